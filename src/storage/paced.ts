/**
 * Does `work` for every item, at most `ahead` at a time, in their order: what comes is made only when there is room
 * for it. Within a transaction it stays alive, because the next request follows on the answer of one before.
 */
export async function paced<T>(
  items: Iterable<T>,
  ahead: number,
  work: (item: T) => Promise<unknown>,
): Promise<void> {
  const rest = items[Symbol.iterator]()
  const lane = async () => {
    for (let next = rest.next(); !next.done; next = rest.next()) await work(next.value)
  }
  await Promise.all(Array.from({ length: ahead }, lane))
}
