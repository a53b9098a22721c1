import type { Cure } from '../data/doctor/finding'
import type { PriceSeries } from '../data/series'
import { Failure } from '../numerics/failure'
import { announce } from './changes'
import { exclusively } from './exclusively'
import { readSeries } from './read-blocks'
import type { Database, SeriesRecord } from './schema'
import { saveStaged } from './staged'
import { reading, transact } from './transact'
import type { UndoToken } from './undo'

/** A ticker's series after cures that were taken on the original. */
export interface CuredSeries {
  ticker: string
  cured: PriceSeries
  /** All that were taken, in order; with none the original is visible again, and `cured` is not looked at. */
  cures: Cure[]
}

/**
 * Shows the cured series in place of the visible one and keeps the original, across restarts, until the ticker is
 * replaced or deleted. Takes the writer's lock itself.
 * @throws Failure `storage/no-ticker` when it is not stored (any more), `storage/damaged` when its original is lost;
 *   those of `saveImport`. Then nothing has changed.
 */
export async function saveCured(db: Database, change: CuredSeries): Promise<{ undo: UndoToken }> {
  const undo = await exclusively(async () => {
    const { visible, original } = await recordsOf(db, change.ticker)
    if (change.cures.length === 0) return exchange(db, visible, original)
    const cured = { original: original.id, cures: change.cures }
    const series = { ...change.cured, ticker: change.ticker }
    return saveStaged(db, [{ series, importId: original.importId, cured }], ([record]) =>
      exchange(db, visible, record, original.id),
    )
  })
  announce('series')
  return { undo }
}

/**
 * The series of a ticker as it was imported, with the cures that the visible one has had; null if it is not stored.
 * @throws Failure `storage/damaged` when it is not whole.
 */
export async function loadOriginal(
  db: Database,
  ticker: string,
): Promise<{ series: PriceSeries; cures: Cure[] } | null> {
  try {
    const { visible, original } = await recordsOf(db, ticker)
    const series = await reading(() => readSeries(db.transaction(['blocks']).objectStore('blocks'), original))
    if (typeof series === 'string') throw new Failure('storage/damaged', { tickers: ticker, count: 1 })
    return { series, cures: visible.cures ?? [] }
  } catch (error) {
    if (error instanceof Failure && error.code === 'storage/no-ticker') return null
    throw error
  }
}

async function recordsOf(
  db: Database,
  ticker: string,
): Promise<{ visible: SeriesRecord; original: SeriesRecord }> {
  const records = await reading(() => db.getAllFromIndex('series', 'ticker', ticker))
  const visible = records.find(({ hidden }) => hidden === 0)
  if (!visible) throw new Failure('storage/no-ticker', { ticker })
  const original = visible.original ? records.find(({ id }) => id === visible.original) : visible
  if (!original) throw new Failure('storage/damaged', { tickers: ticker, count: 1 })
  return { visible, original }
}

/** One record takes the place of another, which can be brought back; an original is put aside and not given up. */
async function exchange(
  db: Database,
  before: SeriesRecord,
  after: SeriesRecord,
  original?: string,
): Promise<UndoToken> {
  if (before.id === after.id) return { importId: null, added: [], hidden: [] }
  await transact(db, ['series'], async (transaction) => {
    const store = transaction.objectStore('series')
    await store.put({ ...before, hidden: before.id === original ? 2 : 1 })
    await store.put({ ...after, hidden: 0 })
  })
  return { importId: null, added: [after.id], hidden: [before.id] }
}
