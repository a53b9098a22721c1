import { isMissing, parseQuantity } from '../numbers/parse'
import type { Dialect } from '../reading'

/** A number with the flag of a statistical office: `1.10 p`, `-0.42 e`. */
const FLAGGED = /^(.*\d)\s+[a-z]{1,3}$/i

/** Nothing, or the colon by which Eurostat says so. */
export function isGap(cell: string): boolean {
  return isMissing(cell) || /^\s*:\s*[a-z]{0,3}\s*$/i.test(cell)
}

/** The value in a cell, per cent signs and flags left off; NaN for a gap, null for text. */
export function parseValue(cell: string, decimal: Dialect['decimal']): number | null {
  if (isGap(cell)) return NaN
  const bare = cell.replace(/\s*%\s*$/, '').trim()
  const value = parseQuantity(bare, decimal)
  if (value !== null) return value
  const flagged = FLAGGED.exec(bare)
  return flagged && parseQuantity(flagged[1], decimal)
}
