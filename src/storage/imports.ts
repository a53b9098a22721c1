import type { PriceSeries } from '../data/series'
import { blocksOf, columnsOf } from './blocks'
import { announce } from './changes'
import { exclusively } from './exclusively'
import type { Database, ImportedFile, ImportRecord } from './schema'
import { reading, transact } from './transact'
import type { UndoToken } from './undo'

export interface NewImport {
  files: ImportedFile[]
  /** Each ticker once; one that is stored already is replaced. */
  series: PriceSeries[]
  /** Stored tickers that make room: sample data, when the user's own comes. Hidden with the rest, back with undo. */
  leaving?: string[]
}

export interface SavedImport {
  record: ImportRecord
  undo: UndoToken
}

/**
 * Saves an import in one transaction, the blocks first, then the records that make them visible: after a crash in
 * the middle there is the state before, whole. Resolves when the transaction is complete. Takes the writer's lock
 * itself.
 * @throws Failure `storage/quota`, `storage/aborted`, `storage/closed`: nothing has changed.
 */
export async function saveImport(
  db: Database,
  { files, series, leaving = [] }: NewImport,
): Promise<SavedImport> {
  if (new Set(series.map(({ ticker }) => ticker)).size < series.length)
    throw new Error('A ticker comes twice')
  const record: ImportRecord = {
    ...{ id: crypto.randomUUID(), time: Date.now() },
    ...{ files, tickers: series.map(({ ticker }) => ticker) },
  }
  const added = series.map(() => crypto.randomUUID() as string)
  const undo = await exclusively(() =>
    transact(db, ['blocks', 'series', 'imports'], async (transaction): Promise<UndoToken> => {
      const blocks = transaction.objectStore('blocks')
      const store = transaction.objectStore('series')
      const entries = series.flatMap((one, i) => [...blocksOf(added[i], one)])
      await Promise.all(entries.map(async ([key, block]) => blocks.put(block, key)))
      const replaced = new Set([...record.tickers, ...leaving])
      const old = (await store.getAll()).filter(({ hidden, ticker }) => hidden === 0 && replaced.has(ticker))
      await Promise.all(old.map((one) => store.put({ ...one, hidden: 1 })))
      await Promise.all(
        series.map((one, i) =>
          store.put({
            ...{ id: added[i], ticker: one.ticker, adjusted: one.adjusted, importId: record.id, hidden: 0 },
            ...{ from: one.dates[0], to: one.dates[one.dates.length - 1], observations: one.dates.length },
            columns: columnsOf(one),
          }),
        ),
      )
      await transaction.objectStore('imports').put(record)
      return { importId: record.id, added, hidden: old.map(({ id }) => id) }
    }),
  )
  announce('series')
  return { record, undo }
}

/** All imports, oldest first. */
export async function listImports(db: Database): Promise<ImportRecord[]> {
  return reading(() => db.getAllFromIndex('imports', 'time'))
}
