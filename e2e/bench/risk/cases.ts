import { quantileMap } from '../../../src/finance/risk/monte-carlo/quantile-map'
import type { PathSpec } from '../../../src/finance/risk/monte-carlo/paths'
import { semidefiniteFactor } from '../../../src/finance/risk/monte-carlo/factor'
import { randomStream } from '../../../src/numerics/random'
import { studentTVariate } from '../../../src/numerics/variates'

/** What is timed, with the sizes of the project's promises. The data follow from fixed seeds; peers get them as JSON. */
export const CASES = [
  'static measures 20x7000',
  'static measures 20x7000, with errors',
  'GARCH-t fit 5000',
  'rolling backtest 1000x20',
  'Monte Carlo 1Mx20, multivariate t',
  'Monte Carlo 1Mx20, t copula',
] as const
export type Case = (typeof CASES)[number]

export const PATHS = 1_000_000
const HOLDINGS = 20

/** Days of the market that a backtest or the static measures see: 1,000 days are judged after 500. */
export const DAYS: Partial<Record<Case, number>> = {
  'static measures 20x7000': 7_000,
  'static measures 20x7000, with errors': 7_000,
  'rolling backtest 1000x20': 1_500,
}

export interface Market {
  dates: Int32Array
  columns: Float64Array[]
  weights: number[]
  returns: Float64Array
}

/** Twenty tickers with a common GARCH volatility, a common and an own t move of 5 degrees a day, in equal parts. */
export function market(days: number): Market {
  const random = randomStream(1, 'bench', 'market')
  const columns = Array.from({ length: HOLDINGS }, () => new Float64Array(days))
  const weights = columns.map(() => 1 / HOLDINGS)
  const returns = new Float64Array(days)
  const volatility = garchVolatility()
  for (let day = 0; day < days; day++) {
    const shared = studentTVariate(random, 5)
    const width = volatility(shared)
    columns.forEach((column, i) => {
      column[day] = 0.0003 + width * (0.6 + i / HOLDINGS) * (0.6 * shared + 0.6 * studentTVariate(random, 5))
      returns[day] += weights[i] * column[day]
    })
  }
  return { dates: Int32Array.from({ length: days }, (_, day) => day), columns, weights, returns }
}

/** Returns of a GARCH(1,1) with t innovations of 6 degrees, in per cent. */
export function garchReturns(days: number): Float64Array {
  const random = randomStream(1, 'bench', 'garch')
  let variance = 1
  return Float64Array.from({ length: days }, () => {
    const value = Math.sqrt(variance) * Math.sqrt(4 / 6) * studentTVariate(random, 6)
    variance = 0.02 + 0.08 * value * value + 0.9 * variance
    return 0.03 + value
  })
}

function garchVolatility(): (shock: number) => number {
  let variance = 1e-4
  return (shock) => {
    const width = Math.sqrt(variance)
    variance = 2e-6 + variance * (0.9 + 0.05 * shock * shock)
    return width
  }
}

/** Correlations of 0.4, weights of 5 %, daily volatilities of 1 %, 5 degrees; margins of 3 to 12.5 degrees for the copula. */
export function pathSpec(copula: boolean): PathSpec {
  const correlation = Array.from({ length: HOLDINGS }, (_, i) =>
    Float64Array.from({ length: HOLDINGS }, (__, j) => (i === j ? 1 : 0.4)),
  )
  const degrees = 5
  const maps = Array.from({ length: copula ? HOLDINGS : 0 }, (_, i) => quantileMap(degrees, 3 + i / 2))
  return {
    factor: semidefiniteFactor(correlation).values,
    degrees,
    maps: Float64Array.from(maps.flatMap((map) => [...map])),
    scales: new Float64Array(HOLDINGS).fill(0.01 / HOLDINGS),
    location: 0.0005,
  }
}
