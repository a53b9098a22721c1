import { checksum } from './checksum'
import type { Database, SeriesRecord, UpgradeTransaction } from './schema'

/** One step from a version to the next, inside the upgrade transaction: await only its own requests. */
export type Migration = (db: Database, transaction: UpgradeTransaction) => void | Promise<void>

/** The seed that everybody begins with. */
const FIRST_SEED = 42

/**
 * Entry n takes version n to n + 1, so the length is the version of the schema. Published entries never change: a
 * new version is one more entry at the end, and a test that opens every old version.
 */
export const MIGRATIONS: readonly Migration[] = [
  function createStores(db) {
    db.createObjectStore('blocks')
    db.createObjectStore('series', { keyPath: 'id' }).createIndex('ticker', 'ticker')
    db.createObjectStore('imports', { keyPath: 'id' }).createIndex('time', 'time')
    db.createObjectStore('portfolio')
    db.createObjectStore('runs', { keyPath: 'kind' })
    db.createObjectStore('checkpoints')
    db.createObjectStore('settings')
  },
  /** Forecasts now state a shortfall for every horizon, and risk has many more sections: both are made again by a run. */
  async function dropFormerResults(_db, transaction) {
    const runs = transaction.objectStore('runs')
    await Promise.all([runs.delete('forecast'), runs.delete('risk')])
  },
  /** The synthetic market did not say its seed; nearly all were made from the first one, and its prices tell if not. */
  async function seedSyntheticMarkets(_db, transaction) {
    const imports = transaction.objectStore('imports')
    for (const record of await imports.getAll()) {
      const files = record.files.map((file) =>
        file.source === 'synthetic' && file.seed === undefined ? { ...file, seed: FIRST_SEED } : file,
      )
      await imports.put({ ...record, files })
    }
  },
  function createNewsStores(db) {
    db.createObjectStore('headlineBatches', { keyPath: 'id' }).createIndex('time', 'time')
    db.createObjectStore('headlines')
    db.createObjectStore('corrections')
    db.createObjectStore('verdicts')
    db.createObjectStore('textModels', { keyPath: 'id' }).createIndex('time', 'time')
  },
  /** A block that is lost or torn later is noticed by the checksums that are taken now, one block at a time. */
  async function addChecksums(_db, transaction) {
    const checks = new Map<string, Record<string, number[]>>()
    let cursor = await transaction.objectStore('blocks').openCursor()
    while (cursor) {
      const [id, column, position] = cursor.key
      const ofSeries = checks.get(id) ?? {}
      ofSeries[column] ??= []
      ofSeries[column][position] = checksum(cursor.value.values)
      checks.set(id, ofSeries)
      cursor = await cursor.continue()
    }
    const series = transaction.objectStore('series')
    for (const record of (await series.getAll()) as Omit<SeriesRecord, 'checks'>[]) {
      const ofSeries = checks.get(record.id) ?? {}
      await series.put({ ...record, checks: record.columns.flatMap((column) => ofSeries[column] ?? []) })
    }
  },
]
