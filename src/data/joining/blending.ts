import type { PriceSeries } from '../series'
import type { Blend, United } from './unite'

/** The new file wins where a price differs, and everywhere when it was adjusted anew. */
export function blending(
  stored: PriceSeries,
  incoming: PriceSeries,
  { inStored, inIncoming, overlap, dates }: United,
  factors: Float64Array | null,
  different: number[],
): Blend {
  if (!factors) {
    const changed = new Set(different.map((day) => overlap[day]))
    return { newWins: (at) => changed.has(at), priceFactor: () => 1, volumeFactor: () => 1 }
  }
  let day = 0
  const nearest = Float64Array.from(dates, (_, at) => {
    while (overlap[day] < at && day < overlap.length - 1) day++
    return factors[day]
  })
  const split = overlap.some((at, i) => {
    const [old, fresh] = [stored.volume?.[inStored[at]] ?? NaN, incoming.volume?.[inIncoming[at]] ?? NaN]
    return factors[i] !== 1 && old > 0 && Math.abs((fresh / old) * factors[i] - 1) < 0.001
  })
  return {
    newWins: () => true,
    priceFactor: (at) => nearest[at],
    // Splits change the number of shares, dividends do not: the file itself shows which it was.
    volumeFactor: (at) => (split ? 1 / nearest[at] : 1),
  }
}
