import type { BarColumns, ColumnFacts } from './layout'
import { readName } from './names'
import type { NameReading } from './names'

/** A number column whose name says something. */
export interface NamedColumn extends ColumnFacts {
  reading: NameReading
}

export function readColumns(columns: ColumnFacts[]): NamedColumn[] {
  return columns.flatMap((column): NamedColumn[] => {
    const reading = column.named ? readName(column.name) : null
    return reading ? [{ ...column, reading }] : []
  })
}

/** The best-named column of a role; plain names go before prefixed ones ("Close" before "VIX Close"). */
export function bestOf(read: NamedColumn[], role: NameReading['role']): NamedColumn | null {
  const order = ({ reading }: NamedColumn) => (reading.prefix === '' || reading.side ? 0 : 500) + reading.rank
  const pool = read.filter(({ reading }) => reading.role === role).sort((a, b) => order(a) - order(b))
  return pool[0] ?? null
}

/** The column of another role in the family of a price: same prefix, and adjusted beside adjusted where there is one. */
export function beside(
  price: NamedColumn,
  read: NamedColumn[],
  role: NameReading['role'],
): NamedColumn | null {
  const family = read.filter(({ reading }) => reading.prefix === price.reading.prefix)
  const sameKind = family.filter(({ reading }) => reading.adjusted === price.reading.adjusted)
  return bestOf(role === 'volume' ? family : sameKind, role) ?? bestOf(family, role)
}

/** The unadjusted close beside an adjusted price. */
export function rawCloseBeside(price: NamedColumn, read: NamedColumn[]): NamedColumn | null {
  if (!price.reading.adjusted) return null
  const raw = read.filter(({ name, reading }) => {
    return reading.prefix === price.reading.prefix && !reading.adjusted && /close/i.test(name)
  })
  return bestOf(raw, 'price')
}

/** The best price column of each prefix ("AAPL.Close", "MSFT.Close") when every price column has a prefix. */
export function pricesByPrefix(read: NamedColumn[]): NamedColumn[] {
  const prices = read.filter(({ reading }) => reading.role === 'price' && reading.side === null)
  if (prices.some(({ reading }) => reading.prefix === '')) return []
  return [...byPrefix(prices).values()].map((family) => bestOf(family, 'price')!)
}

/** The columns of each prefix, in order of appearance. */
export function byPrefix(read: NamedColumn[]): Map<string, NamedColumn[]> {
  const families = new Map<string, NamedColumn[]>()
  for (const column of read) {
    const { prefix } = column.reading
    const family = families.get(prefix)
    if (family) family.push(column)
    else families.set(prefix, [column])
  }
  return families
}

/** High, low and volume beside a price; the raw close where high and low have to be scaled by it. */
export function barsBeside(price: NamedColumn, family: NamedColumn[]): BarColumns {
  const high = beside(price, family, 'high')
  const low = beside(price, family, 'low')
  const volume = beside(price, family, 'volume')
  const raw = high?.reading.adjusted ? null : rawCloseBeside(price, family)
  return {
    ...{ high: high?.index ?? null, low: low?.index ?? null, volume: volume?.index ?? null },
    rawClose: raw?.index ?? null,
  }
}

/** `AAPL` when at least two columns carry it; one alone may be "Daily Close". */
export function prefixTicker(price: NamedColumn, read: NamedColumn[]): string | null {
  const { prefix, side } = price.reading
  return side === null && prefix !== '' && read.filter(({ reading }) => reading.prefix === prefix).length > 1
    ? prefix
    : null
}
