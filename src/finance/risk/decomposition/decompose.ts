import type { PriceSeries } from '../../../data/series'
import { TAIL_LEVEL } from '../measure'
import { gaussianSplit } from './gaussian'
import { heldReturns } from './held-returns'
import { historicalSplit } from './historical'
import { contributions } from './split'
import type { Decomposition } from './types'

const MEASURES = ['valueAtRisk', 'expectedShortfall'] as const
const CONFIDENCES = ['0.95', '0.99'] as const

/**
 * What each holding adds to VaR and ES, under the normal distribution and in the history itself.
 *
 * The formulas are in gaussian.ts and historical.ts; in each of the eight tables the components add up to the total.
 * Cash earns nothing and adds nothing, and has no row.
 * Arguments: series and weights (fractions; those of zero are left out).
 * Throws `portfolio/empty`, `data/no-common-days`. Cost: O(tickers x days x log days).
 */
export function decompose(
  series: readonly PriceSeries[],
  weights: Readonly<Record<string, number>>,
): Decomposition[] {
  const held = heldReturns(series, weights)
  return decomposeColumns(held.tickers, held.weights, held.columns)
}

/** The same from gap-free columns of simple returns. */
export function decomposeColumns(
  tickers: readonly string[],
  weights: readonly number[],
  columns: readonly Float64Array[],
): Decomposition[] {
  const splits = [
    ['gaussian', gaussianSplit(weights, columns)],
    ['historical', historicalSplit(weights, columns)],
  ] as const
  return splits.flatMap(([method, splitAt]) =>
    CONFIDENCES.flatMap((confidence) => {
      const split = splitAt(TAIL_LEVEL[confidence])
      return MEASURES.map((measure) => ({
        ...{ method, measure, confidence },
        total: split.total[measure],
        contributions: contributions(tickers, weights, split, measure),
      }))
    }),
  )
}
