import type { TableRecord } from '../table/records'
import type { ColumnContent } from './content'
import type { ColumnFacts } from './layout'
import { readName } from './names'

/**
 * The symbol column of a long table: by name, or a text column that repeats and that makes the repeated dates of
 * the file unique. A column called "name" that holds numbers is still one: exchanges number their stocks.
 */
export function findSymbol(
  rows: TableRecord[],
  columns: ColumnFacts[],
  contents: ColumnContent[],
  date: number,
): number | null {
  const free = columns.filter(({ index }) => index !== date)
  const named = free
    .map(({ index, name }) => ({ index, reading: readName(name) }))
    .filter(({ index, reading }) => {
      return reading?.role === 'symbol' && contents[index].filled > 0 && isCode(rows, index)
    })
    .sort((a, b) => a.reading!.rank - b.reading!.rank)
  if (named.length > 0) return named[0].index
  const dates = new Set(rows.map(({ cells }) => cells[date]))
  if (dates.size > 0.95 * rows.length) return null
  const byContent = free.find(({ index }) => {
    const { filled, numbers, clocks, dates: dateShare, distinct } = contents[index]
    if (filled < 0.9 * rows.length || numbers > 0.5 || clocks > 0.5 || dateShare > 0.5 || distinct < 2)
      return false
    const pairs = new Set(rows.map(({ cells }) => `${cells[date]}\n${cells[index]}`))
    return pairs.size >= 0.95 * rows.length
  })
  return byContent?.index ?? null
}

/** Texts, or whole numbers: `600000` is a code, `12.5` is the price of a ticker called CODE. */
function isCode(rows: TableRecord[], column: number): boolean {
  return rows.every(({ cells }) => !/^\s*[-+]?\d*[.,]\d+\s*$/.test(cells[column] ?? ''))
}
