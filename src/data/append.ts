import { adjustment } from './joining/adjustment'
import { blending } from './joining/blending'
import { roundingOf } from './joining/rounding'
import { blend, unite } from './joining/unite'
import type { United } from './joining/unite'
import type { Day, PriceSeries } from './series'

/**
 * What a new file of a ticker means for the prices of it that are stored: what it adds, what it changes, what only
 * the stored have, and the union of both.
 *
 * The days that both have say how the two are related. Prices that differ by no more than the rounding of the files
 * are the same. A ratio that is constant over long stretches is a new adjustment of the past: after a split or a
 * dividend, vendors write all former prices anew. The incoming prices are taken then, and stored days that the file
 * does not have are multiplied by the factor of the common days next to them.
 */
export type JoinRelation = 'same' | 'appends' | 'readjusted' | 'conflicts' | 'disjoint'
/** The union; the new file alone; the stored prices alone. */
export type JoinChoice = 'append' | 'replace' | 'keep'

export interface Days {
  count: number
  /** First and last; NaN where there is none. */
  from: Day
  to: Day
}

export interface PriceChange {
  day: Day
  before: number
  after: number
}

export interface Joined {
  ticker: string
  relation: JoinRelation
  /** What fits the relation: a default, nothing more. */
  suggested: JoinChoice
  /** Days that only the new file has, and how many of them lie before, between and after the stored ones. */
  added: Days & { before: number; within: number; after: number }
  /** Days that only the stored prices have. */
  storedOnly: Days
  /** Days that both have. */
  common: number
  /** How many common days have another price; when re-adjusted, another than the factor makes of the stored one. */
  changed: number
  /** The first 100 of them. */
  changes: PriceChange[]
  /** New over stored price on the first common day when re-adjusted, else 1; and the number of different factors. */
  factor: number
  factors: number
  /** Where no day is common and one lies wholly after the other: the days on either side of the hole. */
  gap: { from: Day; to: Day } | null
  /** One comes from a column named as adjusted, the other does not. */
  mixed: boolean
  /** Columns that the stored prices lack. */
  gains: ('high' | 'low' | 'volume')[]
  /** The union. With `replace` the incoming series is taken, with `keep` the stored one. */
  append: PriceSeries
}

const MOST_LISTED = 100

/** Joins two series of one ticker; neither is changed. Linear in the days. */
export function joinSeries(stored: PriceSeries, incoming: PriceSeries): Joined {
  const united = unite(stored.dates, incoming.dates)
  const { dates, inStored, inIncoming, overlap } = united
  const before = overlap.map((at) => stored.close[inStored[at]])
  const after = overlap.map((at) => incoming.close[inIncoming[at]])
  const slack = { stored: roundingOf(stored.close), incoming: roundingOf(incoming.close) }
  const factors = adjustment(before, after, slack)
  /** A price that was multiplied carries the rounding of both files; else the coarser one's is all there is. */
  const differs = (day: number): boolean => {
    const [old, fresh] = [slack.stored(before[day]), slack.incoming(after[day])]
    const [factor, off] = factors ? [factors[day], old * factors[day] + fresh] : [1, Math.max(old, fresh)]
    return Math.abs(after[day] - factor * before[day]) > off * (1 + 1e-9)
  }
  const different = [...overlap.keys()].filter(differs)
  const added = daysWhere(dates, (at) => inStored[at] < 0)
  const storedOnly = daysWhere(dates, (at) => inIncoming[at] < 0)
  const gains = (['high', 'low', 'volume'] as const).filter((name) => incoming[name] && !stored[name])
  const relation = relationOf(overlap.length, different.length, factors !== null, added.count)
  const append = blend(stored, incoming, united, blending(stored, incoming, united, factors, different))
  append.adjusted = incoming.adjusted && (stored.adjusted || factors !== null)
  return {
    ...{ ticker: incoming.ticker, relation, storedOnly, gains, append, common: overlap.length },
    suggested: suggestion(relation, storedOnly.count, different.length / overlap.length, gains.length),
    added: { ...added, ...whereabouts(united, stored.dates) },
    changed: different.length,
    changes: different
      .slice(0, MOST_LISTED)
      .map((day) => ({ day: dates[overlap[day]], before: before[day], after: after[day] })),
    factor: factors?.[0] ?? 1,
    factors: new Set(factors).size,
    gap: overlap.length ? null : hole(stored.dates, incoming.dates),
    mixed: stored.adjusted !== incoming.adjusted,
  }
}

function relationOf(common: number, changed: number, readjusted: boolean, added: number): JoinRelation {
  if (common === 0) return 'disjoint'
  if (readjusted) return 'readjusted'
  if (changed > 0) return 'conflicts'
  return added > 0 ? 'appends' : 'same'
}

/** @param changed share of the common days */
function suggestion(relation: JoinRelation, storedOnly: number, changed: number, gains: number): JoinChoice {
  if (relation === 'same') return gains > 0 ? 'append' : 'keep'
  if (relation === 'readjusted') return storedOnly > 0 ? 'append' : 'replace'
  // Another history under the same name: a mixture of both would be neither.
  return relation === 'conflicts' && changed > 0.5 ? 'replace' : 'append'
}

function daysWhere(dates: Int32Array, here: (at: number) => boolean): Days {
  const found = dates.filter((_, at) => here(at))
  return { count: found.length, from: found.at(0) ?? NaN, to: found.at(-1) ?? NaN }
}

function whereabouts({ dates, inStored }: United, stored: Int32Array) {
  const counts = { before: 0, within: 0, after: 0 }
  dates.forEach((day, at) => {
    if (inStored[at] >= 0) return
    counts[day < stored[0] ? 'before' : day > stored[stored.length - 1] ? 'after' : 'within']++
  })
  return counts
}

function hole(stored: Int32Array, incoming: Int32Array): { from: Day; to: Day } | null {
  const [first, second] = stored[0] < incoming[0] ? [stored, incoming] : [incoming, stored]
  const [from, to] = [first[first.length - 1], second[0]]
  return from < to ? { from, to } : null
}
