import { Failure } from '../../../numerics/failure'
import { fromCoordinates } from './coordinates'
import type { GarchCovariance } from './covariance'
import { garchCovariance } from './covariance'
import { garchLikelihood } from './likelihood'
import type { GarchParameters, GarchShape } from './parameters'
import { boundaries, insideOf, rescaled } from './parameters'
import type { VarianceRecursion } from './recursion'
import { searchGarch } from './search'
import { MANY_TIES, spread } from './spread'

/**
 * The parameters of (GJR-)GARCH(1,1) by maximum likelihood.
 *
 * The returns are scaled to variance 1, and the likelihood is maximised from the previous fit or usual values (search.ts).
 * An optimum on a bound (no effect of a gain on the variance, for instance) is an answer, and named in `boundary`.
 *
 * Source: T. Bollerslev (1986), free: https://public.econ.duke.edu/~boller/Published_Papers/joe_86.pdf
 * Arguments: finite returns, some hundreds at least; `method` names the method in a failure. Result in the returns' unit.
 * Throws `risk/constant` {method}, `risk/stale-prices` {method, share} (spread.ts; also instead of the next where
 * unchanged prices are the likely reason), and `risk/not-converged` {method, iterations} when the gradient stays away
 * from zero from every start. Cost: 10 to 50 passes over the days, the covariance a dozen more.
 */
export interface GarchFit {
  parameters: GarchParameters
  logLikelihood: number
  /** The variance of the day after the last one. */
  recursion: VarianceRecursion
  /** Of the parameters; found when first asked for. */
  covariance: () => GarchCovariance
  /** Names of parameters that ended on a bound. */
  boundary: string[]
  iterations: number
}

/** Unchanged prices in long runs let the variance of a Student-t model shrink to nothing: from this share on they are blamed. */
const STALE = 0.02

export function fitGarch(
  returns: Float64Array,
  shape: GarchShape,
  method: string,
  previous?: GarchParameters,
): GarchFit {
  const { centre, deviation, ties } = spread(returns, method)
  const scaled = returns.map((value) => value / deviation)
  const start = previous && insideOf(rescaled(previous, 1 / deviation))
  const { best, iterations } = searchGarch(scaled, centre / deviation, shape, start)
  if (!best && ties > STALE) throw new Failure('risk/stale-prices', { method, share: ties })
  if (!best) throw new Failure('risk/not-converged', { method, iterations })
  const found = fromCoordinates(best.x, shape)
  const boundary = boundaries(found, shape)
  if (boundary.includes('degrees') && found.degrees < 3 && ties > MANY_TIES)
    throw new Failure('risk/stale-prices', { method, share: ties })
  const parameters = rescaled(found, deviation)
  return {
    parameters,
    ...garchLikelihood(returns, parameters, new Float64Array(6)),
    covariance: once(() => garchCovariance(scaled, found, shape, boundary, deviation)),
    boundary,
    iterations,
  }
}

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}
