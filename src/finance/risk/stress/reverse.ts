import { Failure } from '../../../numerics/failure'
import { normalCdf } from '../../../numerics/normal'
import { studentTCdf } from '../../../numerics/student-t'
import { centred, covariance } from '../decomposition/centred'
import { weightedSum } from '../decomposition/held-returns'
import { fitStudentT } from '../methods/student-t'
import type { Book } from './book'
import { LEAST_RETURN, namedReturns } from './book'
import type { ReverseStress } from './types'

/**
 * The most likely day on which the portfolio loses X: which holdings move, and by how much.
 *
 * Of all moves r with w'r = -X the one nearest to the mean m in Mahalanobis distance, (r - m)' S^-1 (r - m), is
 *   r* = m + S w (-X - w'm) / (w'S w),   distance = (X + w'm) / sqrt(w'S w),
 * by Lagrange's condition. It needs S w only (the covariances with the portfolio), so that collinear holdings do no
 * harm; where S is singular, moves outside its range cannot happen and the answer is the nearest of those that can.
 * Probabilities of a day at least as bad: Phi(-distance), and that of a Student-t fitted to the portfolio's returns
 * (the normal one again where there is no fit).
 *
 * Convention: S has ddof 1. A loss that is smaller than the mean loss is at distance 0. There is no row for a
 * portfolio that never moves, nor where the moves would take a holding below nothing: simple returns end at -1, and
 * the linear model has no meaning there.
 * Source: T. Breuer, M. Jandacka, K. Rheinberger, M. Summer (2009), https://www.ijcb.org/journal/ijcb09q3a7.htm
 * Arguments: losses as positive fractions. Cost: O(tickers x days) and one fit.
 */
export function reverseStresses(book: Book, losses: readonly number[]): ReverseStress[] {
  const { tickers, weights, columns, parts } = book
  const portfolio = weightedSum(weights, columns)
  const whole = centred(portfolio)
  if (whole.deviation === 0) return []
  const slopes = parts.map((part) => covariance(part, whole) / whole.deviation)
  const fit = tryFit(portfolio)
  return losses.flatMap((loss) => {
    const distance = Math.max(loss + whole.mean, 0) / whole.deviation
    const returns = parts.map(({ mean }, i) => mean - slopes[i] * distance)
    if (returns.some((value) => value < LEAST_RETURN)) return []
    const normalProbability = normalCdf(-distance)
    const studentTProbability = fit
      ? studentTCdf((-loss - fit.location) / fit.scale, fit.degrees)
      : normalProbability
    return [
      { loss, distance, normalProbability, studentTProbability, returns: namedReturns(tickers, returns) },
    ]
  })
}

/** Null where the returns carry no fit that is to be trusted. */
function tryFit(returns: Float64Array): ReturnType<typeof fitStudentT> | null {
  try {
    const fit = fitStudentT(returns)
    return fit.scale > 0 && fit.degrees > 0 ? fit : null
  } catch (error) {
    if (error instanceof Failure) return null
    throw error
  }
}
