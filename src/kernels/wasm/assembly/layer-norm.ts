import { total } from './attention-scores'
import { load, madd, splat, store } from './simd'

/** out = gain (x - mean) / sqrt(variance + epsilon) + bias for each of [rows, width]; the variance divides by width. */
export function layerNorm(
  rows: usize,
  width: usize,
  epsilon: f64,
  x: usize,
  gain: usize,
  bias: usize,
  out: usize,
): void {
  const bytes = width << 2
  for (let row: usize = 0; row < rows; row++) {
    const mean = meanOf(width, x)
    const inverse = splat(inverseDeviation(width, x, mean, epsilon))
    const middle = splat(mean)
    const whole = width & -4
    const end = whole << 2
    // The last vector stands apart: testing every load for it takes half of the time.
    for (let at: usize = 0; at < end; at += 16) {
      const scaled = f32x4.mul(f32x4.sub(v128.load(x + at), middle), inverse)
      v128.store(out + at, madd(scaled, v128.load(gain + at), v128.load(bias + at)))
    }
    const left = width - whole
    if (left) {
      const scaled = f32x4.mul(f32x4.sub(load(x + end, left), middle), inverse)
      store(out + end, madd(scaled, load(gain + end, left), load(bias + end, left)), left)
    }
    x += bytes
    out += bytes
  }
}

/**
 * With n = (x - mean) inverse and d = upstream gain:
 *
 *     dx = inverse (d - mean of d - n mean of d n)      dgain = sum of upstream n      dbias = sum of upstream
 *
 * Mean and deviation are computed again: the row has to be read anyway.
 */
export function layerNormGradient(
  rows: usize,
  width: usize,
  epsilon: f64,
  x: usize,
  gain: usize,
  upstream: usize,
  dx: usize,
  dGain: usize,
  dBias: usize,
): void {
  const share = <f32>(1.0 / <f64>width)
  const bytes = width << 2
  memory.fill(dGain, 0, bytes)
  memory.fill(dBias, 0, bytes)
  for (let row: usize = 0; row < rows; row++) {
    const mean = meanOf(width, x)
    const middle = splat(mean)
    const inverse = splat(inverseDeviation(width, x, mean, epsilon))
    let sum = splat(0)
    let sumOfProducts = splat(0)
    for (let i: usize = 0; i < width; i += 4) {
      const at = i << 2
      const left = width - i
      const up = load(upstream + at, left)
      const n = f32x4.mul(f32x4.sub(load(x + at, left), middle), inverse)
      const d = f32x4.mul(up, load(gain + at, left))
      sum = f32x4.add(sum, d)
      sumOfProducts = madd(d, n, sumOfProducts)
      store(dGain + at, madd(up, n, load(dGain + at, left)), left)
      store(dBias + at, f32x4.add(up, load(dBias + at, left)), left)
    }
    const meanOfD = splat(total(sum) * share)
    const meanOfProducts = splat(-total(sumOfProducts) * share)
    for (let i: usize = 0; i < width; i += 4) {
      const at = i << 2
      const left = width - i
      const n = f32x4.mul(f32x4.sub(load(x + at, left), middle), inverse)
      const d = f32x4.mul(load(upstream + at, left), load(gain + at, left))
      store(dx + at, f32x4.mul(inverse, madd(n, meanOfProducts, f32x4.sub(d, meanOfD))), left)
    }
    x += bytes
    dx += bytes
    upstream += bytes
  }
}

function meanOf(width: usize, x: usize): f32 {
  let sum = splat(0)
  for (let i: usize = 0; i < width; i += 4) sum = f32x4.add(sum, load(x + (i << 2), width - i))
  return <f32>(<f64>total(sum) / <f64>width)
}

/** 1 / sqrt(variance + epsilon) */
function inverseDeviation(width: usize, x: usize, mean: f32, epsilon: f64): f32 {
  const middle = splat(mean)
  let squares = splat(0)
  const whole = width & -4
  for (let i: usize = 0; i < whole; i += 4) {
    const distance = f32x4.sub(v128.load(x + (i << 2)), middle)
    squares = madd(distance, distance, squares)
  }
  let sum: f64 = total(squares)
  for (let i = whole; i < width; i++) {
    const distance = f32.load(x + (i << 2)) - mean
    sum += <f64>(distance * distance)
  }
  return <f32>(1 / sqrt(sum / <f64>width + epsilon))
}
