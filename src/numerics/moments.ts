/**
 * Mean, variance, standard deviation, skewness and excess kurtosis of a sample.
 *
 * Formulas, with m_k = (1/n) sum (x - mean)^k:
 *   variance = n m_2 / (n - ddof), skewness = m_3 / m_2^1.5, excess kurtosis = m_4 / m_2^2 - 3.
 *
 * Conventions: variance has ddof 1 (sample) unless told 0 (population); skewness and kurtosis are the population
 * ones (scipy's default). They are 0 for a constant sample, where the formula has no value.
 * Source: https://www.itl.nist.gov/div898/handbook/eda/section3/eda35b.htm
 * Arguments: any unit; two passes, so that a large mean does not cancel the digits of a small spread.
 * Throws RangeError when there are too few values. Cost: O(n).
 */
export function mean(values: ArrayLike<number>): number {
  if (values.length === 0) throw new RangeError('mean of an empty sample')
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i]
  return sum / values.length
}

export function variance(values: ArrayLike<number>, ddof: 0 | 1 = 1): number {
  if (values.length <= ddof) throw new RangeError(`variance of ${values.length} values with ddof ${ddof}`)
  return (centralMoment(values, 2) * values.length) / (values.length - ddof)
}

export function standardDeviation(values: ArrayLike<number>, ddof: 0 | 1 = 1): number {
  return Math.sqrt(variance(values, ddof))
}

export function skewness(values: ArrayLike<number>): number {
  const second = centralMoment(values, 2)
  return isConstant(values) ? 0 : centralMoment(values, 3) / second ** 1.5
}

export function excessKurtosis(values: ArrayLike<number>): number {
  const second = centralMoment(values, 2)
  return isConstant(values) ? 0 : centralMoment(values, 4) / second ** 2 - 3
}

function centralMoment(values: ArrayLike<number>, order: 2 | 3 | 4): number {
  const centre = mean(values)
  let sum = 0
  for (let i = 0; i < values.length; i++) {
    const deviation = values[i] - centre
    const square = deviation * deviation
    sum += order === 2 ? square : order === 3 ? square * deviation : square * square
  }
  return sum / values.length
}

function isConstant(values: ArrayLike<number>): boolean {
  for (let i = 1; i < values.length; i++) if (values[i] !== values[0]) return false
  return true
}
