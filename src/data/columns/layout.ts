import type { ColumnRole, ReadingNote, TableShape } from '../reading'

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
  open: number | null
  high: number | null
  low: number | null
  volume: number | null
  adjusted: boolean
  /** In a table with a row a field (`AAPL, 2020-01-02, close, 12.3`): only rows with this field are read. */
  field?: FieldColumn | null
  /** What the user should know about the choice of columns. */
  notes?: ReadingNote[]
}

/** The column of field names, and what they are called there, trimmed and in lower case. */
export interface FieldColumn {
  column: number
  price: string
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
  const { prices, date, symbol, open, high, low, volume } = layout
  const roles = new Map<number | null, ColumnRole>([
    [open, 'open'],
    [high, 'high'],
    [low, 'low'],
    [volume, 'volume'],
    [symbol, 'symbol'],
    [date, 'date'],
    ...prices.map(({ column }) => [column, 'price'] as const),
  ])
  return columns.map(({ index }) => roles.get(index) ?? 'ignored')
}
