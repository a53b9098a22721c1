import { logGamma } from './gamma'

/**
 * The logarithm of the beta function B(a, b) and the regularised incomplete beta function I_x(a, b), the probability
 * that a beta variable with shapes a and b is at most x.
 *
 * Log beta: log gammas while a and b are below 10; beyond, Stirling's series with the large parts cancelled by hand, so
 * that no digits are lost where B is a ratio of huge numbers. I: the continued fraction below x = (a + 1) / (a + b + 2),
 * 1 - I_{1-x}(b, a) above it; a small value keeps its relative accuracy.
 * Source: DLMF 5.11.1, 5.12.1 and 8.17.22, https://dlmf.nist.gov/8.17
 * Arguments: a, b > 0, x in [0, 1]; `complement` is 1 - x where the caller knows it better than that subtraction does.
 * Throws RangeError outside them. Accurate to about 1e-13 relative. Cost: O(sqrt max(a, b)) terms.
 */
export function incompleteBeta(x: number, a: number, b: number, complement = 1 - x): number {
  if (!(a > 0 && b > 0 && x >= 0 && x <= 1)) {
    throw new RangeError(`incomplete beta outside its domain: x ${x}, a ${a}, b ${b}`)
  }
  if (x === 0 || complement === 0) return x === 0 ? 0 : 1
  if (x > (a + 1) / (a + b + 2)) return 1 - byFraction(complement, x, b, a)
  return byFraction(x, complement, a, b)
}

export function logBeta(a: number, b: number): number {
  if (!(a > 0 && b > 0)) throw new RangeError(`log beta needs positive arguments: ${a}, ${b}`)
  const small = Math.min(a, b)
  const large = Math.max(a, b)
  if (large < LARGE) return logGamma(small) + logGamma(large) - logGamma(small + large)
  const share = Math.log1p(-small / (small + large)) // log of large / (small + large)
  const rest = stirlingRest(large) - stirlingRest(small + large)
  if (small < LARGE)
    return logGamma(small) + rest + small - small * Math.log(small + large) + (large - 0.5) * share
  return (
    stirlingRest(small) +
    rest +
    0.5 * Math.log((2 * Math.PI) / large) +
    (small - 0.5) * Math.log(small / (small + large)) +
    large * share
  )
}

const LARGE = 10
/** log Gamma(x) - ((x - 1/2) log x - x + log(2 pi) / 2) for x >= 10: B_2k / (2k (2k-1) x^(2k-1)). */
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156]

function stirlingRest(x: number): number {
  const inverseSquare = 1 / (x * x)
  let sum = 0
  for (let k = STIRLING.length - 1; k >= 0; k--) sum = sum * inverseSquare + STIRLING[k]
  return sum / x
}

const TINY = 1e-300

/** y = 1 - x. Lentz's method; odd and even terms of the fraction in turn. */
function byFraction(x: number, y: number, a: number, b: number): number {
  // The logarithm of a number near 1 is taken from its distance to 1.
  const logX = x < 0.5 ? Math.log(x) : Math.log1p(-y)
  const logY = y < 0.5 ? Math.log(y) : Math.log1p(-x)
  let c = 1
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1))
  let value = d
  for (let m = 1; m < 100_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / nonZero(1 + even * d)
    c = nonZero(1 + even / c)
    value *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / nonZero(1 + odd * d)
    c = nonZero(1 + odd / c)
    value *= d * c
    if (Math.abs(d * c - 1) < 2 ** -52) break
  }
  return (Math.exp(a * logX + b * logY - logBeta(a, b)) * value) / a
}

function nonZero(x: number): number {
  return Math.abs(x) < TINY ? TINY : x
}
