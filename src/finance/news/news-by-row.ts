import type { ReadHeadline } from './daily-news'

/** What became known on each row: the first trading day after the day of publication. */
export interface NewsByRow {
  /** Headlines. */
  count: Int32Array
  /** Sum of their scores. */
  score: Float64Array
  /** Headlines with a score of at most -STRONG. */
  negative: Float64Array
  /** Risk events that they mention, each once a headline. */
  events: Float64Array
}

/** From this absolute score on a headline is strongly negative or positive. */
export const STRONG = 0.5

/** The trading days and tomorrow's row, dated last day + 1: row t asks about rows[t]. */
export function rowsOf(days: Int32Array): Int32Array {
  const rows = new Int32Array(days.length + 1)
  rows.set(days)
  rows[days.length] = days.length > 0 ? days[days.length - 1] + 1 : 0
  return rows
}

/**
 * Headlines of a ticker ('' for all) by the row on which they became known. A headline of day d belongs to the first
 * row dated after d, so that weekends and holidays roll to the next trading day and nothing of the day itself is used.
 * One dated before the row ahead of the first would be stale: only those of the last PAST_DAYS before it count there.
 * Sums do not depend on the order of the headlines, to the last bit. Cost: O(N log N).
 */
export function newsByRow(headlines: readonly ReadHeadline[], ticker: string, rows: Int32Array): NewsByRow {
  const result = {
    count: new Int32Array(rows.length),
    score: new Float64Array(rows.length),
    negative: new Float64Array(rows.length),
    events: new Float64Array(rows.length),
  }
  if (rows.length === 0) return result
  const earliest = rows[0] - PAST_DAYS
  const known = headlines
    .filter((one) => (ticker === '' || one.ticker === ticker) && one.date >= earliest)
    // Floating point sums depend on the order of their terms.
    .sort((a, b) => a.date - b.date || a.score - b.score)
  let row = 0
  for (const { date, score, events } of known) {
    while (row < rows.length && rows[row] <= date) row++
    if (row === rows.length) break
    result.count[row]++
    result.score[row] += score
    if (score <= -STRONG) result.negative[row]++
    result.events[row] += new Set(events).size
  }
  return result
}

/** A weekend with its Friday and a holiday: what may lie between two trading days. */
const PAST_DAYS = 4

/** Row t: sum over rows s <= t of a^(t - s) x[s], a = 0.5^(1 / halfLife). */
export function decayedSum(values: ArrayLike<number>, halfLife: number): Float64Array {
  const decay = 0.5 ** (1 / halfLife)
  const result = new Float64Array(values.length)
  let sum = 0
  for (let t = 0; t < values.length; t++) result[t] = sum = decay * sum + values[t]
  return result
}
