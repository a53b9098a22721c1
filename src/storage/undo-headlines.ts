import { Failure } from '../numerics/failure'
import { announce } from './changes'
import { exclusively } from './exclusively'
import { ofBatch } from './headline-chunks'
import type { Database } from './schema'
import { transact } from './transact'

/** What a change did, so that it can be taken back until the next start. Plain data. */
export interface HeadlineUndo {
  /** Batches that came. */
  added: string[]
  /** Batches that went. */
  hidden: string[]
}

/**
 * Takes an import or a removal back, in one transaction.
 * @throws Failure `storage/undo-expired` when what it would bring back has been swept, or what it would take away
 *   is gone: then nothing happens.
 */
export async function undoHeadlines(db: Database, { added, hidden }: HeadlineUndo): Promise<void> {
  await exclusively(() =>
    transact(db, ['headlines', 'headlineBatches', 'corrections'], async (transaction) => {
      const store = transaction.objectStore('headlineBatches')
      const all = new Map((await store.getAll()).map((record) => [record.id, record]))
      const possible =
        hidden.every((id) => all.get(id)?.hidden === 1) && added.every((id) => all.get(id)?.hidden === 0)
      if (!possible) throw new Failure('storage/undo-expired')
      await Promise.all([
        ...hidden.map((id) => store.put({ ...all.get(id)!, hidden: 0 })),
        ...added.flatMap((id) => [
          store.delete(id),
          transaction.objectStore('headlines').delete(ofBatch(id)),
          transaction.objectStore('corrections').delete(ofBatch(id)),
        ]),
      ])
    }),
  )
  announce('headlines')
}
