import { joinSeries, type JoinRelation } from '../../data/append'
import { applyCures } from '../../data/doctor/cure'
import type { JobHandler, JoinedPair, PricePair } from '../contract'

/** The new file has the prices that the cures were made for, or says nothing of those days. */
const STILL_APPLY: JoinRelation[] = ['same', 'appends', 'disjoint']

export const joinPrices: JobHandler<'join-prices'> = async ({ pairs }, control) => {
  const joined = []
  for (const [index, pair] of pairs.entries()) {
    await control.breathe()
    joined.push(joinPair(pair))
    control.progress({
      ...{ done: index + 1, total: pairs.length, metric: null },
      message: 'progress/joining-prices',
    })
  }
  return joined
}

/** Joins onto the prices as they were imported, and takes their cures again where those still apply. */
export function joinPair({ stored, incoming, cures }: PricePair): JoinedPair {
  const joined = joinSeries(stored, incoming)
  const again = cures.length > 0 && STILL_APPLY.includes(joined.relation)
  return { ...joined, cured: again ? applyCures(joined.append, cures) : null }
}
