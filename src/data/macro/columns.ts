import { columnContent, sampleRows } from '../columns/content'
import type { ColumnContent } from '../columns/content'
import { findDate } from '../columns/find-date'
import type { ColumnFacts } from '../columns/layout'
import { isIndexName, plainName, readName } from '../columns/names'
import type { TableRecord } from '../table/records'
import { uniqueNames } from '../tickers'
import { keyColumns } from './keys'

/** Which column holds the dates, which hold values, with the names of their series, and which tell series apart. */
export interface MacroColumns {
  date: number
  values: { column: number; name: string }[]
  /** Text columns that say which series a row belongs to, where rows of several stand below each other. */
  keys: number[]
}

/** Names that say no more than that this is the value. */
const GENERIC = [
  'value',
  'rate',
  'index',
  'level',
  'observation value',
  'obs value',
  'data',
  'valor',
  'wert',
  'valeur',
]

/**
 * Every column of numbers is a series, by its header; of bars (open, high, low, close, volume) the close alone; beside a
 * column called "value" codes that never change are none. A lone column with a name that says nothing is called after
 * the file.
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
  const date = findDate(columns, contents, sample)
  const numeric = columns.filter(({ index, name, named }) => {
    const isRowNumber = index === 0 && named && isIndexName(name) && name !== 'Index'
    return index !== date && !isRowNumber && contents[index].numbers >= 0.5
  })
  const kept = valuesAmong(numeric, contents)
  const stem = fileName.replace(/\.[^.]*$/, '') || fileName
  const names = kept.map(({ name, named }) => {
    const says = named && !GENERIC.includes(plainName(name)) && readName(name)?.role !== 'price'
    return kept.length === 1 && !says ? stem : name
  })
  const unique = uniqueNames(names).names
  const texts = columns.filter(({ index }) => index !== date && !numeric.some((one) => one.index === index))
  return {
    date,
    values: kept.map(({ index }, i) => ({ column: index, name: unique[i] })),
    keys: keyColumns(
      rows,
      date,
      [...texts, ...numeric.filter((one) => !kept.includes(one))].map(({ index }) => index),
    ),
  }
}

function valuesAmong(numeric: ColumnFacts[], contents: ColumnContent[]): ColumnFacts[] {
  const closes = numeric.filter(({ name }) => readName(name)?.role === 'price' && /close/i.test(name))
  if (closes.length === 1 && numeric.some(({ name }) => readName(name)?.role === 'high')) return closes
  const generic = numeric.filter(({ name }) =>
    /^(obs |observation )?(value|valor|wert|valeur)$/.test(plainName(name)),
  )
  if (generic.length !== 1) return numeric
  return numeric.filter(
    (one) =>
      one === generic[0] ||
      (contents[one.index].distinct > 1 && !/(code|id|coordinate|decimals|flag|mult)$/i.test(one.name)),
  )
}
