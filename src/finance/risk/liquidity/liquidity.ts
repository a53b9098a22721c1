import type { PriceSeries } from '../../../data/series'
import { Failure } from '../../../numerics/failure'
import { mean, standardDeviation } from '../../../numerics/moments'
import { simpleReturns } from '../../returns/simple'
import type { RiskMeasure } from '../measure'
import { corwinSchultzSpreads, hasRange } from './corwin-schultz'
import { rollSpread } from './roll'
import type { Liquidity, LiquidityRow } from './types'
import { amihud, hasVolume, moneyTraded } from './volume'

/**
 * How long it takes to sell each holding, and what selling costs in a bad hour.
 *
 *   days to liquidate = value x weight / (participation x money traded a day);
 *   liquidity-adjusted VaR (Bangia et al.) = VaR + sum of w_i (mean spread_i + STRESSED sd of spread_i) / 2.
 *
 * Convention: spreads over the last YEAR rows. The mean and the deviation are those of Corwin and Schultz's daily
 * estimates where there are highs and lows; elsewhere Roll's single estimate with no deviation, which is mild. Half
 * of the spread, because a sale pays one side. STRESSED is the normal 99 % quantile, as in the paper. A holding
 * without any spread adds nothing; cash costs nothing.
 * Source: A. Bangia, F. X. Diebold, T. Schuermann, J. D. Stroughair (1999),
 * https://ideas.repec.org/p/wop/pennin/99-06.html
 * Arguments: series and weights (fractions; those of zero are left out), what the portfolio is worth in the money of
 * the prices (null: not known), the share of a day's volume that one may be, the portfolio's 99 % VaR (null: not
 * known, and nothing is adjusted). Fields whose
 * columns are missing are absent. Throws `risk/participation` {participation} unless 0 < participation <= 1.
 * Cost: O(days) a ticker.
 */
const YEAR = 250
const STRESSED = 2.33
export const PARTICIPATION = 0.2

export interface LiquidityInput {
  value: number | null
  participation?: number
  tail: RiskMeasure | null
}

export function liquidity(
  series: readonly PriceSeries[],
  weights: Readonly<Record<string, number>>,
  { value, participation = PARTICIPATION, tail }: LiquidityInput,
): Liquidity {
  if (!(participation > 0 && participation <= 1)) throw new Failure('risk/participation', { participation })
  const weightOf = new Map(Object.entries(weights).filter(([, weight]) => weight > 0))
  const result: Liquidity = { participation, value, rows: [] }
  let cost = 0
  let measured = false
  for (const one of series) {
    const weight = weightOf.get(one.ticker)
    if (weight === undefined) continue
    const { row, spread } = describeTicker(one)
    if (value !== null && row.moneyTraded !== undefined)
      row.daysToLiquidate = (value * weight) / (participation * row.moneyTraded)
    result.rows.push(row)
    if (spread === undefined) continue
    measured = true
    cost += (weight * (spread.mean + STRESSED * spread.deviation)) / 2
  }
  if (!measured || !tail) return result
  const { valueAtRisk } = tail
  return { ...result, adjusted: { valueAtRisk, cost, liquidityAdjusted: valueAtRisk + cost } }
}

/** What one ticker's own rows say, and its spread with its usual variation. */
function describeTicker({ ticker, close, high, low, volume }: PriceSeries) {
  const row: LiquidityRow = { ticker, hasVolume: hasVolume(volume), hasRange: false }
  let spread: { mean: number; deviation: number } | undefined
  if (hasVolume(volume)) {
    row.moneyTraded = moneyTraded(close, volume)
    row.amihud = amihud(close, volume)
  }
  const roll = rollSpread(simpleReturns(close.slice(-YEAR - 1)))
  if (roll !== undefined) {
    row.rollSpread = roll
    spread = { mean: roll, deviation: 0 }
  }
  if (high && low) {
    row.hasRange = close.some((_, at) => hasRange(high, low, at))
    const [highs, lows, closes] = [high, low, close].map((column) => column.slice(-YEAR - 1))
    const estimates = corwinSchultzSpreads(highs, lows, closes)
    if (estimates.length > 1) {
      row.corwinSchultzSpread = mean(estimates)
      spread = { mean: row.corwinSchultzSpread, deviation: standardDeviation(estimates) }
    }
  }
  return { row, spread }
}
