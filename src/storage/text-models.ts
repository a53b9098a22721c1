import { announce } from './changes'
import { exclusively } from './exclusively'
import type { Database, TextModelRecord } from './schema'
import { reading, transact } from './transact'

/** So many models are kept, the one in use included: each is a few megabytes. */
export const KEPT_MODELS = 5

/** The models that were fine-tuned here, oldest first: the last is in use, and without any the shipped one is. */
export async function loadTextModels(db: Database): Promise<TextModelRecord[]> {
  return reading(() => db.getAllFromIndex('textModels', 'time'))
}

/**
 * Puts a model in use; of those before it the newest stay.
 * @throws Failure `storage/quota`, `storage/aborted`, `storage/closed`: nothing has changed.
 */
export async function keepTextModel(
  db: Database,
  model: Pick<TextModelRecord, 'model' | 'examples' | 'lesson'>,
): Promise<TextModelRecord> {
  const id: string = crypto.randomUUID()
  const record = await exclusively(() =>
    transact(db, ['textModels'], async (transaction) => {
      const store = transaction.objectStore('textModels')
      const before = await store.index('time').getAll()
      // Two in one millisecond still have an order.
      const time = Math.max(Date.now(), (before.at(-1)?.time ?? 0) + 1)
      const record = { ...model, id, time }
      await store.put(record)
      const surplus = before.slice(0, Math.max(0, before.length + 1 - KEPT_MODELS))
      await Promise.all(surplus.map((old) => store.delete(old.id)))
      return record
    }),
  )
  announce('text-models')
  return record
}

/** Takes a model out of use for good; the one before it is in use again. */
export async function dropTextModel(db: Database, id: string): Promise<void> {
  await exclusively(() =>
    transact(db, ['textModels'], (transaction) => transaction.objectStore('textModels').delete(id)),
  )
  announce('text-models')
}
