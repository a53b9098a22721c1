/**
 * Mean, sample standard deviation, skewness and excess kurtosis at once.
 *
 * With m_k = (1/n) sum (x - mean)^k: deviation = sqrt(n m_2 / (n - 1)), skewness = m_3 / m_2^1.5,
 * excess kurtosis = m_4 / m_2^2 - 3.
 *
 * Convention: deviation with ddof 1, skewness and kurtosis of the population (scipy's default, PerformanceAnalytics'
 * "moment"); both are 0 where the values do not move, and the deviation is 0 there.
 * Source: https://www.itl.nist.gov/div898/handbook/eda/section3/eda35b.htm
 * Arguments: any unit, at least two values. Cost: O(n), two passes, no allocation of arrays.
 */
export interface SampleMoments {
  count: number
  mean: number
  deviation: number
  skewness: number
  excessKurtosis: number
}

export function sampleMoments(values: Float64Array): SampleMoments {
  const count = values.length
  let sum = 0
  let low = Infinity
  let high = -Infinity
  for (let i = 0; i < count; i++) {
    const value = values[i]
    sum += value
    if (value < low) low = value
    if (value > high) high = value
  }
  // A range that is rounding only would make skewness and kurtosis of noise.
  if (!(high - low > Number.EPSILON * Math.max(Math.abs(low), Math.abs(high)) * 4)) {
    return { count, mean: low, deviation: 0, skewness: 0, excessKurtosis: 0 }
  }
  const mean = sum / count
  const scale = high - low // so that fourth powers neither vanish nor overflow
  let second = 0
  let third = 0
  let fourth = 0
  for (let i = 0; i < count; i++) {
    const distance = (values[i] - mean) / scale
    const square = distance * distance
    second += square
    third += square * distance
    fourth += square * square
  }
  return {
    count,
    mean,
    deviation: scale * Math.sqrt(second / (count - 1)),
    skewness: third / count / (second / count) ** 1.5,
    excessKurtosis: fourth / count / (second / count) ** 2 - 3,
  }
}
