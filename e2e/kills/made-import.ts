import type { PriceSeries } from '../../src/data/series'
import { textFile, type MadeFile } from '../prices'

/** A file, and the series that must be stored once it was imported. */
export interface MadeImport {
  file: MadeFile
  series: PriceSeries[]
}

const MILLISECONDS_A_DAY = 86_400_000
/** 1900-01-01. */
const FIRST_DAY = -25_567
/** Up to 2022: nothing of it is in the future. */
export const MOST_DAYS = 44_600

/** A wide table of walks: the tickers are given, everything else is drawn. */
export function madeImport(name: string, tickers: string[], days: number, random: () => number): MadeImport {
  const dates = Int32Array.from({ length: days }, (_, i) => FIRST_DAY + i)
  const series = tickers.map((ticker): PriceSeries => {
    let price = 20 + 100 * random()
    const close = Float64Array.from({ length: days }, () => {
      price *= 1 + (random() - 0.5) / 100
      return Number(price.toFixed(4))
    })
    return { ticker, dates, close, adjusted: false }
  })
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'UTC' })
  const rows = Array.from(dates, (day, i) =>
    [format.format(day * MILLISECONDS_A_DAY), ...series.map(({ close }) => close[i])].join(','),
  )
  return { file: textFile(name, [`date,${tickers.join(',')}`, ...rows].join('\n') + '\n'), series }
}
