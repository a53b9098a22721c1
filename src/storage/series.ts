import type { PriceSeries } from '../data/series'
import { assemble, blockRange } from './blocks'
import { announce } from './changes'
import { exclusively } from './exclusively'
import type { Database, SeriesRecord } from './schema'
import { reading, transact } from './transact'
import type { UndoToken } from './undo'

/** What is stored, without the prices, by ticker. */
export async function listSeries(db: Database): Promise<SeriesRecord[]> {
  const records = await reading(() => db.getAllFromIndex('series', 'ticker'))
  return records.filter((record) => record.hidden === 0)
}

/** The stored series by ticker, all of them or those asked for; a ticker that is not stored is left out. */
export async function loadSeries(db: Database, tickers?: string[]): Promise<PriceSeries[]> {
  const wanted = tickers && new Set(tickers)
  return reading(async () => {
    const transaction = db.transaction(['series', 'blocks'])
    const blocks = transaction.objectStore('blocks')
    const records = await transaction.objectStore('series').index('ticker').getAll()
    const visible = records.filter(({ hidden, ticker }) => hidden === 0 && (!wanted || wanted.has(ticker)))
    return Promise.all(
      visible.map(async (record) => {
        const range = blockRange(record.id)
        const [keys, values] = await Promise.all([blocks.getAllKeys(range), blocks.getAll(range)])
        return assemble(record, keys, values)
      }),
    )
  })
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
