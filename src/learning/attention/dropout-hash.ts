/**
 * Which units dropout drops: an integer hash instead of a generator, so that a GPU thread, a vector lane and a plain loop
 * come to the same masks without any order among them.
 *
 *     x = key + i 0x9E3779B9;  x ^= x >> 16;  x *= 0x7FEB352D;  x ^= x >> 15;  x *= 0x846CA68B;  x ^= x >> 16
 * All modulo 2^32. The mixer is Wellons' lowbias32, https://nullprogram.com/blog/2018/07/31/. Unit i is dropped when the
 * hash is below p 2^32.
 */
export function dropoutHash(key: number, index: number): number {
  return mix((key + Math.imul(index, 0x9e3779b9)) | 0)
}

/** One key for a place in the model at a step of a run: an unsigned 32-bit number. */
export function dropoutKey(seed: number, step: number, site: number): number {
  return mix(mix(mix(seed | 0) + step) + site)
}

function mix(value: number): number {
  let x = value | 0
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d)
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b)
  return (x ^ (x >>> 16)) >>> 0
}
