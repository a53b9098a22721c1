import { MIGRATIONS } from '../migrations'
import { deleteDatabase, openDatabase } from '../open'
import { SCRATCH } from '../schema'
import { recordsOf } from './contents'
import { MANIFEST } from './format'
import { damaged } from './read-backup'
import type { BackupContents } from './read-backup'
import { blockKeys, readBlocksOf, readRecords, storesOf } from './records'
import type { StoredRecord } from './records'
import { replaceStore } from './replace-store'

/**
 * The records of a backup of an older version, as the migrations make them: they are written into a database of that
 * version beside the real one, and that is opened as the newest. To be called as the only writer.
 */
export async function upgraded(contents: BackupContents): Promise<StoredRecord[]> {
  const { schema } = contents.manifest
  if (!Number.isInteger(schema) || schema < 1) throw damaged(MANIFEST)
  await deleteDatabase(SCRATCH)
  try {
    const old = await openDatabase({}, SCRATCH, MIGRATIONS.slice(0, schema))
    try {
      await replaceStore(old, recordsOf(contents, storesOf(old)))
    } finally {
      old.close()
    }
    return await allOf(SCRATCH)
  } finally {
    await deleteDatabase(SCRATCH)
  }
}

async function allOf(name: string): Promise<StoredRecord[]> {
  const db = await openDatabase({}, name)
  try {
    const records = await readRecords(db)
    for await (const block of readBlocksOf(db, await blockKeys(db))) records.push(block)
    return records
  } finally {
    db.close()
  }
}
