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
  /** Decayed mean score, 0 where nothing was ever published. */
  sentiment: Float64Array
  /** Decayed number of headlines. */
  intensity: Float64Array
  /** Decayed number of risk events. */
  risk: Float64Array
  /** Headlines that became known on this row (published since the row before), undecayed. */
  count: Int32Array
}
