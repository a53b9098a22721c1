import { tanh } from './exponentials'
import { load, madd, splat, store } from './simd'

/** sqrt(2 / pi) and the cubic's share of it (Hendrycks and Gimpel, https://arxiv.org/abs/1606.08415). */
const SLOPE: f32 = 0.7978845608028654
const CUBIC: f32 = 0.7978845608028654 * 0.044715

/** tanh(sqrt(2 / pi) (x + 0.044715 x^3)), of x and its square. */
// @ts-ignore: decorator
@inline
function bend(x: v128, square: v128): v128 {
  return tanh(f32x4.mul(x, madd(square, splat(CUBIC), splat(SLOPE))))
}

// @ts-ignore: decorator
@inline
function valueOf(x: v128): v128 {
  const half = splat(0.5)
  return f32x4.mul(x, madd(bend(x, f32x4.mul(x, x)), half, half))
}

// @ts-ignore: decorator
@inline
function slopeOf(x: v128): v128 {
  const half = splat(0.5)
  const square = f32x4.mul(x, x)
  const t = bend(x, square)
  const inner = madd(square, splat(3 * CUBIC), splat(SLOPE))
  const rest = madd(f32x4.neg(f32x4.mul(t, half)), t, half)
  return madd(f32x4.mul(x, rest), inner, madd(t, half, half))
}

/** out = x (1 + tanh(..)) / 2 of `size` numbers. */
export function gelu(size: usize, x: usize, out: usize): void {
  const whole = (size & -4) << 2
  const part = size & 3
  // The last vector stands apart: testing every load for it takes half of the time.
  for (let at: usize = 0; at < whole; at += 16) v128.store(out + at, valueOf(v128.load(x + at)))
  if (part) store(out + whole, valueOf(load(x + whole, part)), part)
}

/** dx = upstream [ (1 + t) / 2 + x (1 - t^2) / 2 (sqrt(2 / pi) + 3 .. x^2) ]; may lie where upstream does. */
export function geluGradient(size: usize, x: usize, upstream: usize, dx: usize): void {
  const whole = (size & -4) << 2
  const part = size & 3
  for (let at: usize = 0; at < whole; at += 16) {
    v128.store(dx + at, f32x4.mul(v128.load(upstream + at), slopeOf(v128.load(x + at))))
  }
  if (part) store(dx + whole, f32x4.mul(load(upstream + whole, part), slopeOf(load(x + whole, part))), part)
}
