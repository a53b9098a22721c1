import { BAR_FIELDS } from '../columns/layout'
import type { BarColumns, Layout } from '../columns/layout'

/** Which columns are read as numbers, and where among the values of a row what belongs to each price stands. */
export interface ValueColumns {
  /** The prices first. */
  columns: number[]
  /** One for each price; null for what the file does not have. */
  places: BarColumns[]
}

/** Of a table with a row a field there is one column, and a row of all fields is put together later (`join-fields`). */
export function valueColumns(layout: Layout): ValueColumns {
  const { prices, high, low, volume, rawClose, field } = layout
  const columns = prices.map(({ column }) => column)
  if (field) {
    const names = fieldNames(layout)
    const [h, l, v, raw] = BAR_FIELDS.map((one) => (field[one] === null ? null : names.indexOf(field[one])))
    return { columns, places: [{ high: h, low: l, volume: v, rawClose: raw }] }
  }
  const place = (column: number | null) => (column === null ? null : columns.push(column) - 1)
  const places = prices.map(({ column, bars = { high, low, volume, rawClose } }): BarColumns => {
    return {
      high: place(bars.high),
      low: place(bars.low),
      volume: place(bars.volume),
      rawClose: bars.rawClose === column ? null : place(bars.rawClose),
    }
  })
  return { columns, places }
}

/** The fields that are read, the price first; none in other tables. */
export function fieldNames({ field }: Layout): string[] {
  if (!field) return []
  return [field.price, ...BAR_FIELDS.flatMap((one) => field[one] ?? [])]
}
