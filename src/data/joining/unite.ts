import type { PriceSeries } from '../series'

/** The days of two series as one increasing list, with where each day is in either; -1 where it is not. */
export interface United {
  dates: Int32Array
  inStored: Int32Array
  inIncoming: Int32Array
  /** Positions in `dates` of the days that both have. */
  overlap: number[]
}

/** Both lists must increase strictly; so does the result. One pass. */
export function unite(stored: Int32Array, incoming: Int32Array): United {
  const most = stored.length + incoming.length
  const dates = new Int32Array(most)
  const inStored = new Int32Array(most).fill(-1)
  const inIncoming = new Int32Array(most).fill(-1)
  const overlap: number[] = []
  let [i, j, at] = [0, 0, 0]
  for (; i < stored.length || j < incoming.length; at++) {
    const old = i < stored.length ? stored[i] : Infinity
    const fresh = j < incoming.length ? incoming[j] : Infinity
    dates[at] = Math.min(old, fresh)
    if (old === fresh) overlap.push(at)
    if (old <= fresh) inStored[at] = i++
    if (fresh <= old) inIncoming[at] = j++
  }
  const cut = (list: Int32Array) => list.slice(0, at)
  return { dates: cut(dates), inStored: cut(inStored), inIncoming: cut(inIncoming), overlap }
}

/** How the days that both have, and those that only the stored has, go into the union. */
export interface Blend {
  /** By position in the union: does the incoming row win where both have one? */
  newWins: (at: number) => boolean
  /** What the stored prices are multiplied with, and the stored volumes. */
  priceFactor: (at: number) => number
  volumeFactor: (at: number) => number
}

const COLUMNS = ['high', 'low', 'volume'] as const

/** The union of both. A row is taken whole from one side; the other fills only what that side lacks. */
export function blend(stored: PriceSeries, incoming: PriceSeries, united: United, how: Blend): PriceSeries {
  const { dates, inStored, inIncoming } = united
  const column = (name: 'close' | (typeof COLUMNS)[number]) => {
    const factor = name === 'volume' ? how.volumeFactor : how.priceFactor
    const [old, fresh] = [stored[name], incoming[name]]
    return Float64Array.from(dates, (_, at) => {
      const before = inStored[at] >= 0 && old ? old[inStored[at]] * factor(at) : NaN
      const after = inIncoming[at] >= 0 && fresh ? fresh[inIncoming[at]] : NaN
      const [first, second] = how.newWins(at) ? [after, before] : [before, after]
      return Number.isNaN(first) ? second : first
    })
  }
  const joined: PriceSeries = { ticker: incoming.ticker, dates, close: column('close'), adjusted: false }
  for (const name of COLUMNS) if (stored[name] || incoming[name]) joined[name] = column(name)
  return joined
}
