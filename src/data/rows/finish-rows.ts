import { Failure } from '../../numerics/failure'
import type { ReadingNote, RowReject } from '../reading'
import type { Day, PriceSeries } from '../series'
import { seriesOf, usableSeries } from './build-series'
import { joinFields } from './join-fields'
import { INDEX_BASE, indexSeries } from './returns'
import type { RowCollector } from './row-collector'
import { rowAt, settle } from './settle'
import type { Settled } from './settle'
import { tickersOf } from './ticker-names'
import { valueColumns } from './value-columns'

export interface RowsReading {
  series: PriceSeries[]
  imported: number
  rejected: number
  skipped: number
  rejects: RowReject[]
  notes: ReadingNote[]
}

/**
 * Collected rows to series, with the books kept: imported + rejected + skipped = rows. Empties the collector.
 * @throws Failure `csv/no-valid-rows`, `csv/index-out-of-range`, `data/one-row`, `data/constant`; what `breathe` throws.
 */
export async function finishRows(
  collector: RowCollector,
  rename: Map<string, string>,
  breathe: () => Promise<void>,
): Promise<RowsReading> {
  const { layout, ledger, kind, groups } = collector
  if (groups.length === 0) throw noValidRows(collector)
  ledger.skipHeld()
  const wide = layout.shape === 'wide'
  const notes: ReadingNote[] = []
  const misplaced = groups.flatMap(({ misplaced, fields = [] }) => {
    return [misplaced, ...fields.map((one) => one?.misplaced ?? null)].filter((line) => line !== null)
  })
  if (misplaced.length > 0) notes.push({ code: 'rows/sorted', detail: { line: least(misplaced) } })
  const tickers = tickersOf(collector, rename, notes)
  const days = new Set<Day>()
  const candidates: PriceSeries[] = []
  const counts: { rows: number; line: number }[] = []
  const { places } = valueColumns(layout)
  let settled: Settled | null = null
  for (let g = 0; g < groups.length; g++) {
    const prices = await settle(groups[g], collector, breathe)
    const joined = await joinFields(groups[g], prices, layout, ledger, (one) => {
      return settle(one, collector, breathe)
    })
    settled = joined.settled
    if (kind) for (let i = 0; i < settled.length; i++) days.add(settled.rows.day(rowAt(settled, i)))
    counts.push({ rows: joined.rows, line: firstLine(settled) })
    const own = wide ? tickers : [tickers[g]]
    for (let i = 0; i < own.length; i++) {
      candidates.push(seriesOf(own[i], settled, i, places[i], layout.adjusted))
    }
    // What has become a series need not be kept twice.
    if (!wide) settled.rows.free()
    if (groups[g].rows !== settled.rows) groups[g].rows.free()
  }
  const sortedDays = [...days].sort((a, b) => a - b)
  const built = kind ? candidates.map((one) => indexSeries(one, sortedDays)) : candidates
  await breathe()
  const usable = usableSeries(built, kind)
  const used = new Set(usable.series)
  const counted = built.map((one) => used.has(one))
  let imported = 0
  if (wide) imported = countWide(settled!, counted, collector)
  else {
    counts.forEach(({ rows, line }, g) => {
      if (counted[g]) imported += rows
      else if (rows > 0) ledger.skip('left-out', line, rows)
    })
  }
  if (kind) {
    const day = least(usable.series.map(({ dates }) => dates[0]))
    notes.unshift({ code: 'rows/from-returns', detail: { kind, base: INDEX_BASE, day } })
  }
  const { rejected, skipped, rejects } = ledger
  return {
    ...{ series: usable.series, imported, rejected, skipped, rejects },
    notes: [...notes, ...usable.notes, ...ledger.notes],
  }
}

/** A row of a wide table counts when one of the tickers that are used has a price in it. */
function countWide(settled: Settled, counted: boolean[], { ledger }: RowCollector): number {
  const { rows, length } = settled
  let imported = 0
  for (let i = 0; i < length; i++) {
    const row = rowAt(settled, i)
    if (counted.some((counts, price) => counts && !Number.isNaN(rows.value(row, price)))) imported++
    else ledger.skip('left-out', rows.line(row))
  }
  return imported
}

function firstLine(settled: Settled): number {
  let first = Infinity
  for (let i = 0; i < settled.length; i++) {
    first = Math.min(first, settled.rows.line(rowAt(settled, i)))
  }
  return first
}

function least(values: number[]): number {
  return values.reduce((a, b) => Math.min(a, b))
}

function noValidRows({ ledger, firstLine: line }: RowCollector): Failure {
  ledger.release()
  const first = ledger.rejects[0]
  if (!first) return new Failure('csv/no-valid-rows', { line, reason: 'row/no-price' })
  const { column, value, reason } = first
  return new Failure('csv/no-valid-rows', { line: first.line, column, value, reason })
}
