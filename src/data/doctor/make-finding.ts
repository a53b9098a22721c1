import type { Day, PriceSeries } from '../series'
import type { Cure, Finding, FindingKind, FindingRow } from './finding'

/** Rows that a finding carries for the table; `count` says how many there are. */
const ROWS = 12

interface Facts {
  kind: FindingKind
  series: PriceSeries
  /** The prices it speaks of, as indexes in ascending order; at least one. */
  at: number[]
  detail: Finding['detail']
  cure: Cure | null
  other?: string
  /** Tells two findings of one kind that begin on the same day apart. */
  part?: string
}

/** Puts a finding together: its name, its days, and its first rows with what the cure would make of them. */
export function makeFinding({ kind, series, at, detail, cure, other, part }: Facts): Finding {
  const { ticker, dates } = series
  const from = dates[at[0]]
  const names = [kind, ticker, from, ...(other === undefined ? [] : [other]), ...(part ? [part] : [])]
  return {
    id: names.join('/'),
    ...{ kind, ticker, other: other ?? null, from, to: dates[at.at(-1)!], count: at.length },
    rows: at.slice(0, ROWS).map((i) => rowOf(series, i, cure)),
    ...{ detail, cure },
  }
}

function rowOf({ dates, close }: PriceSeries, i: number, cure: Cure | null): FindingRow {
  return { day: dates[i], price: close[i], cured: curedPrice(dates[i], close[i], cure) }
}

/** What a cure makes of one price; NaN where nothing is left of it. */
function curedPrice(day: Day, price: number, cure: Cure | null): number {
  switch (cure?.kind) {
    case 'rescale-before':
      return day < cure.day ? price * cure.factor : price
    case 'rescale-days':
      return cure.days.includes(day) ? price * cure.factor : price
    case 'remove-days':
      return cure.days.includes(day) ? NaN : price
    case 'start-at':
      return day < cure.day ? NaN : price
    default:
      return price
  }
}

/** The whole numbers from `from` to `to` - 1. */
export const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i)
