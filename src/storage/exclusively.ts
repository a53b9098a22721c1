const LOCK = 'tailwatch-writer'

let queue: Promise<unknown> = Promise.resolve()

/**
 * Runs `work` as the only writer: over all tabs with Web Locks, within this tab without them. Not re-entrant: do not
 * call it from inside `work`.
 */
export function exclusively<T>(work: () => Promise<T>): Promise<T> {
  const locks = globalThis.navigator?.locks
  if (locks) return locks.request(LOCK, work) as Promise<T>
  const turn = queue.then(work, work)
  queue = turn.catch(() => {})
  return turn
}
