import Papa from 'papaparse'
import { sampleRows } from '../columns/content'
import type { Dialect } from '../reading'
import type { TableRecord } from '../table/records'
import { isBlank, isDate } from './cells'
import { readHeadlineName } from './column-names'
import { cellFacts, findColumns } from './columns'
import type { HeadlineLayout } from './columns'
import { joinText } from './fit-rows'
import { filledLines } from './from-lines'
import { understandLabels } from './labels'

/** How a text is cut into columns, and where its header is. */
export interface TableShape {
  layout: HeadlineLayout
  /** As written; null without a header. */
  header: string[] | null
  /** Index of the first data record. */
  first: number
}

const DELIMITERS: readonly Dialect['delimiter'][] = ['\t', '|', ';', ',']
const SAMPLE_LINES = 200
/** This share of the rows must have the same number of columns, or only a row's ends are looked at. */
const REGULAR = 0.9
const MOSTLY = 0.9

/** The delimiter that makes columns of the first rows, at least one of them beside the text; null for one headline a line. */
export function findDelimiter(text: string): Dialect['delimiter'] | null {
  let best: Dialect['delimiter'] | null = null
  let most = 0
  for (const delimiter of DELIMITERS) {
    const records = sampleOf(text, delimiter).map((cells, i) => ({ line: i + 1, cells }))
    const shape = findTable(records)
    const found = shape ? evidence(shape, records) : 0
    if (found > most) [best, most] = [delimiter, found]
  }
  return best
}

/** Cells of the first rows; between tabs, quotation marks that do not match are part of the text. */
function sampleOf(text: string, delimiter: Dialect['delimiter']): string[][] {
  const { data, errors } = Papa.parse<string[]>(text, {
    ...{ delimiter, newline: '\n', header: false, preview: SAMPLE_LINES, skipEmptyLines: 'greedy' as const },
  })
  if (delimiter !== '\t' || !errors.some(({ type }) => type === 'Quotes')) return data
  return filledLines(text)
    .slice(0, SAMPLE_LINES)
    .map((line) => line.text.split(delimiter))
}

/** Header and columns of records; null where nothing but text stands in them. */
export function findTable(records: TableRecord[]): TableShape | null {
  const filled = records.findIndex(({ cells }) => !isBlank(cells))
  if (filled < 0) return null
  const { cells } = records[filled]
  const names = cells.filter((cell) => readHeadlineName(cell)).length
  // A lone "news" beside a label may be a headline; two names are a header, even one with a column called "positive".
  const known = !cells.some(isDate) && (names > 1 || (names === 1 && !isLabelled(cells)))
  if (known || standsOut(records, filled)) {
    const rows = sampleRows(records, filled + 1)
    const header = cells.map((cell) => cell.trim())
    const layout = findColumns(header, rows, lastNamed(header))
    if (layout && layout.width > 1) return { layout, header, first: filled + 1 }
    if (known) return null
  }
  const layout = withoutHeader(sampleRows(records, filled))
  return layout && { layout, header: null, first: filled }
}

/** A header of the file's own names: no date or label in it, although the rows below have them in that column. */
function standsOut(records: TableRecord[], filled: number): boolean {
  const rows = sampleRows(records, filled + 1)
  if (rows.length < 3) return false
  return records[filled].cells.some((cell, column) => {
    if (cell.trim() === '' || cell.length > 40) return false
    const { dates, labels, length } = cellFacts(rows, column)
    return (dates >= MOSTLY && !isDate(cell)) || (labels >= MOSTLY && length < 20 && !isLabelled([cell]))
  })
}

const isLabelled = (cells: string[]) => cells.some((cell) => understandLabels([cell])?.kind === 'words')

function lastNamed(header: string[]): number {
  return header.findLastIndex((name) => name !== '') + 1
}

/** Columns of one width; or, where texts have separators of their own, what stands at both ends of the rows. */
function withoutHeader(rows: TableRecord[]): HeadlineLayout | null {
  const widths = new Map<number, number>()
  for (const { cells } of rows) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1)
  const [width, count] = [...widths].reduce((a, b) => (b[1] > a[1] ? b : a))
  const regular = width > 1 && count >= REGULAR * rows.length ? company(findColumns(null, rows, width)) : null
  // "rises, and" is a comma of the text: a table of one width may still have been cut there.
  const spaced = rows.some(({ cells }) => cells.some((cell, i) => i > 0 && /^ \S/.test(cell)))
  return regular && !spaced ? regular : (betweenEnds(rows) ?? regular)
}

/** Dates, tickers and labels at both ends of the rows; the text is everything between them. */
function betweenEnds(rows: TableRecord[]): HeadlineLayout | null {
  const least = Math.min(...rows.map(({ cells }) => cells.length))
  let front = 0
  while (front < least - 1 && isStructured(rows, front)) front++
  let behind = 0
  while (behind < least - 1 - front && cellFacts(rows, -1 - behind).labels >= MOSTLY) behind++
  if (front + behind === 0) return null
  const cut = rows.map((row) => ({ ...row, cells: joinText(row.cells, front, behind, ',') }))
  return company(findColumns(null, cut, front + 1 + behind))
}

/** A text alone is no table. */
function company(layout: HeadlineLayout | null): HeadlineLayout | null {
  const { date = null, ticker = null, label = null } = layout ?? {}
  return date === null && ticker === null && label === null ? null : layout
}

function isStructured(rows: TableRecord[], column: number): boolean {
  const { dates, labels, tickers, length, integers } = cellFacts(rows, column)
  return dates >= MOSTLY || labels >= MOSTLY || (tickers >= MOSTLY && length <= 12 && integers < MOSTLY)
}

/** How much speaks for a table: what was found, times the share of rows that reach its text. */
function evidence({ layout, header, first }: TableShape, records: TableRecord[]): number {
  const names = header?.filter((name) => readHeadlineName(name)).length ?? 0
  const roles = [layout.date, layout.label, layout.ticker].filter((column) => column !== null).length
  const rows = records.slice(first)
  const whole = rows.filter(({ cells }) => cells.length >= layout.width).length
  return (roles + names) * (rows.length === 0 ? 0.5 : whole / rows.length)
}
