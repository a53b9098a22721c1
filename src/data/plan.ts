import { Failure } from '../numerics/failure'
import { columnContent } from './columns/content'
import { findLayout } from './columns/find-layout'
import { columnRoles } from './columns/layout'
import type { ColumnFacts, Layout } from './columns/layout'
import { overrideRoles } from './columns/override-roles'
import type { ColumnReading, Dialect, ReadingNote, ReadingOverrides } from './reading'
import { isReturns, withoutBars } from './rows/returns'
import { valueColumns } from './rows/value-columns'
import { detectDelimiter } from './table/delimiter'
import { findHeader } from './table/header'
import { RecordCutter } from './table/records'
import type { TableRecord } from './table/records'
import { rewriting } from './table/rewrite'
import { isOtherHeader, namesAbove } from './table/second-table'
import { HEAD_BYTES, headRecords, readHead, sampleOf } from './table/survey'
import { tickerOfFile } from './tickers'

/** Rows of the preview. */
const HEAD_ROWS = 20
/** Preamble, header and some rows. */
const HEAD_RECORDS = 100

/** What a sample of the file tells of its table: all that must be known before rows can be read. */
export interface Plan {
  encoding: string
  delimiter: Dialect['delimiter']
  newCutter: () => RecordCutter
  /** The first data record is the one of this number. */
  first: number
  hasHeader: boolean
  /** Is this row the header of another table, below the first? */
  isOtherTable: (record: TableRecord) => boolean
  layout: Layout
  columns: ColumnReading[]
  names: string[]
  /** A row must have so many columns at least. */
  width: number
  /** Columns whose cells say what the decimal mark is. */
  numeric: number[]
  /** Rows to speculate from, spread over the file. */
  sample: TableRecord[]
  /** Whether the head has quotation marks. */
  quoted: boolean
  /** The first rows, for the preview. */
  head: string[][]
}

/**
 * Looks at the head of a table and at places spread over the rest: delimiter, header, columns and shape.
 * @param name of the file, which may stand for a ticker
 * @throws Failure `csv/<what>`; NotInEncoding where `fatal` and the sample is in another encoding; what `breathe` throws
 */
export async function planReading(
  blob: Blob,
  name: string,
  { encoding, fatal }: { encoding: string; fatal: boolean },
  overrides: ReadingOverrides,
  breathe: () => Promise<void>,
): Promise<Plan> {
  const { head, delimiter, newCutter, records } = await openHead(
    blob,
    { encoding, fatal },
    overrides,
    breathe,
  )
  if (records.length === 0) throw new Failure('csv/empty', { bytes: blob.size })
  const { header, first } = findHeader(records, overrides.hasHeader)
  const data = records.slice(first)
  const above = namesAbove(records.slice(0, first))
  const below = records.slice(0, first).filter(({ line }) => header && line > header.line)
  if (data.length === 0) throw new Failure('csv/header-only', { line: records[records.length - 1].line })

  const sample = await sampleOf(blob, head, data, encoding, newCutter, breathe)
  const facts = columnFacts(header, sample)
  // Lines of one cell above and below a wider table say nothing of its columns.
  const cut = facts.length > 1 ? sample.filter(({ cells }) => cells.length > 1) : sample
  const contents = facts.map(({ index }) => columnContent(cut, index))
  const fileTicker = tickerOfFile(name)
  const found = findLayout(sample, facts, contents, fileTicker, overrides)
  const chosen = overrideRoles(found, facts, fileTicker, overrides)
  const notes = [...moreHeaders(below), ...(chosen.notes ?? [])]
  const layout = { ...(isReturns(overrides.values ?? 'prices') ? withoutBars(chosen) : chosen), notes }
  const roles = columnRoles(layout, facts)
  const numeric = facts.filter(({ index }) => index !== layout.date && contents[index].numbers >= 0.5)
  return {
    ...{ encoding, delimiter, newCutter, first, hasHeader: header !== null, layout, sample },
    isOtherTable: ({ cells }) => header !== null && isOtherHeader(cells, layout.date, above),
    quoted: head.text.includes('"'),
    columns: facts.map(({ name: column, index }) => ({ name: column, role: roles[index] })),
    names: facts.map(({ name: column }) => column),
    width: leastWidth(header, facts, layout),
    numeric: numeric.map(({ index }) => index),
    head: data.slice(0, HEAD_ROWS).map(({ cells }) => cells),
  }
}

/** Lines between the header and the first row of data are no rows: units, or names in other words. */
function moreHeaders(lines: TableRecord[]): ReadingNote[] {
  return lines.length === 0
    ? []
    : [{ code: 'rows/more-headers', detail: { rows: lines.length, line: lines[0].line } }]
}

/** The head of the table, or more of it where it has few records: blank lines, or a cell of a megabyte. */
async function openHead(
  blob: Blob,
  { encoding, fatal }: { encoding: string; fatal: boolean },
  overrides: ReadingOverrides,
  breathe: () => Promise<void>,
) {
  for (let least = HEAD_BYTES; ; least *= 4) {
    const head = await readHead(blob, encoding, fatal, least)
    await breathe()
    const delimiter = overrides.delimiter ?? detectDelimiter(head.text)
    const newCutter = cutterFor(head.text, delimiter)
    const records = headRecords(head, blob, newCutter())
    if (head.bytes >= blob.size || records.length >= HEAD_RECORDS)
      return { head, delimiter, newCutter, records }
  }
}

/** What cuts this table into records, rewriting its lines before where they need it. */
function cutterFor(text: string, delimiter: Dialect['delimiter']): () => RecordCutter {
  const rewritten = rewriting(text, delimiter)
  return () => new RecordCutter(rewritten?.delimiter ?? delimiter, rewritten?.rewrite ?? null)
}

/** Columns of the header, or as many as most rows have. */
function columnFacts(header: TableRecord | null, rows: TableRecord[]): ColumnFacts[] {
  if (header) {
    return header.cells.map((cell, index) => {
      const name = cell.trim()
      return { index, name: name || `Column ${index + 1}`, named: name !== '' }
    })
  }
  const widths = new Map<number, number>()
  for (const { cells } of rows) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1)
  const [width] = [...widths].reduce((a, b) => (b[1] > a[1] ? b : a))
  return Array.from({ length: width }, (_, index) => ({ index, name: `Column ${index + 1}`, named: false }))
}

/** A row must reach the last named column and every column that is read. */
function leastWidth(header: TableRecord | null, columns: ColumnFacts[], layout: Layout): number {
  const last = header ? columns.findLastIndex(({ named }) => named) + 1 : columns.length
  const { date, dateParts, time, symbol, secondSymbol, field } = layout
  const places = [date, dateParts?.month, dateParts?.day, time, symbol, secondSymbol, field?.column]
  const read = [...places, ...valueColumns(layout).columns]
  return read.reduce<number>((most, column) => Math.max(most, (column ?? 0) + 1), last)
}
