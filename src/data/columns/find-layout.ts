import { Failure } from '../../numerics/failure'
import type { ColumnRole, TableShape } from '../reading'
import type { TableRecord } from '../table/records'
import type { ColumnContent } from './content'
import { findDate, findTime } from './find-date'
import { findSymbol } from './find-symbol'
import { looksLikeBars } from './bars'
import type { ColumnFacts, Layout } from './layout'
import { isIndexName, readName } from './names'
import type { NameReading } from './names'

interface NamedColumn extends ColumnFacts {
  reading: NameReading
}

/**
 * Decides what each column is, by name and by content, and with that the shape of the table.
 * @param fileTicker the ticker that the file's name stands for
 * @throws Failure `csv/no-date-column`, `csv/no-price-column`.
 */
export function findLayout(
  rows: TableRecord[],
  columns: ColumnFacts[],
  contents: ColumnContent[],
  fileTicker: string,
  wanted?: TableShape,
): Layout {
  const date = findDate(columns, contents)
  const time = findTime(columns, contents, date)
  const symbol = wanted === 'wide' || wanted === 'ohlcv' ? null : findSymbol(rows, columns, contents, date)
  const free = columns.filter(({ index, name, named }) => {
    if (index === date || index === time || index === symbol) return false
    const { filled, numbers } = contents[index]
    return numbers >= 0.5 || (filled === 0 && named && !isIndexName(name))
  })
  const base = { date, time, symbol, rawClose: null, high: null, low: null, volume: null, adjusted: false }
  const finish = (rest: Partial<Layout> & Pick<Layout, 'shape' | 'prices'>): Layout =>
    withRoles({ ...base, roles: [], ...rest }, columns, open(free))
  const numeric = free.filter(({ index, name }) => !isRowNumber(rows, index, name))
  const read = numeric.flatMap((column): NamedColumn[] => {
    const reading = readName(column.name)
    return reading && column.named ? [{ ...column, reading }] : []
  })
  const families = wanted === 'wide' ? null : pricesByPrefix(read)
  if (families && families.length > 1 && symbol === null) {
    const prices = families.map(({ index, reading }) => ({ column: index, ticker: reading.prefix }))
    return finish({ shape: 'wide', prices, adjusted: families.every(({ reading }) => reading.adjusted) })
  }
  const price = best(read, 'price')
  const shape: TableShape = symbol !== null ? 'long' : 'ohlcv'
  if (price && wanted !== 'wide') {
    const bars = (role: NameReading['role']) => best(read, role, price.reading)?.index ?? null
    const raw = read.filter(({ reading }) => reading.role === 'price' && !reading.adjusted && /close/i.test(reading.role + reading.prefix) === false)
    return finish({
      shape,
      prices: [{ column: price.index, ticker: prefixTicker(read, price.reading) ?? fileTicker }],
      ...{ high: bars('high'), low: bars('low'), volume: bars('volume') },
      adjusted: price.reading.adjusted,
      rawClose: price.reading.adjusted ? rawCloseOf(raw) : null,
    })
  }
  const bars = columns.some(({ named }) => named) ? null : looksLikeBars(rows, numeric)
  if (bars && wanted !== 'wide') return finish({ shape, ...bars, prices: [{ column: bars.close, ticker: fileTicker }] })
  const plain = numeric.filter((c) => readName(c.name)?.role !== 'volume')
  const alone = ['open', 'high', 'low'].filter((role) => best(read, role as NameReading['role']))
  if (plain.length === 0 || (alone.length > 1 && wanted !== 'wide') || (symbol !== null && plain.length > 1)) {
    throw new Failure('csv/no-price-column', { columns: columns.map(({ name }) => name).join(', ').slice(0, 200) })
  }
  if (symbol !== null || wanted === 'ohlcv' || (plain.length === 1 && !plain[0].named)) {
    return finish({ shape, prices: [{ column: plain[0].index, ticker: fileTicker }] })
  }
  return finish({ shape: 'wide', prices: plain.map(({ index, name }) => ({ column: index, ticker: name })) })
}

/** The best-named column of a role; with a price given, of its family (`AAPL.High` with `AAPL.Close`, adjusted with adjusted). */
function best(read: NamedColumn[], role: NameReading['role'], price?: NameReading): NamedColumn | undefined {
  const same = read.filter(({ reading }) => reading.role === role && (!price || reading.prefix === price.prefix))
  const family = price?.adjusted ? same.filter(({ reading }) => reading.adjusted && role !== 'volume') : []
  const pool = family.length > 0 ? family : same
  return pool.reduce<NamedColumn | undefined>((a, b) => {
    if (!a || (a.reading.prefix !== '' && b.reading.prefix === '')) return b
    return b.reading.rank < a.reading.rank && (a.reading.prefix === '') === (b.reading.prefix === '') ? b : a
  }, undefined)
}

/** The best price column of each prefix when all price columns have one. */
function pricesByPrefix(read: NamedColumn[]): NamedColumn[] | null {
  const prices = read.filter(({ reading }) => reading.role === 'price')
  if (prices.some(({ reading }) => reading.prefix === '')) return null
  const prefixes = new Set(prices.map(({ reading }) => reading.prefix))
  return [...prefixes].map((prefix) => best(prices.filter(({ reading }) => reading.prefix === prefix), 'price')!)
}

/** `AAPL` when at least two columns of the bar carry it; one alone may be "Daily Close". */
function prefixTicker(read: NamedColumn[], price: NameReading): string | null {
  const family = read.filter(({ reading }) => reading.prefix === price.prefix)
  return price.prefix !== '' && family.length > 1 ? price.prefix : null
}

function rawCloseOf(candidates: NamedColumn[]): number | null {
  return candidates.find(({ name }) => /close/i.test(name))?.index ?? null
}

/** Row numbers in front: an unnamed or "index" column of whole numbers that count up. */
function isRowNumber(rows: TableRecord[], index: number, name: string): boolean {
  if (!isIndexName(name) || index > 1) return false
  return rows.every(({ cells }) => /^\s*\d+\s*$/.test(cells[index] ?? ''))
}

function open(free: ColumnFacts[]): number | null {
  return free.find(({ name, named }) => named && readName(name)?.role === 'open')?.index ?? null
}

/** The role of each column, for the preview. */
export function withRoles(layout: Layout, columns: ColumnFacts[], openColumn: number | null): Layout {
  const roles = columns.map((): ColumnRole => 'ignored')
  const set = (column: number | null, role: ColumnRole) => {
    if (column !== null) roles[column] = role
  }
  set(openColumn, layout.shape === 'wide' ? 'ignored' : 'open')
  set(layout.high, 'high')
  set(layout.low, 'low')
  set(layout.volume, 'volume')
  set(layout.symbol, 'symbol')
  set(layout.date, 'date')
  for (const { column } of layout.prices) set(column, 'price')
  return { ...layout, roles }
}
