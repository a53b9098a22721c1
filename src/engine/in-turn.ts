let last: Promise<unknown> = Promise.resolve()

/** Jobs that use tfjs take turns: it has one backend in use at a time, and a job must not change another's. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work)
  last = mine.catch(() => {})
  return mine
}
