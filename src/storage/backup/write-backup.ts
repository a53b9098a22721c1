import { exclusively } from '../exclusively'
import type { Database } from '../schema'
import { APP, FORMAT, HEAD, HEAD_TEXT, MANIFEST, MANIFEST_SUM, sha256 } from './format'
import type { Manifest } from './format'
import { PartWriter } from './parts'
import { blockKeys, readBlocksOf, readRecords } from './records'
import { ZipWriter } from './zip'

/** How many records are done. */
export type BackupProgress = (done: number, total: number) => void

/**
 * Everything that is stored, as a zip (`format.ts`), from one moment: writers wait. What is damaged is in it as it is.
 * @throws Failure `storage/backup-too-large`, `storage/closed`, `storage/aborted`.
 */
export function writeBackup(db: Database, progress?: BackupProgress): Promise<Blob> {
  return exclusively(() => packStore(db, progress))
}

/** `writeBackup` for those who are the only writer already. */
export async function packStore(db: Database, progress: BackupProgress = () => {}): Promise<Blob> {
  const keys = await blockKeys(db)
  const records = await readRecords(db)
  const total = keys.length + records.length
  const zip = new ZipWriter()
  await zip.add(HEAD, new TextEncoder().encode(HEAD_TEXT))
  const parts = new PartWriter(zip)
  let done = 0
  for (const record of records) {
    await parts.add(record)
    progress(++done, total)
  }
  for await (const block of readBlocksOf(db, keys)) {
    await parts.add(block)
    progress(++done, total)
  }
  await parts.flush()
  const manifest: Manifest = {
    ...{ app: APP, format: FORMAT, schema: db.version, time: new Date().toISOString() },
    entries: parts.entries,
  }
  const text = new TextEncoder().encode(JSON.stringify(manifest, null, 1))
  await zip.add(MANIFEST, text)
  await zip.add(MANIFEST_SUM, new TextEncoder().encode(await sha256(text)))
  return zip.finish()
}
