import { mean } from '../numerics/moments'
import { quantileSorted } from '../numerics/quantile'
import { pinballLoss } from '../finance/backtest/pinball'
import { LEVELS, TAIL_LEVELS } from './forecast'
import type { Unconditional } from './heads'
import type { PanelSeries } from './panel'

/** The distribution of the training targets, pooled over series, for each number of days ahead; the net starts from it. */
export interface StartingPoint {
  days: Unconditional[]
  /** Weights of the pinball loss, [11, D]: importance over the unconditional loss of that level. */
  pinballWeights: Float32Array
  /** w_d [D]: 1 for one day, 0.5 shared by the longer horizons. */
  dayWeights: Float32Array
}

/** The tail levels count double; they average one. */
const IMPORTANCE = LEVELS.map((level) => (TAIL_LEVELS.includes(level as 0.01) ? 1 : 0.5))
const TOTAL = IMPORTANCE.reduce((a, b) => a + b, 0) / LEVELS.length

export function startingPoint(series: PanelSeries[], horizon: number): StartingPoint {
  const pinballWeights = new Float32Array(LEVELS.length * horizon)
  const days = Array.from({ length: horizon }, (_, d) => {
    const pooled = trainingTargets(series, horizon, d)
    const distribution = unconditional(pooled)
    LEVELS.forEach((level, k) => {
      const loss = pinballLoss(pooled, new Float64Array(pooled.length).fill(distribution.quantiles[k]), level)
      pinballWeights[k * horizon + d] = IMPORTANCE[k] / TOTAL / Math.max(loss, 1e-6)
    })
    return distribution
  })
  const dayWeights = Float32Array.from({ length: horizon }, (_, d) => (d === 0 ? 1 : 0.5 / (horizon - 1)))
  return { days, pinballWeights, dayWeights }
}

/** Sorts its argument. */
export function unconditional(targets: Float64Array): Unconditional {
  targets.sort()
  const quantiles = LEVELS.map((level) => quantileSorted(targets, level))
  return {
    quantiles,
    shortfalls: TAIL_LEVELS.map((_, j) => mean(targets.filter((y) => y <= quantiles[j]))),
    mean: mean(targets),
    rises: targets.filter((y) => y > 0).length / targets.length,
  }
}

/** All training targets over d + 1 days, of all series. */
export function trainingTargets(series: PanelSeries[], horizon: number, d: number): Float64Array {
  const values: number[] = []
  for (const { train, targets } of series) {
    for (let row = train[0]; row < train[1]; row++) values.push(targets[row * horizon + d])
  }
  return Float64Array.from(values)
}
