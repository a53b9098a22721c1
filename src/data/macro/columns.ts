import { columnContent, sampleRows } from '../columns/content'
import { findDate } from '../columns/find-date'
import type { ColumnFacts } from '../columns/layout'
import { isIndexName, plainName, readName } from '../columns/names'
import type { TableRecord } from '../table/records'
import { uniqueNames } from '../tickers'

/** Which column holds the dates, and which hold values, with the names of their series. */
export interface MacroColumns {
  date: number
  values: { column: number; name: string }[]
}

/** Names that say no more than that this is the value. */
const GENERIC = ['value', 'rate', 'index', 'level', 'observation value', 'obs value', 'data']

/**
 * Every column of numbers is a series, by its header; of bars (open, high, low, close, volume) the close alone. A lone
 * column with a name that says nothing is called after the file.
 * @throws Failure `csv/no-date-column`.
 */
export function macroColumns(
  header: TableRecord | null,
  rows: TableRecord[],
  fileName: string,
): MacroColumns {
  const sample = sampleRows(rows, 0)
  const width = header?.cells.length ?? Math.max(...sample.map(({ cells }) => cells.length))
  const columns: ColumnFacts[] = Array.from({ length: width }, (_, index) => {
    const name = header?.cells[index].trim() ?? ''
    return { index, name: name || `Column ${index + 1}`, named: name !== '' }
  })
  const contents = columns.map(({ index }) => columnContent(sample, index))
  const date = findDate(columns, contents)
  const numeric = columns.filter(({ index, name, named }) => {
    const isRowNumber = index === 0 && named && isIndexName(name) && name !== 'Index'
    return index !== date && !isRowNumber && contents[index].numbers >= 0.5
  })
  const closes = numeric.filter(({ name }) => readName(name)?.role === 'price' && /close/i.test(name))
  const isBar = closes.length === 1 && numeric.some(({ name }) => readName(name)?.role === 'high')
  const kept = isBar ? closes : numeric
  const stem = fileName.replace(/\.[^.]*$/, '') || fileName
  const names = kept.map(({ name, named }) => {
    const says = named && !GENERIC.includes(plainName(name)) && readName(name)?.role !== 'price'
    return kept.length === 1 && !says ? stem : name
  })
  const unique = uniqueNames(names).names
  return { date, values: kept.map(({ index }, i) => ({ column: index, name: unique[i] })) }
}
