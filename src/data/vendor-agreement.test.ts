import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { isoOfDay } from './days'
import { readMacro } from './macro/read-macro'
import { readFiles } from './read-files'
import type { FileReading, ReadingOverrides } from './reading'
import { KNOWN_DIFFERENCES } from './shapes/known-differences'
import type { Difference } from './shapes/known-differences'

const ROOT = fileURLToPath(new URL('../../../shared/data/', import.meta.url))
const found = existsSync(ROOT)
if (!found) console.warn('skipped: shared data not found')

/** Values by ISO day. */
type Values = Map<string, number>

const fileOf = (path: string) => new File([readFileSync(ROOT + path)], path.split('/').at(-1)!)
const byDay = (dates: Int32Array, values: Float64Array): Values =>
  new Map(Array.from(dates, (day, i) => [isoOfDay(day), values[i]]))

/** Each file is read once for every column that is taken from it. */
const readings = new Map<string, Promise<FileReading>>()

function read(path: string, overrides: ReadingOverrides = {}): Promise<FileReading> {
  const key = path + JSON.stringify(overrides)
  const reading = readings.get(key) ?? readAgain(path, overrides)
  readings.set(key, reading)
  return reading
}

async function readAgain(path: string, overrides: ReadingOverrides): Promise<FileReading> {
  const file = fileOf(path)
  const [outcome] = await readFiles([file], { [file.name]: overrides })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error))
  return outcome.reading
}

/** The closes of one ticker of a file, or of its only one. */
async function closes(path: string, ticker?: string): Promise<Values> {
  const { series } = await read(path)
  const { dates, close } = ticker ? series.find((one) => one.ticker === ticker)! : series[0]
  return byDay(dates, close)
}

/** The prices of another column than the one that was found, such as the close as traded beside the adjusted one. */
async function column(path: string, name: string, ticker?: string): Promise<Values> {
  const { columns } = await read(path)
  const index = columns.findIndex((one) => one.name === name)
  const { series } = await read(path, { roles: { [index]: 'price' } })
  const { dates, close } = ticker ? series.find((one) => one.ticker === ticker)! : series[0]
  return byDay(dates, close)
}

async function fred(path: string): Promise<Values> {
  const [{ dates, values }] = (await readMacro(fileOf(path))).series
  return byDay(dates, values)
}

const commonDays = (a: Values, b: Values) => [...a.keys()].filter((day) => b.has(day)).sort()

/** Half a unit of the second decimal, which the coarser of two sources has; a little more, as 0.005 is no binary number. */
const TO_THE_CENT = 0.005 + 1e-9

/** Levels on common days that are further apart than the coarser source's rounding. */
function levelDifferences(a: Values, b: Values, days: string[]): Difference[] {
  return days
    .filter((day) => Math.abs(a.get(day)! - b.get(day)!) > TO_THE_CENT)
    .map((day) => [day, a.get(day)!, b.get(day)!])
}

/** Returns between common days that are further apart than `bound`, to six decimals. */
function returnDifferences(a: Values, b: Values, days: string[], bound: number): Difference[] {
  const growth = (of: Values, i: number) => of.get(days[i])! / of.get(days[i - 1])! - 1
  return days.flatMap((day, i): Difference[] => {
    if (i === 0 || Math.abs(growth(a, i) - growth(b, i)) <= bound) return []
    return [[day, Number(growth(a, i).toFixed(6)), Number(growth(b, i).toFixed(6))]]
  })
}

const known = (pair: string) => KNOWN_DIFFERENCES.get(pair) ?? []

describe.skipIf(!found)('the VIX of four sources is one series', () => {
  const daily = () => closes('prices/vix-daily.csv')

  test.each([
    ['VIX history', () => closes('vendor/cboe_history/VIX_History.csv'), 8316],
    ['VIX current', () => closes('vendor/cboe_vixcurrent/vixcurrent.csv'), 3770],
    ['VIX FRED', () => fred('macro/VIXCLS.csv'), 8139],
  ] as const)('%s', async (pair, source, days) => {
    const [a, b] = [await source(), await daily()]
    const common = commonDays(a, b)
    expect(common).toHaveLength(days)
    expect(levelDifferences(a, b, common)).toEqual(known(pair))
  })

  test('days that one of them leaves out', async () => {
    const [history, current] = [
      await closes('vendor/cboe_history/VIX_History.csv'),
      await closes('vendor/cboe_vixcurrent/vixcurrent.csv'),
    ]
    expect([...current.keys()].filter((day) => !history.has(day))).toEqual(['2006-05-04'])
    const span = [...history.keys()].filter((day) => day >= '2004-01-02' && day <= '2018-12-21')
    expect(span.filter((day) => !current.has(day))).toEqual(['2004-06-11'])
  })
})

