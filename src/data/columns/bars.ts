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

/**
 * Open, high, low, close, volume in a file without header (MetaTrader, Kraken): the first four number columns, when
 * the second is the largest and the third the smallest of them in at least 95 % of the rows.
 */
export function looksLikeBars(rows: TableRecord[], numeric: ColumnFacts[]): Bars | null {
  if (numeric.length < 4) return null
  const [open, high, low, close, volume] = numeric.map(({ index }) => index)
  let fitting = 0
  for (const { cells } of rows) {
    const [o, h, l, c] = [open, high, low, close].map((i) => parseNumber(cells[i] ?? '', '.') ?? NaN)
    if (h >= Math.max(o, l, c) && l <= Math.min(o, h, c)) fitting++
  }
  return fitting >= 0.95 * rows.length ? { open, high, low, close, volume: volume ?? null } : null
}
