import { openDatabase } from '../storage/open'
import type { Database } from '../storage/schema'
import { notices } from './notices.svelte'

let opened: Promise<Database> | null = null

/**
 * The page's one connection, opened when first asked for.
 * Throws Failure `storage/unavailable` or `storage/newer-version`.
 */
export function database(): Promise<Database> {
  opened ??= openDatabase({
    onBlocked: () => notices.tell('storage/blocked'),
    onOutdated: () => notices.tell('storage/outdated'),
    onTerminated: () => {
      opened = null
      notices.tell('storage/terminated')
    },
  })
  return opened
}