describe.skipIf(!found)('the S&P 500 of five sources is one series', () => {
  test.each([
    ['SPX vega', () => closes('prices/vega_sp500-2000.csv'), 5105],
    ['SPX WSJ', () => closes('vendor/wsj/HistoricalPrices.csv'), 2582],
    ['SPX Investing.com', () => closes('vendor/investing_en_mdy/S&P 500 Historical Data.csv'), 501],
    ['SPX Yahoo', () => closes('prices/indices_2019_2020/^GSPC.csv'), 253],
  ] as const)('%s', async (pair, source, days) => {
    const [a, b] = [await source(), await closes('prices/skfolio_sp500_index.csv.gz')]
    const common = commonDays(a, b)
    expect(common).toHaveLength(days)
    expect(levelDifferences(a, b, common)).toEqual(known(pair))
  })
})

describe.skipIf(!found)('Apple as it was traded', () => {
  const TIINGO = 'vendor/tiingo_dmy/AAPL.csv'
  const WIKI = 'vendor/quandl_wiki/WIKI-AAPL.csv'
  /** Before its split of 7:1 Yahoo's closes are those after it. */
  const SPLIT = '2014-06-09'

  test.each([
    ['AAPL WIKI', () => column(WIKI, 'Close'), () => column(TIINGO, 'close'), 3329],
    [
      'AAPL hello-world',
      () => column('prices/hello-world-stock.csv', 'Close', 'AAPL'),
      () => column(WIKI, 'Close'),
      753,
    ],
    [
      'AAPL plotly',
      () => column('prices/plotly_finance-charts-apple.csv', 'AAPL.Close'),
      () => column(TIINGO, 'close'),
      506,
    ],
    ['AAPL gafa', () => column('prices/gafa_stock.csv', 'Close', 'AAPL'), () => column(TIINGO, 'close'), 997],
  ] as const)('%s', async (pair, source, other, days) => {
    const [a, b] = [await source(), await other()]
    const common = commonDays(a, b).filter((day) => pair !== 'AAPL gafa' || day >= SPLIT)
    expect(common).toHaveLength(days)
    expect(levelDifferences(a, b, common)).toEqual(known(pair))
  })
})

describe.skipIf(!found)('Apple adjusted for splits and dividends: its returns', () => {
  /** A basis point: the factors of the dividends are rounded differently. */
  const FINE = 1e-4
  /** Ten of them, for closes with three decimals (skfolio, stooq) and a source with many late prices. */
  const COARSE = 1e-3

  test.each([
    ['gafa', () => closes('prices/gafa_stock.csv', 'AAPL'), 1258, FINE],
    ['plotly', () => closes('prices/plotly_finance-charts-apple.csv'), 506, FINE],
    ['cookbook', () => closes('prices/pypfopt_cookbook_stock_prices.csv', 'AAPL'), 3272, FINE],
    ['tiingo', () => closes('vendor/tiingo_dmy/AAPL.csv'), 2111, FINE],
    ['pypfopt', () => closes('prices/pypfopt_stock_prices.csv', 'AAPL'), 2082, FINE],
    ['WIKI', () => closes('vendor/quandl_wiki/WIKI-AAPL.csv'), 2070, COARSE],
    ['hello-world', () => closes('prices/hello-world-stock.csv', 'AAPL'), 753, COARSE],
    ['stooq', () => closes('vendor/stooq_ascii/aapl.us.txt'), 3272, COARSE],
    ['skfolio', () => closes('prices/skfolio_sp500_dataset.csv.gz', 'AAPL'), 3270, COARSE],
  ] as const)('%s', async (name, source, days, bound) => {
    const [a, b] = [await source(), await closes('vendor/yfinance_multiheader/AAPL_stock_data.csv')]
    const common = commonDays(a, b)
    expect(common).toHaveLength(days)
    expect(returnDifferences(a, b, common, bound)).toEqual(known(`AAPL adjusted ${name}`))
  })
})
