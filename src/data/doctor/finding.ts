import type { Day } from '../series'

/** What the doctor looks for; each has a file of its own in this folder. */
export type FindingKind =
  | 'split'
  | 'redenomination'
  | 'stale'
  | 'outlier'
  | 'gap'
  | 'mixed-currency'
  | 'misaligned-calendar'
  | 'look-alike'

/** One price that a finding speaks of, and what would stand there after its cure (NaN for nothing). */
export interface FindingRow {
  day: Day
  price: number
  cured: number
}

/** Something in the prices of one ticker that a careful person would ask about. */
export interface Finding {
  /** The same for the same finding in the same data: kind, ticker and first day. */
  id: string
  kind: FindingKind
  ticker: string
  /** The ticker it is compared with, where it is about two. */
  other: string | null
  from: Day
  to: Day
  /** How many prices it is about; `rows` lists the first ones only. */
  count: number
  rows: FindingRow[]
  /** Figures for the wording: a factor, a number of days, a size in robust standard deviations. */
  detail: Record<string, string | number>
  /** What is proposed; null where only the user can know. */
  cure: Cure | null
}

/** A change to one series that can be taken back, because the original is kept. Days are of the original. */
export type Cure =
  /** Prices (and high and low) before `day` are multiplied by `factor`, volumes divided. */
  | { kind: 'rescale-before'; day: Day; factor: number }
  /** These days leave the series. */
  | { kind: 'remove-days'; days: Day[] }
  /** Only what is from `day` on stays. */
  | { kind: 'start-at'; day: Day }
  /** Prices of these days are multiplied by `factor`: cents among dollars. */
  | { kind: 'rescale-days'; days: Day[]; factor: number }
  /** All days move by so many calendar days. */
  | { kind: 'shift-days'; by: number }
