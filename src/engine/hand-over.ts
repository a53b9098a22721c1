import type { PriceSeries } from '../data/series'

const buffers = new WeakMap<object, ArrayBuffer[]>()

/** The memory behind some series, each piece once: what can move to the other side instead of being copied. */
export function buffersOf(series: readonly PriceSeries[]): ArrayBuffer[] {
  const arrays = series.flatMap(({ dates, close, high, low, volume }) => [dates, close, high, low, volume])
  return [...new Set(arrays.flatMap((array) => (array?.buffer instanceof ArrayBuffer ? [array.buffer] : [])))]
}

/** Marks the result of a job: the memory of these series moves to the page with it, where it would else be copied. */
export function handOver<T extends object>(result: T, series: PriceSeries[]): T {
  buffers.set(result, buffersOf(series))
  return result
}

/** What {@link handOver} said of a result. */
export function handedOver(result: unknown): ArrayBuffer[] {
  return (typeof result === 'object' && result !== null && buffers.get(result)) || []
}
