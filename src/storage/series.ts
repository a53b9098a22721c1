import type { PriceSeries } from '../data/series'
import { announce } from './changes'
import { exclusively } from './exclusively'
import { paced } from './paced'
import { readSeries } from './read-blocks'
import type { Tear } from './read-blocks'
import type { Database, SeriesRecord } from './schema'
import { reading, transact } from './transact'
import type { UndoToken } from './undo'

/** What is stored, without the prices, by ticker. */
export async function listSeries(db: Database): Promise<SeriesRecord[]> {
  const records = await reading(() => db.getAllFromIndex('series', 'ticker'))
  return records.filter((record) => record.hidden === 0)
}

/** A ticker whose prices are not all there as they were saved. */
export interface DamagedSeries {
  ticker: string
  tear: Tear
}

/** Series under way from the disk at a time: enough to keep it busy, little enough to never be one long task. */
const AHEAD = 2

/**
 * What is stored and whole, by ticker: all of it or what was asked for; a ticker that is not stored is left out. One
 * whose blocks are missing or torn is named and never shown as if it were whole.
 */
export async function loadWhole(
  db: Database,
  tickers?: string[],
): Promise<{ series: PriceSeries[]; damaged: DamagedSeries[] }> {
  const wanted = tickers && new Set(tickers)
  const read = await reading(async () => {
    const transaction = db.transaction(['series', 'blocks'])
    const blocks = transaction.objectStore('blocks')
    const records = await transaction.objectStore('series').index('ticker').getAll()
    const visible = records.filter(({ hidden, ticker }) => hidden === 0 && (!wanted || wanted.has(ticker)))
    const found: (PriceSeries | DamagedSeries)[] = []
    await paced(visible.entries(), AHEAD, async ([i, record]) => {
      const series = await readSeries(blocks, record)
      found[i] = typeof series === 'string' ? { ticker: record.ticker, tear: series } : series
    })
    return found
  })
  return {
    series: read.filter((one) => 'dates' in one),
    damaged: read.filter((one) => 'tear' in one),
  }
}

/** The series of `loadWhole` alone: for those who have no place to name what is damaged. */
export async function loadSeries(db: Database, tickers?: string[]): Promise<PriceSeries[]> {
  return (await loadWhole(db, tickers)).series
}

/** Takes series out of sight; the token brings them back until the next start. Takes the writer's lock itself. */
export async function deleteSeries(db: Database, tickers: string[]): Promise<{ undo: UndoToken }> {
  const wanted = new Set(tickers)
  const undo = await exclusively(() =>
    transact(db, ['series'], async (transaction): Promise<UndoToken> => {
      const store = transaction.objectStore('series')
      const records = await store.getAll()
      const hit = records.filter(({ hidden, ticker }) => hidden === 0 && wanted.has(ticker))
      await Promise.all(hit.map((record) => store.put({ ...record, hidden: 1 })))
      return { importId: null, added: [], hidden: hit.map(({ id }) => id) }
    }),
  )
  announce('series')
  return { undo }
}
