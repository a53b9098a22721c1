/** How the holdings go together, over the common days of all of them. */
export interface Dependence {
  tickers: string[]
  /** Pearson's, row by row. */
  correlation: Float64Array[]
  /** Over the last `window` days, ending on `dates[i]`: the mean correlation of the pairs, and each ticker's beta to the portfolio. */
  rolling: {
    window: number
    dates: Int32Array
    meanCorrelation: Float64Array
    /** One row a ticker. */
    beta: Float64Array[]
  } | null
  /** Principal components of the correlation matrix, largest first: share of the variance, loadings (unit length). */
  factors: { share: number; loadings: Float64Array }[]
  /** Weighted mean of the volatilities over the portfolio's volatility: 1 when nothing is diversified. */
  diversificationRatio: number
  /** Herfindahl index of the weights (of what is invested), and 1 over it. */
  concentration: { herfindahl: number; effectiveHoldings: number }
}
