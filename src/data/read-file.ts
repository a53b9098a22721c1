import { Failure } from '../numerics/failure'
import { decode } from './bytes/decode'
import { refuseNonText } from './bytes/sniff'
import { unpack } from './bytes/unpack'
import { columnContent, sampleRows } from './columns/content'
import { findLayout } from './columns/find-layout'
import { columnRoles } from './columns/layout'
import type { ColumnFacts, Layout } from './columns/layout'
import { overrideRoles } from './columns/override-roles'
import { resolveOrder } from './dates/order'
import { sha256 } from './hash'
import { resolveDecimal } from './numbers/decimal'
import type { Dialect, FileReading, ReadingOverrides } from './reading'
import { readRows } from './rows/read-rows'
import { isReturns, withoutBars } from './rows/returns'
import { detectDelimiter } from './table/delimiter'
import { findHeader } from './table/header'
import { tokenise } from './table/records'
import type { TableRecord } from './table/records'
import { tickerOfFile } from './tickers'

/** Rows of the preview. */
const HEAD_ROWS = 20

/**
 * One file from bytes to series: unpack, sniff, decode, find the delimiter, tokenise, find header and columns, settle the
 * date order and the decimal mark over the whole file, read the rows.
 * @throws Failure `csv/<what>` or `data/<what>`; whatever `breathe` throws passes through.
 */
export async function readFile(
  file: File,
  overrides: ReadingOverrides,
  breathe: () => Promise<void>,
): Promise<FileReading> {
  const raw = new Uint8Array(await file.arrayBuffer())
  const bytes = await unpack(raw, breathe)
  refuseNonText(bytes)
  const digest = await sha256(raw)
  const { text, encoding } = decode(bytes, overrides.encoding)
  await breathe()
  const delimiter = overrides.delimiter ?? detectDelimiter(text)
  const records = await tokenise(text, delimiter, breathe)
  if (records.length === 0) throw new Failure('csv/empty', { bytes: bytes.length })

  const { header, first } = findHeader(records, overrides.hasHeader)
  const data = records.slice(first)
  if (data.length === 0) throw new Failure('csv/header-only', { line: records[records.length - 1].line })
  const sample = sampleRows(records, first)
  const columns = columnFacts(header, sample)
  const contents = columns.map(({ index }) => columnContent(sample, index))
  const fileTicker = tickerOfFile(file.name)
  const found = findLayout(sample, columns, contents, fileTicker, overrides)
  const values = overrides.values ?? 'prices'
  const chosen = overrideRoles(found, columns, fileTicker, overrides)
  const layout = isReturns(values) ? withoutBars(chosen) : chosen
  await breathe()

  const order = overrides.dateOrder
    ? { order: overrides.dateOrder, notes: [] }
    : resolveOrder(data, layout.date)
  const numeric = columns.filter(({ index }) => index !== layout.date && contents[index].numbers >= 0.5)
  const commaPossible = delimiter !== ',' || text.includes('"')
  const mark = overrides.decimal
    ? { decimal: overrides.decimal, notes: [] }
    : resolveDecimal(
        data,
        numeric.map(({ index }) => index),
        delimiter,
        commaPossible,
      )
  await breathe()

  const dialect: Dialect = {
    ...{ encoding, delimiter, decimal: mark.decimal, dateOrder: order.order },
    ...{ hasHeader: header !== null, shape: layout.shape, values },
  }
  const names = columns.map(({ name }) => name)
  const rename = new Map(Object.entries(overrides.tickers ?? {}))
  const reading = await readRows(
    data,
    layout,
    names,
    leastWidth(header, columns, layout),
    { ...dialect, values: overrides.values },
    rename,
    breathe,
  )
  const roles = columnRoles(layout, columns)
  return {
    ...reading,
    ...{ name: file.name, bytes: raw.length, sha256: digest, dialect, rows: data.length },
    columns: columns.map(({ name, index }) => ({ name, role: roles[index] })),
    head: data.slice(0, HEAD_ROWS).map(({ cells }) => cells),
    notes: [...order.notes, ...mark.notes, ...reading.notes],
  }
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
  const { date, time, symbol, high, low, volume, rawClose, prices } = layout
  const read = [date, time, symbol, high, low, volume, rawClose, ...prices.map(({ column }) => column)]
  return Math.max(last, ...read.map((column) => (column ?? 0) + 1))
}
