import { atLeast, atMost, madd, splat } from './simd'

/**
 * exp and its relatives on four lanes, within a few units in the last place of float32. Polynomials: Cephes' expf and
 * logf (Moshier, https://www.netlib.org/cephes/). NaN gives NaN.
 */

/** exp stays a normal number within +-87; 1 / (1 + exp(87)) is 1.6e-38. */
const LARGEST: f32 = 87
/** 1.5 * 2^23: adding it rounds to a whole number n, left in the low bits. */
const ROUND: f32 = 12582912
const LOG2_E: f32 = 1.44269504088896341
/** ln 2 in two parts; n times the first is exact. */
const LN2_HIGH: f32 = 0.693359375
const LN2_LOW: f32 = -2.12194440e-4

/** n of x = n ln 2 + r with |r| <= ln(2) / 2, plus ROUND. */
function rounded(x: v128): v128 {
  return madd(x, splat(LOG2_E), splat(ROUND))
}

/** r of x = n ln 2 + r. */
function remainder(x: v128, n: v128): v128 {
  const whole = f32x4.sub(n, splat(ROUND))
  return madd(whole, splat(-LN2_LOW), madd(whole, splat(-LN2_HIGH), x))
}

/** 2^n */
function power(n: v128): v128 {
  return i32x4.add(i32x4.shl(n, 23), i32x4.splat(127 << 23))
}

/** exp(r) - 1 for |r| <= ln(2) / 2. */
// @ts-ignore: decorator
@inline
function smallExpm1(r: v128): v128 {
  let p = madd(splat(1.9875691500e-4), r, splat(1.3981999507e-3))
  p = madd(p, r, splat(8.3334519073e-3))
  p = madd(p, r, splat(4.1665795894e-2))
  p = madd(p, r, splat(1.6666665459e-1))
  p = madd(p, r, splat(5.0000001201e-1))
  return madd(f32x4.mul(p, r), r, r)
}

/** exp(x), for x clamped to +-87. */
// @ts-ignore: decorator
@inline
export function exp(x: v128): v128 {
  x = atLeast(atMost(x, LARGEST), -LARGEST)
  const n = rounded(x)
  const scale = power(n)
  return madd(scale, smallExpm1(remainder(x, n)), scale)
}

/** 1 / (1 + exp(-x)) */
// @ts-ignore: decorator
@inline
export function sigmoid(x: v128): v128 {
  const one = splat(1)
  return f32x4.div(one, f32x4.add(one, exp(f32x4.neg(x))))
}

/** tanh(x) = m / (m + 2) with m = exp(2 x) - 1, which keeps the relative accuracy near 0. It is 1 from 10 on. */
// @ts-ignore: decorator
@inline
export function tanh(x: v128): v128 {
  x = atLeast(atMost(f32x4.add(x, x), 20), -20)
  const n = rounded(x)
  const scale = power(n)
  const m = madd(scale, smallExpm1(remainder(x, n)), f32x4.sub(scale, splat(1)))
  return f32x4.div(m, f32x4.add(m, splat(2)))
}

/** ln(1 + z) for sqrt(1/2) <= 1 + z <= sqrt(2). */
// @ts-ignore: decorator
@inline
function smallLog1p(z: v128): v128 {
  let p = madd(splat(7.0376836292e-2), z, splat(-1.1514610310e-1))
  p = madd(p, z, splat(1.1676998740e-1))
  p = madd(p, z, splat(-1.2420140846e-1))
  p = madd(p, z, splat(1.4249322787e-1))
  p = madd(p, z, splat(-1.6668057665e-1))
  p = madd(p, z, splat(2.0000714765e-1))
  p = madd(p, z, splat(-2.4999993993e-1))
  p = madd(p, z, splat(3.3333331174e-1))
  const square = f32x4.mul(z, z)
  return f32x4.add(z, madd(f32x4.mul(p, z), square, f32x4.mul(square, splat(-0.5))))
}

/** ln(1 + u) for 0 <= u <= 1: of 1 + u, or of its half beyond sqrt(2), so that u is never rounded. */
// @ts-ignore: decorator
@inline
export function log1p(u: v128): v128 {
  const large = f32x4.gt(u, splat(0.41421356))
  const half = f32x4.mul(f32x4.sub(u, splat(1)), splat(0.5))
  const rest = v128.and(large, splat(0.69314718056))
  return f32x4.add(smallLog1p(v128.bitselect(half, u, large)), rest)
}

/** ln(x) for normal x > 0; NaN for NaN and infinity. */
export function log(x: v128): v128 {
  // The exponent n for which x / 2^n lies between sqrt(1/2) and sqrt(2), whose bits are 0x3f3504f3.
  const n = i32x4.shr_s(i32x4.sub(x, i32x4.splat(0x3f3504f3)), 23)
  const z = f32x4.sub(i32x4.sub(x, i32x4.shl(n, 23)), splat(1))
  const whole = f32x4.convert_i32x4_s(n)
  const small = madd(whole, splat(LN2_LOW), smallLog1p(z))
  return f32x4.add(madd(whole, splat(LN2_HIGH), small), f32x4.sub(x, x))
}
