import type { PriceSeries } from '../../../data/series'
import { randomStream } from '../../../numerics/random'

/** A made-up ticker: geometric walk with normal daily returns, on the days `from`, `from + 1`, ... */
export function priceWalk(
  ticker: string,
  days: number,
  { mean = 0.0004, volatility = 0.01, from = 10_000, seed = 1 } = {},
): PriceSeries {
  const random = randomStream(seed, ticker)
  let price = 100
  const close = Float64Array.from(
    { length: days },
    () => (price *= Math.exp(mean + volatility * random.normal())),
  )
  return { ticker, dates: Int32Array.from({ length: days }, (_, i) => from + i), close, adjusted: true }
}

/** A ticker with exactly these prices. */
export function priceList(ticker: string, days: number[], close: number[]): PriceSeries {
  return { ticker, dates: Int32Array.from(days), close: Float64Array.from(close), adjusted: true }
}
