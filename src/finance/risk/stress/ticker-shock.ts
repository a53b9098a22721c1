import { principalFactors } from '../dependence/principal-factors'
import type { Book } from './book'
import { LEAST_RETURN, lossOf, namedReturns } from './book'
import type { Shock } from './types'

/**
 * A sudden move of one or several holdings, the others following as they usually do.
 *
 * Given the moves s of the shocked holdings, the others' expected moves are S_os S_ss^+ s (for a single shocked
 * holding its beta times the move), S the sample covariance: the conditional mean of a normal law with mean 0.
 *
 * Convention: the inverse is taken of the correlations, s and the answer scaled by the standard deviations. Where the
 * shocked holdings are collinear it is the pseudo-inverse: eigenvalues below SINGULAR times the largest are left out,
 * so that contradicting shocks of twins act as their mean. A holding that never moved moves nothing else. No return
 * falls below -1. Shocked holdings keep exactly the moves they were given.
 * Source: P. Kupiec (1998), Stress testing in a value at risk framework, https://doi.org/10.3905/jod.1998.408008;
 * free: https://en.wikipedia.org/wiki/Multivariate_normal_distribution#Conditional_distributions
 * Arguments: the size of each shocked holding by its index, simple returns >= -1.
 * Cost: O(shocked^3 + shocked x tickers).
 */
const SINGULAR = 1e-10

export function tickerShock(book: Book, sizes: ReadonlyMap<number, number>): Shock {
  const { tickers, weights, parts, correlation } = book
  const shocked = [...sizes.keys()]
  const pull = solveSymmetric(
    shocked.map((i) => shocked.map((j) => correlation[i][j])),
    shocked.map((i) => (parts[i].deviation > 0 ? sizes.get(i)! / parts[i].deviation : 0)),
  )
  const returns = tickers.map((_, i) => {
    const given = sizes.get(i)
    if (given !== undefined) return given
    const moved = shocked.reduce((sum, j, k) => sum + correlation[i][j] * pull[k], 0)
    return Math.max(moved * parts[i].deviation, LEAST_RETURN)
  })
  const alone = tickers.map((_, i) => sizes.get(i) ?? 0)
  return {
    kind: 'ticker',
    name: shocked.map((i) => tickers[i]).join(' + '),
    size: sizes.get(shocked[0])!,
    lossAlone: lossOf(weights, alone),
    loss: lossOf(weights, returns),
    returns: namedReturns(tickers, returns),
  }
}

/** x = A^+ b for a positive semidefinite A, by its eigenvectors. */
function solveSymmetric(matrix: number[][], right: number[]): number[] {
  const vectors = principalFactors(matrix.map((row) => Float64Array.from(row)))
  const least = SINGULAR * vectors[0].eigenvalue
  return right.map((_, i) =>
    vectors.reduce((sum, { eigenvalue, loadings }) => {
      if (eigenvalue <= least) return sum
      const along = right.reduce((total, value, j) => total + value * loadings[j], 0)
      return sum + (loadings[i] * along) / eigenvalue
    }, 0),
  )
}
