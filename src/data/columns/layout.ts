import type { ColumnRole, ReadingNote, TableShape } from '../reading'

/** Where everything stands in a row: column indexes, null for what the file does not have. */
export interface Layout {
  shape: TableShape
  /** The day; the year where month and day have columns of their own. */
  date: number
  /** Where year, month and day stand apart. */
  dateParts?: DateParts | null
  /** A time of day in a column of its own. */
  time: number | null
  symbol: number | null
  /** What tells the rows of a day apart where the same symbol stands for several series: exchange, currency. */
  secondSymbol?: number | null
  /** One for long and ohlcv, one a ticker for wide. */
  prices: PriceColumn[]
  /** The unadjusted close beside an adjusted one: high and low are scaled by their ratio. */
  rawClose: number | null
  open: number | null
  high: number | null
  low: number | null
  volume: number | null
  adjusted: boolean
  /** In a table with a row a field (`AAPL, 2020-01-02, close, 12.3`): only rows with these fields are read. */
  field?: FieldColumn | null
  /** What the user should know about the choice of columns. */
  notes?: ReadingNote[]
}

/** The price of one ticker; in a wide table with its own columns of what belongs to it, as far as the file has them. */
export interface PriceColumn {
  column: number
  ticker: string
  bars?: BarColumns
}

/** As in {@link Layout}, of one ticker among several. */
export interface BarColumns {
  high: number | null
  low: number | null
  volume: number | null
  rawClose: number | null
}

export const BAR_FIELDS = ['high', 'low', 'volume', 'rawClose'] as const

/** Columns of a date in three. */
export interface DateParts {
  year: number
  month: number
  /** Null where the file has months only: the first of each. */
  day: number | null
}

/** The column of field names, and what they are called there, trimmed and in lower case; those not read are null. */
export interface FieldColumn {
  column: number
  price: string
  high: string | null
  low: string | null
  volume: string | null
  rawClose: string | null
}

/** A column as the layout rules see it. */
export interface ColumnFacts {
  index: number
  /** As in the header, or "Column 3". */
  name: string
  /** False where the file has no header, or an empty cell in it. */
  named: boolean
}

/** The role of each column, for the preview. */
export function columnRoles(layout: Layout, columns: ColumnFacts[]): ColumnRole[] {
  const { prices, date, dateParts, symbol, secondSymbol, open, high, low, volume } = layout
  const roles = new Map<number | null | undefined, ColumnRole>([
    ...prices.flatMap(({ bars }) => barRoles(bars)),
    [open, 'open'],
    [high, 'high'],
    [low, 'low'],
    [volume, 'volume'],
    [symbol, 'symbol'],
    [secondSymbol, 'symbol'],
    [date, 'date'],
    [dateParts?.month, 'date'],
    [dateParts?.day, 'date'],
    ...prices.map(({ column }) => [column, 'price'] as const),
  ])
  return columns.map(({ index }) => roles.get(index) ?? 'ignored')
}

function barRoles(bars?: BarColumns): [number | null | undefined, ColumnRole][] {
  return [
    [bars?.high, 'high'],
    [bars?.low, 'low'],
    [bars?.volume, 'volume'],
  ]
}
