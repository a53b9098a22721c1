import type { PriceSeries } from '../data/series'

const buffers = new WeakMap<object, ArrayBuffer[]>()

/** Marks the result of a job: the memory of these series moves to the page with it, where it would else be copied. */
export function handOver<T extends object>(result: T, series: PriceSeries[]): T {
  const arrays = series.flatMap(({ dates, close, high, low, volume }) => [dates, close, high, low, volume])
  const own = arrays.flatMap((array) => (array?.buffer instanceof ArrayBuffer ? [array.buffer] : []))
  buffers.set(result, [...new Set(own)])
  return result
}

/** What {@link handOver} said of a result. */
export function handedOver(result: unknown): ArrayBuffer[] {
  return (typeof result === 'object' && result !== null && buffers.get(result)) || []
}
