import { Failure, type FailureReport } from '../../numerics/failure'

/** With fewer separate spans than this the overlapping ones repeat the same few events. */
const SEPARATE_SPANS = 10

/**
 * Compounded returns over every run of h consecutive days: (1 + r[i]) ... (1 + r[i+h-1]) - 1 for i = 0 .. n - h.
 *
 * Convention: the runs overlap. That uses all of the history, but neighbours share all but one day, so that n days
 * hold no more than about n / h separate events: the figures are rougher than their number suggests.
 * Source: https://www.value-at-risk.net/historical-simulation/
 * Arguments: simple returns, oldest first; days >= 1. Result: index h - 1 holds the n - h + 1 returns over h days,
 * by their last day, oldest first. Throws `risk/few-spans` when not one run fits. Cost: O(n days).
 */
export function overlappingReturns(returns: Float64Array, days: number): Float64Array[] {
  if (days > returns.length) throw new Failure('risk/few-spans', { days, spans: 0 })
  const growth = Float64Array.from(returns, (value) => 1 + value)
  const runs = growth.slice()
  return Array.from({ length: days }, (_, longer) => {
    const count = returns.length - longer
    if (longer > 0) for (let i = 0; i < count; i++) runs[i] *= growth[i + longer]
    return Float64Array.from(runs.subarray(0, count), (value) => value - 1)
  })
}

/** The note that goes with too few separate spans; `observations` may be an effective number. */
export function fewSpans(observations: number, days: number): FailureReport[] {
  const spans = Math.round(observations / days)
  return spans < SEPARATE_SPANS ? [{ code: 'risk/few-spans', detail: { days, spans } }] : []
}
