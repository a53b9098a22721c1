import type { HeldReturns } from '../decomposition/held-returns'
import type { Episode } from './episodes'
import { EPISODES } from './episodes'
import type { HistoricalStress } from './types'

/**
 * What today's portfolio would have lost over spans of its holdings' own past.
 *
 * The portfolio is bought at today's weights at the close of the day `from` and kept, not rebalanced, to the close of
 * the day `to`: loss = -sum of w_i (G_i[to] / G_i[from] - 1), G_i the growth of one unit of holding i. The holdings'
 * parts of the sum are the contributions.
 *
 * Worst spans: for each of LENGTHS observations the one with the largest loss (the earliest of equals; a gain where
 * the portfolio never lost over so long). Episodes: from the last common day on or before the episode's first day to
 * the first common day on or after its last, so that the span covers it completely; left out where either is further
 * than a long weekend (LONGEST_STEP days) away.
 * Arguments: gap-free columns and their days. Cost: O(tickers x days) a length.
 */
const LENGTHS = [1, 5, 10, 20, 60] as const
const LONGEST_STEP = 4

export function historicalStress(held: HeldReturns): HistoricalStress[] {
  const days = Int32Array.of(held.start, ...held.dates)
  const growth = held.columns.map(cumulativeGrowth)
  const spanOf = (kind: HistoricalStress['kind'], name: string, from: number, to: number) => {
    const contributions = held.tickers.map((ticker, i) => ({
      ticker,
      loss: 0 - held.weights[i] * spanReturn(growth[i], from, to),
    }))
    const loss = contributions.reduce((sum, part) => sum + part.loss, 0)
    return { kind, name, from: days[from], to: days[to], observations: to - from, loss, contributions }
  }
  const worst = LENGTHS.filter((length) => length < days.length).map((length) => {
    const from = worstStart(held.weights, growth, length)
    return spanOf('worst', `worst${length}`, from, from + length)
  })
  const episodes = EPISODES.flatMap((episode) => {
    const span = coveringSpan(days, episode)
    return span ? [spanOf('episode', episode.name, span.from, span.to)] : []
  })
  return [...worst, ...episodes]
}

/** Value of one unit after each day; index 0 is before the first return. */
function cumulativeGrowth(returns: Float64Array): Float64Array {
  const growth = new Float64Array(returns.length + 1)
  growth[0] = 1
  for (let row = 0; row < returns.length; row++) growth[row + 1] = growth[row] * (1 + returns[row])
  return growth
}

/** What was worth nothing stays there. */
function spanReturn(growth: Float64Array, from: number, to: number): number {
  return growth[from] > 0 ? growth[to] / growth[from] - 1 : 0
}

function worstStart(weights: readonly number[], growth: readonly Float64Array[], length: number): number {
  const starts = growth[0].length - length
  let worst = 0
  let lowest = Infinity
  for (let from = 0; from < starts; from++) {
    let gain = 0
    for (let i = 0; i < weights.length; i++) gain += weights[i] * spanReturn(growth[i], from, from + length)
    if (gain < lowest) {
      lowest = gain
      worst = from
    }
  }
  return worst
}

/** Indices into the days, or null where they do not cover the episode. */
function coveringSpan(days: Int32Array, { from, to }: Episode): { from: number; to: number } | null {
  const end = days.findIndex((day) => day >= to)
  const start = days.findLastIndex((day) => day <= from)
  if (start < 0 || end < 0 || from - days[start] > LONGEST_STEP || days[end] - to > LONGEST_STEP) return null
  return { from: start, to: end }
}
