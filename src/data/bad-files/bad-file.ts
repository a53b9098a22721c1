import type { Content } from './outcome'

type Detail = Record<string, string | number>

/** A reject in short: line, column, value (as far as it is kept), reason without `row/`. */
export type ExpectedReject = [line: number, column: string, value: string, reason: string]

/** What must become of a bad file. */
export type Expected =
  /** Nothing is read; `detail` are the fields that the message needs. A question is a refusal that an answer lifts. */
  | { refused: string; detail: Detail }
  /** All books exactly, and all rejects; notes at least these. */
  | {
      imported: number
      rejected: number
      skipped: number
      rejects?: ExpectedReject[]
      notes?: Record<string, Detail>
      tickers?: string[]
      /** All prices of the first ticker by ISO day. */
      prices?: Record<string, number>
    }

export interface BadFile {
  name: string
  /** Made when it is needed, where it is large. */
  content: Content | (() => Content)
  /** Name of the file, `TEST.csv` without it. */
  file?: string
  /** One for each outcome: an archive has several. */
  expect: Expected | Expected[]
  /** What is not as it should be yet: the test fails as long as that is true, and says so when it is no more. */
  notYet?: string
}

export const refused = (code: string, detail: Detail = {}): Expected => ({ refused: code, detail })

/** imported, rejected and skipped rows. */
export const books = (
  imported: number,
  rejected: number,
  skipped: number,
  more: Omit<Extract<Expected, { imported: number }>, 'imported' | 'rejected' | 'skipped'> = {},
): Expected => ({ imported, rejected, skipped, ...more })

export const lines = (...all: string[]): string => all.join('\n') + '\n'

/** `date,close` and rows of this text. */
export const rows = (...all: string[]): string => lines('date,close', ...all)

/** Three good rows, then these; the first of `more` stands on line 5. */
export const afterGood = (...more: string[]): string =>
  rows('2020-01-02,10', '2020-01-03,11', '2020-01-06,12', ...more)

export const bytes = (...values: number[]): Uint8Array<ArrayBuffer> => Uint8Array.from(values)

export const joined = (...parts: (string | Uint8Array)[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(
    parts.flatMap((part) => [...(typeof part === 'string' ? new TextEncoder().encode(part) : part)]),
  )
