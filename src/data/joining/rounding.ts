/** Places that are looked for; prices written with more are as good as exact. */
const MOST_PLACES = 6
/** So many of a thousand prices may have more places than the file is said to be written with. */
const EXCEPTIONS = 10
/** Relative: a price that went through float32 (24 bits) on its way is still the same price. */
const FLOAT32 = 1e-7

/**
 * How far a price of this list may be from the true one, as a function of the price: half a unit of the last decimal
 * place in which (nearly) all of them are written, and what float32 loses.
 *
 * Whole numbers alone do not mean that the file was rounded to them: the half unit is never taken as more than half a
 * cent or a half per mille of the price.
 */
export function roundingOf(prices: Float64Array): (price: number) => number {
  const half = 0.5 * unitOf(prices)
  return (price) => Math.min(half, Math.max(0.005, 0.0005 * price)) + FLOAT32 * price
}

/** 0.01 for prices in cents; 0 for more than six places. */
function unitOf(prices: Float64Array): number {
  for (let places = 0; places <= MOST_PLACES; places++) {
    const scale = 10 ** places
    let left = Math.floor((prices.length * EXCEPTIONS) / 1000)
    const fits = prices.every((price) => {
      const scaled = price * scale
      const near = Math.abs(scaled - Math.round(scaled)) <= 1e-6 + 4 * Number.EPSILON * scaled
      return near || left-- > 0
    })
    if (fits) return 1 / scale
  }
  return 0
}
