import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test, vi } from 'vitest'
import { readFiles } from '../read-files'
import { generateMarket } from './synthetic-market'
import { findSample, SAMPLES } from './catalogue'

// The bundler's address of a file; unit tests do not bundle.
vi.mock('vega-datasets-data/sp500-2000.csv?url', () => ({ default: 'sp500-2000.csv' }))
vi.mock('vega-datasets-data/stocks.csv?url', () => ({ default: 'stocks.csv' }))

const FOLDER = fileURLToPath(new URL('../../../node_modules/vega-datasets/data/', import.meta.url))

test.each(['sp500', 'stocks'])('%s is what the catalogue says', async (id) => {
  const { file, tickers } = findSample(id)!
  expect(file!.url).toContain(file!.name)
  const bytes = new File([readFileSync(FOLDER + file!.name)], file!.name)
  const [outcome] = await readFiles([bytes], { [file!.name]: file!.overrides })
  expect(outcome.ok && outcome.reading.series.map(({ ticker }) => ticker)).toEqual(tickers)
})

test('the synthetic market has the tickers of the catalogue', () => {
  expect(generateMarket(1).series.map(({ ticker }) => ticker)).toEqual(findSample('synthetic')!.tickers)
  expect(SAMPLES.map(({ id }) => id)).toEqual(['sp500', 'stocks', 'synthetic'])
  expect(findSample('other')).toBeNull()
})
