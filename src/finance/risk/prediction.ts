import type { RiskMeasure } from './measure'

/** What a method says about the next return: a distribution, of which the lower tail is asked. */
export interface Prediction {
  /**
   * VaR and ES at a tail level (1 - confidence, 0 < level <= 0.5), as positive losses, finite. ES >= VaR, and both
   * do not fall when the level falls.
   */
  tail(level: number): RiskMeasure
  /** P(R <= value), in [0, 1], for a value in the lower half; the inverse of the VaR where the distribution is continuous. */
  probability(value: number): number
}
