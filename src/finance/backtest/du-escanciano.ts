import { randomStream } from '../../numerics/random'
import { binomialInverse } from './binomial'
import type { Violations } from './cumulative-violations'
import { violationDrawer } from './cumulative-violations'
import { DRAWS, simulatedPValue } from './simulated-p-value'
import type { TestStatistic } from './verdict'

/**
 * Du and Escanciano's tests of expected shortfall, on the cumulative violations H of n days. Under a right model H has
 * mean p/2, variance p (1/3 - p/4), and no memory.
 *
 * Unconditional: z = sqrt n (mean H - p/2) / sqrt(p (1/3 - p/4)), two-sided; above 0 is too mild.
 * Conditional: Box and Pierce's C = n sum over j = 1..5 of (g[j] / g[0])^2, g[j] the mean of (H[t] - p/2)(H[t-j] - p/2)
 * over its n - j days.
 *
 * The p-values are simulated from uniform u, of which only those below p matter. The paper's laws (normal, and
 * chi-squared with 5 degrees of freedom) hold for many violations: by its own, C rejects up to 14 % of right models at 5 % (README.md).
 * Source: Z. Du, J. Escanciano (2017), https://doi.org/10.1287/mnsc.2015.2342; free:
 * https://papers.ssrn.com/sol3/papers.cfm?abstract_id=2548544
 * Arguments: the violations, 0 < p < 1. Undefined below 16 days; the conditional test, which hears nothing in silence,
 * also without a violation (its draws have one too). Cost: O(draws x violations).
 */
const LAGS = 5
const LEAST_DAYS = 16

export function duEscancianoUnconditional(
  violations: Violations,
  p: number,
  seed: number,
  draws = DRAWS,
): TestStatistic | undefined {
  if (violations.observations < LEAST_DAYS) return undefined
  const random = randomStream(seed, 'du-escanciano-unconditional')
  const countOf = binomialInverse(violations.observations, p)
  const draw = () => {
    let sum = 0
    for (let left = countOf(random.uniform()); left > 0; left--) sum += random.uniform()
    return Math.abs(standardisedMean(sum, violations.observations, p))
  }
  const total = violations.sizes.reduce((sum, size) => sum + size, 0)
  const statistic = standardisedMean(total, violations.observations, p)
  return { statistic, pValue: simulatedPValue(Math.abs(statistic), draw, draws) }
}

export function duEscancianoConditional(
  violations: Violations,
  p: number,
  seed: number,
  draws = DRAWS,
): TestStatistic | undefined {
  if (violations.observations < LEAST_DAYS || violations.count === 0) return undefined
  const random = randomStream(seed, 'du-escanciano-conditional')
  const draw = violationDrawer(random, violations.observations, p)
  const statistic = boxPierce(violations, p)
  return { statistic, pValue: simulatedPValue(statistic, () => boxPierce(draw(), p), draws) }
}

function standardisedMean(sum: number, observations: number, p: number): number {
  return (Math.sqrt(observations) * (sum / observations - p / 2)) / Math.sqrt(p * (1 / 3 - p / 4))
}

const products = new Float64Array(LAGS + 1)
const sums = new Float64Array(LAGS + 1)

/** With m = p/2: sum (H[t] - m)(H[t-j] - m) = sum H[t] H[t-j] - m (sum H[t] + sum H[t-j]) + (n - j) m^2, t from j. */
function boxPierce({ observations, days, sizes, count }: Violations, p: number): number {
  const centre = p / 2
  products.fill(0)
  sums.fill(0)
  for (let i = 0; i < count; i++) {
    for (let lag = 0; lag <= LAGS; lag++) {
      if (days[i] >= lag) sums[lag] += sizes[i]
      if (days[i] < observations - lag) sums[lag] += sizes[i]
    }
    for (let j = i; j < count && days[j] - days[i] <= LAGS; j++) {
      products[days[j] - days[i]] += sizes[i] * sizes[j]
    }
  }
  const covariance = (lag: number) =>
    (products[lag] - centre * sums[lag]) / (observations - lag) + centre * centre
  let sum = 0
  for (let lag = 1; lag <= LAGS; lag++) sum += (covariance(lag) / covariance(0)) ** 2
  return observations * sum
}
