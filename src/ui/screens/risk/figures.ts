import type { Risk } from '../../../engine/contract'
import type { Confidence, MeasureTable, RiskMethod } from '../../../finance/risk/measure'
import { METHODS } from '../chosen'
import { CONFIDENCES } from './levels'

/** Half of a 90 % interval, in standard errors. */
const INTERVAL = 1.645

/** A method's losses over so many observations; undefined where it has none. */
export function tableAt(risk: Risk, method: RiskMethod, horizon: number): MeasureTable | undefined {
  return horizon === 1 ? risk.methods[method] : risk.horizons[method]?.tables[horizon - 1]
}

/** The confidences that a method speaks of: the network has learned some of them only. */
export const levelsAt = (risk: Risk, method: RiskMethod, horizon: number): Confidence[] =>
  CONFIDENCES.filter((level) => tableAt(risk, method, horizon)?.[level])

/** The wanted confidence, or 99 % where the method does not speak of it. */
export const levelAt = (risk: Risk, method: RiskMethod, horizon: number, wanted: Confidence): Confidence =>
  tableAt(risk, method, horizon)?.[wanted] ? wanted : '0.99'

/** The most observations ahead that any method looks. */
export const longestHorizon = (risk: Risk): number =>
  Math.max(1, ...Object.values(risk.horizons).map(({ tables }) => tables.length))

export const methodsOf = (risk: Risk): RiskMethod[] => METHODS.filter((method) => risk.methods[method])
export const testedMethods = (risk: Risk): RiskMethod[] => METHODS.filter((method) => risk.backtests[method])

/** What is added to and taken from a VaR for its 90 % interval; NaN where the error is not known. */
export const intervalOf = (standardError: number | undefined): number =>
  standardError === undefined ? Number.NaN : INTERVAL * standardError

/** Compounded returns over each stretch of so many observations, overlapping. */
export function overlapping(returns: Float64Array, horizon: number): Float64Array {
  if (horizon <= 1 || returns.length < horizon) return returns
  const worth = new Float64Array(returns.length + 1).fill(1)
  returns.forEach((value, index) => (worth[index + 1] = worth[index] * (1 + value)))
  return Float64Array.from(
    { length: returns.length - horizon + 1 },
    (_, index) => worth[index + horizon] / worth[index] - 1,
  )
}
