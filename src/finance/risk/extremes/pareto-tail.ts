import type { RiskMeasure } from '../measure'
import type { Prediction } from '../prediction'
import { sampleProbability, sampleTail } from '../predictions/sample'
import type { GeneralisedPareto } from './generalised-pareto'

/**
 * A distribution that is the sample itself up to a threshold u and generalised Pareto beyond it.
 *
 * With N of n losses over u, and level <= N / n:
 *   VaR = u + beta ((n level / N)^-xi - 1) / xi, ES = (VaR + beta - xi u) / (1 - xi).
 * At higher levels VaR is the sample's type 7 quantile, but not above u, and ES is the mean over the tail: the Pareto part
 * with its share N / n and ES u + beta / (1 - xi), the sample's losses from u on with the rest. Both therefore join at
 * N / n, rise with the confidence, and ES >= VaR.
 *
 * Convention: for xi = 0 the limit, -beta log(n level / N).
 * Source: A. McNeil, Extreme value theory for risk managers, https://people.math.ethz.ch/~embrecht/ftp/evtrm.pdf
 * Arguments: a fit with xi < 1 (else ES is infinite), the returns in ascending order. Cost: O(1) beyond the threshold,
 * O(n level) before it.
 */
export interface ParetoTail extends Pick<GeneralisedPareto, 'shape' | 'scale'> {
  threshold: number
  exceedances: number
}

export function paretoTailPrediction(tail: ParetoTail, sorted: Float64Array): Prediction {
  const share = tail.exceedances / sorted.length
  return {
    tail: (level) => (level <= share ? beyond(tail, level / share) : before(tail, sorted, level)),
    probability(value) {
      const excess = -value - tail.threshold
      return excess >= 0 ? share * survival(tail, excess) : sampleProbability(sorted, value)
    },
  }
}

/** (ratio^-xi - 1) / xi: the excess, in units of beta, that the share `ratio` of the excesses exceeds. */
export function unitExcess(shape: number, ratio: number): number {
  const depth = -Math.log(ratio)
  return shape === 0 ? depth : Math.expm1(shape * depth) / shape
}

/** The share of the excesses that exceed one: the inverse of {@link unitExcess}. */
function survival({ shape, scale }: ParetoTail, excess: number): number {
  if (shape === 0) return Math.exp(-excess / scale)
  return Math.exp(-Math.log1p(Math.max((shape * excess) / scale, -1)) / shape)
}

function beyond({ threshold, shape, scale }: ParetoTail, ratio: number): RiskMeasure {
  const valueAtRisk = threshold + scale * unitExcess(shape, ratio)
  return { valueAtRisk, expectedShortfall: (valueAtRisk + scale - shape * threshold) / (1 - shape) }
}

/** Above N / n the sample's tail is right but for its first N losses, which are replaced. */
function before(tail: ParetoTail, sorted: Float64Array, level: number): RiskMeasure {
  const sample = sampleTail(sorted, level)
  let replaced = tail.exceedances * (tail.threshold + tail.scale / (1 - tail.shape))
  for (let i = 0; i < tail.exceedances; i++) replaced += sorted[i]
  const valueAtRisk = Math.min(sample.valueAtRisk, tail.threshold)
  const expectedShortfall = sample.expectedShortfall + replaced / (sorted.length * level)
  return { valueAtRisk, expectedShortfall: Math.max(expectedShortfall, valueAtRisk) }
}
