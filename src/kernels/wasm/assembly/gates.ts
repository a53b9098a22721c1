import { sigmoid } from './exponentials'
import { atLeast, atMost, madd, splat } from './simd'

/** The activation of the gates i, f, o: logistic, or clip(0.2 z + 0.5, 0, 1) where `hard`. */
// @ts-ignore: decorator
@inline
export function gate(z: v128, hard: bool): v128 {
  return hard ? atLeast(atMost(madd(z, splat(0.2), splat(0.5)), 1), 0) : sigmoid(z)
}

/** Its slope from its value a: a (1 - a), or 0.2 where it is not clipped. */
export function gateSlope(a: v128, hard: bool): v128 {
  const one = splat(1)
  if (!hard) return f32x4.mul(a, f32x4.sub(one, a))
  return v128.and(splat(0.2), v128.and(f32x4.gt(a, splat(0)), f32x4.lt(a, one)))
}
