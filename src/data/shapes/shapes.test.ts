import { describe, expect, test } from 'vitest'
import { Failure } from '../../numerics/failure'
import { isoOfDay } from '../days'
import { readMacro } from '../macro/read-macro'
import { readFiles } from '../read-files'
import type { ReadingOverrides } from '../reading'
import { tickerOfFile } from '../tickers'
import { OF_FILE } from './bars'
import { COLLECTION } from './collection'
import { encode } from '../bytes/testing/encoder'
import type { Read, Shape } from './shape'

type Ending = Read | { error: string }

/** What a list of days and values looks like in an expectation. */
function ends(dates: Int32Array, values: Float64Array): Pick<Read, 'first' | 'last'> {
  return {
    first: [isoOfDay(dates[0]), values[0]],
    last: [isoOfDay(dates[dates.length - 1]), values[values.length - 1]],
  }
}

async function readPrices(file: File, overrides: ReadingOverrides): Promise<Ending> {
  const [outcome] = await readFiles([file], { [file.name]: overrides })
  if (!outcome.ok) return { error: outcome.error.code }
  const { rows, imported, rejected, skipped, series } = outcome.reading
  const { dates, close, adjusted } = series[0]
  const tickers = series.map(({ ticker }) => ticker)
  return { rows, imported, rejected, skipped, tickers, ...ends(dates, close), ...(adjusted && { adjusted }) }
}

async function readSeries(file: File): Promise<Ending> {
  try {
    const { rows, imported, rejected, skipped, series } = await readMacro(file)
    const tickers = series.map(({ name }) => name)
    return { rows, imported, rejected, skipped, tickers, ...ends(series[0].dates, series[0].values) }
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return { error: error.code }
  }
}

/** The books without the lines that are no data, where as many as were expected are in them. */
function withoutNotes(found: Ending, expected: Ending): Ending {
  if ('error' in found || 'error' in expected || !expected.aside) return found
  const notes = found.rows - expected.rows
  if (notes < 0 || notes > expected.aside || found.imported !== expected.imported) return found
  const left = found.rejected + found.skipped - expected.rejected - expected.skipped
  if (left !== notes || found.rejected < expected.rejected || found.skipped < expected.skipped) return found
  const { rows, rejected, skipped, aside } = expected
  return { ...found, rows, rejected, skipped, aside }
}

function named(expected: Ending, name: string): Ending {
  return 'tickers' in expected && expected.tickers === OF_FILE
    ? { ...expected, tickers: [tickerOfFile(name)] }
    : expected
}

async function check({ name, text, encoding, bom, reader, question, expect: ending }: Shape) {
  const expected = named(ending, name)
  const file = new File([encode(text, encoding ?? 'utf-8', bom)], name)
  const judge = (found: Ending) => expect(withoutNotes(found, expected)).toEqual(expected)
  if (reader === 'macro') return judge(await readSeries(file))
  if (question) expect(await readPrices(file, {})).toEqual({ error: question.code })
  judge(await readPrices(file, question?.answer ?? {}))
}

describe.each(Object.entries(COLLECTION))('%s', (_, shapes) => {
  for (const shape of shapes) {
    const run = shape.notYet ? test.fails : test
    run(`${shape.from}: ${shape.name}`, () => check(shape))
  }
})

/** What a person would call the series of a file with this name. */
test.each([
  ['AAPL (1).csv', 'AAPL'],
  ['AAPL.US.csv', 'AAPL.US'],
  ['DBK.DE.csv', 'DBK.DE'],
  ['^GSPC.csv', '^GSPC'],
  ['aapl_us_d.csv', 'AAPL'],
  ['daily_IBM.csv', 'IBM'],
  ['daily_adjusted_AAPL.csv', 'AAPL'],
  ['intraday_15min_IBM.csv', 'IBM'],
  ['AAPL_1day.txt', 'AAPL'],
  ['KGHM.mst', 'KGHM'],
  ['VIX_History.csv', 'VIX'],
  ['BTCUSDT_1d.csv', 'BTCUSDT'],
  ['BTCUSDT-1d-2020-01.csv', 'BTCUSDT'],
  ['Gold Futures Historical Data.csv', 'Gold Futures'],
  ['CAC 40 - Données Historiques.csv', 'CAC 40'],
  ['Dados Históricos - Ibovespa.csv', 'Ibovespa'],
  ['DAX Historische Daten.csv', 'DAX'],
  ['上证指数历史数据.csv', '上证指数'],
  ['日経平均 過去データ.csv', '日経平均'],
  ['Download Data - STOCK_US_XNYS_CBRE.csv', 'CBRE'],
  ['MacroTrends_Data_Download_AAPL.csv', 'AAPL'],
  ['SBER_200102_200115.txt', 'SBER'],
  ['VOLV-B-2020-01-02-2020-01-15.csv', 'VOLV-B'],
  ['AIRLIQUIDE_2020-01-15.txt', 'AIRLIQUIDE'],
  ['EURUSD_Candlestick_1_D_BID_02.01.2020-15.01.2020.csv', 'EURUSD'],
  ['DAT_ASCII_EURUSD_M1_202001.csv', 'EURUSD'],
  ['EURUSD_H1_202001.csv', 'EURUSD'],
  ['HistoricalPrices.csv', 'HistoricalPrices'],
  ['S&P 500 Historical Data.csv', 'S&P 500'],
  ['NIFTY 50.csv', 'NIFTY 50'],
  ['600519.csv', '600519'],
  ['20200115.txt', '20200115'],
  ['sp500-2000.csv', 'sp500-2000'],
])('%s is called %s', (name, ticker) => expect(tickerOfFile(name)).toBe(ticker))

test('the collection is as large as it says, and no name is there twice', () => {
  const names = Object.values(COLLECTION).flatMap((shapes) =>
    shapes.map(({ from, name }) => `${from}: ${name}`),
  )
  expect(new Set(names).size).toBe(names.length)
  expect(names.length).toBeGreaterThanOrEqual(120)
})
