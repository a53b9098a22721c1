import type { RiskModel } from '../method'
import {
  cornishFisherPrediction,
  cornishFisherQuantile,
  inCornishFisherDomain,
} from '../predictions/cornish-fisher'
import { ReturnWindow } from '../return-window'
import { sampleMoments, type SampleMoments } from '../sample-moments'

/**
 * Modified VaR: the normal quantile is bent by the skewness and the excess kurtosis of the days already seen.
 *
 * VaR = -m - s w(z), with w of predictions/cornish-fisher.ts, which also says what happens where the formula folds
 * back: the note `risk/cornish-fisher-domain` {skewness, excessKurtosis} says that it does.
 * Over h independent days: mean m h, deviation s sqrt h, skewness S / sqrt h, excess kurtosis K / h.
 *
 * Standard error by the delta method, SE^2 = mean of influence^2 / n. One day with z = (r - m) / s moves
 *   m by s z, s by s (z^2 - 1) / 2, S by z^3 - S - 3 z - 1.5 S (z^2 - 1),
 *   K by z^4 - (K + 3) - 4 S z - 2 (K + 3) (z^2 - 1),
 * and VaR by the sum of these times its slopes in them. It needs eighth moments: rough where the tails are fat.
 *
 * Convention: population skewness and excess kurtosis, sample deviation (ddof 1) as in gaussian.ts; PerformanceAnalytics
 * uses the population deviation for a single asset.
 * Source: D. Maillard, https://papers.ssrn.com/sol3/papers.cfm?abstract_id=1997178;
 * influence of moments: https://en.wikipedia.org/wiki/Robust_statistics#Influence_function
 * Arguments: simple returns, oldest first, at least two. Cost: fit and each day's prediction O(n).
 */
export const cornishFisher: RiskModel = {
  name: 'cornishFisher',
  minimumObservations: 50,
  lookback: 500,
  refitEvery: Infinity,
  fit(returns) {
    const window = new ReturnWindow(returns)
    const moments = () => sampleMoments(window.values)
    const { skewness, excessKurtosis } = moments()
    const trusted = inCornishFisherDomain(skewness, excessKurtosis)
    let error: ReturnType<typeof modifiedError> | null = null
    return {
      route: 'moments',
      notes: trusted ? [] : [{ code: 'risk/cornish-fisher-domain', detail: { skewness, excessKurtosis } }],
      next: () => cornishFisherPrediction(moments()),
      see(value) {
        window.slide(value)
        error = null
      },
      standardError: (level) => (error ??= modifiedError(window.values, moments()))(level),
      horizons(days) {
        const one = moments()
        return Array.from({ length: days }, (_, i) => cornishFisherPrediction(overDays(one, i + 1)))
      },
    }
  },
}

function overDays(one: SampleMoments, days: number) {
  return {
    mean: one.mean * days,
    deviation: one.deviation * Math.sqrt(days),
    skewness: one.skewness / Math.sqrt(days),
    excessKurtosis: one.excessKurtosis / days,
  }
}

/** Half of the distance over which the quantile's slope is taken, in units of the moments. */
const STEP = 1e-4

/**
 * The error of the quantile at any level. To first order the sample VaR is the true one plus the mean of an influence of
 * each day, which is a sum of four with weights that depend on the level:
 *   z,  z^2 - 1,  z^3 - S - 3 z - 1.5 S (z^2 - 1),  z^4 - (K + 3) - 4 S z - 2 (K + 3)(z^2 - 1),
 * so that one pass over the days, for the mean products of the four, serves all levels.
 */
function modifiedError(values: Float64Array, moments: SampleMoments): (level: number) => number {
  const { mean, deviation, skewness: s, excessKurtosis: k } = moments
  if (!(deviation > 0)) return () => 0
  const products = new Float64Array(16)
  const four = new Float64Array(4)
  for (let i = 0; i < values.length; i++) {
    const z = (values[i] - mean) / deviation
    const square = z * z
    four[0] = z
    four[1] = square - 1
    four[2] = square * z - s - 3 * z - 1.5 * s * four[1]
    four[3] = square * square - (k + 3) - 4 * s * z - 2 * (k + 3) * four[1]
    for (let a = 0; a < 4; a++) for (let b = 0; b <= a; b++) products[4 * a + b] += four[a] * four[b]
  }
  return (level) => {
    const bySkewness = slope((x) => cornishFisherQuantile(s + x, k, level))
    const byKurtosis = slope((x) => cornishFisherQuantile(s, k + x, level))
    const by = [1, cornishFisherQuantile(s, k, level) / 2, bySkewness, byKurtosis]
    let sum = 0
    for (let a = 0; a < 4; a++)
      for (let b = 0; b <= a; b++) sum += (a === b ? 1 : 2) * by[a] * by[b] * products[4 * a + b]
    return (deviation * Math.sqrt(Math.max(sum, 0))) / values.length
  }
}

function slope(value: (shift: number) => number): number {
  return (value(STEP) - value(-STEP)) / (2 * STEP)
}
