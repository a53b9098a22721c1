/**
 * The agreed words of one "it moved" sentence: the quantity, its number, the direction that makes it good or bad
 * news (polarity times direction is the label), and two amounts and a percentage that say the same thing.
 */
import type { RandomStream } from '../../../../src/numerics/random'
import type { Rules } from '../engine'
import { magnitude, moneyStyle, percentStyle, pickOf, plain, regionOf, type Region } from '../numbers'
import { QUANTITIES, type Quantity } from './quantities'
import { DOWN, UP } from './verbs'

/** Two amounts in one style and the change in percent; `direction` is +1, -1 or 0 (unchanged). */
export function amounts(
  random: RandomStream,
  direction: number,
  kind: Quantity['kind'],
  region?: Region,
): Rules {
  const { value, decimals } = magnitude(random)
  const relative = 0.01 + 0.9 * random.uniform() ** 2
  const unit = 10 ** -decimals
  const low = Math.max(Math.round(value / (1 + relative) / unit) * unit, unit)
  const high = Math.max(value, low + unit)
  const [now, before] = direction === 0 ? [high, high] : direction > 0 ? [high, low] : [low, high]
  const change = Math.abs(now / before - 1) * 100
  const style = moneyStyle(random, region)
  const sign = percentStyle(random)
  const show = (amount: number) => style.replace('#', plain(amount, decimals))
  const per = (share: number) =>
    sign.replace('#', share < 0.95 ? share.toFixed(1) : share.toFixed(random.integer(2)))
  const share = 6 + 58 * random.uniform()
  // At least 4 % apart, so that one decimal shows it.
  const ratio = (1 + Math.max(relative, 0.04)) ** direction
  const pct = per(change)
  if (kind === 'money') {
    return {
      now: show(now),
      before: show(before),
      bareNow: plain(now, decimals),
      bareBefore: plain(before, decimals),
      pct,
    }
  }
  const coin = pickOf(random, ['EUR #', 'EUR #', '$#', '€#', 'Rs #', 'SEK #', '£#'])
  const writes = {
    share: (amount: number) => sign.replace('#', amount.toFixed(1)),
    count: (amount: number) => plain(Math.round(amount * 1e3), 0),
    perShare: (amount: number) => coin.replace('#', (amount / 10).toFixed(2)),
  }[kind]
  const [shareNow, shareBefore] = [writes(share * ratio), writes(share)]
  return { now: shareNow, before: shareBefore, bareNow: shareNow, bareBefore: shareBefore, pct }
}

const agreement = (plural: boolean): Rules =>
  plural
    ? { was: 'were', is: 'are', has: 'have', does: 'do', its: 'their', totals: 'total', stays: 'stay' }
    : { was: 'was', is: 'is', has: 'has', does: 'does', its: 'its', totals: 'totals', stays: 'stays' }

/** Everything about a quantity moving in a direction; a plural subject takes the base form in the present. */
export function movement(
  random: RandomStream,
  quantity: Quantity,
  direction: number,
  region?: Region,
): Rules {
  const way = direction > 0 ? UP : DOWN
  return {
    ...way,
    ...agreement(quantity.plural),
    ...amounts(random, direction, quantity.kind, region),
    rises: quantity.plural ? way.rise : way.rises,
    quantity: quantity.name,
  }
}

const GOOD = QUANTITIES.filter((quantity) => quantity.polarity > 0)
const BAD = QUANTITIES.filter((quantity) => quantity.polarity < 0)
const isMoney = (quantity: Quantity) => quantity.kind === 'money'
const MONEY = { good: GOOD.filter(isMoney), bad: BAD.filter(isMoney) }

/** A movement that is news of the wanted sign for the holder; three in ten are of quantities of which less is better. */
export const newsOf =
  (sign: 1 | -1, region: (random: RandomStream) => Region = regionOf, only?: 'money' | 'good') =>
  (random: RandomStream): Rules => {
    const bad = only !== 'good' && random.uniform() < 0.3
    const from = only === 'money' ? MONEY : { good: GOOD, bad: BAD }
    const quantity = pickOf(random, bad ? from.bad : from.good)
    return movement(random, quantity, sign * quantity.polarity, region(random))
  }

/** A quantity that did not move. */
export function unchanged(random: RandomStream): Rules {
  const quantity = pickOf(random, QUANTITIES)
  const region = regionOf(random)
  return { ...movement(random, quantity, 1, region), ...amounts(random, 0, quantity.kind, region) }
}

/** Where company releases come from: mostly Europe. */
export const release = (random: RandomStream): Region =>
  random.uniform() < 0.7 ? 'europe' : regionOf(random)
