import { sampleRows } from '../columns/content'
import { Failure } from '../../numerics/failure'
import type { Dialect } from '../reading'
import { tokenise } from '../table/records'
import type { TableRecord } from '../table/records'
import { findColumns } from './columns'
import type { HeadlineLayout } from './columns'
import { findDelimiter, findTable } from './find-table'
import type { TableShape } from './find-table'
import { fromJson } from './from-json'
import type { JsonTable } from './from-json'
import { filledLines, labelledLines, plainLines } from './from-lines'

/** The rows of a text, their columns, and what cut them. */
export interface Table extends TableShape {
  records: TableRecord[]
  delimiter: string
}

/** A character that no text holds after cleaning: cuts nothing, so that a row is one cell. */
const NO_DELIMITER = '\u0001' as Dialect['delimiter']
/** Dates, prices and the like; a line of emoji is a text. */
const NO_WORDS = /^[\d\s.,;:|+\-/%"'TZ$€£]*$/
const ONE_COLUMN: HeadlineLayout = { text: 0, date: null, ticker: null, label: null, width: 1 }

/**
 * JSON, `sentence@label` lines, a table, or one headline a line: the first that the text can be.
 * @throws Failure `headlines/no-text`, `csv/unclosed-quote`
 */
export async function openTable(text: string, breathe: () => Promise<void>): Promise<Table> {
  const json = fromJson(text)
  if (json) {
    const layout = jsonLayout(json)
    if (!layout) throw noText(json.header)
    return { layout, header: json.header, first: 0, records: json.records, delimiter: ', ' }
  }
  const sentences = labelledLines(text)
  if (sentences) {
    const layout = { text: 0, date: null, ticker: null, label: 1, width: 2 }
    return { layout, header: null, first: 0, records: sentences, delimiter: '@' }
  }
  const delimiter = findDelimiter(text)
  if (delimiter === null) return oneColumn(text, breathe)
  const records = await recordsOf(text, delimiter, breathe)
  const shape = findTable(records)
  if (!shape) throw noText(records[0].cells)
  return { ...shape, records: records.slice(shape.first), delimiter }
}

/** Tabs need no quotation marks: where those do not match, they belong to the texts. */
async function recordsOf(
  text: string,
  delimiter: Dialect['delimiter'],
  breathe: () => Promise<void>,
): Promise<TableRecord[]> {
  try {
    return await tokenise(text, delimiter, breathe)
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'csv/unclosed-quote' || delimiter !== '\t') throw error
    return filledLines(text).map(({ line, text }) => ({ line, cells: text.split(delimiter) }))
  }
}

function jsonLayout({ header, records }: JsonTable): HeadlineLayout | null {
  if (header) return findColumns(header, sampleRows(records, 0), header.length)
  if (records.every(({ cells }) => cells.length === 1)) return ONE_COLUMN
  return findTable(records)?.layout ?? null
}

/** One headline a line; under a header of its own, a quoted one may go over several lines. */
async function oneColumn(text: string, breathe: () => Promise<void>): Promise<Table> {
  const lines = plainLines(text)
  const numbers = lines.records.filter(({ cells }) => NO_WORDS.test(cells[0])).length
  if (numbers > lines.records.length / 2) throw noText([])
  const table = { layout: ONE_COLUMN, first: 0, delimiter: ' ' }
  if (lines.header === null || !text.includes('"')) {
    return { ...table, header: lines.header === null ? null : [lines.header], records: lines.records }
  }
  try {
    const [, ...records] = await tokenise(text, NO_DELIMITER, breathe)
    return { ...table, header: [lines.header], records }
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'csv/unclosed-quote') throw error
    return { ...table, header: [lines.header], records: lines.records }
  }
}

function noText(columns: string[] | null): Failure {
  return new Failure('headlines/no-text', { columns: (columns ?? []).join(', ').slice(0, 200) })
}
