/** A span of days and what today's portfolio would have lost over it; `loss` is negative for a gain. */
export interface HistoricalStress {
  kind: 'worst' | 'episode'
  /** For an episode its key in the message catalogue, for a worst span its length in observations ("worst5"). */
  name: string
  from: number
  to: number
  observations: number
  loss: number
  /** What each holding brought to it (they add up to the loss of weights that are not rebalanced). */
  contributions: { ticker: string; loss: number }[]
}

/** A sudden move of one ticker (or of a principal factor), the others following by their regression on it. */
export interface Shock {
  kind: 'ticker' | 'factor'
  /** Ticker, or the factor's number from 1. */
  name: string
  /** Return of the ticker; for a factor, standard deviations. */
  size: number
  /** Of the portfolio when the others stay still, and when they follow. A factor has only the latter. */
  lossAlone: number | null
  loss: number
  /** The propagated returns. */
  returns: { ticker: string; value: number }[]
}

/** The most likely (smallest) set of moves that loses so much. */
export interface ReverseStress {
  loss: number
  /** Mahalanobis distance of the moves in standard deviations of a day. */
  distance: number
  /** Chance of a day at least as bad under a normal and under a Student-t distribution fitted to the portfolio. */
  normalProbability: number
  studentTProbability: number
  returns: { ticker: string; value: number }[]
}

export interface Stress {
  history: HistoricalStress[]
  shocks: Shock[]
  reverse: ReverseStress[]
}
