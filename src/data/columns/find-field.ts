import type { TableRecord } from '../table/records'
import type { ColumnContent } from './content'
import { barsBeside, bestOf, readColumns } from './families'
import { BAR_FIELDS } from './layout'
import type { ColumnFacts, FieldColumn } from './layout'
import { readName } from './names'

/** A table has a row a field when nearly all cells of a column name fields of prices. */
const MOST = 0.9

/**
 * The column of field names of a long table (`AAPL, 2020-01-02, close, 12.3`), with the best of its prices (adjusted
 * close before close) and what belongs to it, as if the fields were columns. Null where there is none.
 */
export function findField(
  rows: TableRecord[],
  columns: ColumnFacts[],
  contents: ColumnContent[],
  taken: (number | null)[],
): FieldColumn | null {
  for (const { index } of columns) {
    const { numbers, distinct, filled } = contents[index]
    if (taken.includes(index) || numbers > 0.1 || distinct < 2 || distinct > 20 || filled === 0) continue
    const texts = rows
      .map(({ cells }) => (cells[index] ?? '').trim().toLowerCase())
      .filter((text) => text !== '')
    const named = texts.filter((text) => isField(text)).length
    const fields = [...new Set(texts)]
    const read = readColumns(fields.map((name, at) => ({ index: at, name, named: true }))).filter(
      ({ reading }) => reading.prefix === '',
    )
    const price = bestOf(read, 'price')
    if (named < MOST * texts.length || !price) continue
    const bars = barsBeside(price, read)
    const [high, low, volume, rawClose] = BAR_FIELDS.map((one) => {
      const at = bars[one]
      return at === null ? null : fields[at]
    })
    return { column: index, price: price.name, high, low, volume, rawClose }
  }
  return null
}

function isField(text: string): boolean {
  const reading = readName(text)
  return (
    (reading !== null && reading.role !== 'date' && reading.role !== 'symbol') ||
    /^(dividend|split|turnover|vwap|amount|market ?cap)/.test(text)
  )
}
