import { Failure } from '../../numerics/failure'
import type { ReadingOverrides } from '../reading'
import type { TableRecord } from '../table/records'
import { looksLikeBars } from './bars'
import type { ColumnContent } from './content'
import { beside, bestOf, prefixTicker, pricesByPrefix, rawCloseBeside, readColumns } from './families'
import { findDate, findTime } from './find-date'
import { findSymbol } from './find-symbol'
import type { ColumnFacts, Layout } from './layout'
import { isIndexName, readName } from './names'

type Wanted = Pick<ReadingOverrides, 'shape'>

/**
 * Decides by name and content what each column is, and with that the shape of the table. `fileTicker` is the ticker
 * that the file's name stands for.
 * @throws Failure `csv/no-date-column`, `csv/no-price-column`.
 */
export function findLayout(
  rows: TableRecord[],
  columns: ColumnFacts[],
  contents: ColumnContent[],
  fileTicker: string,
  { shape: wanted }: Wanted,
): Layout {
  const date = findDate(columns, contents)
  const time = findTime(columns, contents, date)
  const symbol = wanted === undefined || wanted === 'long' ? findSymbol(rows, columns, contents, date) : null
  const shape = symbol === null ? 'ohlcv' : 'long'
  const base = {
    shape,
    date,
    time,
    symbol,
    rawClose: null,
    open: null,
    high: null,
    low: null,
    volume: null,
  } as const
  const free = columns.filter(({ index, name }) => {
    return index !== date && index !== time && index !== symbol && !isRowNumber(rows, index, name)
  })
  const filled = free.filter(({ index, name, named }) => {
    return contents[index].numbers >= 0.5 || (contents[index].filled === 0 && named && !isIndexName(name))
  })
  // A column called "price" that holds only text stays the price, so that each row says what is wrong with it.
  const numeric = filled.length > 0 ? filled : free.filter(({ name }) => readName(name)?.role === 'price')
  const read = readColumns(numeric)

  const families = symbol === null && wanted !== 'ohlcv' ? pricesByPrefix(read) : []
  if (families.length > 1) {
    const prices = families.map(({ index, reading }) => ({ column: index, ticker: reading.prefix }))
    return { ...base, shape: 'wide', prices, adjusted: families.every(({ reading }) => reading.adjusted) }
  }

  const price = wanted === 'wide' ? null : bestOf(read, 'price')
  if (price) {
    const column = (role: 'open' | 'high' | 'low' | 'volume') => beside(price, read, role)?.index ?? null
    const scaled = beside(price, read, 'high')?.reading.adjusted
    return {
      ...base,
      ...{ open: column('open'), high: column('high'), low: column('low'), volume: column('volume') },
      prices: [{ column: price.index, ticker: prefixTicker(price, read) ?? fileTicker }],
      rawClose: scaled ? null : (rawCloseBeside(price, read)?.index ?? null),
      adjusted: price.reading.adjusted,
    }
  }

  const headerless = !columns.some(({ named }) => named)
  const bars = headerless && wanted !== 'wide' ? looksLikeBars(rows, numeric) : null
  if (bars) return { ...base, ...bars, prices: [{ column: bars.close, ticker: fileTicker }], adjusted: false }

  const barNames = (['open', 'high', 'low'] as const).filter((role) => bestOf(read, role))
  const values = numeric.filter(({ index }) => bestOf(read, 'volume')?.index !== index)
  const unclear = wanted !== 'wide' && (barNames.length > 1 || (symbol !== null && values.length > 1))
  if (values.length === 0 || unclear) {
    throw new Failure('csv/no-price-column', {
      columns: columns
        .map(({ name }) => name)
        .join(', ')
        .slice(0, 200),
    })
  }
  if (symbol !== null || wanted === 'ohlcv' || (values.length === 1 && !values[0].named)) {
    return { ...base, prices: [{ column: values[0].index, ticker: fileTicker }], adjusted: false }
  }
  const prices = values.map(({ index, name }) => ({ column: index, ticker: name }))
  return { ...base, shape: 'wide', prices, adjusted: false }
}

/** Row numbers in front: an unnamed or "index" column of whole numbers. */
function isRowNumber(rows: TableRecord[], index: number, name: string): boolean {
  if (!isIndexName(name) || index > 1) return false
  return rows.every(({ cells }) => /^\s*\d+\s*$/.test(cells[index] ?? ''))
}
