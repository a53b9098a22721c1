import { Failure } from '../numerics/failure'
import { blockRange } from './blocks'
import { announce } from './changes'
import { exclusively } from './exclusively'
import type { Database } from './schema'
import { transact } from './transact'

/** What a change did, so that it can be taken back until the next start. Plain data. */
export interface UndoToken {
  /** The import record to remove, if the change was an import. */
  importId: string | null
  /** Ids of the series that came. */
  added: string[]
  /** Ids of the series that were replaced or deleted. */
  hidden: string[]
}

/**
 * Takes a change back, in one transaction. Takes the writer's lock itself.
 * @throws Failure `storage/undo-expired` when what it would bring back has been swept (another tab has started) or
 *   was changed again since: then nothing happens.
 */
export async function undo(db: Database, token: UndoToken): Promise<void> {
  await exclusively(() =>
    transact(db, ['blocks', 'series', 'imports'], async (transaction) => {
      const store = transaction.objectStore('series')
      const all = new Map((await store.getAll()).map((record) => [record.id, record]))
      const back = token.hidden.map((id) => all.get(id))
      const gone = token.added.map((id) => all.get(id))
      const leaving = new Set(token.added)
      const staying = [...all.values()].filter(({ id, hidden }) => hidden === 0 && !leaving.has(id))
      const taken = new Set(staying.map(({ ticker }) => ticker))
      const usable = back.every((record) => record?.hidden === 1 && !taken.has(record.ticker))
      if (!usable || !gone.every((record) => record?.hidden === 0)) throw new Failure('storage/undo-expired')
      const blocks = transaction.objectStore('blocks')
      await Promise.all([
        ...back.map((record) => store.put({ ...record!, hidden: 0 })),
        ...token.added.flatMap((id) => [store.delete(id), blocks.delete(blockRange(id))]),
        ...(token.importId ? [transaction.objectStore('imports').delete(token.importId)] : []),
      ])
    }),
  )
  announce('series')
}
