import { normalCdf, normalInverse, normalPdf } from '../../../numerics/normal'
import type { RiskMeasure } from '../measure'
import type { Prediction } from '../prediction'

/**
 * VaR and ES of a normal return with the given mean and standard deviation.
 *
 * VaR = -mean + z sd, ES = -mean + sd phi(z) / level, with level = 1 - confidence, z the standard normal quantile at
 * the confidence and phi its density. ES >= VaR because phi(z) / level > z.
 *
 * Source: A. McNeil, R. Frey, P. Embrechts, example 2.11 and 2.14; free: https://www.nematrian.com/ExpectedShortfallNormal
 * Arguments: fractions a day; 0 < level < 1. Cost: O(1).
 */
export function normalTail(mean: number, standardDeviation: number, level: number): RiskMeasure {
  const z = -normalInverse(level)
  return {
    valueAtRisk: -mean + z * standardDeviation,
    expectedShortfall: -mean + (standardDeviation * normalPdf(z)) / level,
  }
}

/** The same as a distribution. A standard deviation of zero is a certain return. */
export function normalPrediction(mean: number, standardDeviation: number): Prediction {
  return {
    tail: (level) => normalTail(mean, standardDeviation, level),
    probability(value) {
      if (standardDeviation > 0) return normalCdf((value - mean) / standardDeviation)
      return value >= mean ? 1 : 0
    },
  }
}
