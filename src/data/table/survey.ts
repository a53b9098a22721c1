import type { RecordCutter, TableRecord } from './records'
import { textStream } from './text-stream'

/** What is looked at before the file is read: so much of its head, and places spread over the rest. */
export const HEAD_BYTES = 2 ** 20
const PLACES = 32
const PLACE_BYTES = 16_384
/** Rows of the sample: as many as `sampleRows` takes of a table in memory. */
const SAMPLE = 1000

export interface Head {
  text: string
  /** How many bytes it is; all of them in a small file. */
  bytes: number
}

/** The first bytes as text, so many at least as far as the blob has them. */
export async function readHead(blob: Blob, encoding: string, fatal: boolean, least: number): Promise<Head> {
  const head: Head = { text: '', bytes: 0 }
  for await (const { text, bytes } of textStream(blob, encoding, fatal)) {
    head.text += text
    head.bytes = bytes
    if (bytes >= least) break
  }
  return head
}

/** The records of the head; the last one, which may be cut off, only where the head is the whole file. */
export function headRecords({ text, bytes }: Head, blob: Blob, cutter: RecordCutter): TableRecord[] {
  const records = cutter.push(text.replace(/^\ufeff/, ''))
  return bytes < blob.size ? records : [...records, ...cutter.end()]
}

/**
 * At most 1,000 data rows spread evenly over the file. From the places beyond the head come only rows that are as wide
 * as most rows of the head: where a place begins is not known to be outside quotes.
 */
export async function sampleOf(
  blob: Blob,
  head: Head,
  rows: TableRecord[],
  encoding: string,
  newCutter: () => RecordCutter,
  breathe: () => Promise<void>,
): Promise<TableRecord[]> {
  await breathe()
  if (head.bytes >= blob.size) return evenly(rows, SAMPLE)
  const width = usualWidth(rows)
  const share = Math.ceil(SAMPLE / (PLACES + 1))
  const sample = evenly(rows, share)
  const rowBytes = head.bytes / Math.max(1, rows.length)
  const size = Math.max(PLACE_BYTES, 4 * Math.ceil(rowBytes))
  const step = Math.floor((blob.size - head.bytes) / PLACES)
  for (let place = 0; place < PLACES; place++) {
    // Even, so that UTF-16 stays aligned.
    const start = 2 * Math.floor((head.bytes + place * step) / 2)
    const found = await rowsAt(blob.slice(start, start + Math.min(size, step)), encoding, newCutter, width)
    for (const row of evenly(found, share)) sample.push(row)
    await breathe()
  }
  return sample
}

/** The rows of a place; line numbers mean nothing here. */
async function rowsAt(
  place: Blob,
  encoding: string,
  newCutter: () => RecordCutter,
  width: number,
): Promise<TableRecord[]> {
  let text = ''
  for await (const piece of textStream(place, encoding, false, place.size || 1)) text += piece.text
  const from = text.indexOf('\n') + 1
  const to = text.lastIndexOf('\n') + 1
  if (to <= from) return []
  const whole = text.slice(from, to)
  const tries = whole.includes('"') ? [whole, `"${whole}`] : [whole]
  return tries
    .map((one) => fitting(one, newCutter(), width))
    .reduce((best, rows) => (rows.length > best.length ? rows : best))
}

function fitting(text: string, cutter: RecordCutter, width: number): TableRecord[] {
  try {
    return cutter.push(text).filter(({ cells }) => cells.length === width)
  } catch {
    // It began inside quotes; the other try, or another place, tells more.
    return []
  }
}

function usualWidth(rows: TableRecord[]): number {
  const widths = new Map<number, number>()
  for (const { cells } of rows) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1)
  return [...widths].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0])[0]
}

function evenly(rows: TableRecord[], count: number): TableRecord[] {
  if (rows.length <= count) return rows.slice()
  return Array.from({ length: count }, (_, i) => rows[Math.floor((i * rows.length) / count)])
}
