import { randomStream } from '../../numerics/random'
import type { RandomStream } from '../../numerics/random'
import { dayOf, weekday } from '../days'
import type { Day, PriceSeries } from '../series'
import { headline } from './headlines'
import { ASSETS, REGIMES } from './regimes'
import type { Regime } from './regimes'

/** A synthetic market whose truth is known. */
export interface SyntheticMarket {
  series: PriceSeries[]
  headlines: { date: Day; ticker: string; text: string }[]
}

/** Degrees of freedom of the shocks: fat tails, finite variance. */
const DEGREES = 5
/** A draw below this simple return is drawn again, so that no price reaches zero: under 1 in 10^7 days. */
const WORST_RETURN = -0.9

/**
 * Eight correlated assets over ten years of weekdays, ending 2020-12-31, from a seed.
 *
 * A hidden regime (calm, uneasy, crisis) follows a Markov chain. Given the regime of a day, the *simple* returns are
 * jointly elliptical: R = m + s * (b f + sqrt(1 - b^2) e) * sqrt((v - 2) / W), with independent normals f (common)
 * and e (own), W chi-squared with v = 5 degrees of freedom shared by all assets, s the standard deviations and b
 * the exposures of the regime. A weighted sum of such returns is univariate t, therefore the VaR of a portfolio given
 * the regime of the day is known: market-truth.ts. Prices are rounded to six decimals (1e-8 in a return).
 */
export function generateMarket(seed: number): SyntheticMarket {
  const days = marketDays()
  const regimes = regimePath(days.length, randomStream(seed, 'market', 'regimes'))
  const shocks = randomStream(seed, 'market', 'shocks')
  const news = randomStream(seed, 'market', 'news')
  const closes = ASSETS.map((asset) => Float64Array.of(asset.start, ...new Float64Array(days.length - 1)))
  const headlines: SyntheticMarket['headlines'] = []
  for (let t = 1; t < days.length; t++) {
    const regime = regimes[t]
    dayReturns(regime, shocks).forEach((value, i) => {
      closes[i][t] = Math.round(closes[i][t - 1] * (1 + value) * 1e6) / 1e6
    })
    if (news.uniform() < regime.news) {
      const asset = ASSETS[news.integer(ASSETS.length)]
      headlines.push({ date: days[t], ticker: asset.ticker, text: headline(regime, asset.company, news) })
    }
  }
  return {
    series: ASSETS.map(({ ticker }, i) => ({
      ticker,
      dates: days.slice(),
      close: closes[i],
      adjusted: true,
    })),
    headlines,
  }
}

/** The market's days; the first has no return. */
export function marketDays(): Int32Array {
  return weekdays(dayOf(2011, 1, 1)!, dayOf(2020, 12, 31)!)
}

function weekdays(first: Day, last: Day): Int32Array {
  const all = Array.from({ length: last - first + 1 }, (_, i) => first + i)
  return Int32Array.from(all.filter((day) => weekday(day) >= 1 && weekday(day) <= 5))
}

export function regimePath(length: number, random: RandomStream): Regime[] {
  const path = [REGIMES[0]]
  while (path.length < length) {
    const { next } = path[path.length - 1]
    const draw = random.uniform()
    path.push(REGIMES[draw < next[0] ? 0 : draw < next[0] + next[1] ? 1 : 2])
  }
  return path
}

function dayReturns(regime: Regime, random: RandomStream): number[] {
  for (;;) {
    const common = random.normal()
    const own = ASSETS.map(() => random.normal())
    let chiSquared = 0
    for (let i = 0; i < DEGREES; i++) chiSquared += random.normal() ** 2
    const tail = Math.sqrt((DEGREES - 2) / chiSquared)
    const returns = ASSETS.map(({ deviation, exposure }, i) => {
      const b = exposure * regime.common
      const shock = b * common + Math.sqrt(1 - b * b) * own[i]
      return meanOf(regime, exposure) + deviation * regime.volatility * shock * tail
    })
    if (returns.every((value) => value > WORST_RETURN)) return returns
  }
}

export function meanOf(regime: Regime, exposure: number): number {
  return regime.drift * exposure + 0.0001
}
