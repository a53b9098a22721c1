import quadprog from 'quadprog'
import { Failure } from '../../numerics/failure'
import { isPositiveDefinite } from '../../numerics/positive-definite'
import type { Matrix } from '../../numerics/vector'

/**
 * Minimises a convex quadratic under linear constraints: min x'Q x / 2 subject to rows . x = value or >= value.
 *
 * Method: Goldfarb and Idnani's dual active set (1983), https://doi.org/10.1007/BF02591962, as in the package quadprog.
 *
 * Convention: Q is scaled to a mean diagonal of 1, and when it is singular (collinear or constant columns) a ridge of
 * 1e-10 is added to the scaled diagonal, which changes the minimum by less than that share of an average variance.
 * Arguments: symmetric positive semidefinite Q (n x n); constraint rows of length n.
 * Throws `allocation/no-solution` {message} when the constraints contradict each other or the solver gives up; it never
 * returns the zeros that quadprog gives then. Cost: O(n^3) and O(n (n + constraints)) an active constraint.
 */
export interface Constraint {
  row: ArrayLike<number>
  value: number
}

const RIDGES = [0, 1e-10, 1e-8, 1e-6]

export function solveQuadraticProgram(
  matrix: Matrix,
  equalities: readonly Constraint[],
  inequalities: readonly Constraint[],
): Float64Array {
  const scale = matrix.reduce((sum, row, i) => sum + row[i], 0) / matrix.length || 1
  const scaled = matrix.map((row) => row.map((value) => value / scale))
  const constraints = [...equalities, ...inequalities]
  let message = ''
  for (const ridge of RIDGES) {
    if (!isPositiveDefinite(scaled, ridge - 1e-13)) continue
    const outcome = attempt(scaled, ridge, constraints, equalities.length)
    if (typeof outcome !== 'string') return outcome
    message = outcome
  }
  throw new Failure('allocation/no-solution', { message: message || 'matrix is not positive semidefinite' })
}

/** The solution, or the solver's complaint. */
function attempt(
  matrix: Matrix,
  ridge: number,
  constraints: readonly Constraint[],
  meq: number,
): Float64Array | string {
  const size = matrix.length
  const quadratic = oneBased(
    matrix.map((row, i) => oneBased(row.map((value, j) => (i === j ? value + ridge : value)))),
  )
  const columns = Array.from({ length: size }, (_, i) => oneBased(constraints.map(({ row }) => row[i])))
  const values = oneBased(constraints.map(({ value }) => value))
  limitIterations(values, 100 * (size + constraints.length))
  try {
    const zeros = oneBased(new Array<number>(size).fill(0))
    const { solution, message } = quadprog.solveQP(quadratic, zeros, oneBased(columns), values, meq)
    if (message !== '') return message
    const result = Float64Array.from(solution!.slice(1))
    return result.every(Number.isFinite) ? result : 'solution is not finite'
  } catch (error) {
    if (error instanceof IterationLimit) return 'no convergence'
    throw error
  }
}

class IterationLimit extends Error {}

/** quadprog loops until it converges and offers no limit, but every round reads the first bound. */
function limitIterations(values: number[], limit: number): void {
  let value = values[1]
  let reads = 0
  Object.defineProperty(values, 1, {
    get() {
      if (++reads > limit) throw new IterationLimit()
      return value
    },
    set(changed: number) {
      value = changed
    },
  })
}

function oneBased<T>(values: ArrayLike<T>): T[] {
  const result = Array.from(values)
  result.unshift(result[0])
  return result
}
