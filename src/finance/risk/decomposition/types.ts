/** What a holding adds to a measure of the whole; components add up to it. Losses are positive fractions. */
export interface RiskContribution {
  ticker: string
  weight: number
  /** Change of the measure for a small change of the weight, per unit of weight. */
  marginal: number
  /** weight x marginal. */
  component: number
  /** Of the total, in per cent. */
  percent: number
  /** How much the measure falls when the holding is sold for cash; negative when it rises: a hedge. */
  incremental: number
}

export interface Decomposition {
  method: 'gaussian' | 'historical'
  measure: 'valueAtRisk' | 'expectedShortfall'
  confidence: '0.95' | '0.99'
  total: number
  contributions: RiskContribution[]
}
