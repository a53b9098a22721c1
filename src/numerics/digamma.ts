/**
 * The first two derivatives of log Gamma: digamma psi(x) and trigamma psi'(x), for x > 0.
 *
 * psi(x) = psi(x + 1) - 1/x and psi'(x) = psi'(x + 1) + 1/x^2 lift x to 10 or more, where the asymptotic series hold:
 * psi(x) ~ log x - 1/(2x) - sum B_2k / (2k x^2k), psi'(x) ~ 1/x + 1/(2 x^2) + sum B_2k / x^(2k+1).
 *
 * Source: DLMF 5.5.2, 5.11.2 and 5.15.8, https://dlmf.nist.gov/5.11
 * Throws RangeError unless x > 0. Accurate to about 1e-14 (digamma absolutely near its zero at 1.4616). Cost: O(1).
 */
const LARGE = 10
/** B_2, B_4, ... */
const BERNOULLI = [1 / 6, -1 / 30, 1 / 42, -1 / 30, 5 / 66, -691 / 2730, 7 / 6]

export function digamma(x: number): number {
  needPositive(x)
  let lifted = 0
  for (; x < LARGE; x++) lifted -= 1 / x
  const inverseSquare = 1 / (x * x)
  let sum = 0
  for (let k = BERNOULLI.length; k >= 1; k--) sum = (sum + BERNOULLI[k - 1] / (2 * k)) * inverseSquare
  return lifted + Math.log(x) - 0.5 / x - sum
}

export function trigamma(x: number): number {
  needPositive(x)
  let lifted = 0
  for (; x < LARGE; x++) lifted += 1 / (x * x)
  const inverseSquare = 1 / (x * x)
  let sum = 0
  for (let k = BERNOULLI.length; k >= 1; k--) sum = (sum + BERNOULLI[k - 1]) * inverseSquare
  return lifted + (1 + 0.5 / x + sum) / x
}

function needPositive(x: number): void {
  if (!(x > 0)) throw new RangeError(`digamma and trigamma need a positive argument: ${x}`)
}
