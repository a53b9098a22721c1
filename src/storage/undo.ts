import { Failure } from '../numerics/failure'
import { blockRange } from './blocks'
import { announce } from './changes'
import { exclusively } from './exclusively'
import type { Database, SeriesRecord } from './schema'
import { transact } from './transact'

/** What a change did, so that it can be taken back until the next start. Plain data. */
export interface UndoToken {
  /** The import record to remove, if the change was an import. */
  importId: string | null
  /** Ids of the series that came into sight. */
  added: string[]
  /** Ids of the series that were replaced, cured or deleted. */
  hidden: string[]
}

/**
 * Takes a change back, in one transaction. What was cured from a series goes with that series. Takes the writer's lock
 * itself.
 * @throws Failure `storage/undo-expired` when what it would bring back has been swept (another tab has started) or
 *   was changed again since: then nothing happens.
 */
export async function undo(db: Database, token: UndoToken): Promise<void> {
  await exclusively(() =>
    transact(db, ['blocks', 'series', 'imports'], async (transaction) => {
      const store = transaction.objectStore('series')
      const blocks = transaction.objectStore('blocks')
      const { back, aside, gone } = plan(token, await store.getAll())
      await Promise.all([
        ...back.map((record) => store.put({ ...record, hidden: 0 })),
        ...aside.map((record) => store.put({ ...record, hidden: 2 })),
        ...gone.flatMap(({ id }) => [store.delete(id), blocks.delete(blockRange(id))]),
        ...(token.importId ? [transaction.objectStore('imports').delete(token.importId)] : []),
      ])
    }),
  )
  announce('series')
}

/** Which records come into sight again, which become the original of one that does, and which go. */
function plan({ added, hidden }: UndoToken, all: SeriesRecord[]) {
  const byId = new Map(all.map((record) => [record.id, record]))
  const back = hidden.map((id) => byId.get(id))
  const leaving = added.map((id) => byId.get(id))
  const curedFrom = (record: SeriesRecord) => all.filter(({ original }) => original === record.id)
  const inSight = (record: SeriesRecord) => [record, ...curedFrom(record)].some((one) => one.hidden === 0)
  const aside = leaving.filter((record) => back.some((one) => one?.original === record?.id))
  const gone = leaving.filter((record) => !aside.includes(record))
  const removed = [...leaving, ...gone.flatMap((record) => (record ? curedFrom(record) : []))]

  const isBack = (record?: SeriesRecord) =>
    record?.hidden === 1 || (record?.hidden === 2 && gone.some((one) => one?.original === record.id))
  const taken = new Set(
    all.filter((one) => one.hidden === 0 && !removed.includes(one)).map(({ ticker }) => ticker),
  )
  const possible =
    back.every((record) => isBack(record) && !taken.has(record!.ticker)) &&
    leaving.every((record) => record && inSight(record))
  if (!possible) throw new Failure('storage/undo-expired')
  return {
    back: back as SeriesRecord[],
    aside: aside as SeriesRecord[],
    gone: removed.filter((record) => !aside.includes(record)) as SeriesRecord[],
  }
}
