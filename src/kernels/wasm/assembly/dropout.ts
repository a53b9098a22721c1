import { load, splat, store } from './simd'

/**
 * out[i] = x[i] scale where hash(key, i) >= threshold (all uint32), else 0. A hash and no generator: the way back draws
 * the same numbers from the same key. Mixing steps: lowbias32 (Wellons, https://nullprogram.com/blog/2018/07/31/).
 */
export function dropout(size: usize, key: u32, threshold: u32, scale: f32, x: usize, out: usize): void {
  const golden: u32 = 0x9e3779b9
  let counter = i32x4(key, key + golden, key + 2 * golden, key + 3 * golden)
  const step = i32x4.splat(4 * golden)
  const limit = i32x4.splat(threshold)
  const factor = splat(scale)
  for (let i: usize = 0; i < size; i += 4) {
    const left = size - i
    const kept = i32x4.ge_u(mix(counter), limit)
    store(out, v128.and(f32x4.mul(load(x, left), factor), kept), left)
    counter = i32x4.add(counter, step)
    x += 16
    out += 16
  }
}

function mix(h: v128): v128 {
  h = v128.xor(h, i32x4.shr_u(h, 16))
  h = i32x4.mul(h, i32x4.splat(0x7feb352d))
  h = v128.xor(h, i32x4.shr_u(h, 15))
  h = i32x4.mul(h, i32x4.splat(0x846ca68b))
  return v128.xor(h, i32x4.shr_u(h, 16))
}
