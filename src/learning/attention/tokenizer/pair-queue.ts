/**
 * The pairs of neighbouring symbols with how often they occur, the most frequent first (the smaller key among equals).
 * A binary heap whose entries are left behind when a count changes and are dropped when they come up.
 */
export class PairQueue {
  private readonly counts = new Map<number, number>()
  private readonly heap: { key: number; count: number }[] = []
  private readonly touched = new Set<number>()

  add(key: number, change: number): void {
    this.counts.set(key, (this.counts.get(key) ?? 0) + change)
    this.touched.add(key)
  }

  /** The most frequent pair, removed; null when none occurs `least` times. */
  take(least: number): number | null {
    for (const key of this.touched) this.push({ key, count: this.counts.get(key)! })
    this.touched.clear()
    while (this.heap.length > 0) {
      const { key, count } = this.pop()
      if (this.counts.get(key) !== count) continue
      if (count < least) return null
      this.counts.delete(key)
      return key
    }
    return null
  }

  private push(entry: { key: number; count: number }): void {
    const { heap } = this
    let at = heap.push(entry) - 1
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!before(entry, heap[parent])) break
      heap[at] = heap[parent]
      at = parent
    }
    heap[at] = entry
  }

  private pop(): { key: number; count: number } {
    const { heap } = this
    const top = heap[0]
    const last = heap.pop()!
    if (heap.length === 0) return top
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child + 1 < heap.length && before(heap[child + 1], heap[child])) child++
      if (child >= heap.length || !before(heap[child], last)) break
      heap[at] = heap[child]
      at = child
    }
    heap[at] = last
    return top
  }
}

function before(a: { key: number; count: number }, b: { key: number; count: number }): boolean {
  return a.count > b.count || (a.count === b.count && a.key < b.key)
}
