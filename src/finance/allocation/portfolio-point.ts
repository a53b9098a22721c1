import { dot, quadraticForm } from '../../numerics/vector'
import type { Estimates } from './estimates'
import type { FrontierPoint } from './proposal'

/** Where a portfolio lies: m'w and sqrt(w'S w), a year. What the weights lack to 1 is cash and earns nothing. */
export function portfolioPoint(
  { tickers, expectedReturns, covariance }: Estimates,
  weights: ArrayLike<number>,
): FrontierPoint {
  return {
    expectedReturn: dot(expectedReturns, weights),
    volatility: Math.sqrt(quadraticForm(covariance, weights)),
    weights: Object.fromEntries(tickers.map((ticker, i) => [ticker, weights[i]])),
  }
}

/** (return - risk-free) / volatility, a year; 0 for a portfolio that does not move, where the ratio has no value. */
export function sharpeRatio(annualReturn: number, volatility: number, riskFree: number): number {
  return volatility > 1e-9 ? (annualReturn - riskFree) / volatility : 0
}
