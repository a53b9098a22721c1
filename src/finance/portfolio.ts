/** What the user holds. Without holdings the portfolio is equal weights over every ticker that is stored. */
export interface Portfolio {
  mode: 'weights' | 'quantities'
  /** Weights are fractions (0.25), quantities are units of the ticker. */
  holdings: { ticker: string; amount: number }[]
  /** In weights mode a fraction of the total, in quantities mode money. Earns nothing. */
  cash: number
  /** Total value in `currency` when the mode is weights; null when the user has not said. */
  value: number | null
  /** ISO 4217. */
  currency: string
}
