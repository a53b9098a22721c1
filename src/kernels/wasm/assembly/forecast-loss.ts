import { exp, log, log1p, tanh } from './exponentials'
import { atMost, madd, splat } from './simd'

/** Quantiles and tail levels, and the blocks of D raw outputs they need: scale, median, 10 + 3 steps, mean, direction. */
const QUANTILES: usize = 11
const TAILS: usize = 3
const MEDIAN: usize = 5
const BLOCKS: usize = 17
const STEPS: usize = 2
const TAIL_STEPS: usize = 12
const MEAN: usize = 15
const DIRECTION: usize = 16

/** Floats of the constants that the caller puts at the start of the scratch memory, in this order. */
const FLOOR: usize = QUANTILES + TAILS
const SCALE_LIMIT: usize = FLOOR + 1
const FISSLER_ZIEGEL: usize = FLOOR + 2
const SQUARED_ERROR: usize = FLOOR + 3
const DIRECTION_WEIGHT: usize = FLOOR + 4
const OUTLIER: usize = FLOOR + 5
const HIGHEST_QUANTILE: usize = FLOOR + 6
const SHORTFALL_GAP: usize = FLOOR + 7

/** Vectors behind the constants: raw outputs (later their gradient), weights, then the levels and their slopes. */
const RAW: usize = 128
const WEIGHTS: usize = RAW + 16 * BLOCKS
const DAY_WEIGHT: usize = WEIGHTS + 16 * QUANTILES
const TARGET: usize = DAY_WEIGHT + 16
const Q: usize = TARGET + 16
const ES: usize = Q + 16 * QUANTILES
const BY_Q: usize = ES + 16 * TAILS
const BY_ES: usize = BY_Q + 16 * QUANTILES
const END: usize = BY_ES + 16 * TAILS

/** Bytes of scratch memory for `forecastLoss`. */
export function forecastLossScratch(): usize {
  return END
}

/**
 * The forecaster's loss and its gradient: formulas in `forecast-loss/reference.ts`. A lane is a day of a row, so
 * that four days are done at once for any horizon; lanes beyond the end repeat the last day and are not stored.
 */
export function forecastLoss(
  rows: usize,
  horizon: usize,
  raw: usize,
  targets: usize,
  weights: usize,
  loss: usize,
  gradient: usize,
  scratch: usize,
): void {
  const days = rows * horizon
  const block = horizon << 2
  const share = splat(<f32>(1.0 / <f64>rows))
  for (let first: usize = 0; first < days; first += 4) {
    for (let lane: usize = 0; lane < 4; lane++) {
      const index = min(first + lane, days - 1)
      const day = index % horizon
      const row = index / horizon
      const at = scratch + (lane << 2)
      f32.store(at + TARGET, f32.load(targets + (index << 2)))
      copy(raw + ((row * BLOCKS * horizon + day) << 2), block, at + RAW, 16, BLOCKS)
      copy(weights + (day << 2), block, at + WEIGHTS, 16, QUANTILES + 1)
    }
    v128.store(scratch + DAY_WEIGHT, f32x4.mul(v128.load(scratch + DAY_WEIGHT), share))
    v128.store(scratch + TARGET, lossOfFour(scratch))
    for (let lane: usize = 0; lane < min(4, days - first); lane++) {
      const day = (first + lane) % horizon
      const row = (first + lane) / horizon
      const at = scratch + (lane << 2)
      copy(at + RAW, 16, gradient + ((row * BLOCKS * horizon + day) << 2), block, BLOCKS)
      const sum = loss + (row << 2)
      f32.store(sum, f32.load(sum) + f32.load(at + TARGET))
    }
  }
}

function copy(from: usize, fromStride: usize, to: usize, toStride: usize, count: usize): void {
  for (let k: usize = 0; k < count; k++) {
    f32.store(to, f32.load(from))
    from += fromStride
    to += toStride
  }
}

function constant(scratch: usize, index: usize): f32 {
  return f32.load(scratch + (index << 2))
}

