import { LEAST_SHORTFALL } from './fissler-ziegel'

/**
 * What the tests of expected shortfall look at: on the days on which the loss exceeded the VaR, the loss over the ES
 * that was forecast. Its mean is 1 under a right model, and more under one that is too mild.
 *
 * Days on which the model saw no loss to fear (an ES of 1e-6 or less) cannot be compared with it and are left out.
 * `tailRatio` is the sum of ES over that of VaR, over days with a positive VaR (a mean of ratios would belong to the days
 * with next to none); Infinity when there is no such day.
 * Arguments: returns, VaR and ES of the same days, as fractions. Cost: O(days).
 */
export interface Exceedances {
  /** Days that count, exceptions or not. */
  days: number
  ratios: Float64Array
  tailRatio: number
}

export function exceedances(
  returns: Float64Array,
  valueAtRisk: Float64Array,
  expectedShortfall: Float64Array,
): Exceedances {
  const ratios: number[] = []
  let days = 0
  let allVar = 0
  let allShortfall = 0
  for (let day = 0; day < returns.length; day++) {
    if (!(expectedShortfall[day] > LEAST_SHORTFALL)) continue
    days++
    if (-returns[day] > valueAtRisk[day]) ratios.push(-returns[day] / expectedShortfall[day])
    if (valueAtRisk[day] > 0) {
      allVar += valueAtRisk[day]
      allShortfall += expectedShortfall[day]
    }
  }
  return { days, ratios: Float64Array.from(ratios), tailRatio: allVar > 0 ? allShortfall / allVar : Infinity }
}
