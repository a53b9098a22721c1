import { makeFinding } from './make-finding'
import { likenessOf } from './same-moves'
import { suspectPairs } from './suspect-pairs'
import type { PriceSeries } from '../series'
import type { Finding } from './finding'
import type { Likeness } from './same-moves'

/**
 * Tickers that are the same thing twice: equal prices, the same moves at another level, or names that differ by
 * case, spaces or an ending only. Pairs come from a first look at a sample of days (so that 500 tickers need no
 * 125,000 comparisons), and are then compared in full. Each ticker is told of once, beside the first one it is like.
 * Only the user knows which one to keep, so there is no cure.
 */
export async function findLookAlikes(
  series: readonly PriceSeries[],
  breathe: (prices: number) => Promise<void>,
): Promise<Finding[]> {
  const pairs = [...(await suspectPairs(series, breathe)), ...namesakes(series)].sort(
    (p, q) => p[1] - q[1] || p[0] - q[0],
  )
  const told = new Set<number>()
  const found: Finding[] = []
  for (const [i, j] of pairs) {
    if (told.has(j)) continue
    await breathe(series[i].dates.length + series[j].dates.length)
    const likeness = likenessOf(series[i], series[j])
    const sameName = plainName(series[i].ticker) === plainName(series[j].ticker)
    if (!sameName && (likeness === null || likeness.relation === 'different')) continue
    told.add(j)
    found.push(findingOf(series[j], series[i], likeness, sameName))
  }
  return found
}

function findingOf(series: PriceSeries, other: PriceSeries, likeness: Likeness | null, sameName: boolean) {
  const { days = 0, share = 0, ratio = NaN, relation = 'apart' } = likeness ?? {}
  return makeFinding({
    kind: 'look-alike',
    ...{ series, other: other.ticker, cure: null },
    at: [0, series.dates.length - 1],
    detail: { relation, days, share, ...(days > 0 && { ratio: 1 / ratio }), name: sameName ? 1 : 0 },
  })
}

/** Pairs of one plain name: each with the first of that name. */
function namesakes(series: readonly PriceSeries[]): [number, number][] {
  const first = new Map<string, number>()
  return series.flatMap(({ ticker }, j): [number, number][] => {
    const name = plainName(ticker)
    const i = first.get(name)
    if (i === undefined) first.set(name, j)
    return i === undefined ? [] : [[i, j]]
  })
}

/** `aapl.us`, `AAPL (2)` and `AAPL ` are all AAPL; `DBK.DE` and `DBK.F` are two exchanges and stay two. */
export function plainName(ticker: string): string {
  return ticker
    .toUpperCase()
    .replace(/\s*\(\d+\)$/, '')
    .replace(/\.US$/, '')
    .replace(/[\s_-]+/g, '')
}
