import { parseNumber } from '../numbers/parse'
import type { TableRecord } from '../table/records'
import type { ColumnFacts } from './layout'

export interface Bars {
  open: number
  high: number
  low: number
  close: number
  volume: number | null
}

/** Rows that must fit: some exports have a bad one. */
const MOST = 0.95
/** The range of a day is a small part of the price; four named tickers side by side are further apart. */
const WIDEST_RANGE = 0.25

/**
 * Open, high, low, close, volume by content (files without header, names of an unknown language): among the first four
 * number columns one is never below and one never above the two others in at least 95 % of the rows, and the two are
 * typically near to each other. The others are open and close as they stand, with the close first only where high and
 * low follow both (as Japanese and Chinese tables have them, their names say so).
 */
export function looksLikeBars(rows: TableRecord[], numeric: ColumnFacts[]): Bars | null {
  if (numeric.length < 4) return null
  const four = numeric.slice(0, 4).map(({ index }) => index)
  const prices = rows
    .map(({ cells }) => four.map((i) => number(cells[i] ?? '')))
    .filter((row) => row.every((value) => value > 0))
  if (prices.length < MOST * rows.length || prices.length < 2) return null
  const share = (test: (row: number[]) => boolean) => prices.filter(test).length / prices.length
  const at = [0, 1, 2, 3]
  const high = at.filter((i) => share((row) => row[i] >= Math.max(...row)) >= MOST)
  const low = at.filter((i) => share((row) => row[i] <= Math.min(...row)) >= MOST)
  if (high.length !== 1 || low.length !== 1) return null
  const ranges = prices.map((row) => row[high[0]] / row[low[0]] - 1).sort((a, b) => a - b)
  const named = numeric.slice(0, 4).some((column) => column.named)
  if (named && ranges[ranges.length >> 1] > WIDEST_RANGE) return null
  const [open, close] = at.filter((i) => i !== high[0] && i !== low[0])
  const volume = numeric.slice(4).find(({ index }) => {
    return rows.filter(({ cells }) => number(cells[index] ?? '') >= 0).length >= MOST * rows.length
  })
  return {
    ...{ open: four[open], high: four[high[0]], low: four[low[0]], close: four[close] },
    volume: volume?.index ?? null,
  }
}

/** Under either decimal mark: only the order of the numbers counts. */
function number(cell: string): number {
  return parseNumber(cell, '.') ?? parseNumber(cell, ',') ?? NaN
}
