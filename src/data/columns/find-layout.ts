import { Failure } from '../../numerics/failure'
import type { ReadingNote, ReadingOverrides, TableShape } from '../reading'
import type { TableRecord } from '../table/records'
import { looksLikeBars } from './bars'
import type { ColumnContent } from './content'
import { beside, bestOf, prefixTicker, pricesByPrefix, rawCloseBeside, readColumns } from './families'
import type { NamedColumn } from './families'
import { findDate, findTime, listed } from './find-date'
import { findField } from './find-field'
import { findSymbol } from './find-symbol'
import type { ColumnFacts, Layout } from './layout'
import { spelledOut } from './letters'
import { isIndexName, plainName, readName } from './names'
import { isTickerAmongTickers, refuseThirtySeconds } from './price-checks'

type Wanted = Pick<ReadingOverrides, 'shape'>

/**
 * Decides by name and content what each column is, and with that the shape of the table. `fileTicker` is the ticker
 * that the file's name stands for.
 * @throws Failure `csv/no-date-column`, `csv/dates-without-year`, `csv/no-price-column`, `csv/thirty-seconds`.
 */
export function findLayout(
  rows: TableRecord[],
  columns: ColumnFacts[],
  contents: ColumnContent[],
  fileTicker: string,
  { shape: wanted }: Wanted,
): Layout {
  const date = findDate(columns, contents, rows)
  const time = findTime(columns, contents, date, rows)
  const symbol = wanted === undefined || wanted === 'long' ? findSymbol(rows, columns, contents, date) : null
  const narrow: TableShape = symbol === null ? 'ohlcv' : 'long'
  const base = {
    ...{ shape: narrow, date, time, symbol },
    ...{ rawClose: null, open: null, high: null, low: null, volume: null },
  }
  const free = columns.filter(({ index }) => {
    return (
      index !== date &&
      index !== time &&
      index !== symbol &&
      !isRowNumber(rows, columns[index]) &&
      !isCounter(rows, columns[index])
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

  const field = findField(rows, columns, contents, [date, time, ...numeric.map(({ index }) => index)])
  if (field && numeric.length > 0) {
    const column = (bestOf(read, 'price') ?? numeric[numeric.length - 1]).index
    const adjusted = readName(field.price)!.adjusted
    const own = symbol === field.column ? null : symbol
    return {
      ...base,
      symbol: own,
      shape: own === null ? 'ohlcv' : 'long',
      field,
      adjusted,
      prices: [{ column, ticker: fileTicker }],
    }
  }

  const families = symbol === null && wanted !== 'ohlcv' ? pricesByPrefix(read) : []
  if (families.length > 1) {
    const prices = families.map(({ index, reading }) => ({ column: index, ticker: reading.prefix }))
    return { ...base, shape: 'wide', prices, adjusted: families.every(({ reading }) => reading.adjusted) }
  }

  const price = wanted === 'wide' ? null : bestOf(read, 'price')
  if (price) {
    const column = (role: 'open' | 'high' | 'low' | 'volume') => beside(price, read, role)?.index ?? null
    const scaled = beside(price, read, 'high')?.reading.adjusted
    const raw = rawCloseBeside(price, read)
    return {
      ...base,
      ...{ open: column('open'), high: column('high'), low: column('low'), volume: column('volume') },
      prices: [{ column: price.index, ticker: prefixTicker(price, read) ?? fileTicker }],
      rawClose: scaled ? null : (raw?.index ?? null),
      adjusted: price.reading.adjusted,
      notes: notesOf(price, raw),
    }
  }

  const unnamed = read.length === 0
  const bars = unnamed && wanted !== 'wide' ? looksLikeBars(rows, numeric) : null
  if (bars) return { ...base, ...bars, prices: [{ column: bars.close, ticker: fileTicker }], adjusted: false }

  const barNames = (['open', 'high', 'low'] as const).filter((role) => bestOf(read, role))
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
  const prices = values.map(({ index, name }) => ({ column: index, ticker: name }))
  return { ...base, shape: 'wide', prices, adjusted: false }
}

/** Which of several prices was taken. */
function notesOf(price: NamedColumn, raw: NamedColumn | null): ReadingNote[] {
  const { adjusted, side } = price.reading
  const { name: column } = price
  if (adjusted && raw) return [{ code: 'columns/adjusted-close', detail: { column, instead: raw.name } }]
  return side === 'bid' || side === 'ask' ? [{ code: 'columns/one-side', detail: { column, side } }] : []
}

/** Row numbers in front: an unnamed or "index" column of whole numbers. */
function isRowNumber(rows: TableRecord[], { index, name, named }: ColumnFacts): boolean {
  if (index > 1 || (named ? !isIndexName(name) : index > 0)) return false
  return rows.every(({ cells }) => /^\s*\d+\s*$/.test(cells[index] ?? ''))
}

/** Names of running numbers. */
const COUNTER = /(^| )(no|nr|num|number|seq|sequence|id|lp|poz|numer|nummer|numéro|número|番号|编号)( |$)/
/** So many rows show whether a column counts them. */
const COUNTED_ROWS = 20

/** Numbers that grow or fall by one with each line, such as those of the tables that a bank publishes daily. */
function isCounter(rows: TableRecord[], { index, name }: ColumnFacts): boolean {
  if (!COUNTER.test(plainName(name)) || readName(name) !== null) return false
  const head = rows
    .slice(0, COUNTED_ROWS)
    .map(({ line, cells }) => ({ line, text: (cells[index] ?? '').trim() }))
  const numbers = head.filter(({ text }) => /^\d{1,9}$/.test(text))
  if (numbers.length < 5 || numbers.length < 0.5 * head.length) return false
  const step = (sign: 1 | -1) => {
    const [first] = numbers
    return numbers.every(({ line, text }) => Number(text) - Number(first.text) === sign * (line - first.line))
  }
  return step(1) || step(-1)
}
