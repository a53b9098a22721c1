import { randomStream } from '../../numerics/random'
import { studentTVariate } from '../../numerics/variates'
import { weekday } from '../days'
import type { PriceSeries } from '../series'

/** Unrest that feeds on itself, as daily returns have it; tails of Student's t with 5 degrees. */
const [NEWS, MEMORY, DEGREES] = [0.08, 0.9, 5]
/** 2010-01-04, a Monday. */
const FIRST_DAY = 14613

/**
 * Made-up prices of a share for the doctor's tests: GARCH(1, 1) returns with fat tails on weekdays, rounded to cents,
 * with high, low and a volume that grows on wild days. The seed decides everything, the usual move of a day (0.8 to
 * 2.5 %) and the first price (20 to 200) too.
 */
export function madePrices(seed: number, days = 2520, ticker = `T${seed}`): PriceSeries {
  const random = randomStream(seed, 'doctor')
  const usual = (0.008 + 0.017 * random.uniform()) ** 2
  const dates = new Int32Array(days)
  const [close, high, low, volume] = [0, 0, 0, 0].map(() => new Float64Array(days))
  let [price, day, variance] = [20 + 180 * random.uniform(), FIRST_DAY - 1, usual]
  for (let i = 0; i < days; i++) {
    do day++
    while (weekday(day) === 0 || weekday(day) === 6)
    const shock = studentTVariate(random, DEGREES) * Math.sqrt((DEGREES - 2) / DEGREES)
    const move = Math.sqrt(variance) * shock
    variance = (1 - NEWS - MEMORY) * usual + (NEWS * shock ** 2 + MEMORY) * variance
    price = Math.max(0.01, price * Math.exp(move))
    const reach = Math.sqrt(variance) * random.uniform()
    dates[i] = day
    close[i] = cents(price)
    high[i] = cents(price * (1 + reach))
    low[i] = Math.min(close[i], cents(price * (1 - reach)))
    volume[i] = Math.round(1e6 * Math.exp(0.4 * random.normal()) * (1 + Math.abs(shock)))
  }
  return { ticker, dates, close, high, low, volume, adjusted: false }
}

const cents = (price: number) => Math.max(0.01, Math.round(price * 100) / 100)

/** The prices from index `from` to `to` - 1 times a factor, with the bars; the volume is left alone. */
export function scaled(series: PriceSeries, from: number, to: number, factor: number): PriceSeries {
  const times = (values?: Float64Array) =>
    values?.map((value, i) => (i >= from && i < to ? value * factor : value))
  return { ...series, close: times(series.close)!, high: times(series.high), low: times(series.low) }
}

/** The series as it was quoted before a split of `after` for `before` at index `at`. */
export function withSplit(series: PriceSeries, at: number, after: number, before: number): PriceSeries {
  const volume = series.volume?.map((value, i) => (i < at ? (value * before) / after : value))
  return { ...scaled(series, 0, at, after / before), volume }
}

/** The price of index `at` repeated on the next `repeats` days. */
export function withStale(series: PriceSeries, at: number, repeats: number): PriceSeries {
  const still = (values?: Float64Array) =>
    values?.map((value, i) => (i > at && i <= at + repeats ? series.close[at] : value))
  return { ...series, close: still(series.close)!, high: still(series.high), low: still(series.low) }
}

/** Without the prices from index `from` to `to` - 1. */
export function without(series: PriceSeries, from: number, to: number): PriceSeries {
  const kept = (_: number, i: number) => i < from || i >= to
  const { close, high, low, volume, dates } = series
  return {
    ...{ ...series, dates: dates.filter(kept), close: close.filter(kept) },
    ...{ high: high?.filter(kept), low: low?.filter(kept), volume: volume?.filter(kept) },
  }
}

/** All days moved. */
export const shifted = (series: PriceSeries, by: number): PriceSeries => ({
  ...series,
  dates: series.dates.map((day) => day + by),
})
