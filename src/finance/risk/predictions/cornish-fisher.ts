import { normalInverse } from '../../../numerics/normal'
import { highest, lowest, type CubicOfNormal, cubicOfNormal, tailOf } from './cubic-of-normal'
import type { RiskMeasure } from '../measure'
import type { Prediction } from '../prediction'

/**
 * The Cornish-Fisher distribution: a normal variable bent so that it has skewness S and excess kurtosis K, roughly.
 *
 * R = mean + deviation w(Z), Z standard normal,
 * w(z) = z + (z^2 - 1) S / 6 + (z^3 - 3 z) K / 24 - (2 z^3 - 5 z) S^2 / 36.
 *
 * Where w increases (the domain of Maillard), its quantile at a level is w of the normal quantile: the usual formula.
 * Elsewhere w folds back and that formula would let the VaR fall while the confidence rises. Then the quantile is that of
 * the random variable w(Z) itself, found from P(w(Z) <= y), a sum of normal probabilities over the intervals between the
 * roots of w(z) = y. That is the rearrangement of Chernozhukov, Fernandez-Val and Galichon; inside the domain it
 * changes nothing. ES is the integral of the quantile function in closed form, hence ES >= VaR always.
 *
 * Convention: a fold beyond 8 standard deviations counts as none (its probability is below 1e-15).
 * Source: D. Maillard, https://papers.ssrn.com/sol3/papers.cfm?abstract_id=1997178;
 * V. Chernozhukov, I. Fernandez-Val, A. Galichon, https://arxiv.org/abs/0708.1627
 * Arguments: any unit; the deviation that the caller's convention says (gaussian.ts: sample). 0 < level <= 0.5.
 * Cost: O(1) where there is no fold near the level, else some 50 bisections.
 */
/** A probability this close, relatively, is the level itself. */
const ROUNDING = 1e-12

export interface BentNormal {
  mean: number
  deviation: number
  skewness: number
  excessKurtosis: number
}

export function cornishFisherPrediction(bent: BentNormal): Prediction {
  const cubic = cornishFisherCubic(bent)
  return {
    tail: (level) => cornishFisherTail(bent, level, cubic),
    probability(value) {
      if (!(bent.deviation > 0)) return value >= bent.mean ? 1 : 0
      return tailOf(cubic, (value - bent.mean) / bent.deviation).probability
    },
  }
}

export function cornishFisherTail(
  bent: BentNormal,
  level: number,
  cubic = cornishFisherCubic(bent),
): RiskMeasure {
  const quantile = cubicQuantile(cubic, level)
  const { probability, integral } = tailOf(cubic, quantile)
  // At the edge of a fold the last digit of the quantile moves the probability by more: what is missing lies there.
  const shortfall = -(integral + (level - probability) * quantile) / level
  const valueAtRisk = -bent.mean - bent.deviation * quantile
  return { valueAtRisk, expectedShortfall: Math.max(-bent.mean + bent.deviation * shortfall, valueAtRisk) }
}

/** The quantile of w(Z) alone: mean 0, deviation 1. */
export function cornishFisherQuantile(skewness: number, excessKurtosis: number, level: number): number {
  return cubicQuantile(cornishFisherCubic({ skewness, excessKurtosis }), level)
}

/** Whether w increases everywhere: the usual formula may be trusted. */
export function inCornishFisherDomain(skewness: number, excessKurtosis: number): boolean {
  return cornishFisherCubic({ skewness, excessKurtosis }).turns.length === 0
}

function cornishFisherCubic({
  skewness: s,
  excessKurtosis: k,
}: Pick<BentNormal, 'skewness' | 'excessKurtosis'>) {
  return cubicOfNormal(-s / 6, 1 - k / 8 + (5 * s * s) / 36, s / 6, k / 24 - (s * s) / 18)
}

function cubicQuantile(cubic: CubicOfNormal, level: number): number {
  const plain = cubic.at(normalInverse(level))
  if (cubic.turns.length === 0) return plain
  if (Math.abs(tailOf(cubic, plain).probability / level - 1) < ROUNDING) return plain
  // P(|Z| > far) = level, so that w(Z) is below its least value within `far` with at most that probability;
  // P(|Z| < near) = level, so that it is below its largest value within `near` with at least that probability.
  let low = lowest(cubic, -normalInverse(level / 2))
  let high = highest(cubic, normalInverse(0.5 + level / 2))
  for (let step = 0; step < 60 && low < high; step++) {
    const middle = (low + high) / 2
    if (tailOf(cubic, middle).probability < level) low = middle
    else high = middle
  }
  return high
}
