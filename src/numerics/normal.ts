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
  [0.065682337918207449113, 2.2352520354606839287, 161.02823106855587881, 1067.6894854603709582, 18154.981253343561249],
  [1, 47.20258190468824187, 976.09855173777669322, 10260.932208618978205, 45507.789335026729956],
]
// prettier-ignore
const MIDDLE: Rational = [
  [1.0765576773720192317e-8, 0.39894151208813466764, 8.8831497943883759412, 93.506656132177855979, 597.27027639480026226,
    2494.5375852903726711, 6848.1904505362823326, 11602.651437647350124, 9842.7148383839780218],
  [1, 22.266688044328115691, 235.38790178262499861, 1519.377599407554805, 6485.558298266760755, 18615.571640885098091,
    34900.952721145977266, 38912.003286093271411, 19685.429676859990727],
]
// prettier-ignore
const INVERSE_CENTRE: Rational = [
  [2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457, 13731.693765509461125,
    1971.5909503065514427, 133.14166789178437745, 3.387132872796366608],
  [5226.495278852854561, 28729.085735721942674, 39307.89580009271061, 21213.794301586595867, 5394.1960214247511077,
    687.1870074920579083, 42.313330701600911252, 1],
]
// prettier-ignore
const INVERSE_MIDDLE: Rational = [
  [7.7454501427834140764e-4, 0.0227238449892691845833, 0.24178072517745061177, 1.27045825245236838258,
    3.64784832476320460504, 5.7694972214606914055, 4.6303378461565452959, 1.42343711074968357734],
  [1.05075007164441684324e-9, 5.475938084995344946e-4, 0.0151986665636164571966, 0.14810397642748007459,
    0.68976733498510000455, 1.6763848301838038494, 2.05319162663775882187, 1],
]
// prettier-ignore
const INVERSE_FAR: Rational = [
  [2.01033439929228813265e-7, 2.71155556874348757815e-5, 0.0012426609473880784386, 0.026532189526576123093,
    0.29656057182850489123, 1.7848265399172913358, 5.4637849111641143699, 6.6579046435011037772],
  [2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5, 7.868691311456132591e-4,
    0.0148753612908506148525, 0.13692988092273580531, 0.59983220655588793769, 1],
]
