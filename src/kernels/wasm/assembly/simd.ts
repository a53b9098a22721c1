/** The few vector idioms everything else is written in. A v128 here is always four float32 lanes. */

/** a b + c: one rounding where relaxed SIMD is compiled in (and the CPU has a fused multiply-add), else two. */
export function madd(a: v128, b: v128, c: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return f32x4.relaxed_madd(a, b, c)
  return f32x4.add(f32x4.mul(a, b), c)
}

export function splat(x: f32): v128 {
  return f32x4.splat(x)
}

/** The lesser of x and a constant. NaN in x stays: a diverged run must be seen. */
export function atMost(x: v128, limit: f32): v128 {
  return f32x4.pmin(x, splat(limit))
}

/** The greater of x and a constant; NaN in x stays. */
export function atLeast(x: v128, limit: f32): v128 {
  return f32x4.pmax(x, splat(limit))
}

/** Four floats, or the first `count` of them with zeros behind: the end of a row. */
// @ts-ignore: decorator
@inline
export function load(from: usize, count: usize): v128 {
  return count >= 4 ? v128.load(from) : loadPart(from, count)
}

// @ts-ignore: decorator
@inline
export function store(to: usize, x: v128, count: usize): void {
  if (count >= 4) v128.store(to, x)
  else storePart(to, x, count)
}

function loadPart(from: usize, count: usize): v128 {
  let x = splat(0)
  if (count > 0) x = f32x4.replace_lane(x, 0, f32.load(from))
  if (count > 1) x = f32x4.replace_lane(x, 1, f32.load(from + 4))
  if (count > 2) x = f32x4.replace_lane(x, 2, f32.load(from + 8))
  return x
}

function storePart(to: usize, x: v128, count: usize): void {
  if (count > 0) f32.store(to, f32x4.extract_lane(x, 0))
  if (count > 1) f32.store(to + 4, f32x4.extract_lane(x, 1))
  if (count > 2) f32.store(to + 8, f32x4.extract_lane(x, 2))
}
