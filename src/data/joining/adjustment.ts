import { piecesOf } from './pieces'

/** A factor that holds for so many days is one; what holds for fewer is a price that differs. */
const RUN = 5
/** Dividends come once a month at most: no more than one factor in so many common days. */
const DAYS_A_FACTOR = 15
/** Share of the common days that must follow the factors. */
const FOLLOWING = 0.9

export type Slack = { stored: (price: number) => number; incoming: (price: number) => number }

/**
 * By common day, the factor that leads from the stored to the new price, where the past was adjusted anew; null where
 * the prices agree, or differ in another way. Days that follow no factor have that of the next days that do.
 */
export function adjustment(stored: number[], incoming: number[], slack: Slack): Float64Array | null {
  const days = stored.length
  const run = Math.min(RUN, Math.max(2, days))
  const long = piecesOf(stored, incoming, slack).filter(({ from, to }) => to - from >= run)
  const following = long.reduce((sum, { from, to }) => sum + to - from, 0)
  if (following < FOLLOWING * days || long.length > 1 + days / DAYS_A_FACTOR) return null
  if (long.every(({ factor }) => factor === 1)) return null
  let piece = 0
  return Float64Array.from({ length: days }, (_, day) => {
    while (day >= long[piece].to && piece < long.length - 1) piece++
    return long[piece].factor
  })
}
