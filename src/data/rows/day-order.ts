import type { GroupRows } from './group-rows'

/** More than any second of a day, so that days go before seconds in one number. */
const DAY = 100_000
/** Rows merged between two chances to cancel. */
const BREATH = 500_000

/**
 * The rows in order of day and second, those of one moment in the order of the file. A merge sort of the runs that are
 * there: O(n) for a file with its newest row first or with parts in order, O(n log n) at worst.
 */
export async function dayOrder(rows: GroupRows, breathe: () => Promise<void>): Promise<Int32Array> {
  const { length } = rows
  const keys = Float64Array.from({ length }, (_, i) => rows.day(i) * DAY + rows.seconds(i))
  let from = Int32Array.from({ length }, (_, i) => i)
  let ends = runs(keys, from)
  let to = new Int32Array(length)
  let merged = 0
  while (ends.length > 1) {
    const next: number[] = []
    for (let i = 0; i < ends.length; i += 2) {
      const start = i === 0 ? 0 : ends[i - 1]
      const end = ends[Math.min(i + 1, ends.length - 1)]
      merge(keys, from, to, start, ends[i], end)
      next.push(end)
      merged += end - start
      if (merged < BREATH) continue
      merged = 0
      await breathe()
    }
    ends = next
    ;[from, to] = [to, from]
  }
  return from
}

/** Where each run ends; those that descend are turned round. */
function runs(keys: Float64Array, order: Int32Array): number[] {
  const ends: number[] = []
  for (let start = 0; start < order.length;) {
    let end = start + 1
    const descends = end < order.length && keys[end] < keys[start]
    while (end < order.length && keys[end] < keys[end - 1] === descends) end++
    if (descends) order.subarray(start, end).reverse()
    ends.push(end)
    start = end
  }
  return ends
}

/** Merges two neighbouring runs; of equal keys the left one goes first. */
function merge(
  keys: Float64Array,
  from: Int32Array,
  to: Int32Array,
  start: number,
  middle: number,
  end: number,
): void {
  let [left, right] = [start, middle]
  for (let at = start; at < end; at++) {
    const takesLeft = left < middle && (right >= end || keys[from[left]] <= keys[from[right]])
    to[at] = from[takesLeft ? left++ : right++]
  }
}
