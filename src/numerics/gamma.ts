/**
 * The logarithm of the gamma function and the regularised upper incomplete gamma function
 * Q(a, x) = Gamma(a, x) / Gamma(a), the probability that a gamma variable of shape a exceeds x.
 *
 * Log gamma: Lanczos's approximation with g = 7 and nine terms (about 15 digits). Q: one minus the power series
 * below x = a + 1, Lentz's continued fraction above it, which keeps the relative accuracy of a small tail.
 * Source: DLMF 8.11.4 and 8.9.2, https://dlmf.nist.gov/8.9
 * Arguments: a > 0, x >= 0. Throws RangeError outside them. Cost: O(sqrt a) terms for x near a.
 */
const LANCZOS = [
  0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406,
  12.507343278686905, -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
]
const PRECISION = 1e-17
const TINY = 1e-300

export function logGamma(a: number): number {
  if (!(a > 0)) throw new RangeError(`log gamma needs a positive argument: ${a}`)
  if (a < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * a)) - logGamma(1 - a)
  const z = a - 1
  const t = z + 7.5
  let sum = LANCZOS[0]
  for (let i = 1; i < LANCZOS.length; i++) sum += LANCZOS[i] / (z + i)
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum)
}

export function upperGamma(a: number, x: number): number {
  if (!(a > 0 && x >= 0)) throw new RangeError(`incomplete gamma outside its domain: a ${a}, x ${x}`)
  if (x === 0) return 1
  if (x === Infinity) return 0
  const factor = Math.exp(a * Math.log(x) - x - logGamma(a))
  return x < a + 1 ? 1 - factor * lowerSeries(a, x) : factor * upperFraction(a, x)
}

/** sum of x^k / (a (a+1) ... (a+k)). */
function lowerSeries(a: number, x: number): number {
  let term = 1 / a
  let sum = term
  for (let k = 1; term > sum * PRECISION; k++) {
    term *= x / (a + k)
    sum += term
  }
  return sum
}

function upperFraction(a: number, x: number): number {
  let b = x + 1 - a
  let c = 1 / TINY
  let d = 1 / b
  let value = d
  for (let i = 1; i < 100_000; i++) {
    const step = -i * (i - a)
    b += 2
    d = 1 / nonZero(step * d + b)
    c = nonZero(b + step / c)
    value *= d * c
    if (Math.abs(d * c - 1) < 2 ** -52) break
  }
  return value
}

function nonZero(x: number): number {
  return Math.abs(x) < TINY ? TINY : x
}
