import { normalCdf, normalInverse, normalPdf } from '../../numerics/normal'
import type { RandomStream } from '../../numerics/random'
import { studentTCdf, studentTInverse, studentTShortfall } from '../../numerics/student-t'
import { studentTVariate } from '../../numerics/variates'
import { TAIL_LEVEL } from '../risk/measure'
import { byTestedConfidence } from '../risk/method'
import type { BacktestPath } from './verdict'

/**
 * Made worlds with a model in each, to see what the backtests say where the truth is known.
 *
 * Two models are right: `studentT` knows that returns are independent t with 4 degrees of freedom; `garch` knows the
 * variance of today in a GARCH(1,1) with t(5) shocks (0.1 and 0.88, a day in eight weeks forgotten by half). Two are
 * wrong: `gaussianTail` has the variance of `studentT` and a normal tail; `oneVolatility` has the shocks of `garch` and
 * its mean variance, the same every day.
 *
 * The daily standard deviation is 1 % (GARCH: in the long run). Result: the path that a rolling backtest would give;
 * `probability` is exact below 0.15 and 1 above, where no test looks. Cost: O(days), about 0.5 us each.
 */
export type World = (random: RandomStream, days: number) => BacktestPath

export const WORLDS = {
  studentT: (random, days) => {
    const tail = studentTail(4)
    return forecast(days, tail, () => ({ value: 0.01 * tail.draw(random), deviation: 0.01 }))
  },
  garch: (random, days) => {
    const tail = studentTail(5)
    return forecast(days, tail, garch(random, tail))
  },
  gaussianTail: (random, days) => {
    const truth = studentTail(4)
    return forecast(days, NORMAL, () => ({ value: 0.01 * truth.draw(random), deviation: 0.01 }))
  },
  oneVolatility: (random, days) => {
    const tail = studentTail(5)
    const next = garch(random, tail)
    return forecast(days, tail, () => ({ ...next(), deviation: 0.01 }))
  },
} satisfies Record<string, World>

/** The lower tail of a distribution with mean 0 and variance 1. */
interface Tail {
  quantile(level: number): number
  shortfall(level: number): number
  probability(value: number): number
}

const NORMAL: Tail = {
  quantile: normalInverse,
  shortfall: (level) => normalPdf(normalInverse(level)) / level,
  probability: normalCdf,
}

function studentTail(degrees: number): Tail & { draw(random: RandomStream): number } {
  const scale = Math.sqrt((degrees - 2) / degrees)
  return {
    quantile: (level) => scale * studentTInverse(level, degrees),
    shortfall: (level) => scale * studentTShortfall(level, degrees),
    probability: (value) => studentTCdf(value / scale, degrees),
    draw: (random) => scale * studentTVariate(random, degrees),
  }
}

function garch(random: RandomStream, tail: { draw(random: RandomStream): number }) {
  let variance = 1e-4
  let value = 0
  const next = () => {
    variance = 2e-6 + 0.1 * value * value + 0.88 * variance
    value = Math.sqrt(variance) * tail.draw(random)
    return { value, deviation: Math.sqrt(variance) }
  }
  for (let day = 0; day < 200; day++) next()
  return next
}

const WATCHED = 0.15

function forecast(days: number, tail: Tail, next: () => { value: number; deviation: number }): BacktestPath {
  const returns = new Float64Array(days)
  const deviations = new Float64Array(days)
  const probability = new Float64Array(days).fill(1)
  const watched = tail.quantile(WATCHED)
  for (let day = 0; day < days; day++) {
    const { value, deviation } = next()
    returns[day] = value
    deviations[day] = deviation
    if (value < watched * deviation) probability[day] = tail.probability(value / deviation)
  }
  const scaled = (factor: number) => deviations.map((deviation) => factor * deviation)
  return {
    dates: Int32Array.from(returns.keys()),
    returns,
    valueAtRisk: byTestedConfidence((confidence) => scaled(-tail.quantile(TAIL_LEVEL[confidence]))),
    expectedShortfall: byTestedConfidence((confidence) => scaled(tail.shortfall(TAIL_LEVEL[confidence]))),
    probability,
  }
}
