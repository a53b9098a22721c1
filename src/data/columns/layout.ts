import type { ColumnRole, TableShape } from '../reading'

/** Where everything stands in a row: column indexes, null for what the file does not have. */
export interface Layout {
  shape: TableShape
  date: number
  /** A time of day in a column of its own. */
  time: number | null
  symbol: number | null
  /** One for long and ohlcv, one a ticker for wide. */
  prices: { column: number; ticker: string }[]
  /** The unadjusted close beside an adjusted one: high and low are scaled by their ratio. */
  rawClose: number | null
  high: number | null
  low: number | null
  volume: number | null
  adjusted: boolean
  roles: ColumnRole[]
}

/** A column as the layout rules see it. */
export interface ColumnFacts {
  index: number
  name: string
  /** False where the file has no header, or an empty cell in it. */
  named: boolean
}
