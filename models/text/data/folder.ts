import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where the shared sets lie: beside the checkout, or where the environment says. They are not part of the repository. */
export const TEXT_FOLDER =
  process.env.TAILWATCH_TEXT ?? fileURLToPath(new URL('../../../../shared/data/text/', import.meta.url))

export const MISSING = 'skipped: shared data not found'

/** The content of a file of the shared sets, without a byte-order mark; null where it is missing. */
export function readShared(name: string): string | null {
  const path = join(TEXT_FOLDER, name)
  return existsSync(path) ? readFileSync(path, 'utf8').replace(/^\ufeff/, '') : null
}
