import type { PriceSeries } from '../../../data/series'
import structure from './structure.json'

/** Three made-up tickers with a common factor; only the first has a range and a volume. See make-structure.py. */
export const structureSeries: PriceSeries[] = structure.close.map((close, i) => ({
  ticker: 'ABC'[i],
  dates: Int32Array.from(close, (_, day) => 10_000 + day),
  close: Float64Array.from(close),
  adjusted: true,
  ...(i === 0 && {
    high: Float64Array.from(structure.high),
    low: Float64Array.from(structure.low),
    volume: Float64Array.from(structure.volume),
  }),
}))

export const structureWeights = Object.fromEntries(structure.weights.map((weight, i) => ['ABC'[i], weight]))
export const STRUCTURE_CASH = 0.1

export { structure }
