import type { TableRecord } from '../table/records'
import type { ColumnFacts } from './layout'
import { isIndexName, plainName, readName } from './names'

/** Row numbers in front: an unnamed or "index" column of whole numbers. */
export function isRowNumber(rows: TableRecord[], { index, name, named }: ColumnFacts): boolean {
  if (index > 1 || (named ? !isIndexName(name) : index > 0)) return false
  return rows.every(({ cells }) => /^\s*\d+\s*$/.test(cells[index] ?? ''))
}

/** Names of running numbers. */
const COUNTER = /(^| )(no|nr|num|number|seq|sequence|id|lp|poz|numer|nummer|numéro|número|番号|编号)( |$)/
/** So many rows show whether a column counts them. */
const COUNTED_ROWS = 20

/** Numbers that grow or fall by one with each line, such as those of the tables that a bank publishes daily. */
export function isCounter(rows: TableRecord[], { index, name }: ColumnFacts): boolean {
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
