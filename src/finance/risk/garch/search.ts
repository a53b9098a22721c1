import { definiteInverse } from '../../../numerics/definite-inverse'
import type { Minimum, Objective } from '../../../numerics/minimise'
import { minimise } from '../../../numerics/minimise'
import { fromCoordinates, toCoordinateGradient, toCoordinates } from './coordinates'
import { garchLikelihood } from './likelihood'
import type { GarchParameters, GarchShape } from './parameters'

/**
 * The search for the maximum of a GARCH likelihood, over returns of variance 1.
 *
 * The starts, that of the caller and a few usual ones, are ordered by their likelihood, and BFGS goes from the best.
 * The others follow only where it does not converge, or ends with no alpha at all: a constant variance is a
 * stationary point also where another one, often without beta, is likelier. The best of what converged is taken.
 *
 * Source: E. Berndt, B. Hall, R. Hall, J. Hausman (1974) for the first metric, https://www.nber.org/chapters/c10206
 * Result: null with the number of steps where no search converged. Cost: 10 to 50 passes over the days, rarely 200.
 */
/** Largest derivative of the mean log-likelihood by a coordinate: sought, and still accepted where rounding ends the search. */
const SOUGHT = 1e-9
const ACCEPTED = 1e-5
/** An alpha below this is none. */
const NO_ALPHA = 1e-6

export function searchGarch(
  scaled: Float64Array,
  mean: number,
  shape: GarchShape,
  start?: GarchParameters,
): { best: Minimum | null; iterations: number } {
  const objective = meanLoss(scaled, shape)
  const starts = [...usualStarts(mean, shape), ...(start ? [start] : [])].map((one) => {
    const x = toCoordinates(one, shape)
    return { x, value: objective(x, new Float64Array(x.length)) }
  })
  starts.sort((a, b) => a.value - b.value)
  let iterations = 0
  let best: Minimum | null = null
  for (const { x } of starts) {
    const minimum = minimise(objective, x, { tolerance: SOUGHT, inverse: metric(scaled, x, shape) })
    iterations += minimum.steps
    if (!(minimum.slope <= ACCEPTED)) continue
    if (!best || minimum.value < best.value) best = minimum
    const { alphaPlus, alphaMinus } = fromCoordinates(best.x, shape)
    if (Math.max(alphaPlus, alphaMinus) > NO_ALPHA) break
  }
  return { best, iterations }
}

/** Minus the mean log-likelihood, by the coordinates. */
function meanLoss(scaled: Float64Array, shape: GarchShape): Objective {
  const natural = new Float64Array(6)
  return (x, gradient) => {
    const parameters = fromCoordinates(x, shape)
    const { logLikelihood } = garchLikelihood(scaled, parameters, natural)
    gradient.set(toCoordinateGradient(x, natural, shape).map((g) => -g / scaled.length))
    return -logLikelihood / scaled.length
  }
}

/** For returns of variance 1: persistence and the share of it that is alpha. */
const USUAL = [
  [0.98, 0.05],
  [0.95, 0.15],
  [0.8, 0.15],
  [0.5, 0.5],
  [0.3, 0.95],
]

function usualStarts(mean: number, { asymmetric, errors }: GarchShape): GarchParameters[] {
  return USUAL.map(([kept, share]) => {
    const alpha = kept * share
    return {
      mean,
      omega: 1 - kept,
      alphaPlus: asymmetric ? 0.5 * alpha : alpha,
      alphaMinus: asymmetric ? 1.5 * alpha : alpha,
      beta: kept - alpha,
      degrees: errors === 'normal' ? Infinity : 7,
    }
  })
}

/**
 * The inverse of the mean product of the days' derivatives at x: near the optimum that is nearly the inverse of the
 * second derivatives (Berndt, Hall, Hall and Hausman), which spares the search half of its steps.
 */
function metric(scaled: Float64Array, x: Float64Array, shape: GarchShape): Float64Array[] | null {
  const outer = new Float64Array(36)
  garchLikelihood(scaled, fromCoordinates(x, shape), new Float64Array(6), outer)
  const rows = Array.from({ length: 6 }, (_, i) =>
    toCoordinateGradient(x, outer.subarray(6 * i, 6 * i + 6), shape),
  )
  const matrix = Array.from(x, (_, k) => {
    const column = Float64Array.from(rows, (row) => row[k])
    return Float64Array.from(toCoordinateGradient(x, column, shape), (value) => value / scaled.length)
  })
  return definiteInverse(matrix)
}
