import type { RiskMeasure } from '../measure'
import { sampleTail } from '../predictions/sample'
import { soldForCash, weightedSum } from './held-returns'
import type { Split } from './split'

/**
 * What each holding adds to the portfolio's historical VaR and ES.
 *
 * Both are weighted sums of the portfolio's worst days: measure = -sum over ranks k of a_k R_(k), R_(1) the lowest.
 * The slope in w_i is the same sum of the holding's own returns on those very days, -sum a_k r_i[day of rank k], so
 * that the components add up exactly.
 *   VaR (type 7): h = (n - 1) level, a = 1 - (h - floor h) and h - floor h on the ranks floor h + 1 and + 2.
 *   ES (the tail integral of the empirical distribution): a = 1 / (n level) on the first floor(n level) ranks, and
 *   what is missing to 1 on the next.
 *
 * Convention: of days with the same portfolio return the earlier ranks first. The slope of the VaR rests on one or
 * two days and jumps from sample to sample; that of the ES is a mean over the tail and much steadier.
 * Source: D. Tasche (2007), sections 3 and 4, https://arxiv.org/abs/0708.2542
 * Arguments: weights and gap-free columns of simple returns (at least one row). Result: the split at any tail level.
 * Cost: O(tickers x days x log days), once for all levels.
 */
export function historicalSplit(
  weights: readonly number[],
  columns: readonly Float64Array[],
): (level: number) => Split {
  const whole = weightedSum(weights, columns)
  const days = Uint32Array.from(whole, (_, day) => day).sort((a, b) => whole[a] - whole[b] || a - b)
  const sorted = whole.slice().sort()
  const rests = columns.map((column, i) => soldForCash(whole, weights[i], column).sort())
  return (level) => {
    const quantile = quantileWeights(days.length, level)
    const tail = shortfallWeights(days.length, level)
    const slope = (column: Float64Array): RiskMeasure => ({
      valueAtRisk: lossOn(column, days, quantile),
      expectedShortfall: lossOn(column, days, tail),
    })
    return {
      total: sampleTail(sorted, level),
      marginal: columns.map(slope),
      without: rests.map((rest) => sampleTail(rest, level)),
    }
  }
}

/** Weights of a run of ranks: `weights[k]` belongs to the rank `first + k`, counted from 0. They add up to 1. */
export interface RankWeights {
  first: number
  weights: number[]
}

/** Those of the type 7 quantile. */
export function quantileWeights(observations: number, level: number): RankWeights {
  const position = (observations - 1) * level
  const first = Math.floor(position)
  const fraction = position - first
  return { first, weights: fraction === 0 ? [1] : [1 - fraction, fraction] }
}

/** Those of the tail integral: all of the ranks below n level, and a part of the one that lies across it. */
export function shortfallWeights(observations: number, level: number): RankWeights {
  const mass = observations * level
  const whole = Math.floor(mass)
  const weights = new Array<number>(whole).fill(1 / mass)
  if (mass > whole && whole < observations) weights.push((mass - whole) / mass)
  return { first: 0, weights }
}

function lossOn(column: Float64Array, days: Uint32Array, { first, weights }: RankWeights): number {
  let sum = 0
  weights.forEach((weight, k) => (sum += weight * column[days[first + k]]))
  return 0 - sum
}
