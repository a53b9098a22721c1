import type { Dialect, ReadingNote } from '../reading'
import type { TableRecord } from '../table/records'
import { looksNumeric } from './parse'

type Mark = Dialect['decimal']

/** What one cell says: the decimal mark it proves, `ambiguous` (`1.234`, `1,234`), or nothing. */
export function evidenceOf(cell: string): Mark | 'ambiguous' | null {
  const dot = cell.lastIndexOf('.')
  const comma = cell.lastIndexOf(',')
  if (dot < 0 && comma < 0) return null
  if (!looksNumeric(cell)) return null
  if (dot >= 0 && comma >= 0) return dot > comma ? '.' : ','
  const mark: Mark = dot >= 0 ? '.' : ','
  const other: Mark = mark === '.' ? ',' : '.'
  const digits = cell.replace(/[^\d.,]/g, '')
  const parts = digits.split(mark)
  if (parts.length > 2) return parts.slice(1).every((part) => part.length === 3) ? other : null
  const [whole, rest] = parts
  return rest.length !== 3 || whole.length === 0 || whole.length > 3 || whole.startsWith('0')
    ? mark
    : 'ambiguous'
}

/**
 * The decimal mark of a file, decided over all its number cells (prices, volumes, per cents). When every cell could
 * be read both ways a dot is taken for the decimal mark and a comma for a thousands separator, except in a file
 * separated by semicolons; a note says so.
 */
export function resolveDecimal(
  records: TableRecord[],
  columns: number[],
  delimiter: Dialect['delimiter'],
  commaPossible: boolean,
): { decimal: Mark; notes: ReadingNote[] } {
  const votes = { '.': 0, ',': 0 }
  let doubtful: { line: number; value: string } | null = null
  for (const { line, cells } of records) {
    for (const column of columns) {
      const evidence = column < cells.length ? evidenceOf(cells[column]) : null
      if (evidence === null) continue
      if (evidence !== 'ambiguous') votes[evidence]++
      else doubtful ??= { line, value: cells[column] }
    }
    if (!commaPossible && votes['.'] > 0) return { decimal: '.', notes: [] }
  }
  if (votes['.'] + votes[','] > 0) return { decimal: votes[','] > votes['.'] ? ',' : '.', notes: [] }
  if (!doubtful) return { decimal: '.', notes: [] }
  const decimal: Mark = delimiter === ';' && doubtful.value.includes(',') ? ',' : '.'
  return { decimal, notes: [{ code: 'numbers/assumed-decimal', detail: { decimal, ...doubtful } }] }
}
