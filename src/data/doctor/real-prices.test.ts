import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { isoOfDay } from '../days'
import { readFiles } from '../read-files'
import { examine } from './examine'
import type { ReadingOverrides } from '../reading'

const ROOT = fileURLToPath(new URL('../../../../shared/data/', import.meta.url))
const there = existsSync(ROOT)
if (!there) console.warn('skipped: shared data not found')

/** What is found in a file: kind, first day, and the ticker where there are several. */
async function findings(path: string, overrides: ReadingOverrides = {}): Promise<string[]> {
  const file = new File([readFileSync(ROOT + path)], path.split('/').at(-1)!)
  const [outcome] = await readFiles([file], { [file.name]: overrides })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error))
  const { series } = outcome.reading
  const found = await examine(series)
  return found.map(
    ({ kind, ticker, from }) => `${kind} ${series.length > 1 ? `${ticker} ` : ''}${isoOfDay(from)}`,
  )
}

describe.skipIf(!there)('real prices', () => {
  test.each([
    'prices/pypfopt_stock_prices.csv',
    'prices/pypfopt_spy_prices.csv',
    'prices/gafa_stock.csv',
    'prices/hello-world-stock.csv',
    'prices/skfolio_factors_dataset.csv.gz',
    'prices/skfolio_sp500_index.csv.gz',
    'prices/vega_sp500-2000.csv',
    'prices/DJIA8012.csv',
    'prices/wti-daily.csv',
    'vendor/quandl_wiki/WIKI-AAPL.csv',
    'vendor/stooq_ascii/aapl.us.txt',
    'vendor/tiingo_dmy/AAPL.csv',
    'vendor/yahoo/^GDAXI.csv',
    'vendor/binance/BTCUSDT_1d.csv',
    'vendor/coingecko/btc-usd-max.csv',
    'vendor/metatrader4/GBPUSD1440.csv',
    'vendor/metatrader_tab/AUDJPY1440.csv',
    'vendor/tushare/000001.SZ.csv',
  ])('%s: crashes, earnings and all, and nothing to ask', async (path) => {
    expect(await findings(path)).toEqual([])
  })

  test('thirty shares over 22 years with 1987, 2001 and 2008, where banks lost all but a tenth', async () => {
    expect(await findings('prices/dji30ret.csv', { values: 'logReturns' })).toEqual([])
  })

  test('twenty adjusted shares over 32 years: one stood still for weeks in 1990, because nobody traded it', async () => {
    expect(await findings('prices/skfolio_sp500_dataset.csv.gz')).toEqual(['stale RRC 1990-01-03'])
  })

  test('forty exchange rates, many of them fixed: the crown of Iceland was not traded, then not quoted', async () => {
    expect(await findings('vendor/ecb_eurofxref/eurofxref-hist.csv')).toEqual([
      'stale ISK 2008-10-10',
      'gap ISK 2008-12-09',
    ])
  })

  test.each([
    ['vendor/quandl_chris/CHRIS-CBOE_VX2.csv', 'split 2007-03-21'],
    ['vendor/finam/SBER.csv', 'redenomination 2007-07-13'],
    ['vendor/finam/SBER.csv', 'gap 2022-02-25'],
    ['vendor/moex_iss/SBER.csv', 'gap 2022-02-25'],
    ['vendor/kraken/ETHUSD_1440.csv', 'outlier 2015-08-08'],
    ['vendor/cryptodatadownload/Bitstamp_BTCUSD_d.csv', 'stale 2015-01-06'],
    ['vendor/baostock/600519.SH.csv', 'stale 2006-02-24'],
  ])('%s: %s', async (path, what) => {
    expect(await findings(path)).toContain(what)
  })

  test('the raw close of AAPL has its splits, and bars that belong to the adjusted one', async () => {
    const close = { 4: 'price', 11: 'ignored' } as const
    const found = await findings('vendor/quandl_wiki/WIKI-AAPL.csv', { roles: close })
    expect(found.filter((text) => text.startsWith('split'))).toEqual([
      'split 1987-06-11',
      'split 2005-02-23',
      'split 2014-06-04',
    ])
    // On the day of the split of 2000 the share rose by a tenth in its wildest year: nothing tells it from a fall.
    expect(found).toContain('outlier 1980-12-12')
  })
})
