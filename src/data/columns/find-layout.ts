import { Failure } from '../../numerics/failure'
import { joinedDate } from '../dates/joined'
import type { ReadingOverrides, TableShape } from '../reading'
import type { TableRecord } from '../table/records'
import { looksLikeBars } from './bars'
import type { ColumnContent } from './content'
import { barsBeside, beside, bestOf, byPrefix, prefixTicker, pricesByPrefix, readColumns } from './families'
import { findDate, findTime, listed } from './find-date'
import { findDateParts } from './find-date-parts'
import { findField } from './find-field'
import { findSymbol } from './find-symbol'
import { findSymbols } from './find-symbols'
import { findTickers } from './find-tickers'
import { choiceNotes } from './layout-notes'
import type { ColumnFacts, DateParts, Layout } from './layout'
import { spelledOut } from './letters'
import { isIndexName, readName } from './names'
import { refuseOtherKinds } from './other-kinds'
import { holdsDates, isTickerAmongTickers, refuseThirtySeconds } from './price-checks'
import { isCounter, isRowNumber } from './row-numbers'

type Wanted = Pick<ReadingOverrides, 'shape'>

/**
 * Decides by name and content what each column is, and with that the shape of the table. `fileTicker` is the ticker
 * that the file's name stands for.
 * @throws Failure `csv/no-date-column`, `csv/dates-without-year`, `csv/no-price-column`, `csv/thirty-seconds`, `csv/not-prices`.
 */
export function findLayout(
  rows: TableRecord[],
  columns: ColumnFacts[],
  contents: ColumnContent[],
  fileTicker: string,
  { shape: wanted }: Wanted,
): Layout {
  const dateParts = findDateParts(rows, columns, contents)
  const date = dateParts?.year ?? findDate(columns, contents, rows)
  const time = findTime(columns, contents, date, rows)
  const parts: unknown[] = [dateParts?.month, dateParts?.day]
  const undated = columns.filter(({ index }) => !parts.includes(index))
  const dated = dateParts ? rows.map((row) => withDate(row, dateParts)) : rows
  const mayBeLong = wanted === undefined || wanted === 'long'
  const found = mayBeLong ? findSymbol(dated, undated, contents, date) : null
  const free = undated.filter(({ index }) => {
    return (
      index !== date &&
      index !== time &&
      index !== found &&
      !isRowNumber(rows, columns[index]) &&
      !isCounter(rows, columns[index]) &&
      !holdsDates(rows, columns[index], contents[index])
    )
  })
  const filled = free.filter(({ index, name, named }) => {
    return contents[index].numbers >= 0.5 || (contents[index].filled === 0 && named && !isIndexName(name))
  })
  // A column called "price" that holds only text stays the price, so that each row says what is wrong with it.
  const numeric = filled.length > 0 ? filled : free.filter(({ name }) => readName(name)?.role === 'price')
  const named = readColumns(spelledOut(numeric))
  const read = named.filter((column) => !isTickerAmongTickers(column, named, numeric))
  refuseThirtySeconds(rows, free)
  if (wanted === undefined) refuseOtherKinds(rows, columns)

  const numbers = numeric.map(({ index }) => index)
  const field = findField(rows, columns, contents, [date, time, ...numbers])
  const moment = [date, time, field?.column ?? null].filter((column) => column !== null)
  const symbols = mayBeLong
    ? findSymbols(dated, undated, contents, moment, numbers, found)
    : { symbol: null, secondSymbol: null, notes: [] }
  const { symbol } = symbols
  const narrow: TableShape = symbol === null ? 'ohlcv' : 'long'
  const base = {
    ...{ shape: narrow, date, dateParts, time, ...symbols },
    ...{ rawClose: null, open: null, high: null, low: null, volume: null },
  }
  if (field && numeric.length > 0) {
    const column = (bestOf(read, 'price') ?? numeric[numeric.length - 1]).index
    const { adjusted } = readName(field.price)!
    return { ...base, field, adjusted, prices: [{ column, ticker: fileTicker }] }
  }

  const families = symbol === null && wanted !== 'ohlcv' ? pricesByPrefix(read) : []
  if (families.length > 1) {
    const family = byPrefix(read)
    const prices = families.map((price) => {
      const { prefix } = price.reading
      return { column: price.index, ticker: prefix, bars: barsBeside(price, family.get(prefix)!) }
    })
    const adjusted = families.every(({ reading }) => reading.adjusted)
    return { ...base, shape: 'wide', prices, adjusted, notes: choiceNotes(families[0], read) }
  }

  const price = wanted === 'wide' ? null : bestOf(read, 'price')
  if (price) {
    return {
      ...base,
      ...barsBeside(price, read),
      open: beside(price, read, 'open')?.index ?? null,
      prices: [{ column: price.index, ticker: prefixTicker(price, read) ?? fileTicker }],
      adjusted: price.reading.adjusted,
      notes: [...symbols.notes, ...choiceNotes(price, read)],
    }
  }

  const unnamed = read.length === 0
  const bars = unnamed && wanted !== 'wide' ? looksLikeBars(rows, numeric) : null
  if (bars) return { ...base, ...bars, prices: [{ column: bars.close, ticker: fileTicker }], adjusted: false }

  // "AAPL High" beside "AAPL" is clear.
  const known = new Set(numeric.map(({ name }) => name))
  const loose = read.filter(({ reading }) => !known.has(reading.prefix))
  const barNames = (['open', 'high', 'low'] as const).filter((role) => bestOf(loose, role))
  const values = numeric.filter(({ index }) => bestOf(read, 'volume')?.index !== index)
  const unclear = wanted !== 'wide' && (barNames.length > 1 || (symbol !== null && values.length > 1))
  if (values.length === 0 || unclear) throw new Failure('csv/no-price-column', { columns: listed(columns) })
  if (
    symbol !== null ||
    wanted === 'ohlcv' ||
    (values.length <= 2 && !values[0].named && !columns.some(({ named }) => named))
  ) {
    return { ...base, prices: [{ column: values[0].index, ticker: fileTicker }], adjusted: false }
  }
  return { ...base, shape: 'wide', adjusted: false, ...findTickers(rows, values, read) }
}

function withDate(row: TableRecord, parts: DateParts): TableRecord {
  return { ...row, cells: row.cells.with(parts.year, joinedDate(row.cells, parts)) }
}
