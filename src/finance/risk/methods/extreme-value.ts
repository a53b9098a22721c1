import { Failure, type FailureReport } from '../../../numerics/failure'
import type { RandomStream } from '../../../numerics/random'
import { fitGeneralisedPareto, type GeneralisedPareto } from '../extremes/generalised-pareto'
import { type ParetoTail, paretoTailPrediction, unitExcess } from '../extremes/pareto-tail'
import { excessesOver, tailThreshold } from '../extremes/threshold'
import type { RiskModel } from '../method'
import { simulateHorizons } from '../predictions/simulated'
import { quantileStandardError } from '../quantile-error'

/**
 * Extreme value theory, peaks over threshold: losses beyond a threshold follow the generalised Pareto distribution, which
 * reaches further than the worst day seen.
 *
 * Threshold: extremes/threshold.ts (the worst 5 %); fit: extremes/generalised-pareto.ts; formulas and the join with the
 * sample below the threshold: extremes/pareto-tail.ts. Several days are simulated from that distribution, independent.
 *
 * Standard error by the delta method, with E(xi) = (ratio^-xi - 1) / xi, ratio = n level / N:
 *   VaR = u + beta E, dVaR/dbeta = E, dVaR/dxi = beta dE/dxi, dVaR/dlog N = beta ratio^-xi,
 * from the expected information of (xi, beta) and the binomial variance (1 - N / n) / N of log N; u counts as chosen
 * beforehand. Below the threshold it is that of the sample's quantile.
 *
 * Convention: the distribution of all days, whatever the volatility of the last ones; between fits it does not move.
 * Notes: `risk/short-tail` {shape} where the shape is held at -0.5, `risk/heavy-tail` {shape, exceedances} from 0.5 on.
 * Throws `risk/constant` {method}; `risk/few-exceedances` {exceedances, needed}; `risk/infinite-shortfall` {shape} for
 * a shape of 1 or more, whose ES does not exist.
 * Source: A. McNeil, Extreme value theory for risk managers, https://people.math.ethz.ch/~embrecht/ftp/evtrm.pdf
 * Arguments: simple returns, oldest first. Cost: O(n log n) and about 35 passes over the excesses.
 */
export const NEEDED_EXCEEDANCES = 20
/** From here on the variance is infinite, and an ES rests on very few days. */
const HEAVY = 0.5

export const extremeValue: RiskModel = {
  name: 'extremeValue',
  minimumObservations: 200,
  lookback: 2000,
  refitEvery: 20,
  fit(returns) {
    const sorted = Float64Array.from(returns).sort()
    if (sorted[0] === sorted[sorted.length - 1])
      throw new Failure('risk/constant', { method: 'extremeValue' })
    const { threshold, exceedances } = tailThreshold(sorted)
    if (exceedances < NEEDED_EXCEEDANCES) {
      throw new Failure('risk/few-exceedances', { exceedances, needed: NEEDED_EXCEEDANCES })
    }
    const pareto = fitGeneralisedPareto(excessesOver(sorted, threshold, exceedances))
    if (pareto.shape >= 1) throw new Failure('risk/infinite-shortfall', { shape: pareto.shape })
    const tail = { ...pareto, threshold, exceedances }
    const prediction = paretoTailPrediction(tail, sorted)
    return {
      route: 'simulation',
      notes: notesOn(tail),
      next: () => prediction,
      see: () => undefined,
      standardError(level) {
        const ratio = (level * sorted.length) / exceedances
        return ratio <= 1 ? tailError(tail, ratio, sorted.length) : quantileStandardError(sorted, level)
      },
      horizons(days) {
        const longer = simulateHorizons(days, 'extremeValue', (random) => () => draw(tail, sorted, random))
        return [prediction, ...longer.slice(1)]
      },
    }
  },
}

function notesOn({ shape, edge, exceedances }: GeneralisedPareto & ParetoTail): FailureReport[] {
  if (edge) return [{ code: 'risk/short-tail', detail: { shape } }]
  return shape >= HEAVY ? [{ code: 'risk/heavy-tail', detail: { shape, exceedances } }] : []
}

function tailError(tail: GeneralisedPareto & ParetoTail, ratio: number, count: number): number {
  const { shape, scale, exceedances } = tail
  const byScale = unitExcess(shape, ratio)
  const byShape = scale * unitExcessSlope(shape, ratio)
  const byCount = scale * ratio ** -shape
  const variance =
    (byScale * tail.scaleError) ** 2 +
    (byShape * tail.shapeError) ** 2 +
    2 * byScale * byShape * tail.covariance +
    (byCount ** 2 * (1 - exceedances / count)) / exceedances
  return Math.sqrt(Math.max(variance, 0))
}

/** d/dxi of (ratio^-xi - 1) / xi, with d = -log ratio: (d ratio^-xi - E) / xi, by its series where that cancels. */
function unitExcessSlope(shape: number, ratio: number): number {
  const depth = -Math.log(ratio)
  const small = shape * depth
  if (Math.abs(small) < 1e-4) return depth * depth * (0.5 + small / 3)
  return (depth * ratio ** -shape - unitExcess(shape, ratio)) / shape
}

/** One day: over the threshold with its share, else one of the other days. */
function draw(tail: ParetoTail, sorted: Float64Array, random: RandomStream): number {
  const rank = random.integer(sorted.length)
  if (rank >= tail.exceedances) return sorted[rank]
  return -tail.threshold - tail.scale * unitExcess(tail.shape, 1 - random.uniform())
}