/** The loss of four days; their raw outputs are replaced by the gradient. */
function lossOfFour(s: usize): v128 {
  const limit = constant(s, SCALE_LIMIT)
  const bend = tanh(f32x4.mul(v128.load(s + RAW), splat(1 / limit)))
  const scale = exp(f32x4.mul(splat(limit), bend))
  spreadLevels(s)
  const loss = f32x4.add(f32x4.add(pinball(s, scale), fisslerZiegel(s, scale)), meanAndDirection(s))
  backThroughLevels(s, scale, bend)
  return loss
}

/** Quantiles and shortfalls in units of the scale, from the median outwards. */
function spreadLevels(s: usize): void {
  const floor = splat(constant(s, FLOOR))
  const steps = s + RAW + 16 * STEPS
  let q = v128.load(s + RAW, 16)
  v128.store(s + Q + 16 * MEDIAN, q)
  for (let k: usize = MEDIAN; k + 1 < QUANTILES; k++) {
    q = f32x4.add(q, f32x4.add(softplus(steps + 16 * k), floor))
    v128.store(s + Q + 16 * (k + 1), q)
  }
  q = v128.load(s + RAW, 16)
  for (let k: usize = MEDIAN; k > 0; k--) {
    q = f32x4.sub(q, f32x4.add(softplus(steps + 16 * (k - 1)), floor))
    v128.store(s + Q + 16 * (k - 1), q)
  }
  for (let j: usize = 0; j < TAILS; j++) {
    const below = f32x4.add(softplus(s + RAW + 16 * (TAIL_STEPS + j)), floor)
    v128.store(s + ES + 16 * j, f32x4.sub(v128.load(s + Q + 16 * j), below))
  }
}

/** softplus of the vector at `at`, which becomes its slope, the logistic function. */
function softplus(at: usize): v128 {
  const x = v128.load(at)
  const one = splat(1)
  const u = exp(f32x4.neg(f32x4.abs(x)))
  v128.store(at, f32x4.div(v128.bitselect(u, one, f32x4.lt(x, splat(0))), f32x4.add(one, u)))
  return f32x4.add(f32x4.pmax(x, splat(0)), log1p(u))
}

/** Leaves the slopes by the scaled quantiles. */
function pinball(s: usize, scale: v128): v128 {
  const y = v128.load(s + TARGET)
  const share = f32x4.mul(v128.load(s + DAY_WEIGHT), splat(1 / <f32>QUANTILES))
  let loss = splat(0)
  for (let k: usize = 0; k < QUANTILES; k++) {
    const q = f32x4.mul(scale, v128.load(s + Q + 16 * k))
    const weight = f32x4.mul(share, v128.load(s + WEIGHTS + 16 * k))
    const side = f32x4.sub(splat(constant(s, k)), v128.andnot(splat(1), f32x4.gt(y, q)))
    const slope = f32x4.mul(weight, side)
    loss = madd(slope, f32x4.sub(y, q), loss)
    v128.store(s + BY_Q + 16 * k, f32x4.neg(slope))
  }
  return loss
}

/** Leaves the slopes by the scaled shortfalls, and adds to those by the quantiles. */
function fisslerZiegel(s: usize, scale: v128): v128 {
  const y = v128.load(s + TARGET)
  const one = splat(1)
  const highest = constant(s, HIGHEST_QUANTILE)
  const weight = f32x4.mul(v128.load(s + DAY_WEIGHT), splat(constant(s, FISSLER_ZIEGEL) / <f32>TAILS))
  let loss = splat(0)
  for (let j: usize = 0; j < TAILS; j++) {
    const q = f32x4.mul(scale, v128.load(s + Q + 16 * j))
    const es = f32x4.mul(scale, v128.load(s + ES + 16 * j))
    const v = atMost(q, highest)
    const limit = f32x4.sub(v, splat(constant(s, SHORTFALL_GAP)))
    const e = f32x4.pmin(es, limit)
    const hit = v128.and(splat(1 / constant(s, QUANTILES + j)), f32x4.le(y, v))
    const ratio = f32x4.div(f32x4.sub(v, f32x4.mul(hit, f32x4.sub(v, y))), e)
    loss = f32x4.add(loss, f32x4.sub(f32x4.add(ratio, log(f32x4.neg(e))), one))
    const byE = f32x4.div(f32x4.sub(one, ratio), e)
    const free = f32x4.lt(es, limit)
    const byV = f32x4.add(f32x4.div(f32x4.sub(one, hit), e), v128.andnot(byE, free))
    v128.store(s + BY_ES + 16 * j, f32x4.mul(weight, v128.and(byE, free)))
    const byQ = f32x4.mul(weight, v128.and(byV, f32x4.lt(q, splat(highest))))
    v128.store(s + BY_Q + 16 * j, f32x4.add(v128.load(s + BY_Q + 16 * j), byQ))
  }
  return f32x4.mul(weight, loss)
}

