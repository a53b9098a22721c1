import type { RiskMeasure } from '../measure'
import type { Prediction } from '../prediction'
import { countNotAbove } from './sample'

/**
 * VaR and ES of a sample whose values are not equally likely.
 *
 * With the returns x[0] < x[1] < ... , their weights w and C[k] = w[0] + ... + w[k], the quantile function goes through
 * (C[k], x[k]): weights are added from the worst return on until the level is reached, with a straight line between
 * neighbours, and it is level before C[0]. VaR = -quantile(level); ES = -(1 / level) integral of it from 0 to level.
 *
 * Convention: the interpolation of the paper; with equal weights it is type 4. ES is the mean of the very curve that
 * VaR is read from, hence ES >= VaR, and both rise with the confidence. `probability` is the curve's inverse, 0 below the
 * worst return.
 * Source: J. Boudoukh, M. Richardson, R. Whitelaw, The best of both worlds, Risk 11 (1998), 64-67; free:
 * https://studylib.net/doc/18360050/the-best-of-both-worlds--a-hybrid-approach-to-calculating...
 * Arguments: values in ascending order, equal ones with their weight at any of them; weights >= 0 that sum to 1.
 * Cost: O(n) to make, O(n level) a tail.
 */
/** Lighter values could not be told from none: the running sum would not move. */
const NEGLIGIBLE_WEIGHT = 1e-15

export function weightedPrediction(values: Float64Array, weights: Float64Array): Prediction {
  const kept = values.filter((_, k) => weights[k] > NEGLIGIBLE_WEIGHT)
  const reached = new Float64Array(kept.length)
  let cumulative = 0
  let at = 0
  for (const weight of weights) {
    if (!(weight > NEGLIGIBLE_WEIGHT)) continue
    cumulative += weight
    reached[at++] = cumulative
  }
  return {
    tail: (level) => weightedTail(kept, reached, level),
    probability: (value) => inverse(kept, reached, value),
  }
}

function weightedTail(values: Float64Array, reached: Float64Array, level: number): RiskMeasure {
  let position = 0
  let quantile = values[0]
  let integral = 0
  for (let k = 0; k < values.length && position < level; k++) {
    const end = Math.min(reached[k], level)
    const before = k === 0 ? values[0] : values[k - 1]
    const share = k === 0 ? 1 : (end - position) / (reached[k] - position)
    quantile = before + share * (values[k] - before)
    integral += ((before + quantile) / 2) * (end - position)
    position = end
  }
  integral += quantile * (level - position)
  const valueAtRisk = 0 - quantile // never minus zero
  return { valueAtRisk, expectedShortfall: Math.max(-integral / level, valueAtRisk) }
}

function inverse(values: Float64Array, reached: Float64Array, value: number): number {
  const last = values.length - 1
  const below = countNotAbove(values, value) - 1
  if (below < 0) return 0
  if (below >= last) return 1
  const share = (value - values[below]) / (values[below + 1] - values[below])
  return reached[below] + share * (reached[below + 1] - reached[below])
}
