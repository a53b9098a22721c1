import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { isoOfDay } from './days'
import { readFiles } from './read-files'
import type { FileReading, ReadingOverrides } from './reading'

const ROOT = fileURLToPath(new URL('../../../shared/data/', import.meta.url))
const found = existsSync(ROOT)
if (!found) console.warn('skipped: shared data not found')

async function read(path: string, overrides: ReadingOverrides = {}): Promise<FileReading> {
  const file = new File([readFileSync(ROOT + path)], path.split('/').at(-1)!)
  const [outcome] = await readFiles([file], { [file.name]: overrides })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error))
  const { rows, imported, rejected, skipped } = outcome.reading
  expect(imported + rejected + skipped).toBe(rows)
  return outcome.reading
}

function ends(reading: FileReading, ticker: string) {
  const { dates, close } = reading.series.find((one) => one.ticker === ticker)!
  return [isoOfDay(dates[0]), close[0], isoOfDay(dates.at(-1)!), close.at(-1)]
}

describe.skipIf(!found)('files of data sites', () => {
  test.each([
    [
      'pypfopt_stock_prices.csv',
      20,
      [7126, 7126, 0, 0],
      'GOOG',
      '2004-08-19',
      49.845802,
      '2018-04-11',
      1019.969971,
    ],
    ['vega_stocks.csv', 5, [560, 560, 0, 0], 'MSFT', '2000-01-01', 39.81, '2010-03-01', 28.8],
    [
      'vega_sp500-2000.csv',
      1,
      [5105, 5105, 0, 0],
      'vega_sp500-2000',
      '2000-01-03',
      1455.219971,
      '2020-04-17',
      2874.560059,
    ],
    ['gafa_stock.csv', 4, [5032, 5032, 0, 0], 'GOOG', '2014-01-02', 552.963501, '2018-12-31', 1035.609985],
    [
      'hello-world-stock.csv',
      3,
      [2261, 2261, 0, 0],
      'AAPL',
      '2015-01-02',
      103.86395724039,
      '2017-12-29',
      169.23,
    ],
    ['DJIA8012.csv', 1, [8610, 8610, 0, 0], 'dat', '1980-01-01', 838.74, '2012-12-31', 13104.14],
    ['wti-daily.csv', 1, [10226, 10225, 1, 0], 'wti-daily', '1986-01-02', 25.56, '2026-08-18', 86.48],
    [
      'arch_nasdaq.csv.gz',
      1,
      [5031, 5031, 0, 0],
      'arch_nasdaq',
      '1999-01-04',
      2208.050049,
      '2018-12-31',
      6635.279785,
    ],
    [
      'skfolio_factors_dataset.csv.gz',
      5,
      [2264, 2264, 0, 0],
      'MTUM',
      '2014-01-02',
      52.704,
      '2022-12-28',
      143.73,
    ],
    [
      'skfolio_sp500_dataset.csv.gz',
      20,
      [8313, 8313, 0, 0],
      'AAPL',
      '1990-01-02',
      0.264,
      '2022-12-28',
      125.674,
    ],
    [
      'skfolio_sp500_index.csv.gz',
      1,
      [8313, 8313, 0, 0],
      'SP500',
      '1990-01-02',
      359.69,
      '2022-12-28',
      3783.22,
    ],
  ])('%s', async (name, count, books, ticker, from, first, to, last) => {
    const reading = await read(`prices/${name}`)
    expect(reading.series).toHaveLength(count)
    expect([reading.rows, reading.imported, reading.rejected, reading.skipped]).toEqual(books)
    expect(ends(reading, ticker)).toEqual([from, first, to, last])
  })

  test('the negative oil price is rejected with its line', async () => {
    const lines = readFileSync(`${ROOT}prices/wti-daily.csv`, 'utf8').split(/\r?\n/)
    const line = lines.findIndex((text) => text.startsWith('2020-04-20')) + 1
    const expected = { line, column: 'Price', value: '-36.98', reason: 'row/not-positive' }
    expect((await read('prices/wti-daily.csv')).rejects).toEqual([expected])
  })

  test('eight indices, one file each', async () => {
    const folder = 'prices/indices_2019_2020/'
    const names = readdirSync(ROOT + folder)
    const readings = await Promise.all(names.map((name) => read(folder + name)))
    expect(readings.map(({ series }) => series.map(({ ticker }) => `${ticker}.csv`))).toEqual(
      names.map((n) => [n]),
    )
    expect(ends(readings[names.indexOf('^GSPC.csv')], '^GSPC')).toEqual([
      '2019-10-01',
      2940.25,
      '2020-09-30',
      3363,
    ])
  })

  test('the null rows of Yahoo are skipped', async () => {
    const reading = await read('vendor/yahoo/^GDAXI.csv')
    expect([reading.rows, reading.imported, reading.rejected, reading.skipped]).toEqual([7633, 7468, 0, 165])
    expect(ends(reading, '^GDAXI')).toEqual(['1987-12-30', 1005.190002, '2017-07-21', 12240.05957])
  })

  test('68,000 hourly bars become daily closes', async () => {
    const reading = await read('prices/ADAUSDT_1h.csv')
    expect([reading.rows, reading.imported]).toEqual([67622, 2822])
  })

  test('adjusted highs are not adjusted twice', async () => {
    const [series] = (await read('vendor/quandl_wiki/WIKI-AAPL.csv')).series
    expect([series.close[0], series.high![0]]).toEqual([0.42270591588018, 0.42447025361603])
  })

  test.each([
    ['dji30ret.csv', 'logReturns', Math.expm1, [30, 5521], ['1987-03-13', '2009-02-03'], ['AA', 'XOM']],
    [
      'edhec.csv',
      'simpleReturns',
      (r: number) => r,
      [13, 152],
      ['1996-12-31', '2009-08-31'],
      ['Convertible Arbitrage', 'Funds of Funds'],
    ],
  ] as const)(
    '%s: returns become indexes that give them back',
    async (name, values, simple, size, days, names) => {
      const path = `prices/${name}`
      const reading = await read(path, { values })
      const { series, rows, imported } = reading
      expect([series.length, imported, rows]).toEqual([size[0], size[1], size[1]])
      expect([series[0].ticker, series.at(-1)!.ticker]).toEqual(names)
      const raw = readFileSync(ROOT + path, 'utf8')
        .trim()
        .split(/\r?\n/)
        .slice(1)
      const cells = raw.map((line) => line.split(','))
      series.forEach(({ ticker, dates, close }, i) => {
        expect(ends(reading, ticker).filter((_, end) => end % 2 === 0)).toEqual(days)
        expect(close[0]).toBe(100)
        expect(Array.from(dates.subarray(1), isoOfDay)).toEqual(
          cells.map(([date]) => date.replaceAll('"', '')),
        )
        const worst = cells.reduce((most, row, t) => {
          return Math.max(most, Math.abs(close[t + 1] / close[t] - 1 - simple(Number(row[i + 1]))))
        }, 0)
        expect(worst).toBeLessThan(1e-12)
      })
    },
  )

  test.each([
    ['MarkPound.csv', 'csv/no-date-column'],
    ['EuStockMarkets.csv', 'csv/no-date-column'],
    ['dji30ret.csv', '"unit":"fraction"'],
    ['edhec.csv', '"unit":"fraction"'],
    ['dji30ret.csv', 'csv/looks-like-returns'],
    ['edhec.csv', 'csv/looks-like-returns'],
  ])('%s is refused: %s', async (name, code) => {
    await expect(read(`prices/${name}`)).rejects.toThrow(code)
  })
})
