import { Failure } from '../../numerics/failure'
import type { Layout } from '../columns/layout'
import type { ReadingNote, RowReject } from '../reading'
import type { Day, PriceSeries } from '../series'
import type { TableRecord } from '../table/records'
import { tickerName, uniqueNames } from '../tickers'
import { seriesOf, usableSeries } from './build-series'
import { Ledger } from './ledger'
import { PriceSigns } from './price-signs'
import { INDEX_BASE, indexSeries, isReturns } from './returns'
import { RowReader } from './row-reader'
import type { RowDialect } from './row-reader'
import { settle } from './settle'
import type { SettledRow } from './settle'

export interface RowsReading {
  series: PriceSeries[]
  imported: number
  rejected: number
  skipped: number
  rejects: RowReject[]
  notes: ReadingNote[]
}

/** Rows read between two chances to cancel. */
const BREATH = 10_000

/**
 * Data rows to series, with the books kept: imported + rejected + skipped = rows.
 * @param width columns a row must have at least; `dialect.values` absent where nobody has said what the numbers are
 * @throws Failure `csv/looks-like-returns` when nobody has said so, `csv/no-valid-rows`, `csv/index-out-of-range`,
 * `data/one-row`, `data/constant`.
 */
export async function readRows(
  records: TableRecord[],
  layout: Layout,
  names: string[],
  width: number,
  dialect: Omit<RowDialect, 'values'> & Partial<RowDialect>,
  rename: Map<string, string>,
  breathe: () => Promise<void>,
): Promise<RowsReading> {
  const ledger = new Ledger()
  const signs = new PriceSigns()
  const values = dialect.values ?? 'prices'
  const kind = isReturns(values) ? values : null
  const reader = new RowReader(layout, names, width, { ...dialect, values }, signs)
  const symbols = new Map<string, number>()
  const rows: SettledRow[] = []
  for (let i = 0; i < records.length; i++) {
    if (i % BREATH === BREATH - 1) await breathe()
    const outcome = reader.read(records[i])
    if (outcome.kind === 'empty') ledger.skip('no-price', records[i].line)
    if (outcome.kind === 'reject') ledger.reject(outcome.reject)
    if (outcome.kind !== 'values') continue
    const { symbol, day, seconds, values } = outcome.row
    const ticker = layout.symbol === null ? '' : tickerName(symbol, 'Series')
    let group = symbols.get(ticker)
    if (group === undefined) symbols.set(ticker, (group = symbols.size))
    rows.push({ line: records[i].line, group, day, seconds, values })
  }
  if (!dialect.values) signs.askAboutReturns(names)
  if (rows.length === 0) throw noValidRows(ledger, records)
  await breathe()

  const columnOf = (price: number) => names[layout.prices[price].column]
  const { groups, notes } = settle(rows, layout.prices.length, ledger, columnOf, kind)
  const written = layout.shape === 'long' ? [...symbols.keys()] : layout.prices.map(({ ticker }) => ticker)
  const detected = uniqueNames(written.map((ticker) => tickerName(ticker, 'Series')))
  const renamed = uniqueNames(
    detected.names.map((ticker) => tickerName(rename.get(ticker) ?? ticker, ticker)),
  )
  const tickers = renamed.names
  for (const ticker of [...detected.changed, ...renamed.changed]) {
    notes.push({ code: 'data/duplicate-ticker', detail: { ticker } })
  }
  const days = kind ? daysOf(groups) : []
  const candidates = tickers.map((ticker, i) => {
    const [group, price] = layout.shape === 'wide' ? [groups[0], i] : [groups[i], 0]
    const series = seriesOf(ticker, group, price, layout)
    return kind ? indexSeries(series, days) : series
  })
  const usable = usableSeries(candidates, kind)
  const used = new Set(usable.series)
  let imported = 0
  groups.forEach((group, g) => {
    for (const row of group) {
      const counts = candidates.some((one, i) =>
        layout.shape === 'wide' ? used.has(one) && !Number.isNaN(row.values[i]) : i === g && used.has(one),
      )
      if (counts) imported++
      else ledger.skip('left-out', row.line)
    }
  })
  if (kind) {
    const day = Math.min(...usable.series.map(({ dates }) => dates[0]))
    notes.unshift({ code: 'rows/from-returns', detail: { kind, base: INDEX_BASE, day } })
  }
  return {
    series: usable.series,
    imported,
    rejected: ledger.rejected,
    skipped: ledger.skipped,
    rejects: ledger.rejects,
    notes: [...notes, ...usable.notes, ...ledger.notes],
  }
}

/** Every day of the file once, ascending. */
function daysOf(groups: SettledRow[][]): Day[] {
  return [...new Set(groups.flatMap((group) => group.map(({ day }) => day)))].sort((a, b) => a - b)
}

function noValidRows(ledger: Ledger, records: TableRecord[]): Failure {
  const first = ledger.rejects[0]
  if (!first) return new Failure('csv/no-valid-rows', { line: records[0].line, reason: 'row/no-price' })
  const { line, column, value, reason } = first
  return new Failure('csv/no-valid-rows', { line, column, value, reason })
}
