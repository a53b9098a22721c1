import { randomStream } from '../../numerics/random'
import type { PriceSeries } from '../series'
import { ASSETS } from './regimes'
import type { Regime } from './regimes'
import { generateMarket, marketDays, meanOf, regimePath } from './synthetic-market'

/** Degrees of freedom of the shocks are 5. Quantiles of Student's t at each confidence (R: `qt(c(.95, .975, .99), 5)`). */
const T_QUANTILE = { '0.95': 2.015048373, '0.975': 2.570581836, '0.99': 3.364929999 } as const
const UNIT = Math.sqrt(3 / 5)

/** The true one-day VaR of a portfolio, positive, by day and confidence. */
export interface Truth {
  dates: Int32Array
  valueAtRisk: Record<keyof typeof T_QUANTILE, Float64Array>
}

/**
 * The true VaR of a portfolio of the synthetic market on every day, given the hidden regime of that day.
 *
 * The returns of a day are jointly elliptical with a t-shaped radius (see synthetic-market.ts), so a weighted sum is
 * m + sigma sqrt((v - 2) / v) T with T Student's t, v = 5, and its VaR is t(confidence) sqrt((v - 2) / v) sigma - m.
 * No method can know the regime: the truth here is what a method would say that did, so none reaches an error of zero.
 *
 * Weights are fractions by ticker, rebalanced daily; what is not invested is cash. Cost: O(days x assets).
 */
export function marketTruth(seed: number, weights: Readonly<Record<string, number>>): Truth {
  const dates = marketDays().slice(1)
  const regimes = regimePath(dates.length + 1, randomStream(seed, 'market', 'regimes')).slice(1)
  const moments = new Map([...new Set(regimes)].map((regime) => [regime, portfolioMoments(regime, weights)]))
  const at = (quantile: number) =>
    Float64Array.from(regimes, (regime) => {
      const { mean, deviation } = moments.get(regime)!
      return quantile * UNIT * deviation - mean
    })
  return {
    dates,
    valueAtRisk: {
      '0.95': at(T_QUANTILE['0.95']),
      '0.975': at(T_QUANTILE['0.975']),
      '0.99': at(T_QUANTILE['0.99']),
    },
  }
}

/** The truth about what is held, where all of it is the market of that seed, to the last price; null elsewhere. */
export function truthOf(
  seed: number,
  series: readonly PriceSeries[],
  weights: Readonly<Record<string, number>>,
): Truth | null {
  const made = new Map(generateMarket(seed).series.map((one) => [one.ticker, one]))
  const held = series.filter(({ ticker }) => weights[ticker] > 0)
  const same = ({ ticker, dates, close }: PriceSeries) => {
    const original = made.get(ticker)
    return original !== undefined && equal(original.dates, dates) && equal(original.close, close)
  }
  return held.length > 0 && held.every(same) ? marketTruth(seed, weights) : null
}

function equal(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}

/** Mean and standard deviation of the portfolio's simple return on a day of the regime. */
function portfolioMoments(
  regime: Regime,
  weights: Readonly<Record<string, number>>,
): { mean: number; deviation: number } {
  let mean = 0
  let common = 0
  let own = 0
  for (const { ticker, deviation, exposure } of ASSETS) {
    const weight = weights[ticker] ?? 0
    const s = weight * deviation * regime.volatility
    const b = exposure * regime.common
    mean += weight * meanOf(regime, exposure)
    common += s * b
    own += s * s * (1 - b * b)
  }
  return { mean, deviation: Math.sqrt(common * common + own) }
}
