import { randomStream } from '../../numerics/random'
import { drawExceptionDays } from './exception-days'
import { projectedLength } from './projected-length'
import { DRAWS, simulatedPValue } from './simulated-p-value'
import type { TestStatistic } from './verdict'

/**
 * Engle and Manganelli's dynamic quantile test: can exceptions be foretold from the exceptions of the last four days,
 * or from today's VaR?
 *
 * Hit[t] = 1{exception} - p is regressed on X[t] = (1, I[t-1], ..., I[t-4], VaR[t]); with coefficients d,
 * DQ = d' X'X d / (p (1 - p)) = g' (X'X)^-1 g / (p (1 - p)), g = X' Hit. The out-of-sample form: the forecasts' own
 * parameters are not counted. A column that the others already span (a VaR that never moves, no exception to lag) is
 * left out; the degrees of freedom are the rank.
 *
 * The p-value is simulated: independent exceptions of chance p, against the VaR as it was forecast. Chi-squared with
 * `degrees` degrees of freedom holds for very many exceptions only: at 99 % it rejects 9 to 12 % of right models at 5 %,
 * over 2,500 days still (README.md).
 * Source: R. Engle, S. Manganelli (2004), https://doi.org/10.1198/073500104000000370; free:
 * https://www.nber.org/papers/w7341
 * Arguments: days of the exceptions, ascending from 0; VaR of all days; 0 < p < 1. Undefined below 16 days.
 * Cost: O(days + draws x exceptions): all sums run over exceptions only.
 */
export const LAGS = 4
const LEAST_DAYS = 16

export function dynamicQuantile(
  days: Int32Array,
  forecasts: Float64Array,
  p: number,
  seed: number,
  draws = DRAWS,
): TestStatistic | undefined {
  if (forecasts.length < LEAST_DAYS) return undefined
  const statisticOf = dynamicQuantileStatistic(forecasts, p)
  const { statistic } = statisticOf(days, days.length)
  const random = randomStream(seed, 'dynamic-quantile')
  const drawn = new Int32Array(forecasts.length)
  const draw = () => statisticOf(drawn, drawExceptionDays(random, forecasts.length, p, drawn)).statistic
  return { statistic, pValue: simulatedPValue(statistic, draw, draws) }
}

const VAR = LAGS + 1
const SIZE = LAGS + 2

/** The statistic and its degrees of freedom as a function of the first `count` of `days`. */
export function dynamicQuantileStatistic(
  forecasts: Float64Array,
  p: number,
): (days: Int32Array, count: number) => { statistic: number; degrees: number } {
  const observations = forecasts.length
  const judged = observations - LAGS
  const regressor = standardised(forecasts)
  const gram = new Float64Array(SIZE * SIZE)
  const score = new Float64Array(SIZE)
  return (days, count) => {
    gram.fill(0)
    score.fill(0)
    gram[0] = judged
    gram[VAR * SIZE + VAR] = regressor ? 1 : 0
    for (let i = 0; i < count; i++) {
      const day = days[i]
      if (day >= LAGS) {
        score[0]++
        if (regressor) score[VAR] += regressor[day]
      }
      for (let lag = 1; lag <= LAGS; lag++) {
        const later = day + lag
        if (later < LAGS || later >= observations) continue
        gram[lag * SIZE]++
        gram[lag * SIZE + lag]++
        if (regressor) gram[VAR * SIZE + lag] += regressor[later]
      }
      for (let j = i + 1; j < count && days[j] - day <= LAGS; j++) {
        const gap = days[j] - day
        if (days[j] >= LAGS) score[gap]++
        // On day + lag both are lagged exceptions: this one by `lag`, the next by `lag - gap`.
        for (let lag = gap + 1; lag <= LAGS; lag++) {
          if (day + lag >= LAGS && day + lag < observations) gram[lag * SIZE + lag - gap]++
        }
      }
    }
    for (let lag = 1; lag <= LAGS; lag++) score[lag] -= p * gram[lag * SIZE]
    score[0] -= p * judged
    const { length, rank } = projectedLength(gram, score)
    return { statistic: length / (p * (1 - p)), degrees: rank }
  }
}

/** From day LAGS on with mean 0 and length 1, which spans the same with the constant; null where it does not move. */
function standardised(forecasts: Float64Array): Float64Array | null {
  const used = forecasts.subarray(LAGS)
  const level = used.reduce((sum, value) => sum + value, 0) / used.length
  const centred = Float64Array.from(forecasts, (value, day) => (day < LAGS ? 0 : value - level))
  const length = norm(centred)
  if (!(length > 1e-10 * Math.sqrt(used.length) * Math.abs(level))) return null
  return centred.map((value) => value / length)
}

function norm(values: Float64Array): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0))
}
