import { scaleLinear } from 'd3-scale'
import { extent } from './decimate'

/** Half-open interval of returns [from, to) and the days in it. */
export interface Bin {
  from: number
  to: number
  days: number
}

/** Bins of one round width, about twice the square root of the days and at most 96 of them. */
export function binReturns(returns: ArrayLike<number>): Bin[] {
  const domain = extent([returns])
  const wanted = Math.min(96, Math.max(8, Math.ceil(2 * Math.sqrt(returns.length))))
  const edges = scaleLinear().domain(domain).nice(wanted).ticks(wanted)
  if (edges.length < 2) return []
  const width = edges[1] - edges[0]
  const bins = edges.map((from, index) => ({ from, to: edges[index + 1] ?? from + width, days: 0 }))
  for (let index = 0; index < returns.length; index++) {
    const slot = Math.floor((returns[index] - edges[0]) / width + 1e-9)
    const bin = bins[Math.min(bins.length - 1, Math.max(0, slot))]
    if (Number.isFinite(returns[index])) bin.days++
  }
  while (bins.length > 1 && bins[bins.length - 1].days === 0) bins.pop()
  return bins
}
