import { joinSeries } from '../../data/append'
import type { JobHandler } from '../contract'

export const joinPrices: JobHandler<'join-prices'> = async ({ pairs }, control) => {
  const joined = []
  for (const [index, { stored, incoming }] of pairs.entries()) {
    await control.breathe()
    joined.push(joinSeries(stored, incoming))
    control.progress({
      ...{ done: index + 1, total: pairs.length, metric: null },
      message: 'progress/joining-prices',
    })
  }
  return joined
}
