/** What the files' volume and ranges say about selling; each figure absent where its columns are. */
export interface LiquidityRow {
  ticker: string
  /** Which optional columns the data has. */
  hasVolume: boolean
  hasRange: boolean
  /** Days to sell the holding at `participation` of the usual volume. */
  daysToLiquidate?: number
  /** Median of close x volume over the last days, in money a day. */
  moneyTraded?: number
  /** Amihud: mean of |return| / (close x volume), per million of money. */
  amihud?: number
  /** Effective spreads as fractions of the price: Roll's from closes; Corwin and Schultz's from highs and lows. */
  rollSpread?: number
  corwinSchultzSpread?: number
}

export interface Liquidity {
  /** Share of a day's volume that one may be. */
  participation: number
  /** What the portfolio is worth; null when the user has not said: then days to liquidate are not known. */
  value: number | null
  rows: LiquidityRow[]
  /** VaR at 99 % plus half of the mean and of the stressed spread (Bangia), absent without any spread. */
  adjusted?: { valueAtRisk: number; cost: number; liquidityAdjusted: number }
}
