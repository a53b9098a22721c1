import type { HeadlineLabel } from '../data/headlines/headline'
import { announce } from './changes'
import type { Database } from './schema'
import { reading, transact } from './transact'

/** The user's label of one headline, or none any more. */
export async function saveCorrection(
  db: Database,
  batch: string,
  position: number,
  label: HeadlineLabel | null,
): Promise<void> {
  await transact(db, ['corrections'], async (transaction) => {
    const store = transaction.objectStore('corrections')
    await (label === null ? store.delete([batch, position]) : store.put(label, [batch, position]))
  })
  announce('headlines')
}

/** All corrections. */
export async function loadCorrections(
  db: Database,
): Promise<{ batch: string; position: number; label: HeadlineLabel }[]> {
  return reading(async () => {
    const store = db.transaction('corrections').store
    const [keys, labels] = await Promise.all([store.getAllKeys(), store.getAll()])
    return keys.map(([batch, position], i) => ({ batch, position, label: labels[i] }))
  })
}
