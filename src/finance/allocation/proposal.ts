export type Objective = 'minimumVariance' | 'maximumSharpe' | 'equalWeight'

export interface AllocationConstraints {
  longOnly: true
  /** Largest weight of one ticker, 0 < cap <= 1. */
  maximumWeight: number
}

export interface FrontierPoint {
  expectedReturn: number
  volatility: number
  weights: Record<string, number>
}

/** Annualised: mean and covariance times the days a year; `sharpe` is over the risk-free rate. */
export interface StrategyPoint extends FrontierPoint {
  strategy: Objective | 'current'
  sharpe: number
}

export interface Trade {
  ticker: string
  from: number
  to: number
  /** Money and units to buy (positive) or sell; null when the portfolio's value is not known. */
  money: number | null
  units: number | null
}

/** A strategy's record when it is refitted on past days only and charged for its trades. */
export interface WalkForwardRow {
  strategy: Objective | 'current'
  annualReturn: number
  volatility: number
  sharpe: number
  /** Probability that the true Sharpe ratio is above zero after `trials` tries (Bailey and Lopez de Prado 2014). */
  deflatedSharpe: number
  maximumDrawdown: number
  /** One-way turnover a year, 1 = the whole portfolio once. */
  turnover: number
}

export interface Allocation {
  objective: Objective
  constraints: AllocationConstraints
  riskFree: number
  daysPerYear: number
  tickers: string[]
  /** Rows of the simple-return table used; pairwise complete, gaps not filled. */
  observations: number
  weights: Record<string, number>
  expectedReturn: number
  volatility: number
  sharpe: number
  /** What was minimised or maximised: variance, or Sharpe ratio. */
  objectiveValue: number
  /** minimumVariance, maximumSharpe, equalWeight and the current holdings, in the same units. */
  strategies: StrategyPoint[]
  frontier: FrontierPoint[]
  trades: Trade[]
  /** Null when the history is too short for one refit; `reason` then says how much is needed. */
  walkForward: {
    rebalances: number
    costBasisPoints: number
    trials: number
    window: number
    from: number
    to: number
    rows: WalkForwardRow[]
  } | null
  /** `allocation/<what>`: covariance repaired, a ticker left out, maximum Sharpe without positive excess return. */
  notes: { code: string; detail: Record<string, string | number> }[]
}
