import { normalInverse } from '../../../numerics/normal'
import type { RiskModel } from '../method'
import { normalPrediction } from '../predictions/normal'

/**
 * RiskMetrics' exponentially weighted moving average: recent days count more, so the measure follows the market.
 *
 * variance = sum over i of L^i r[t-i]^2 / sum over i of L^i, i = 0 .. n - 1, L = 0.94; VaR and ES of a normal
 * return with that variance and mean zero. Over h days the deviation grows with sqrt h, as RiskMetrics has it: the
 * model's own forecast of each later day's variance is today's.
 *
 * Convention: zero mean, decay 0.94 for daily data, weights scaled to sum to 1 over all days seen since the fit's first
 * (so there is no start value to choose, and a day never leaves: after 500 days its weight is 4e-14). Half of the weight
 * lies on the last 11 days.
 * Standard error: the weights know as much as N = (1 + L) / (1 - L) = 32 equally weighted days (fewer at the start), so
 * that SE(VaR) = z s sqrt((k - 1) / (4 N)), k the kurtosis of the returns divided by the deviation forecast for them.
 * Source: RiskMetrics Technical Document (1996), section 5.2,
 * https://www.msci.com/documents/10199/5915b101-4206-4ba0-aee2-3449d5c7e95a
 * Arguments: simple returns, oldest first, at least one. Cost: fit O(n), a day O(1).
 */
export const DECAY = 0.94

/** Days before a forecast deviation is good enough to divide by. */
const WARM_UP = 30

export const ewma: RiskModel = {
  name: 'ewma',
  minimumObservations: 30,
  lookback: 500,
  refitEvery: Infinity,
  fit(returns) {
    const average = new ExponentialAverage()
    for (const value of returns) average.see(value)
    return {
      route: 'squareRoot',
      notes: [],
      next: () => normalPrediction(0, average.deviation()),
      see: (value) => average.see(value),
      standardError: (level) => -normalInverse(level) * average.deviationError(),
      horizons: (days) =>
        Array.from({ length: days }, (_, i) => normalPrediction(0, average.deviation() * Math.sqrt(i + 1))),
    }
  },
}

class ExponentialAverage {
  private seen = 0
  private squares = 0
  private weight = 0
  private weightSquares = 0
  // Of the returns in units of the deviation forecast for them.
  private standardised = 0
  private second = 0
  private fourth = 0

  see(value: number): void {
    const square = value * value
    const variance = this.squares / this.weight
    if (this.seen >= WARM_UP && variance > 0) {
      this.standardised++
      this.second += square / variance
      this.fourth += (square / variance) ** 2
    }
    this.squares = DECAY * this.squares + square
    this.weight = DECAY * this.weight + 1
    this.weightSquares = DECAY * DECAY * this.weightSquares + 1
    this.seen++
  }

  deviation(): number {
    return Math.sqrt(this.squares / this.weight)
  }

  deviationError(): number {
    const effective = this.weight ** 2 / this.weightSquares
    return this.deviation() * Math.sqrt(Math.max(this.kurtosis() - 1, 0) / (4 * effective))
  }

  /** The normal's 3 while too few days have had a forecast. */
  private kurtosis(): number {
    if (this.standardised < WARM_UP || this.second === 0) return 3
    return (this.fourth * this.standardised) / this.second ** 2
  }
}
