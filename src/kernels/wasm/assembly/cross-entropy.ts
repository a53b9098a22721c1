import { firstLanes, total } from './attention-scores'
import { exp, log } from './exponentials'
import { load, madd, splat, store } from './simd'

const LOWEST: f32 = -3.4028235e38

/** The largest of `count` numbers; a NaN may be lost. */
function largest(count: usize, x: usize): f32 {
  let top = splat(LOWEST)
  const whole = count & -4
  for (const end = x + (whole << 2); x < end; x += 16) top = f32x4.pmax(top, v128.load(x))
  const left = count - whole
  if (left) top = f32x4.pmax(top, v128.bitselect(load(x, left), top, firstLanes(left)))
  top = f32x4.pmax(top, v128.shuffle<f32>(top, top, 2, 3, 0, 1))
  top = f32x4.pmax(top, v128.shuffle<f32>(top, top, 1, 0, 3, 2))
  return f32x4.extract_lane(top, 0)
}

/** ln of the sum of exp of `count` numbers at x; leaves factor exp(x - max) / sum at `to`, which may be x. */
export function softmaxOf(count: usize, x: usize, to: usize, factor: f32): f32 {
  const top = largest(count, x)
  const shift = splat(top)
  const whole = (count & -4) << 2
  const left = count & 3
  let sums = splat(0)
  for (let at: usize = 0; at < whole; at += 16) {
    const e = exp(f32x4.sub(v128.load(x + at), shift))
    v128.store(to + at, e)
    sums = f32x4.add(sums, e)
  }
  if (left) {
    const e = v128.and(exp(f32x4.sub(load(x + whole, left), shift)), firstLanes(left))
    store(to + whole, e, left)
    sums = f32x4.add(sums, e)
  }
  const sum = total(sums)
  scale(count, factor / sum, to)
  return top + f32x4.extract_lane(log(splat(sum)), 0)
}

/** x <- factor x, of `count` numbers. */
export function scale(count: usize, factor: f32, x: usize): void {
  const f = splat(factor)
  const whole = count & -4
  for (const end = x + (whole << 2); x < end; x += 16) v128.store(x, f32x4.mul(v128.load(x), f))
  const left = count - whole
  if (left) store(x, f32x4.mul(load(x, left), f), left)
}

/** Bytes of scratch memory for `crossEntropy`. */
export function crossEntropyScratch(classes: usize): usize {
  return (classes + 4) << 2
}

/**
 * loss [1] = mean over rows of -sum over classes of t' ln softmax(logits), with t' = (1 - smoothing) t + smoothing /
 * classes; logits and targets t [rows, classes].
 */
export function crossEntropy(
  rows: usize,
  classes: usize,
  smoothing: f64,
  logits: usize,
  targets: usize,
  loss: usize,
  scratch: usize,
): void {
  const keep = splat(<f32>(1 - smoothing))
  const even = splat(<f32>(smoothing / <f64>classes))
  let sum: f64 = 0
  for (let row: usize = 0; row < rows; row++) {
    const level = splat(softmaxOf(classes, logits, scratch, 1))
    let part = splat(0)
    for (let i: usize = 0; i < classes; i += 4) {
      const at = i << 2
      const left = classes - i
      const target = madd(keep, load(targets + at, left), even)
      const terms = f32x4.mul(target, f32x4.sub(level, load(logits + at, left)))
      part = f32x4.add(part, v128.and(terms, firstLanes(left)))
    }
    sum += <f64>total(part)
    logits += classes << 2
    targets += classes << 2
  }
  f32.store(loss, <f32>(sum / <f64>rows))
}

/** The gradient of `crossEntropy` by the logits: upstream [1] (softmax sum of t' - t') / rows. */
export function crossEntropyGradient(
  rows: usize,
  classes: usize,
  smoothing: f64,
  logits: usize,
  targets: usize,
  upstream: usize,
  gradient: usize,
): void {
  const keep = splat(<f32>(1 - smoothing))
  const even = splat(<f32>(smoothing / <f64>classes))
  const share = splat(f32.load(upstream) / <f32>rows)
  const bytes = classes << 2
  for (let row: usize = 0; row < rows; row++) {
    softmaxOf(classes, logits, gradient, 1)
    let sum = splat(0)
    for (let i: usize = 0; i < classes; i += 4) {
      const left = classes - i
      const target = madd(keep, load(targets + (i << 2), left), even)
      sum = f32x4.add(sum, v128.and(target, firstLanes(left)))
    }
    const mass = splat(total(sum))
    for (let i: usize = 0; i < classes; i += 4) {
      const at = i << 2
      const left = classes - i
      const target = madd(keep, load(targets + at, left), even)
      const slope = f32x4.sub(f32x4.mul(mass, load(gradient + at, left)), target)
      store(gradient + at, f32x4.mul(share, slope), left)
    }
    logits += bytes
    targets += bytes
    gradient += bytes
  }
}
