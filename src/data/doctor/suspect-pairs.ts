import type { PriceSeries } from '../series'

/** One day in so many is looked at: some 250 of twenty years. Not a multiple of seven, so that no weekday is left out. */
const EVERY = 29
/**
 * Moves are the same there when they agree to 0.05 % (a cent of a price of 20); each is filed in two shelves, so that
 * no border parts equals.
 */
const SHELF = 5e-4
/** Below this a move is as good as none: all small moves of quiet series are alike. */
const TELLING = 2e-3
/** So many common shelves, and one for every second day that both have, are no chance. */
const SUSPICIOUS = 4
const HALF = 0.5
/** A shelf that so many share says nothing (a holiday filled forward, an index in every currency). */
const CROWD = 20
/** In series too short for enough such days, all are looked at. */
const SHORT = EVERY * SUSPICIOUS * 2

/**
 * Pairs of series that may be the same thing, as indexes, the smaller one first: those whose moves agree on a sample
 * of days. What is filed under one day and one size of move is found together, so that 500 tickers need no 125,000
 * comparisons; the few pairs that come out are compared in full elsewhere.
 * Cost: O(n / EVERY) in all prices, plus the pairs that share a shelf by chance.
 */
export async function suspectPairs(
  series: readonly PriceSeries[],
  breathe: (prices: number) => Promise<void>,
): Promise<[number, number][]> {
  const shelves = new Map<number, number[]>()
  const probed: number[][] = []
  for (const [index, one] of series.entries()) {
    await breathe(one.dates.length)
    probed.push(file(one, index, shelves))
  }
  const common = new Map<number, number>()
  for (const shelf of shelves.values()) {
    if (shelf.length > CROWD) continue
    for (let a = 0; a < shelf.length; a++) {
      for (let b = a + 1; b < shelf.length; b++) {
        const pair = shelf[a] * series.length + shelf[b]
        common.set(pair, (common.get(pair) ?? 0) + 1)
      }
    }
  }
  const pairs: [number, number][] = []
  for (const [pair, times] of common) {
    if (times < SUSPICIOUS) continue
    const [i, j] = [Math.floor(pair / series.length), pair % series.length]
    if (times >= HALF * shared(probed[i], probed[j])) pairs.push([i, j])
  }
  return pairs
}

/** Puts a series on its shelves and returns the days that it was looked at. */
function file({ dates, close }: PriceSeries, index: number, shelves: Map<number, number[]>): number[] {
  const days: number[] = []
  for (let i = 1; i < dates.length; i++) {
    if (dates.length >= SHORT && dates[i] % EVERY !== 0) continue
    const move = Math.log(close[i] / close[i - 1])
    if (Math.abs(move) < TELLING) continue
    days.push(dates[i])
    for (const half of [0, 1]) {
      const key = shelfOf(dates[i], move, half)
      const shelf = shelves.get(key)
      if (shelf) shelf.push(index)
      else shelves.set(key, [index])
    }
  }
  return days
}

/** A whole number for a day and a move; two moves share one of their two shelves when they are nearly the same. */
function shelfOf(day: number, move: number, half: number): number {
  const place = Math.floor(move / SHELF + half / 2) + 2 ** 18
  return (day + 2 ** 20) * 2 ** 20 + Math.max(0, Math.min(2 ** 19 - 1, place)) * 2 + half
}

/** How many numbers two ascending lists share. */
function shared(a: number[], b: number[]): number {
  let count = 0
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] < b[j]) i++
    else if (a[i] > b[j]) j++
    else {
      count++
      i++
      j++
    }
  }
  return count
}
