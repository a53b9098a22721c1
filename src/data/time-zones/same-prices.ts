import { readFiles } from '../read-files'
import type { PriceSeries } from '../series'

/** Days on which clocks changed or a country left one out, at the ends of months and years; five prices. */
const DAYS = ['2011-12-30', '2019-12-31', '2020-02-29', '2020-03-29', '2020-10-25']
const PRICES = [1234.5, 1250.25, 999.75, 1001, 0.5]

const table = (header: string, row: (day: string, price: number) => string) =>
  [header, ...DAYS.map((day, i) => row(day, PRICES[i]))].join('\n')

const parts = (day: string) => day.split('-')
const MONTHS: Record<string, string> = { '12': 'Dec', '02': 'Feb', '03': 'Mar', '10': 'Oct' }
const comma = (price: number) => String(price).replace('.', ',')

/** The same five prices as several vendors write them; the capital I of the headers is what Turkish would change. */
const TEXTS: Record<string, string> = {
  'iso.csv': table('DATE,CLOSING PRICE', (day, price) => `${day},${price}`),
  'evening.csv': table('TIMESTAMP,PRICE', (day, price) => `${day}T23:59:59-11:00,${price}`),
  'night.csv': table('DATETIME,PRICE', (day, price) => `${day} 00:00:00+14:00,${price}`),
  'german.csv': table(
    'Datum;Schlusskurs',
    (day, price) => `${parts(day).reverse().join('.')};${comma(price)}`,
  ),
  'american.csv': table('Date\tClose', (day, price) => {
    const [year, month, dayOfMonth] = parts(day)
    return `${month}/${dayOfMonth}/${year}\t$${price}`
  }),
  'words.csv': table('date|close', (day, price) => {
    const [year, month, dayOfMonth] = parts(day)
    return `${dayOfMonth} ${MONTHS[month]} ${year}|${price}`
  }),
  'digits.csv': table('date,close', (day, price) => `${day.replaceAll('-', '')},${price}`),
}

/** What each of the files holds; 15338 is 2011-12-30 as days since 1970. */
export function expectedSeries(): PriceSeries[] {
  const dates = Int32Array.of(15338, 18261, 18321, 18350, 18560)
  return Object.keys(TEXTS).map((name) => ({
    ...{ ticker: name.replace('.csv', ''), dates, close: Float64Array.from(PRICES), adjusted: false },
  }))
}

/** Reads the files as the app does. */
export async function readSeries(): Promise<PriceSeries[]> {
  const outcomes = await readFiles(
    Object.entries(TEXTS).map(([name, text]) => new File([text], name)),
    {},
  )
  return outcomes.flatMap((outcome) => {
    if (!outcome.ok) throw new Error(JSON.stringify(outcome))
    return outcome.reading.series
  })
}
