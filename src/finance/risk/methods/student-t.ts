import { Failure } from '../../../numerics/failure'
import { minimise } from '../../../numerics/minimise'
import { quantileSorted } from '../../../numerics/quantile'
import { studentTVariate } from '../../../numerics/variates'
import { MANY_TIES, spread } from '../garch/spread'
import type { FittedModel, RiskModel } from '../method'
import { simulateHorizons } from '../predictions/simulated'
import { studentTPrediction } from '../predictions/student-t'
import type { StudentTFit } from '../student-t/likelihood'
import { fromCoordinates, studentTLoss, toCoordinates } from '../student-t/likelihood'
import { studentTQuantileError } from '../student-t/quantile-error'

/**
 * Student-t by maximum likelihood: every day is drawn from one distribution, like the normal one but with tails as
 * heavy as those of the history.
 *
 * R = location + scale x T; location, scale and degrees (real, 1.05 to 200) maximise the likelihood
 * (student-t/likelihood.ts) by BFGS, from the median, the quartiles and 5 degrees.
 *
 * Convention: the scale is not the standard deviation, which is scale sqrt(degrees / (degrees - 2)). Several days are
 * simulated day by day. Standard errors: student-t/quantile-error.ts.
 * Source: McNeil, Frey and Embrechts, Quantitative Risk Management, section 2.3.4; free:
 * https://en.wikipedia.org/wiki/Student%27s_t-distribution#Location-scale_t_distribution
 * Arguments: simple returns, oldest first, at least 100. Notes: `risk/infinite-variance` {degrees} where degrees <= 2.
 * Throws `risk/constant` {method}, `risk/stale-prices` {method, share} (garch/spread.ts) and `risk/not-converged` {method,
 * iterations}. Cost: a fit some 15 passes over the days and a sort.
 */
export const studentT: RiskModel = {
  name: 'studentT',
  minimumObservations: 100,
  lookback: 2000,
  refitEvery: 20,
  fit: (returns) => new FittedStudentT(fitStudentT(returns), returns.length),
}

/** Largest derivative of the mean log-likelihood by a coordinate: sought, and still accepted where rounding ends the search. */
const SOUGHT = 1e-9
const ACCEPTED = 1e-5

export function fitStudentT(returns: Float64Array): StudentTFit {
  const method = 'studentT'
  const { sorted, deviation, ties } = spread(returns, method)
  const location = quantileSorted(sorted, 0.5)
  const quartiles = quantileSorted(sorted, 0.75) - quantileSorted(sorted, 0.25)
  // Of a t with 5 degrees the quartiles are 1.45 scales apart.
  const unit = Math.max(quartiles / 1.45, 0.01 * deviation)
  const scaled = returns.map((value) => (value - location) / unit)
  const start = toCoordinates({ location: 0, scale: 1, degrees: 5 })
  const minimum = minimise(studentTLoss(scaled), start, { tolerance: SOUGHT })
  if (!(minimum.slope <= ACCEPTED))
    throw new Failure('risk/not-converged', { method, iterations: minimum.steps })
  const found = fromCoordinates(minimum.x)
  // So heavy a tail beside many unchanged prices is the peak of those, not a tail.
  if (found.degrees <= 2 && ties > MANY_TIES) throw new Failure('risk/stale-prices', { method, share: ties })
  return { location: location + unit * found.location, scale: unit * found.scale, degrees: found.degrees }
}

class FittedStudentT implements FittedModel {
  readonly route = 'simulation'
  readonly notes: FittedModel['notes']
  private readonly fit: StudentTFit
  private readonly days: number

  constructor(fit: StudentTFit, days: number) {
    this.fit = fit
    this.days = days
    this.notes = fit.degrees > 2 ? [] : [{ code: 'risk/infinite-variance', detail: { degrees: fit.degrees } }]
  }

  next() {
    return studentTPrediction(this.fit.location, this.fit.scale, this.fit.degrees)
  }

  /** Days are independent: today says nothing about tomorrow. */
  see() {}

  standardError(level: number) {
    return studentTQuantileError(this.fit, this.days, level)
  }

  horizons(days: number) {
    const { location, scale, degrees } = this.fit
    return simulateHorizons(
      days,
      'studentT',
      (random) => () => location + scale * studentTVariate(random, degrees),
    )
  }
}
