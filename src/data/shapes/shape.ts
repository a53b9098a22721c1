import type { ReadingOverrides } from '../reading'

/** What must come out of a file: the books, the tickers in order, and both ends of the first of them. */
export interface Read {
  rows: number
  imported: number
  rejected: number
  skipped: number
  tickers: string[]
  /** ISO day and price. */
  first: [string, number]
  last: [string, number]
  /**
   * Lines below the header that are no data: units, descriptions, footers. Whether the reader counts one as a row that it
   * rejects or skips, or as part of the header, is its own choice; they are not counted in the numbers above.
   */
  aside?: number
  /** Of the first ticker; absent means false, and says nothing of economic series. */
  adjusted?: boolean
}

/** A small made-up table in the exact shape of a real export. */
export interface Shape {
  /** The file's name, in the vendor's pattern. */
  name: string
  /** Who exports so. */
  from: string
  text: string
  /** Of the bytes; UTF-8 without one. */
  encoding?: string
  /** A byte-order mark in front. */
  bom?: boolean
  /** Economic series, which may be zero or negative. */
  reader?: 'macro'
  /** What the user must be asked, and the answer that gives what is expected. */
  question?: { code: string; answer: ReadingOverrides }
  expect: Read | { error: string }
  /** What is not as it should be yet: the test fails as long as that is true, and says so when it is no more. */
  notYet?: string
}
