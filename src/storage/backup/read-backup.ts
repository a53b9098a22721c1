import { Failure } from '../../numerics/failure'
import { MIGRATIONS } from '../migrations'
import { APP, FORMAT, HEAD, MANIFEST, MANIFEST_SUM, sha256 } from './format'
import type { Manifest } from './format'
import { firstName, unzip, zipEntries } from './unzip'
import type { ZipEntry } from './unzip'
import type { BackupProgress } from './write-backup'

/** A backup that was read and whose every entry is as it was written. */
export interface BackupContents {
  manifest: Manifest
  /** Unpacked, by name. */
  entries: Map<string, Uint8Array<ArrayBuffer>>
}

/**
 * Reads a backup and checks every entry of it; nothing is stored. All of it is in memory then.
 * @throws Failure `storage/backup-not-ours`, `storage/backup-damaged` with the `entry`, `storage/backup-newer` when a
 *   newer version of the app wrote it.
 */
export async function readBackup(file: Blob, progress: BackupProgress = () => {}): Promise<BackupContents> {
  const packed = await zipEntries(file)
  const ours = packed ? packed.has(HEAD) : (await firstName(file)) === HEAD
  if (!packed || !packed.has(MANIFEST)) throw ours ? damaged(MANIFEST) : notOurs()
  const manifest = await readManifest(file, packed, ours)
  const entries: BackupContents['entries'] = new Map()
  for (const { name, bytes, sha256: sum } of manifest.entries) {
    const entry = packed.get(name)
    const content = entry?.bytes === bytes ? await unzip(file, entry) : null
    if (!content || (await sha256(content)) !== sum) throw damaged(name)
    entries.set(name, content)
    progress(entries.size, manifest.entries.length)
  }
  return { manifest, entries }
}

async function readManifest(file: Blob, packed: Map<string, ZipEntry>, ours: boolean): Promise<Manifest> {
  const bytes = await unzip(file, packed.get(MANIFEST)!)
  const kept = packed.get(MANIFEST_SUM)
  const sum = kept && (await unzip(file, kept))
  const manifest = bytes && parsed(bytes)
  if (manifest?.app !== APP) throw ours ? damaged(MANIFEST) : notOurs()
  if (!sum || (await sha256(bytes!)) !== new TextDecoder().decode(sum)) throw damaged(MANIFEST)
  if (manifest.format > FORMAT || manifest.schema > MIGRATIONS.length)
    throw new Failure('storage/backup-newer', { time: manifest.time })
  if (!Array.isArray(manifest.entries)) throw damaged(MANIFEST)
  return manifest
}

/** Another zip may well have a manifest of another shape. */
function parsed(bytes: Uint8Array): Manifest | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return typeof value === 'object' ? (value as Manifest | null) : null
  } catch {
    return null
  }
}

export const damaged = (entry: string): Failure => new Failure('storage/backup-damaged', { entry })

const notOurs = (): Failure => new Failure('storage/backup-not-ours')
