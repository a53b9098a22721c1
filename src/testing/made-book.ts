import type { PriceSeries } from '../data/series'
import type { Portfolio } from '../finance/portfolio'
import { randomStream } from '../numerics/random'

/** Two tickers with calm and wild months, equal weights: the smallest book that every job accepts. */
export function madeBook(days = 600, seed = 1): { series: PriceSeries[]; portfolio: Portfolio } {
  const series = ['AAA', 'BBB'].map((ticker) => {
    const random = randomStream(seed, ticker)
    let price = 100
    const close = Float64Array.from({ length: days }, (_, day) => {
      price *= Math.exp((Math.floor(day / 60) % 3 === 2 ? 0.02 : 0.008) * random.normal())
      return price
    })
    const dates = Int32Array.from({ length: days }, (_, i) => 16_000 + Math.floor(i / 5) * 7 + (i % 5))
    return { ticker, dates, close, adjusted: false }
  })
  return { series, portfolio: { mode: 'weights', holdings: [], cash: 0, value: null, currency: 'USD' } }
}
