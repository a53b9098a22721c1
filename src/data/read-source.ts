import { detectEncoding } from './bytes/encodings'
import { sampleOf } from './bytes/sample'
import { refuseNonText } from './bytes/sniff'
import { Evidence } from './evidence'
import type { Settlement } from './evidence'
import { planReading } from './plan'
import type { Plan } from './plan'
import type { FileReading, ReadingOverrides } from './reading'
import { finishRows } from './rows/finish-rows'
import { RowCollector } from './rows/row-collector'
import type { TableRecord } from './table/records'
import { NotInEncoding, SLICE_BYTES, textStream } from './table/text-stream'

/** How much of the start is looked at to tell text from other things, and one encoding from another. */
const START_BYTES = 65_536

export interface SourceControl {
  /** Awaited after every slice; throws to cancel. */
  breathe: () => Promise<void>
  /** Told after every slice: the share of the source that has been read, of the last pass over it. */
  progress?: (share: number) => void
  /** Bytes of a slice; smaller ones are for tests. */
  sliceBytes?: number
}

/** A table without what only the whole file on disk has. */
export type SourceReading = Omit<FileReading, 'bytes' | 'sha256'>

/**
 * One table from a blob to series, in bounded memory: a sample tells delimiter, header, columns and, as a guess, the
 * date order and the decimal mark. All rows are read under that guess while every date and number is evidence; where
 * the evidence of the whole file says otherwise, the rows are read once more under what it says. So it is with the
 * encoding: what begins as UTF-8 and goes on as something else is begun again.
 * @throws Failure `csv/<what>` or `data/<what>`; whatever `breathe` throws passes through.
 */
export async function readSource(
  blob: Blob,
  name: string,
  overrides: ReadingOverrides,
  control: SourceControl,
): Promise<SourceReading> {
  const start = new Uint8Array(await blob.slice(0, START_BYTES).arrayBuffer())
  refuseNonText(start)
  if (overrides.encoding) return readAs(blob, name, overrides.encoding, false, overrides, control)
  const { encoding, certain } = detectEncoding(start)
  try {
    if (encoding === 'utf-8' && certain) return await readAs(blob, name, encoding, true, overrides, control)
  } catch (error) {
    if (!(error instanceof NotInEncoding)) throw error
  }
  const found = detectEncoding(await sampleOf(blob, control.breathe))
  const reading = await readAs(blob, name, found.encoding, false, overrides, control)
  if (found.certain) return reading
  const detail = { encoding: found.encoding, alternatives: found.alternatives.join(', ') }
  return { ...reading, notes: [{ code: 'encoding/assumed', detail }, ...reading.notes] }
}

async function readAs(
  blob: Blob,
  name: string,
  encoding: string,
  fatal: boolean,
  overrides: ReadingOverrides,
  control: SourceControl,
): Promise<SourceReading> {
  const plan = await planReading(blob, name, { encoding, fatal }, overrides, control.breathe)
  await control.breathe()
  const { collector, settlement } = await collectRows(blob, plan, fatal, overrides, control)
  if (!overrides.values) collector.signs.askAboutReturns(plan.names)
  const { rows } = collector
  const rename = new Map(Object.entries(overrides.tickers ?? {}))
  const reading = await finishRows(collector, rename, control.breathe)
  const { delimiter, hasHeader, layout, columns, head } = plan
  const { dateOrder, decimal, notes } = settlement
  const values = overrides.values ?? 'prices'
  return {
    ...reading,
    ...{ name, rows, columns, head },
    dialect: { encoding, delimiter, decimal, dateOrder, hasHeader, shape: layout.shape, values },
    notes: [...(layout.notes ?? []), ...notes, ...reading.notes],
  }
}

/** Reads all rows under the guess of the sample, and again where the whole file says otherwise. */
async function collectRows(
  blob: Blob,
  plan: Plan,
  fatal: boolean,
  overrides: ReadingOverrides,
  control: SourceControl,
): Promise<{ collector: RowCollector; settlement: Settlement }> {
  const evidence = new Evidence(plan)
  for (const record of plan.sample) evidence.see(record)
  let settlement = evidence.guess(overrides)
  let settled = false
  let fold = true
  for (;;) {
    const { dateOrder, decimal, wholeDays } = settlement
    const dialect = { dateOrder, decimal, wholeDays, values: overrides.values ?? 'prices' }
    const collector = new RowCollector(plan.layout, plan.names, plan.width, dialect, fold)
    const seen = settled ? null : new Evidence(plan)
    const whole = await readOnce(blob, plan, fatal, collector, seen, control)
    if (!whole) {
      fold = false
      continue
    }
    if (!seen) return { collector, settlement }
    const found = seen.resolve(overrides)
    settled = true
    const agrees = (['dateOrder', 'decimal', 'wholeDays'] as const).every(
      (key) => found[key] === settlement[key],
    )
    settlement = found
    if (agrees) return { collector, settlement }
  }
}

/** One pass over the file; false when it stopped because rows were folded that must be kept. */
async function readOnce(
  blob: Blob,
  plan: Plan,
  fatal: boolean,
  collector: RowCollector,
  evidence: Evidence | null,
  { breathe, progress, sliceBytes = SLICE_BYTES }: SourceControl,
): Promise<boolean> {
  const cutter = plan.newCutter()
  let before = plan.first
  let below = false
  const take = (records: TableRecord[]) => {
    const from = Math.min(before, records.length)
    before -= from
    for (let i = from; i < records.length; i++) {
      below ||= plan.isOtherTable(records[i])
      if (below) {
        collector.leaveOut('second-table', records[i])
        continue
      }
      evidence?.see(records[i])
      collector.add(records[i])
    }
    if (evidence) evidence.quoted ||= cutter.quoted
    return !collector.foldedTooSoon
  }
  for await (const { text, bytes } of textStream(blob, plan.encoding, fatal, sliceBytes)) {
    if (!take(cutter.push(text))) return false
    progress?.(bytes / blob.size)
    await breathe()
  }
  return take(cutter.end())
}
