import { load, madd, splat, store } from './simd'

/** AdamW with the gradient clipped to a global norm, in place: the formulas of `Adam` in kernel-set.ts. */
export function adam(
  size: usize,
  parameters: usize,
  gradient: usize,
  firstMoment: usize,
  secondMoment: usize,
  decays: usize,
  schedule: usize,
  beta1: f64,
  beta2: f64,
  epsilon: f64,
  weightDecay: f64,
  clipNorm: f64,
): void {
  const correction1 = f32.load(schedule, 4)
  const correction2 = f32.load(schedule, 8)
  adamTo(
    size,
    parameters,
    gradient,
    firstMoment,
    secondMoment,
    decays,
    f32.load(schedule),
    correction1,
    correction2,
    beta1,
    beta2,
    epsilon,
    weightDecay,
    clipNorm,
    0,
    0,
    0,
    parameters,
    firstMoment,
    secondMoment,
    0,
  )
}

/**
 * The same with its result elsewhere; correction1 = 1 - beta1^k and correction2 = 1 - beta2^k in step k. rates, unless 0:
 * what the step of each parameter is multiplied by. average, unless 0: a running average of the parameters, to
 * newAverage = averageDecay average + (1 - averageDecay) newParameters.
 */
export function adamTo(
  size: usize,
  parameters: usize,
  gradient: usize,
  firstMoment: usize,
  secondMoment: usize,
  decays: usize,
  rate: f32,
  correction1: f32,
  correction2: f32,
  beta1: f64,
  beta2: f64,
  epsilon: f64,
  weightDecay: f64,
  clipNorm: f64,
  rates: usize,
  averageDecay: f64,
  average: usize,
  newParameters: usize,
  newFirst: usize,
  newSecond: usize,
  newAverage: usize,
): void {
  const clip = <f32>(1 / max(norm(size, gradient) / clipNorm, 1))
  const unbias1: f32 = <f32>1 / correction1
  const unbias2: f32 = <f32>1 / correction2
  const whole = size & -4
  const part = size & 3
  // The last vector stands apart: testing every load for it, as elsewhere, takes half of the time here.
  for (let i: usize = 0; i < whole; i += 4) {
    const at = i << 2
    const g = f32x4.mul(v128.load(gradient + at), splat(clip))
    const m = firstMomentOf(g, v128.load(firstMoment + at), beta1)
    const v = secondMomentOf(g, v128.load(secondMoment + at), beta2)
    const p = v128.load(parameters + at)
    const move = moveOf(m, v, p, v128.load(decays + at), unbias1, unbias2, <f32>epsilon, <f32>weightDecay)
    v128.store(newFirst + at, m)
    v128.store(newSecond + at, v)
    const step = rates ? f32x4.mul(splat(-rate), v128.load(rates + at)) : splat(-rate)
    v128.store(newParameters + at, madd(step, move, p))
  }
  const end = whole << 2
  if (part) {
    const g = f32x4.mul(load(gradient + end, part), splat(clip))
    const m = firstMomentOf(g, load(firstMoment + end, part), beta1)
    const v = secondMomentOf(g, load(secondMoment + end, part), beta2)
    const p = load(parameters + end, part)
    const move = moveOf(m, v, p, load(decays + end, part), unbias1, unbias2, <f32>epsilon, <f32>weightDecay)
    store(newFirst + end, m, part)
    store(newSecond + end, v, part)
    const step = rates ? f32x4.mul(splat(-rate), load(rates + end, part)) : splat(-rate)
    store(newParameters + end, madd(step, move, p), part)
  }
  if (average) averageTo(size, averageDecay, average, newParameters, newAverage)
}

// Differences from 1 are taken in float64: 1 - 0.999 in float32 is wrong in the fifth digit.

// @ts-ignore: decorator
@inline
function firstMomentOf(g: v128, m: v128, beta: f64): v128 {
  return madd(splat(<f32>(1 - beta)), g, f32x4.mul(splat(<f32>beta), m))
}

// @ts-ignore: decorator
@inline
function secondMomentOf(g: v128, v: v128, beta: f64): v128 {
  return madd(f32x4.mul(splat(<f32>(1 - beta)), g), g, f32x4.mul(splat(<f32>beta), v))
}

/** What is subtracted, before the rate. */
// @ts-ignore: decorator
@inline
function moveOf(
  m: v128,
  v: v128,
  p: v128,
  decays: v128,
  unbias1: f32,
  unbias2: f32,
  epsilon: f32,
  weightDecay: f32,
): v128 {
  const spread = f32x4.add(f32x4.sqrt(f32x4.mul(v, splat(unbias2))), splat(epsilon))
  const direction = f32x4.div(f32x4.mul(m, splat(unbias1)), spread)
  return madd(f32x4.mul(splat(weightDecay), decays), p, direction)
}

/** out = decay old + (1 - decay) x */
function averageTo(size: usize, decay: f64, old: usize, x: usize, out: usize): void {
  const keep = splat(<f32>decay)
  const take = splat(<f32>(1 - decay))
  const whole = size & -4
  for (let at: usize = 0; at < whole << 2; at += 16) {
    v128.store(out + at, madd(take, v128.load(x + at), f32x4.mul(keep, v128.load(old + at))))
  }
  const end = whole << 2
  const part = size & 3
  if (part) store(out + end, madd(take, load(x + end, part), f32x4.mul(keep, load(old + end, part))), part)
}

/** Euclidean norm, summed in float64. */
function norm(size: usize, x: usize): f64 {
  let sum = f64x2.splat(0)
  for (let i: usize = 0; i < size; i += 4) {
    const left = size - i
    const values = load(x, left)
    const low = f64x2.promote_low_f32x4(values)
    const high = f64x2.promote_low_f32x4(v128.shuffle<f64>(values, values, 1, 1))
    sum = f64x2.add(sum, f64x2.add(f64x2.mul(low, low), f64x2.mul(high, high)))
    x += 16
  }
  return sqrt(f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1))
}
