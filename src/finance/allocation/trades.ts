import type { PriceSeries } from '../../data/series'
import type { Trade } from './proposal'

/**
 * What to buy and sell to get from today's weights to the proposed ones.
 *
 * money_i = (to_i - from_i) value, units_i = money_i / last close; positive to buy. Cash is the other side.
 *
 * Arguments: weights as fractions by ticker (absent is 0), value in money or null. Result: one row for every ticker
 * with a weight before or after, in the order of `series`; money and units null when the value is null.
 */
export function trades(
  series: readonly PriceSeries[],
  current: Readonly<Record<string, number>>,
  proposed: Readonly<Record<string, number>>,
  value: number | null,
): Trade[] {
  const before = new Map(Object.entries(current))
  const after = new Map(Object.entries(proposed))
  return series.flatMap(({ ticker, close }) => {
    const from = before.get(ticker) ?? 0
    const to = after.get(ticker) ?? 0
    if (from === 0 && to === 0) return []
    const money = value === null ? null : (to - from) * value
    const units = money === null ? null : money / close[close.length - 1]
    return [{ ticker, from, to, money, units }]
  })
}
