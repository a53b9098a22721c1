import { isMissing } from '../numbers/parse'
import type { TableRecord } from '../table/records'

/** Columns with more different texts are remarks or numbers of observations, and tell no series apart. */
const MOST_SERIES = 500

/**
 * The columns that tell series apart where rows of several stand below each other: their texts vary, and of columns that
 * vary together (a country and its code) the one with the longer texts. Empty where no day comes twice.
 */
export function keyColumns(rows: TableRecord[], date: number, candidates: number[]): number[] {
  const days = new Set(rows.map(({ cells }) => cells[date]))
  if (days.size > 0.95 * rows.length) return []
  return representatives(rows, candidates)
}

/** Of the columns whose texts vary, one for each way of dividing the rows. */
export function representatives(rows: TableRecord[], candidates: number[]): number[] {
  const chosen = new Map<string, { column: number; length: number }>()
  for (const column of candidates) {
    const numbers = new Map<string, number>()
    const texts = rows.map(({ cells }) => (cells[column] ?? '').trim())
    const division = texts.map(
      (text) => numbers.get(text) ?? (numbers.set(text, numbers.size), numbers.size - 1),
    )
    if (numbers.size < 2 || numbers.size > MOST_SERIES || [...numbers.keys()].some(isMissing)) continue
    const length = texts.reduce((sum, text) => sum + text.length, 0)
    const key = division.join()
    const known = chosen.get(key)
    if (!known || length > known.length) chosen.set(key, { column, length })
  }
  return [...chosen.values()].map(({ column }) => column).sort((a, b) => a - b)
}

/** The name of a row's series from its key columns. */
export function seriesName(cells: string[], keys: number[]): string {
  return keys.map((column) => (cells[column] ?? '').trim()).join(', ')
}
