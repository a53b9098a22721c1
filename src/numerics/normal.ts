/**
 * The standard normal distribution: density, distribution function and its inverse.
 *
 * Density: exp(-x^2 / 2) / sqrt(2 pi). Distribution function: W. J. Cody's rational approximations (1969),
 * "Rational Chebyshev approximations for the error function", https://doi.org/10.1090/S0025-5718-1969-0247736-4,
 * and Laplace's continued fraction beyond |x| = sqrt 32 (DLMF 7.9.1, https://dlmf.nist.gov/7.9), with x^2 split into
 * an exact part and a rest, so that the lower tail keeps 13 digits down to x = -37.
 * Inverse: AS241 (PPND16) of M. J. Wichura (1988), https://doi.org/10.2307/2347330, about 16 digits.
 * Use `normalCdf(-x)` for an upper tail, never `1 - normalCdf(x)`.
 * Throws RangeError for a probability outside [0, 1]; 0 and 1 give minus and plus infinity. Cost: O(1).
 */
const SQRT_TWO_PI = 2.5066282746310002
const SQRT_32 = Math.sqrt(32)

export function normalPdf(x: number): number {
  return Math.exp(-0.5 * x * x) / SQRT_TWO_PI
}

export function normalCdf(x: number): number {
  const y = Math.abs(x)
  if (Number.isNaN(x)) return NaN
  if (y <= 0.67448975) return 0.5 + x * ratio(x * x, CENTRE)
  const tail = (y <= SQRT_32 ? ratio(y, MIDDLE) : farTail(y)) * expMinusHalfSquare(y)
  return x < 0 ? tail : 1 - tail
}

/** P(X > y) e^(y^2/2) for y > sqrt 32, from Laplace's continued fraction 1/(y + 1/(y + 2/(y + 3/(y + ...)))). */
function farTail(y: number): number {
  let fraction = y
  for (let k = 40; k >= 1; k--) fraction = y + k / fraction
  return 1 / (SQRT_TWO_PI * fraction)
}

/** y is cut to a multiple of 1/16, whose square is exact; the small rest is a second factor. */
function expMinusHalfSquare(y: number): number {
  if (y > 39) return 0
  const cut = Math.trunc(y * 16) / 16
  return Math.exp(-0.5 * cut * cut) * Math.exp(-0.5 * (y - cut) * (y + cut))
}

export function normalInverse(p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`probability outside [0, 1]: ${p}`)
  const q = p - 0.5
  if (Math.abs(q) <= 0.425) return q * ratio(0.180625 - q * q, INVERSE_CENTRE)
  const tail = q < 0 ? p : 1 - p
  if (tail === 0) return q < 0 ? -Infinity : Infinity
  const r = Math.sqrt(-Math.log(tail))
  const magnitude = r <= 5 ? ratio(r - 1.6, INVERSE_MIDDLE) : ratio(r - 5, INVERSE_FAR)
  return q < 0 ? -magnitude : magnitude
}

/** Numerator and denominator, highest power first. */
type Rational = readonly [readonly number[], readonly number[]]

function ratio(x: number, [numerator, denominator]: Rational): number {
  const horner = (sum: number, coefficient: number) => sum * x + coefficient
  return numerator.reduce(horner, 0) / denominator.reduce(horner, 0)
}

// prettier-ignore
const CENTRE: Rational = [
  [0.06568233791820745, 2.2352520354606837, 161.02823106855587, 1067.6894854603709, 18154.98125334356],
  [1, 47.202581904688245, 976.0985517377767, 10260.932208618979, 45507.78933502673],
]
// prettier-ignore
const MIDDLE: Rational = [
  [1.0765576773720192e-8, 0.39894151208813466, 8.883149794388377, 93.50665613217785, 597.2702763948002,
    2494.5375852903726, 6848.190450536283, 11602.65143764735, 9842.714838383978],
  [1, 22.266688044328117, 235.387901782625, 1519.3775994075547, 6485.558298266761, 18615.571640885097,
    34900.95272114598, 38912.00328609327, 19685.429676859992],
]
// prettier-ignore
const INVERSE_CENTRE: Rational = [
  [2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946,
    1971.5909503065513, 133.14166789178438, 3.3871328727963665],
  [5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751,
    687.1870074920579, 42.31333070160091, 1],
]
// prettier-ignore
const INVERSE_MIDDLE: Rational = [
  [0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684,
    3.6478483247632045, 5.769497221460691, 4.630337846156546, 1.4234371107496835],
  [1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008,
    0.6897673349851, 1.6763848301838038, 2.053191626637759, 1],
]
// prettier-ignore
const INVERSE_FAR: Rational = [
  [2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124,
    0.29656057182850487, 1.7848265399172913, 5.463784911164114, 6.657904643501103],
  [2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133,
    0.014875361290850615, 0.1369298809227358, 0.599832206555888, 1],
]
