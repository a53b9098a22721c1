import { studentTCdf, studentTInverse, studentTShortfall } from '../../../numerics/student-t'
import type { Prediction } from '../prediction'

/**
 * VaR and ES of a return that is location + scale x T, with T a standard Student-t variable.
 *
 * VaR = -location - scale q, ES = -location + scale E[-T | T <= q], with q the quantile of T at the tail level.
 *
 * Convention: T has variance degrees / (degrees - 2), so the scale is not the standard deviation.
 * Source: McNeil, Frey and Embrechts, Quantitative Risk Management, example 2.15; free:
 * https://en.wikipedia.org/wiki/Expected_shortfall
 * Arguments: fractions a day; scale >= 0; degrees > 1. Throws RangeError outside them. Cost: O(1).
 */
export function studentTPrediction(location: number, scale: number, degrees: number): Prediction {
  if (!(scale >= 0 && degrees > 1)) throw new RangeError(`Student-t with scale ${scale}, degrees ${degrees}`)
  return {
    tail: (level) => ({
      valueAtRisk: -location - scale * studentTInverse(level, degrees),
      expectedShortfall: -location + scale * studentTShortfall(level, degrees),
    }),
    probability(value) {
      if (scale > 0) return studentTCdf((value - location) / scale, degrees)
      return value >= location ? 1 : 0
    },
  }
}
