import sp500 from 'vega-datasets-data/sp500-2000.csv?url'
import stocks from 'vega-datasets-data/stocks.csv?url'
import type { ReadingOverrides } from '../reading'

export type SampleId = 'sp500' | 'stocks' | 'synthetic'

/** A built-in data set. A sample with a `url` is fetched from our own origin and read like a user's file. */
export interface Sample {
  id: SampleId
  /** Shown name; not translated. */
  name: string
  /** Shown with the data. */
  source: string
  tickers: string[]
  /** Null for data that is generated in code. */
  file: { name: string; url: string; overrides: ReadingOverrides } | null
}

const VEGA = 'vega-datasets (BSD-3-Clause)'

export const SAMPLES: readonly Sample[] = [
  {
    id: 'sp500',
    name: 'S&P 500',
    source: VEGA,
    tickers: ['S&P 500'],
    file: { name: 'sp500-2000.csv', url: sp500, overrides: { tickers: { 'sp500-2000': 'S&P 500' } } },
  },
  {
    id: 'stocks',
    name: 'Five US stocks, monthly',
    source: VEGA,
    tickers: ['MSFT', 'AMZN', 'IBM', 'GOOG', 'AAPL'],
    file: { name: 'stocks.csv', url: stocks, overrides: {} },
  },
  {
    id: 'synthetic',
    name: 'Synthetic market',
    source: 'synthetic',
    tickers: ['SYN.BANK', 'SYN.TECH', 'SYN.OIL', 'SYN.CARE', 'SYN.SHOP', 'SYN.POWER', 'SYN.GOLD', 'SYN.BOND'],
    file: null,
  },
]

export function findSample(id: string): Sample | null {
  return SAMPLES.find((sample) => sample.id === id) ?? null
}

/** Fetches a sample's file from our own origin, ready for `readFiles`. */
export async function sampleFile(sample: Sample): Promise<File | null> {
  if (!sample.file) return null
  const response = await fetch(sample.file.url)
  if (!response.ok) throw new Error(`Sample ${sample.id}: HTTP ${response.status}`)
  return new File([await response.blob()], sample.file.name, { type: 'text/csv' })
}
