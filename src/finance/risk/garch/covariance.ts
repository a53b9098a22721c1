import { EigenvalueDecomposition, Matrix } from 'ml-matrix'
import { definiteInverse } from '../../../numerics/definite-inverse'
import { garchLikelihood } from './likelihood'
import type { GarchParameters, GarchShape } from './parameters'

/**
 * The sampling covariance of the parameters of GARCH, classical and robust.
 *
 * With A = minus the second derivatives of the log-likelihood (central differences of its analytic gradient) and B = the
 * sum over days of the products of the day's first derivatives: classical A^-1, robust A^-1 B A^-1.
 *
 * Convention: by the natural parameters; robust is Bollerslev and Wooldridge's, right for volatility also where the
 * errors are not of the assumed shape. A parameter on its bound is taken as known (rows of zeros), but for the persistence, which is a sum; so is beta when no
 * alpha is left, as omega and beta then say the same. `doubtful` says that the likelihood has no usable peak: where A is
 * not positive definite both are B^-1, its eigenvalues below 1e-10 of the largest left out; where A is so flat in some
 * direction that the robust error of a parameter is more than four times the classical one, both are A^-1.
 * Sources: T. Bollerslev and J. Wooldridge (1992), https://doi.org/10.1080/07474939208800229, free:
 * https://public.econ.duke.edu/~boller/Published_Papers/ectrev_92.pdf
 * Arguments: returns and parameters scaled to variance 1 (so that the differences have one size of step); `deviation`
 * takes the result back to the unit of the returns. Result: 6 x 6 in the order of `GarchParameters`; the two alphas of
 * a symmetric model have the same rows. Cost: 2 passes a parameter and one more.
 */
export interface GarchCovariance {
  classical: Float64Array[]
  robust: Float64Array[]
  doubtful: boolean
}

const ORDER = ['mean', 'omega', 'alphaPlus', 'alphaMinus', 'beta', 'degrees'] as const
const SIZE = ORDER.length
/** Errors with heavy tails make the robust error two or three times the classical one, seldom more. */
const TOO_FLAT = 4
/** Relative (for the mean absolute) step of the differences: truncation 1e-8, rounding 1e-11 of a curvature. */
const STEP = 1e-4

export function garchCovariance(
  scaled: Float64Array,
  parameters: GarchParameters,
  shape: GarchShape,
  boundary: readonly string[],
  deviation: number,
): GarchCovariance {
  const free = freeParameters(shape, boundary)
  const select = selection(free)
  const outer = new Float64Array(SIZE * SIZE)
  garchLikelihood(scaled, parameters, new Float64Array(SIZE), outer)
  const b = select.mmul(Matrix.from1DArray(SIZE, SIZE, outer)).mmul(select.transpose())
  const rows = definiteInverse(curvature(scaled, parameters, free))
  const inverse = rows && new Matrix(rows)
  const inUnit = (matrix: Matrix) => expanded(select.transpose().mmul(matrix).mmul(select), deviation)
  const sandwich = inverse && inverse.mmul(b).mmul(inverse)
  const usable =
    sandwich && inverse.diagonal().every((value, i) => sandwich.get(i, i) < TOO_FLAT ** 2 * value)
  const classical = inUnit(inverse ?? pseudoInverse(b))
  return { classical, robust: usable ? inUnit(sandwich) : classical, doubtful: !usable }
}

/** Groups of parameters that move as one. */
type Group = readonly (keyof GarchParameters)[]

function freeParameters({ asymmetric, errors }: GarchShape, boundary: readonly string[]): Group[] {
  const on = (name: string) => boundary.includes(name)
  const free: Group[] = [['mean'], ['omega']]
  if (!asymmetric && !on('alpha')) free.push(['alphaPlus', 'alphaMinus'])
  if (asymmetric && !on('alphaPlus')) free.push(['alphaPlus'])
  if (asymmetric && !on('alphaMinus')) free.push(['alphaMinus'])
  if (free.length > 2 && !on('beta')) free.push(['beta'])
  if (errors === 'studentT' && !on('degrees')) free.push(['degrees'])
  return free
}

/** One row a group, with ones at its parameters. */
function selection(free: Group[]): Matrix {
  return new Matrix(free.map((group) => ORDER.map((name) => (group.includes(name) ? 1 : 0))))
}

/** Minus the second derivatives of the log-likelihood; the mean of both halves would differ by rounding only. */
function curvature(scaled: Float64Array, parameters: GarchParameters, free: Group[]): Float64Array[] {
  const gradient = new Float64Array(SIZE)
  const slope = (group: Group, by: number) => {
    const moved = { ...parameters }
    for (const name of group) moved[name] += by
    garchLikelihood(scaled, moved, gradient)
    return free.map((names) => names.reduce((sum, name) => sum + gradient[ORDER.indexOf(name)], 0))
  }
  return free.map((group) => {
    const step = group[0] === 'mean' ? STEP : STEP * parameters[group[0]]
    const above = slope(group, step)
    return Float64Array.from(slope(group, -step), (below, i) => (below - above[i]) / (2 * step))
  })
}

function pseudoInverse(matrix: Matrix): Matrix {
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(matrix, {
    assumeSymmetric: true,
  })
  const least = 1e-10 * Math.max(...realEigenvalues)
  const inverted = realEigenvalues.map((value) => (value > least ? 1 / value : 0))
  return eigenvectorMatrix.mmul(Matrix.diag(inverted)).mmul(eigenvectorMatrix.transpose())
}

function expanded(matrix: Matrix, deviation: number): Float64Array[] {
  const unit = [deviation, deviation * deviation, 1, 1, 1, 1]
  return unit.map((row, i) => Float64Array.from(unit, (column, j) => matrix.get(i, j) * row * column))
}
