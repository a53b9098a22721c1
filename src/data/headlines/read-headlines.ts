import { Failure } from '../../numerics/failure'
import { decode } from '../bytes/decode'
import { refuseNonText } from '../bytes/sniff'
import { unpack } from '../bytes/unpack'
import { resolveOrder } from '../dates/order'
import { sha256 } from '../hash'
import type { ReadingNote } from '../reading'
import type { Day } from '../series'
import type { TableRecord } from '../table/records'
import { dateText } from './cells'
import { readHeadlineName } from './column-names'
import type { HeadlineLayout } from './columns'
import { fitRow } from './fit-rows'
import type { HeadlineOverrides, HeadlineReading } from './headline'
import { understandLabels } from './labels'
import type { LabelReading } from './labels'
import { openTable } from './open-table'
import { HeadlineRows } from './row-reader'

/** A file's bytes, or text that was pasted. */
export type HeadlineSource = { name: string } & ({ bytes: Uint8Array<ArrayBuffer> } | { text: string })

export interface HeadlineOptions {
  /** The last day that is not in the future. */
  today: Day
  overrides?: HeadlineOverrides
  /** Awaited at least every 5,000 rows; throws to cancel. */
  breathe?: () => Promise<void>
}

const BREATH = 5000
/**
 * Headlines from a table (CSV, TSV, semicolons; columns by name or by what is in them, in any order), from one headline a line, from
 * `sentence@label` lines or from JSON. Every row is imported, rejected with a reason, or skipped.
 * @throws Failure `csv/empty`, `csv/not-text`, `csv/unclosed-quote`, `headlines/no-text`; what `breathe` throws
 */
export async function readHeadlines(
  source: HeadlineSource,
  options: HeadlineOptions,
): Promise<HeadlineReading> {
  const { today, overrides = {}, breathe = async () => {} } = options
  const raw = 'bytes' in source ? source.bytes : new TextEncoder().encode(source.text)
  const bytes = await unpack(raw, breathe)
  if ('bytes' in source) refuseUnreadable(bytes)
  const { text } = decode(bytes)
  if (text.trim() === '') throw new Failure('csv/empty', { bytes: bytes.length })
  await breathe()
  const { layout, header, records: written, delimiter } = await openTable(text, breathe)
  if (written.length === 0) throw new Failure('csv/header-only', { line: 1 })
  const records = written.map((record) => fitRow(record, layout, delimiter))

  const cellsOf = (column: number) => records.map(({ cells }) => cells[column] ?? '')
  const labels = layout.label === null ? null : understandLabels(cellsOf(layout.label), overrides.labels)
  const dates = layout.date === null ? null : records.map((record) => dateRecord(record, layout.date!))
  const order = dates ? resolveOrder(dates, 0) : { order: 'ymd' as const, notes: [] }
  const orderNotes = overrides.dateOrder ? [] : order.notes
  const rules = { layout, delimiter, order: overrides.dateOrder ?? order.order, labels, today }
  const rows = new HeadlineRows(rules)
  for (let i = 0; i < records.length; i++) {
    if (i % BREATH === BREATH - 1) await breathe()
    rows.read(records[i])
  }
  const { headlines, ledger } = rows
  const nameOf = (column: number | null) =>
    column === null ? null : header?.[column] || `Column ${column + 1}`
  return {
    ...{ name: source.name, sha256: await sha256(raw), headlines, rows: records.length },
    ...{ rejected: ledger.rejected, rejects: ledger.rejects, skipped: ledger.skipped },
    columns: {
      ...{ date: nameOf(layout.date), ticker: nameOf(layout.ticker) },
      ...{ text: nameOf(layout.text)!, label: labels && nameOf(layout.label) },
    },
    labels: labels?.labels ?? {},
    notes: [...columnNotes(layout, header, labels, cellsOf), ...orderNotes, ...ledger.notes],
  }
}

function refuseUnreadable(bytes: Uint8Array): void {
  try {
    refuseNonText(bytes)
  } catch (error) {
    // Prices never come as JSON; headlines do.
    if (!(error instanceof Failure) || error.detail.looksLike !== 'JSON') throw error
  }
}

function dateRecord({ line, cells }: TableRecord, column: number): TableRecord {
  return { line, cells: [dateText(cells[column] ?? '')] }
}

/** What the columns do not say, and what was expected of one by its name and not found in it. */
function columnNotes(
  layout: HeadlineLayout,
  header: string[] | null,
  labels: LabelReading | null,
  cellsOf: (column: number) => string[],
): ReadingNote[] {
  const notes: ReadingNote[] = [...(labels?.notes ?? [])]
  if (layout.label !== null && !labels) {
    const values = [...new Set(cellsOf(layout.label).map((cell) => cell.trim()))].filter(Boolean).slice(0, 3)
    const detail = { column: header?.[layout.label] ?? '', values: values.join(', ').slice(0, 60) }
    if (values.length > 0) notes.push({ code: 'headlines/labels-not-understood', detail })
  }
  if (layout.date === null) {
    const column = header?.find((name) => readHeadlineName(name)?.role === 'date')
    notes.push(
      column
        ? { code: 'headlines/dates-not-understood', detail: { column } }
        : { code: 'headlines/no-dates', detail: {} },
    )
  }
  return notes
}
