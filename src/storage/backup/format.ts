import type { StoreName } from '../schema'

/**
 * A backup is a zip of
 *   tailwatch-backup.txt        what this is, for whoever opens it
 *   stores/<store>-<part>.json  an array of [key, record]; a part is about 1 MB of text
 *   stores/<store>-<part>.bin   the typed arrays of that part, one after another, little-endian; absent without any
 *   manifest.json               `Manifest`
 *   manifest.sha256             of the manifest: hex
 * so that a byte that changed anywhere is noticed, and its entry named. How a record becomes JSON: `value.ts`.
 */
export const FORMAT = 1
export const APP = 'tailwatch'
export const HEAD = 'tailwatch-backup.txt'
export const MANIFEST = 'manifest.json'
export const MANIFEST_SUM = 'manifest.sha256'

export const HEAD_TEXT =
  'A backup of Tailwatch: prices, portfolio, results, settings and headlines as they were stored in a browser.\n' +
  'Open it in the app, on Settings. Tables are in stores/ as JSON, long columns beside them as little-endian numbers.\n'

export interface ManifestEntry {
  name: string
  bytes: number
  /** Hex SHA-256 of the entry, unpacked. */
  sha256: string
}

export interface Manifest {
  app: typeof APP
  /** `FORMAT` of the app that wrote it. */
  format: number
  /** Version of the stores: the number of migrations of the app that wrote it. */
  schema: number
  /** ISO 8601, UTC. */
  time: string
  entries: ManifestEntry[]
}

export const partName = (store: StoreName, part: number, kind: 'json' | 'bin'): string =>
  `stores/${store}-${part}.${kind}`

/** What a part's name says; null for another entry. */
export function partOf(name: string): { store: string; part: number } | null {
  const match = /^stores\/(\w+)-(\d+)\.json$/.exec(name)
  return match && { store: match[1], part: Number(match[2]) }
}

export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
