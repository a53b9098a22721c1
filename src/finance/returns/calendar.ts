import type { PriceSeries } from '../../data/series'

/**
 * Puts price histories with different trading days on one calendar.
 *
 * `unionTable` keeps every day that any series has, with NaN where a series has no price (nothing is carried
 * forward). `intersectionTable` keeps only the days that all of them have, so it has no gaps.
 * Arguments: series with strictly increasing days. Result: days since 1970-01-01 and one price column a series, in
 * the order given. Cost: union O(N log N) in the total number of prices, intersection O(N).
 *
 * `sharedWeek` takes the weekends out of the histories that have them (crypto-currencies) where others have none: on
 * the union of their days a share would have no return on Mondays, and a year of 252 rows for one, 365 for the other.
 */
export interface PriceTable {
  tickers: string[]
  dates: Int32Array
  columns: Float64Array[]
}

export function unionTable(series: readonly PriceSeries[]): PriceTable {
  const all = new Int32Array(series.reduce((sum, one) => sum + one.dates.length, 0))
  let offset = 0
  for (const { dates } of series) {
    all.set(dates, offset)
    offset += dates.length
  }
  return onDays(
    series,
    all.sort().filter((day, i, days) => i === 0 || day !== days[i - 1]),
  )
}

export function intersectionTable(series: readonly PriceSeries[]): PriceTable {
  let common = series[0]?.dates ?? new Int32Array(0)
  for (const { dates } of series.slice(1)) {
    let at = 0
    common = common.filter((day) => {
      while (at < dates.length && dates[at] < day) at++
      return dates[at] === day
    })
  }
  return onDays(series, Int32Array.from(common))
}

function onDays(series: readonly PriceSeries[], days: Int32Array): PriceTable {
  const columns = series.map(({ dates, close }) => {
    const column = new Float64Array(days.length).fill(NaN)
    let at = 0
    for (let row = 0; row < days.length; row++) {
      while (at < dates.length && dates[at] < days[row]) at++
      if (dates[at] === days[row]) column[row] = close[at]
    }
    return column
  })
  return { tickers: series.map(({ ticker }) => ticker), dates: days, columns }
}

/** From this share of its days on weekends a ticker trades on them. */
const WEEKEND_SHARE = 0.1

export function sharedWeek(series: readonly PriceSeries[]): readonly PriceSeries[] {
  const always = series.map(
    ({ dates }) => dates.filter(isWeekend).length >= WEEKEND_SHARE * Math.max(1, dates.length),
  )
  if (always.every((one) => one === always[0])) return series
  return series.map((one, i) => {
    if (!always[i]) return one
    const { dates, close } = one
    return {
      ...{ ticker: one.ticker, adjusted: one.adjusted },
      dates: dates.filter((day) => !isWeekend(day)),
      close: close.filter((_, at) => !isWeekend(dates[at])),
    }
  })
}

/** 1970-01-01 was a Thursday: day % 7 is 2 on Saturdays and 3 on Sundays. */
function isWeekend(day: number): boolean {
  const weekday = ((day % 7) + 7) % 7
  return weekday === 2 || weekday === 3
}
