import type { FailureReport } from '../../../numerics/failure'
import type { RiskModel } from '../method'
import { fewSpans, overlappingReturns } from '../overlapping'
import { weightedPrediction } from '../predictions/weighted-sample'
import { quantileStandardError } from '../quantile-error'
import { ReturnWindow } from '../return-window'
import { firstNotBelow, SortedWindow } from '../sorted-window'

/**
 * Age-weighted historical simulation: tomorrow is drawn from the days already seen, the recent ones more likely.
 *
 * The weight of a day that is i days old is (1 - L) L^i / (1 - L^n), L = 0.99: half of the weight lies on the last 69
 * days, and the whole knows as much as about 199 equally weighted ones. VaR and ES are those of the weighted sample
 * (predictions/weighted-sample.ts); the standard error is Maritz and Jarrett's with the effective number of days.
 *
 * Convention: several days are overlapping compounded runs, each with the weight of its last day; `risk/few-spans`
 * {days, spans} is noted when the effective days hold fewer than 10 separate runs.
 * Source: J. Boudoukh, M. Richardson, R. Whitelaw, The best of both worlds, Risk 11 (1998), 64-67; free:
 * https://studylib.net/doc/18360050/the-best-of-both-worlds--a-hybrid-approach-to-calculating...
 * Arguments: simple returns, oldest first. Cost: fit and each day's prediction O(n log n) with a small constant.
 */
export const AGE_DECAY = 0.99
/** An older day weighs less than 2e-15: nothing, in double precision. */
const MEMORY = 2900

export const ageWeighted: RiskModel = {
  name: 'ageWeighted',
  minimumObservations: 50,
  lookback: 500,
  refitEvery: Infinity,
  fit(returns) {
    const remembered = returns.subarray(-MEMORY)
    const window = new ReturnWindow(remembered)
    const sorted = new SortedWindow(remembered)
    const notes: FailureReport[] = []
    let current: Float64Array | null = null
    const weights = () => (current ??= ageWeights(sorted.values, window.inOrder()))
    return {
      route: 'overlapping',
      notes,
      next: () => weightedPrediction(sorted.values, weights()),
      see(value) {
        sorted.replace(window.slide(value), value)
        current = null
      },
      standardError: (level) => quantileStandardError(sorted.values, level, weights()),
      horizons(days) {
        notes.splice(0, notes.length, ...fewSpans(effectiveDays(remembered.length), days))
        return overlappingReturns(window.inOrder(), days).map((runs) => {
          const ascending = runs.slice().sort()
          return weightedPrediction(ascending, ageWeights(ascending, runs))
        })
      },
    }
  },
}

/** The weight of each ascending value; equal ones have it all at the first. `inOrder` are the same, oldest first. */
function ageWeights(ascending: Float64Array, inOrder: Float64Array): Float64Array {
  const weights = new Float64Array(ascending.length)
  const count = inOrder.length
  let weight = (1 - AGE_DECAY) / (1 - AGE_DECAY ** count)
  for (let i = count - 1; i >= 0; i--) {
    weights[firstNotBelow(ascending, inOrder[i])] += weight
    weight *= AGE_DECAY
  }
  return weights
}

/** Kish's 1 / sum w^2, as a closed form. */
function effectiveDays(count: number): number {
  const oldest = AGE_DECAY ** count
  return ((1 + AGE_DECAY) * (1 - oldest)) / ((1 - AGE_DECAY) * (1 + oldest))
}
