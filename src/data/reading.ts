import type { FailureReport } from '../numerics/failure'
import type { PriceSeries } from './series'

export type TableShape = 'long' | 'wide' | 'ohlcv'
/**
 * `ymd` also covers 20200103; `named` is a month in words; `epoch` seconds to nanoseconds; `serial` the days of a
 * spreadsheet; `year` is 2020 or 1974.25, `yearFraction` 1991.4961 with a fraction a
 * day; `yymmdd` 200103; `roc` counts years from 1911.
 */
export type DateOrder =
  'ymd' | 'dmy' | 'mdy' | 'named' | 'epoch' | 'serial' | 'year' | 'yearFraction' | 'yymmdd' | 'roc'
/** What the numbers are: prices, or returns as fractions (0.012) or in per cent (1.2), from which an index is built. */
export type ReturnKind = 'simpleReturns' | 'logReturns' | 'simplePercent' | 'logPercent'
export type ValueKind = 'prices' | ReturnKind
export type ColumnRole = 'date' | 'symbol' | 'price' | 'open' | 'high' | 'low' | 'volume' | 'ignored'

/** What the reader found out about a file; every field can be overridden by the user. */
export interface Dialect {
  encoding: string
  delimiter: ',' | ';' | '\t' | '|' | ' '
  decimal: '.' | ','
  dateOrder: DateOrder
  hasHeader: boolean
  shape: TableShape
  /** Never detected: a file that looks like returns is read only once the user has said what it holds. */
  values: ValueKind
}

export interface ColumnReading {
  /** As in the header, or "Column 3" without one. */
  name: string
  role: ColumnRole
}

/** A row of the file that was not imported, and why. Lines count from 1 and include header and blank lines. */
export interface RowReject {
  line: number
  column: string
  value: string
  /** `row/<reason>`: text-in-number, not-positive, bad-date, no-date, duplicate-conflict, too-few-columns, … */
  reason: string
  detail?: Record<string, string | number>
}

/** Something the user should know that did not stop the import: sorted rows, ambiguous dates, a constant column. */
export interface ReadingNote {
  code: string
  detail: Record<string, string | number>
}

/** A file after reading: what was detected, a preview, the bookkeeping, and the series to store. */
export interface FileReading {
  name: string
  bytes: number
  /** Hex SHA-256 of the bytes. */
  sha256: string
  dialect: Dialect
  columns: ColumnReading[]
  /** The first 20 data rows, cells as text. */
  head: string[][]
  /** Data rows in the file, after the header; always `imported + rejected + skipped`. */
  rows: number
  imported: number
  rejected: number
  skipped: number
  /** At most 1,000 of them; `rejected` counts all. */
  rejects: RowReject[]
  notes: ReadingNote[]
  series: PriceSeries[]
}

export type FileOutcome =
  { ok: true; reading: FileReading } | { ok: false; name: string; error: FailureReport }

/** The user's corrections for one file; what is absent is detected. */
export interface ReadingOverrides extends Partial<Dialect> {
  /** Role by column index. */
  roles?: Record<number, ColumnRole>
  /** New ticker by detected ticker. */
  tickers?: Record<string, string>
}
