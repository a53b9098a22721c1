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
    return {
      route: 'moments',
      notes: trusted ? [] : [{ code: 'risk/cornish-fisher-domain', detail: { skewness, excessKurtosis } }],
      next: () => cornishFisherPrediction(moments()),
      see: (value) => void window.slide(value),
      standardError: (level) => modifiedError(window.values, moments(), level),
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

function modifiedError(values: Float64Array, moments: SampleMoments, level: number): number {
  const { mean, deviation, skewness: s, excessKurtosis: k } = moments
  if (!(deviation > 0)) return 0
  const quantile = cornishFisherQuantile(s, k, level)
  const bySkewness = slope((x) => cornishFisherQuantile(s + x, k, level))
  const byKurtosis = slope((x) => cornishFisherQuantile(s, k + x, level))
  let sum = 0
  for (let i = 0; i < values.length; i++) {
    const z = (values[i] - mean) / deviation
    const spread = z * z - 1
    const onSkewness = z * z * z - s - 3 * z - 1.5 * s * spread
    const onKurtosis = z ** 4 - (k + 3) - 4 * s * z - 2 * (k + 3) * spread
    const influence = z + (quantile * spread) / 2 + bySkewness * onSkewness + byKurtosis * onKurtosis
    sum += influence * influence
  }
  return (deviation * Math.sqrt(sum / values.length)) / Math.sqrt(values.length)
}

function slope(value: (shift: number) => number): number {
  return (value(STEP) - value(-STEP)) / (2 * STEP)
}
