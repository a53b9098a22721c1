import type { PriceSeries } from '../data/series'
import { announce } from './changes'
import type { CuredSeries } from './cures'
import { exclusively } from './exclusively'
import { paced } from './paced'
import type { Database, ImportedFile, ImportRecord, SeriesRecord } from './schema'
import { saveStaged } from './staged'
import { reading, transact } from './transact'
import type { UndoToken } from './undo'

/** Records under way to the disk at a time: thousands of tickers are no one long task. */
const AHEAD = 8

export interface NewImport {
  files: ImportedFile[]
  /** Each ticker once; one that is stored already is replaced. */
  series: PriceSeries[]
  /** Of these tickers the series above is put aside as the original, and this one is shown. */
  cured?: CuredSeries[]
  /** Stored tickers that make room: sample data, when the user's own comes. Hidden with the rest, back with undo. */
  leaving?: string[]
}

export interface SavedImport {
  record: ImportRecord
  undo: UndoToken
}

/**
 * Saves an import: its blocks are written and read back, then one transaction makes all of them visible. After a crash
 * in the middle there is the state before, whole. Resolves when that transaction is complete. Takes the writer's lock
 * itself.
 * @throws Failure `storage/quota`, `storage/not-kept`, `storage/aborted`, `storage/closed`: nothing has changed.
 */
export async function saveImport(
  db: Database,
  { files, series, cured = [], leaving = [] }: NewImport,
): Promise<SavedImport> {
  if (new Set(series.map(({ ticker }) => ticker)).size < series.length)
    throw new Error('A ticker comes twice')
  const record: ImportRecord = {
    ...{ id: crypto.randomUUID(), time: Date.now() },
    ...{ files, tickers: series.map(({ ticker }) => ticker) },
  }
  const shown = cured.map((one) => ({ ...one.cured, ticker: one.ticker }))
  const newcomers = [...series, ...shown].map((one) => ({ series: one, importId: record.id }))
  const undo = await exclusively(() =>
    saveStaged(db, newcomers, (records) => makeVisible(db, record, withOriginals(records, cured), leaving)),
  )
  announce('series')
  return { record, undo }
}

/** The cured series come last, in their order: each is shown in place of the one of its ticker before. */
function withOriginals(records: SeriesRecord[], cured: CuredSeries[]): SeriesRecord[] {
  const first = records.length - cured.length
  return records.map((record, i) => {
    if (i < first)
      return cured.some(({ ticker }) => ticker === record.ticker) ? { ...record, hidden: 2 } : record
    const original = records.find(({ ticker }) => ticker === record.ticker)!.id
    return { ...record, original, cures: cured[i - first].cures }
  })
}

async function makeVisible(
  db: Database,
  record: ImportRecord,
  records: SeriesRecord[],
  leaving: string[],
): Promise<UndoToken> {
  return transact(db, ['series', 'imports'], async (transaction) => {
    const store = transaction.objectStore('series')
    const replaced = new Set([...record.tickers, ...leaving])
    const old = (await store.getAll()).filter(({ hidden, ticker }) => hidden === 0 && replaced.has(ticker))
    await transaction.objectStore('imports').put(record)
    const changed = [...old.map((one) => ({ ...one, hidden: 1 as const })), ...records]
    await paced(changed, AHEAD, (one) => store.put(one))
    // What was cured from a series goes with it.
    const added = records.filter(({ original }) => original === undefined).map(({ id }) => id)
    return { importId: record.id, added, hidden: old.map(({ id }) => id) }
  })
}

/** All imports, oldest first. */
export async function listImports(db: Database): Promise<ImportRecord[]> {
  return reading(() => db.getAllFromIndex('imports', 'time'))
}
