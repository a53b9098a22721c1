/**
 * Fissler and Ziegel's joint score of VaR and expected shortfall, in the form FZ0 of Patton, Ziegel and Chen: the right
 * pair has the smallest mean, whatever the method. ES alone has no such score.
 *
 * With p = 1 - confidence: score = max(loss - VaR, 0) / (p ES) + VaR / ES + ln ES - 1. (In the paper's signs, v = -VaR,
 * e = -ES.) Doubling every return and forecast adds ln 2 to it, so differences mean the same in any unit.
 *
 * Convention: FZ0 needs ES > 0. A model that fears less than one millionth a day (or promises a gain) is scored as if it
 * had said VaR = ES = 1e-6: finite, at best ln 1e-6 = -13.8 on a day without loss, and very bad as soon as there is one.
 * Source: A. Patton, J. Ziegel, R. Chen (2019), https://arxiv.org/abs/1707.05108
 * Arguments: returns, VaR and ES of the same days, as fractions; 0 < p < 1. Throws RangeError when the lengths differ,
 * and for the mean of no day. Cost: O(n).
 */
export const LEAST_SHORTFALL = 1e-6

export function jointScores(
  returns: ArrayLike<number>,
  valueAtRisk: ArrayLike<number>,
  expectedShortfall: ArrayLike<number>,
  p: number,
): Float64Array {
  if (returns.length !== valueAtRisk.length || returns.length !== expectedShortfall.length)
    throw new RangeError('returns and forecasts differ in length')
  return Float64Array.from(returns, (value, day) => {
    const fearless = !(expectedShortfall[day] > LEAST_SHORTFALL)
    const shortfall = fearless ? LEAST_SHORTFALL : expectedShortfall[day]
    const risk = fearless ? LEAST_SHORTFALL : valueAtRisk[day]
    return Math.max(-value - risk, 0) / (p * shortfall) + risk / shortfall + Math.log(shortfall) - 1
  })
}

export function jointScore(
  returns: ArrayLike<number>,
  valueAtRisk: ArrayLike<number>,
  expectedShortfall: ArrayLike<number>,
  p: number,
): number {
  const scores = jointScores(returns, valueAtRisk, expectedShortfall, p)
  if (scores.length === 0) throw new RangeError('joint score of no forecasts')
  return scores.reduce((sum, score) => sum + score, 0) / scores.length
}
