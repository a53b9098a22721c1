import { decayedSum, newsByRow, rowsOf } from './news-by-row'

/** What was read out of one headline, as the index and the event study need it. */
export interface ReadHeadline {
  /** Day of publication. */
  date: number
  ticker: string
  /** P(positive) - P(negative), -1 to 1. */
  score: number
  /** Risk events it mentions. */
  events: string[]
}

/**
 * News of one ticker by trading day. Row t uses headlines published before day t only (the cut-off): what is known
 * when day t begins, so that it may be a feature of day t.
 */
export interface DailyNews {
  ticker: string
  /** Trading days, one more than the price history has: the last is tomorrow's row, dated last day + 1. */
  dates: Int32Array
  /** Decayed mean score with one neutral headline always beside it: fades to 0 while nothing comes, within -1 and 1. */
  sentiment: Float64Array
  /** Decayed number of headlines. */
  intensity: Float64Array
  /** Decayed number of risk events. */
  risk: Float64Array
  /** Headlines that became known on this row (published since the row before), undecayed. */
  count: Int32Array
}

/** Trading days. */
export const HALF_LIFE = 3
/** Weight of the neutral headline that is always there. */
const NEUTRAL = 1

/**
 * The daily index of a ticker, or of the whole market for ticker ''.
 *
 *     a = 0.5^(1 / halfLife)   N[t] = a N[t-1] + n[t]   S[t] = a S[t-1] + sum of scores   R[t] = a R[t-1] + risk events
 *     intensity = N   risk = R   sentiment = S / (N + 1)
 * with n[t] the headlines that became known on row t (see `news-by-row.ts`). The decay counts trading days, so a
 * weekend ages news by one day. The 1 is a neutral headline that is always there: one old headline is no news, and ten that
 * agree say more than one (shrinkage towards neutral).
 *
 * Arguments: headlines in any order; `days`, strictly increasing, are the days of the price history; `halfLife` in
 * trading days, positive (RangeError otherwise). Cost: O(N log N + days).
 */
export function dailyNews(
  headlines: readonly ReadHeadline[],
  ticker: string,
  days: Int32Array,
  { halfLife = HALF_LIFE }: { halfLife?: number } = {},
): DailyNews {
  if (!(halfLife > 0)) throw new RangeError(`half-life of ${halfLife} days`)
  const dates = rowsOf(days)
  const { count, score, events } = newsByRow(headlines, ticker, dates)
  const intensity = decayedSum(count, halfLife)
  const scores = decayedSum(score, halfLife)
  const sentiment = scores.map((sum, t) => sum / (intensity[t] + NEUTRAL))
  return { ticker, dates, sentiment, intensity, risk: decayedSum(events, halfLife), count }
}
