/** What is read: the shape, and how many rows of it. */
export interface Case {
  name: string
  shape: 'long' | 'wide' | 'minutes'
  rows: number
}

/** Daily bars of a ticker in the long tables: thirty years. */
export const DAYS_OF_TICKER = 7_500
/** Tickers side by side in the wide table. */
export const WIDE_TICKERS = 1_000

export const CASES: readonly Case[] = [
  { name: 'long table, 1.6 million rows', shape: 'long', rows: 1_600_000 },
  { name: 'long table, 10 million rows', shape: 'long', rows: 10_000_000 },
  { name: 'wide table, 7,500 days of 1,000 tickers', shape: 'wide', rows: 7_500 },
  { name: 'minute bars, 10 million rows', shape: 'minutes', rows: 10_000_000 },
]
