import { announceAll } from './changes'
import type { Database } from './schema'
import { whatTakesSpace } from './space'
import { sweep } from './sweep'
import { sweepHeadlines } from './sweep-headlines'

/**
 * Gives up what is kept for undo now, and not at the next start only: the first way out when the disk space is full.
 * Undo tokens that were handed out are expired then. Returns about how many bytes became free.
 */
export async function freeUndoCopies(db: Database): Promise<number> {
  const { undoCopies } = await whatTakesSpace(db)
  await sweep(db)
  await sweepHeadlines(db)
  announceAll()
  return undoCopies
}
