import { log } from './exponentials'
import { madd, splat } from './simd'

/**
 * Portfolio returns drawn from a t copula, four paths in the four lanes of every vector. What is computed, with which
 * counters, is said in kernels/monte-carlo/paths-wgsl.ts. A module of its own, on a memory of its own.
 *
 * Memory: `numbers` holds location, degrees / 2 (0: the normal copula), d and c of the gamma variable, then scales [d] and
 * maps [d, knots + 1]; `factor` [d, d]; `scratch` a vector for each holding, and three more; `out` a float a path.
 */
export function simulatePaths(
  paths: u32,
  holdings: usize,
  knots: usize,
  key0: u32,
  key1: u32,
  numbers: usize,
  factor: usize,
  scratch: usize,
  out: usize,
): void {
  const location = f32.load(numbers)
  const scales = numbers + 16
  const maps = scales + (holdings << 2)
  const keys = i32x4.splat(key1)
  const row = (holdings << 2) as usize
  for (let path: u32 = 0; path < paths; path += 4) {
    const lanes = i32x4.add(i32x4.splat(path), i32x4(0, 1, 2, 3))
    for (let k: u32 = 0; (<usize>k << 2) < holdings; k++) normals(lanes, k, key0, keys, scratch + ((<usize>k) << 6))
    const together = mixing(lanes, key0, keys, numbers, scratch + (((holdings + 3) & ~3) << 4))
    let sum = splat(location)
    let from = factor
    for (let i: usize = 0; i < holdings; i++) {
      const x = f32x4.mul(together, correlated(from, scratch, i + 1))
      const scale = v128.load32_splat(scales + (i << 2))
      sum = madd(scale, knots > 0 ? moved(x, maps + i * ((knots + 1) << 2), knots) : x, sum)
      from += row
    }
    v128.store(out, sum)
    out += 16
  }
}

/** The sum of `count` elements of a row of the factor times normal numbers; two sums, so that neither waits for the other. */
// @ts-ignore: decorator
@inline
function correlated(row: usize, z: usize, count: usize): v128 {
  let even = splat(0)
  let odd = splat(0)
  let j: usize = 0
  for (; j + 1 < count; j += 2) {
    even = madd(v128.load32_splat(row), v128.load(z), even)
    odd = madd(v128.load32_splat(row, 4), v128.load(z, 16), odd)
    row += 8
    z += 32
  }
  if (j < count) even = madd(v128.load32_splat(row), v128.load(z), even)
  return f32x4.add(even, odd)
}

/** x times the ratio of the map at q = |x| / (4 + |x|), between two knots. */
// @ts-ignore: decorator
@inline
function moved(x: v128, map: usize, knots: usize): v128 {
  const size = f32x4.abs(x)
  const place = f32x4.mul(f32x4.div(size, f32x4.add(size, splat(4))), splat(<f32>knots))
  const left = i32x4.min_u(i32x4.trunc_sat_f32x4_u(place), i32x4.splat(<u32>knots - 1))
  const first = v128.load64_lane(map + (<usize>i32x4.extract_lane(left, 0) << 2), splat(0), 0)
  const two = v128.load64_lane(map + (<usize>i32x4.extract_lane(left, 1) << 2), first, 1)
  const third = v128.load64_lane(map + (<usize>i32x4.extract_lane(left, 2) << 2), splat(0), 0)
  const four = v128.load64_lane(map + (<usize>i32x4.extract_lane(left, 3) << 2), third, 1)
  const below = v128.shuffle<f32>(two, four, 0, 2, 4, 6)
  const above = v128.shuffle<f32>(two, four, 1, 3, 5, 7)
  const part = f32x4.sub(place, f32x4.convert_i32x4_u(left))
  return f32x4.mul(x, madd(part, f32x4.sub(above, below), below))
}

/** sqrt(degrees / chi-squared) of four paths: trials until each has one that is accepted. */
function mixing(lanes: v128, key0: u32, keys: v128, numbers: usize, scratch: usize): v128 {
  const half = f32.load(numbers, 4)
  if (half == 0) return splat(1)
  const d = v128.load32_splat(numbers, 8)
  const step = v128.load32_splat(numbers, 12)
  let gamma = splat(half)
  let open = i32x4.splat(-1)
  for (let trial: u32 = 0; trial < 64 && v128.any_true(open); trial++) {
    philox(lanes, i32x4.splat(trial), i32x4.splat(1), key0, keys, scratch)
    const z = f32x4.mul(radius(uniform(scratch)), cosine(uniform(scratch + 16)))
    const root = madd(step, z, splat(1))
    const v = f32x4.mul(f32x4.mul(root, root), root)
    // The logarithm of a negative number is not looked at.
    const bound = madd(f32x4.mul(z, z), splat(0.5), madd(d, f32x4.sub(log(v), v), d))
    const accepted = v128.and(f32x4.gt(root, splat(0)), f32x4.lt(log(uniform(scratch + 32)), bound))
    gamma = v128.bitselect(f32x4.mul(d, v), gamma, v128.and(accepted, open))
    open = v128.andnot(open, accepted)
  }
  return f32x4.sqrt(f32x4.div(splat(half), gamma))
}

