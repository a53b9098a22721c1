import type { FailureReport } from '../../../numerics/failure'
import type { RiskModel } from '../method'
import { fewSpans, overlappingReturns } from '../overlapping'
import { samplePrediction } from '../predictions/sample'
import { quantileStandardError } from '../quantile-error'
import { ReturnWindow } from '../return-window'
import { SortedWindow } from '../sorted-window'

/**
 * Historical simulation: tomorrow is drawn from the days already seen, each as likely as the others.
 *
 * VaR is the type 7 quantile of the returns, ES the integral of the tail beyond (formulas: predictions/sample.ts);
 * the standard error is Maritz and Jarrett's (quantile-error.ts).
 *
 * Convention: several days are overlapping compounded runs of the same history; `risk/few-spans` {days, spans} is noted
 * when it holds fewer than 10 separate ones. Days count as exchangeable: yesterday's crash as much as one ten years ago.
 * Source: https://www.value-at-risk.net/historical-simulation/
 * Arguments: simple returns, oldest first. Cost: fit O(n log n); a day O(n) with a small constant, from a window that is
 * kept sorted.
 */
export const historical: RiskModel = {
  name: 'historical',
  minimumObservations: 50,
  lookback: 500,
  refitEvery: Infinity,
  fit(returns) {
    const window = new ReturnWindow(returns)
    const sorted = new SortedWindow(returns)
    const notes: FailureReport[] = []
    return {
      route: 'overlapping',
      notes,
      next: () => samplePrediction(sorted.values.slice()),
      see: (value) => sorted.replace(window.slide(value), value),
      standardError: (level) => quantileStandardError(sorted.values, level),
      horizons(days) {
        notes.splice(0, notes.length, ...fewSpans(returns.length, days))
        return overlappingReturns(window.inOrder(), days).map((runs) => samplePrediction(runs.sort()))
      },
    }
  },
}
