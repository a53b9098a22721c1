import type { PriceSeries } from '../../../../data/series'

/** Closing prices on these days, NaN where there is none; both in order of days. */
export function closesOn(
  { dates, close }: Pick<PriceSeries, 'dates' | 'close'>,
  days: Int32Array,
): Float64Array {
  const closes = new Float64Array(days.length).fill(Number.NaN)
  let at = 0
  days.forEach((day, index) => {
    while (at < dates.length && dates[at] < day) at++
    if (dates[at] === day) closes[index] = close[at]
  })
  return closes
}