/** The losses of the mean and of the direction, whose raw outputs become their gradient. */
function meanAndDirection(s: usize): v128 {
  const y = v128.load(s + TARGET)
  const dayWeight = v128.load(s + DAY_WEIGHT)
  const outlier = constant(s, OUTLIER)
  const clipped = f32x4.pmax(atMost(y, outlier), splat(-outlier))
  const error = f32x4.sub(v128.load(s + RAW + 16 * MEAN), clipped)
  const squaredWeight = f32x4.mul(dayWeight, splat(constant(s, SQUARED_ERROR)))
  const slope = f32x4.mul(squaredWeight, error)
  v128.store(s + RAW + 16 * MEAN, f32x4.add(slope, slope))
  const at = s + RAW + 16 * DIRECTION
  const r = v128.load(at)
  const rises = v128.and(splat(1), f32x4.gt(y, splat(0)))
  const weight = f32x4.mul(dayWeight, splat(constant(s, DIRECTION_WEIGHT)))
  const direction = f32x4.sub(softplus(at), f32x4.mul(r, rises))
  v128.store(at, f32x4.mul(weight, f32x4.sub(v128.load(at), rises)))
  return madd(slope, error, f32x4.mul(weight, direction))
}

/** Back through the scale and the sums: a level moves with the median and every step between. */
function backThroughLevels(s: usize, scale: v128, bend: v128): void {
  let byScale = splat(0)
  for (let k: usize = 0; k < QUANTILES; k++) {
    byScale = madd(v128.load(s + BY_Q + 16 * k), v128.load(s + Q + 16 * k), byScale)
  }
  for (let j: usize = 0; j < TAILS; j++) {
    const byES = v128.load(s + BY_ES + 16 * j)
    byScale = madd(byES, v128.load(s + ES + 16 * j), byScale)
    v128.store(s + BY_Q + 16 * j, f32x4.add(v128.load(s + BY_Q + 16 * j), byES))
    timesSlope(s + RAW + 16 * (TAIL_STEPS + j), f32x4.neg(f32x4.mul(byES, scale)))
  }
  const flat = f32x4.sub(splat(1), f32x4.mul(bend, bend))
  v128.store(s + RAW, f32x4.mul(f32x4.mul(byScale, scale), flat))
  const steps = s + RAW + 16 * STEPS
  let below = splat(0)
  for (let k: usize = 0; k < MEDIAN; k++) {
    below = f32x4.add(below, v128.load(s + BY_Q + 16 * k))
    timesSlope(steps + 16 * k, f32x4.neg(f32x4.mul(below, scale)))
  }
  let above = splat(0)
  for (let k: usize = QUANTILES - 1; k > MEDIAN; k--) {
    above = f32x4.add(above, v128.load(s + BY_Q + 16 * k))
    timesSlope(steps + 16 * (k - 1), f32x4.mul(above, scale))
  }
  const all = f32x4.add(f32x4.add(below, above), v128.load(s + BY_Q + 16 * MEDIAN))
  v128.store(s + RAW, f32x4.mul(scale, all), 16)
}

function timesSlope(at: usize, x: v128): void {
  v128.store(at, f32x4.mul(v128.load(at), x))
}