/** The four normal numbers of counter k, a vector each. */
// @ts-ignore: decorator
@inline
function normals(lanes: v128, k: u32, key0: u32, keys: v128, out: usize): void {
  philox(lanes, i32x4.splat(k), i32x4.splat(0), key0, keys, out)
  pair(out)
  pair(out + 32)
}

/** Box and Muller: two vectors of random words become two of normal numbers. */
// @ts-ignore: decorator
@inline
function pair(at: usize): void {
  const r = radius(uniform(at))
  const u = uniform(at + 16)
  v128.store(at, f32x4.mul(r, cosine(u)))
  v128.store(at + 16, f32x4.mul(r, sine(u)))
}

// @ts-ignore: decorator
@inline
function radius(u: v128): v128 {
  return f32x4.sqrt(f32x4.mul(splat(-2), log(u)))
}

/** In (0, 1]: the largest rounds to 1. */
// @ts-ignore: decorator
@inline
function uniform(words: usize): v128 {
  const whole = f32x4.convert_i32x4_u(i32x4.shr_u(v128.load(words), 8))
  return f32x4.mul(f32x4.add(whole, splat(0.5)), splat(5.9604644775390625e-8))
}

/** cos(2 pi (u - 1/2)) */
// @ts-ignore: decorator
@inline
function cosine(u: v128): v128 {
  return quarter(u, 1)
}

/** sin(2 pi (u - 1/2)) */
// @ts-ignore: decorator
@inline
function sine(u: v128): v128 {
  return quarter(u, 0)
}

/** sin((q + turn) pi / 2 + x), q whole and |x| <= pi / 4; the polynomials are those of Cephes' sinf and cosf. */
// @ts-ignore: decorator
@inline
function quarter(u: v128, turn: i32): v128 {
  const t = f32x4.sub(u, splat(0.5))
  const q = f32x4.nearest(f32x4.mul(t, splat(4)))
  const x = f32x4.mul(madd(q, splat(-0.25), t), splat(6.28318530718))
  const square = f32x4.mul(x, x)
  let s = madd(splat(-1.9515295891e-4), square, splat(8.3321608736e-3))
  s = madd(s, square, splat(-1.6666654611e-1))
  s = madd(f32x4.mul(s, square), x, x)
  let c = madd(splat(2.443315711809948e-5), square, splat(-1.388731625493765e-3))
  c = madd(c, square, splat(4.166664568298827e-2))
  c = madd(f32x4.mul(c, square), square, madd(square, splat(-0.5), splat(1)))
  const number = i32x4.add(i32x4.trunc_sat_f32x4_s(q), i32x4.splat(turn))
  const odd = i32x4.neg(v128.and(number, i32x4.splat(1)))
  // The second bit of the quarter is the sign.
  const sign = i32x4.shl(v128.and(number, i32x4.splat(2)), 30)
  return v128.xor(v128.bitselect(c, s, odd), sign)
}

/** Philox-4x32-10 (kernels/monte-carlo/philox.ts) of the counters (lanes, second, third, 0): four vectors of words. */
// @ts-ignore: decorator
@inline
function philox(lanes: v128, second: v128, third: v128, key0: u32, keys: v128, out: usize): void {
  const left = i32x4.splat(0xd2511f53)
  const right = i32x4.splat(0xcd9e8d57)
  let c0 = lanes
  let c1 = second
  let c2 = third
  let c3 = i32x4.splat(0)
  let k0 = i32x4.splat(key0)
  let k1 = keys
  for (let round = 0; round < 10; round++) {
    const upper0 = upperHalf(c0, left)
    const upper2 = upperHalf(c2, right)
    const lower0 = i32x4.mul(c0, left)
    c0 = v128.xor(v128.xor(upper2, c1), k0)
    c1 = i32x4.mul(c2, right)
    c2 = v128.xor(v128.xor(upper0, c3), k1)
    c3 = lower0
    k0 = i32x4.add(k0, i32x4.splat(0x9e3779b9))
    k1 = i32x4.add(k1, i32x4.splat(0xbb67ae85))
  }
  v128.store(out, c0)
  v128.store(out + 16, c1)
  v128.store(out + 32, c2)
  v128.store(out + 48, c3)
}

/** The upper 32 bits of the 64-bit products. */
// @ts-ignore: decorator
@inline
function upperHalf(a: v128, b: v128): v128 {
  const low = i64x2.extmul_low_i32x4_u(a, b)
  const high = i64x2.extmul_high_i32x4_u(a, b)
  return v128.shuffle<i32>(low, high, 1, 3, 5, 7)
}
