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
  const clip = splat(<f32>(1 / max(norm(size, gradient) / clipNorm, 1)))
  const minusRate = splat(-f32.load(schedule))
  const unbias1 = splat(1 / f32.load(schedule, 4))
  const unbias2 = splat(1 / f32.load(schedule, 8))
  // Differences in float64: 1 - 0.999 in float32 is wrong in the fifth digit.
  const keep1 = splat(<f32>beta1)
  const take1 = splat(<f32>(1 - beta1))
  const keep2 = splat(<f32>beta2)
  const take2 = splat(<f32>(1 - beta2))
  const decay = splat(<f32>weightDecay)
  for (let i: usize = 0; i < size; i += 4) {
    const left = size - i
    const g = f32x4.mul(load(gradient, left), clip)
    const m = madd(take1, g, f32x4.mul(keep1, load(firstMoment, left)))
    const v = madd(f32x4.mul(take2, g), g, f32x4.mul(keep2, load(secondMoment, left)))
    const spread = f32x4.add(f32x4.sqrt(f32x4.mul(v, unbias2)), splat(<f32>epsilon))
    const p = load(parameters, left)
    const direction = f32x4.div(f32x4.mul(m, unbias1), spread)
    const move = madd(f32x4.mul(decay, load(decays, left)), p, direction)
    store(firstMoment, m, left)
    store(secondMoment, v, left)
    store(parameters, madd(minusRate, move, p), left)
    gradient += 16
    firstMoment += 16
    secondMoment += 16
    parameters += 16
    decays += 16
  }
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
