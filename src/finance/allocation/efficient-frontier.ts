import { dot } from '../../numerics/vector'
import { bestReturn } from './capped-weights'
import type { Estimates } from './estimates'
import { minimumVariance } from './minimum-variance'
import { portfolioPoint } from './portfolio-point'
import type { FrontierPoint } from './proposal'

/**
 * The efficient frontier: the least volatility for each expected return, from the portfolio of least variance to the
 * highest return that the cap allows, at evenly spaced returns.
 *
 * Source: H. Markowitz (1952), https://www.jstor.org/stable/2975974
 * Result: points in rising order of return; a single one when all portfolios promise the same. Cost: a quadratic
 * program a point.
 */
export const FRONTIER_POINTS = 25

export function efficientFrontier(
  estimates: Estimates,
  cap: number,
  points = FRONTIER_POINTS,
): FrontierPoint[] {
  const { expectedReturns, covariance } = estimates
  const safest = minimumVariance(covariance, cap)
  const boldest = bestReturn(expectedReturns, cap)
  const lowest = dot(safest, expectedReturns)
  const highest = dot(boldest, expectedReturns)
  if (!(highest - lowest > 1e-10)) return [portfolioPoint(estimates, safest)]
  const between = Array.from({ length: points - 2 }, (_, i) => {
    const atLeast = lowest + ((highest - lowest) * (i + 1)) / (points - 1)
    return minimumVariance(covariance, cap, { expectedReturns, atLeast })
  })
  return [safest, ...between, boldest].map((weights) => portfolioPoint(estimates, weights))
}
