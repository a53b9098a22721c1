import type { TableRecord } from '../table/records'
import type { ColumnContent } from './content'
import type { ColumnFacts } from './layout'
import { plainName, readName } from './names'

/** Names that may hold a ticker and more often hold something else: the unit of a file, an identity in a database. */
const WEAK = [
  'name',
  'currency',
  'country',
  'company',
  'company name',
  'issuer',
  'market',
  'location',
  'region',
  'area',
  'entity',
  'titel',
  'title',
  'id bb',
  'series id',
]

/** Money in which a file is counted; other codes in a column of currencies are what it is about. */
const MONEY =
  /^(?:USD|EUR|GBP|GBX|JPY|CHF|CNY|HKD|TWD|KRW|INR|AUD|NZD|CAD|SGD|SEK|NOK|DKK|PLN|CZK|HUF|RUB|TRY|BRL|MXN|ZAR|ILS|THB|IDR|)$/i

/**
 * The symbol column of a long table: by name, or a text column that repeats and that makes the repeated dates of
 * the file unique. A column called "code" that holds numbers is still one: exchanges number their stocks. The first
 * name that tells the rows of a day apart goes before one that does not.
 */
export function findSymbol(
  rows: TableRecord[],
  columns: ColumnFacts[],
  contents: ColumnContent[],
  date: number,
): number | null {
  const free = columns.filter(({ index }) => index !== date)
  const named = free
    .map(({ index, name }) => ({ index, name, reading: readName(name) }))
    .filter(({ index, name, reading }) => {
      if (reading?.role !== 'symbol' || contents[index].filled === 0 || !isCode(rows, index)) return false
      return contents[index].distinct > 1 || !isWeak(name, rows, index)
    })
    .sort((a, b) => a.reading!.rank - b.reading!.rank)
  const repeated = new Set(rows.map(({ cells }) => cells[date])).size <= 0.95 * rows.length
  const apart = (index: number) => new Set(rows.map(({ cells }) => `${cells[date]}\n${cells[index]}`)).size
  if (named.length > 0) {
    const telling = repeated && named.find(({ index }) => apart(index) >= 0.95 * rows.length)
    return (telling || named[0]).index
  }
  if (!repeated) return null
  const byContent = free.find(({ index }) => {
    const { filled, numbers, clocks, dates: dateShare, distinct } = contents[index]
    if (filled < 0.9 * rows.length || numbers > 0.5 || clocks > 0.5 || dateShare > 0.5 || distinct < 2)
      return false
    return apart(index) >= 0.95 * rows.length
  })
  return byContent?.index ?? null
}

/** A constant unit ("USD"), or the number of a database ("2781"). */
function isWeak(name: string, rows: TableRecord[], index: number): boolean {
  const plain = plainName(name)
  if (!WEAK.includes(plain)) return false
  const every = (pattern: RegExp) => rows.every(({ cells }) => pattern.test((cells[index] ?? '').trim()))
  if (plain === 'currency') return every(MONEY)
  return plain !== 'name' || every(/^\d*$/)
}

/** Texts, or whole numbers: `600000` is a code, `12.5` is the price of a ticker called CODE. */
function isCode(rows: TableRecord[], column: number): boolean {
  return rows.every(({ cells }) => !/^\s*[-+]?\d*[.,]\d+\s*$/.test(cells[column] ?? ''))
}
