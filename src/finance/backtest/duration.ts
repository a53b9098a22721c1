import { randomStream } from '../../numerics/random'
import { drawDistinctDays } from './exception-days'
import { likelihoodRatio } from './likelihood'
import { DRAWS, simulatedPValue } from './simulated-p-value'
import type { TestStatistic } from './verdict'

/**
 * The duration test of Christoffersen and Pelletier: has the time between exceptions a memory?
 *
 * Without one, durations D are exponential. The alternative is Weibull, density a^b b D^(b-1) exp(-(aD)^b), whose hazard
 * falls for b < 1: exceptions breed exceptions. LR = 2 (l(b) - l(1)), with the likeliest a given b, a^b = m / sum D^b,
 * put in: l(b) = m ln(m b / sum D^b) + (b - 1) sum' ln D - m. The days before the first and after the last exception
 * are censored durations: they count in sum D^b, but not in m and sum'. l is concave in b, so Newton's method finds it;
 * b stays within 1/20 and 20, else equal durations would have no maximum.
 *
 * The p-value is simulated under the null: as many exceptions on days drawn at random, which needs no parameter.
 * Chi-squared with 1 degree of freedom is wrong for few exceptions, and for many too: days are whole numbers, which no
 * exponential time is (README.md).
 * Source: P. Christoffersen, D. Pelletier (2004), https://www.cirano.qc.ca/files/publications/2003s-05.pdf; worked
 * implementation: VaRDurTest in R's rugarch, whose convention for the censored ends is taken.
 * Arguments: the days of the exceptions, ascending from 0. Undefined for fewer than three, and where they are more
 * than half of the days (time is then too coarse). Cost: O(draws x exceptions).
 */
const LEAST_EXCEPTIONS = 3
const BOUND = 20
/** Newton's next error would be about the square of this one, and the likelihood is flat at its top. */
const SETTLED = 1e-4

export function duration(
  days: Int32Array,
  observations: number,
  seed: number,
  draws = DRAWS,
): TestStatistic | undefined {
  if (days.length < LEAST_EXCEPTIONS || 2 * days.length > observations) return undefined
  const logs = Float64Array.from({ length: observations + 1 }, (_, length) => Math.log(length))
  const lengths = new Int32Array(days.length + 1)
  const statistic = durationStatistic(days, observations, logs, lengths)
  const random = randomStream(seed, 'duration')
  const drawn = new Int32Array(days.length)
  const taken = new Uint8Array(observations)
  const draw = () => {
    drawDistinctDays(random, observations, drawn, taken)
    return durationStatistic(drawn, observations, logs, lengths)
  }
  return { statistic, pValue: simulatedPValue(statistic, draw, draws) }
}

/** `logs[k]` is ln k; `lengths` is room for the durations. */
function durationStatistic(
  days: Int32Array,
  observations: number,
  logs: Float64Array,
  lengths: Int32Array,
): number {
  const complete = days.length - 1
  let sumLogs = 0
  for (let i = 0; i < complete; i++) {
    lengths[i] = days[i + 1] - days[i]
    sumLogs += logs[lengths[i]]
  }
  // An exception on the first or last day leaves no censored duration there.
  let count = complete
  if (days[0] > 0) lengths[count++] = days[0] + 1
  if (days[complete] < observations - 1) lengths[count++] = observations - 1 - days[complete]

  const logLikelihood = (b: number, power: number) =>
    complete * Math.log((complete * b) / power) + (b - 1) * sumLogs
  let b = 1
  for (let iteration = 0; iteration < 50; iteration++) {
    let power = 0
    let first = 0
    let second = 0
    for (let i = 0; i < count; i++) {
      const log = logs[lengths[i]]
      const weight = Math.exp(b * log)
      power += weight
      first += weight * log
      second += weight * log * log
    }
    const centre = first / power
    const slope = complete / b + sumLogs - complete * centre
    const curvature = complete / (b * b) + complete * (second / power - centre * centre)
    const step = Math.min(Math.max(b + slope / curvature, b / 2), 2 * b)
    const next = Math.min(Math.max(step, 1 / BOUND), BOUND)
    const settled = Math.abs(next - b) < SETTLED * b
    b = next
    if (settled) break
  }
  let exponential = 0
  let weibull = 0
  for (let i = 0; i < count; i++) {
    exponential += lengths[i]
    weibull += Math.exp(b * logs[lengths[i]])
  }
  return likelihoodRatio(logLikelihood(1, exponential), logLikelihood(b, weibull))
}
