import * as tf from '@tensorflow/tfjs'
import type { Window } from './batches'
import { gatherExogenous, gatherInputs } from './batches'
import { FEATURES } from './features'
import type { ForecastSettings } from './forecast'
import { LEVELS, TAIL_LEVELS } from './forecast'
import type { TowerShape } from './fusion/tower'
import { towerTensor } from './fusion/tower'
import { decodeHeads, headConstants, VALUES } from './heads'
import { inferenceOutputs } from './model'
import type { PanelSeries, Rows } from './panel'
import { stackOf, unpackWeights } from './weights'

/** Forecasts of consecutive rows of one series, as cumulative log returns over d = 1..D days. */
export interface SeriesPrediction {
  rows: Rows
  /** By row, then level, then day: index (row * 11 + level) * D + d - 1, row counted from rows[0]. */
  quantiles: Float64Array
  /** The same with 3 tail levels. */
  shortfalls: Float64Array
  /** Index row * D + d - 1. */
  mean: Float64Array
  rise: Float64Array
}

/** Windows are predicted in groups, so that the gates of a layer stay below so many floats (128 MB). */
const MOST_FLOATS = 2 ** 25
const MOST_WINDOWS = 256

/**
 * Predicts `rows` of every series, each from exactly its own last `window` days (row t: inputs t-window+1 .. t), in
 * batches across series. Quantiles are brought back to return units with sigma_t sqrt(d).
 */
export async function predictRows(
  series: PanelSeries[],
  rows: Rows[],
  weights: Float32Array,
  settings: Pick<ForecastSettings, 'layers' | 'window' | 'horizon'>,
  breathe: () => Promise<void>,
  towers: TowerShape[] = [],
): Promise<SeriesPrediction[]> {
  const { layers, window, horizon } = settings
  const results = rows.map((range) => emptyPrediction(range, horizon))
  const jobs: (Window & { owner: number; index: number })[] = []
  series.forEach((one, owner) => {
    for (let row = rows[owner][0]; row < rows[owner][1]; row++) {
      jobs.push({ series: one, start: row - window + 1, owner, index: row - rows[owner][0] })
    }
  })
  const flat = tf.tensor1d(weights)
  const tensors = tf.tidy(() =>
    unpackWeights(flat, stackOf({ layers, inputs: FEATURES.length, horizon, towers })),
  )
  const heads = headConstants(horizon)
  try {
    const together = Math.min(MOST_WINDOWS, Math.ceil(MOST_FLOATS / (4 * window * Math.max(...layers))))
    for (let from = 0; from < jobs.length; from += together) {
      const batch = jobs.slice(from, from + together)
      const output = tf.tidy(() => {
        const shape = { time: window, batch: batch.length }
        const input = tf.tensor2d(gatherInputs(batch, window), [window * batch.length, FEATURES.length])
        const exogenous = gatherExogenous(batch, window, window - 1)
        const seen = exogenous ? towerTensor(exogenous, towers) : null
        const raw = inferenceOutputs(tensors, input, shape, window - 1, seen)
        const { values, mean, direction } = decodeHeads(raw, heads, horizon)
        return tf.concat([tf.reshape(values, [batch.length, -1]), mean, tf.sigmoid(direction)], 1)
      })
      const numbers = await output.data()
      output.dispose()
      batch.forEach((job, i) => {
        const sigma = job.series.sigma[job.start + window - 1]
        writePrediction(results[job.owner], job.index, numbers, i * (VALUES + 2) * horizon, sigma, horizon)
      })
      await breathe()
    }
  } finally {
    tf.dispose([flat, tensors, heads.sums, heads.repeat])
  }
  return results
}

function emptyPrediction(rows: Rows, horizon: number): SeriesPrediction {
  const numbers = (perDay: number) => new Float64Array((rows[1] - rows[0]) * perDay * horizon)
  return {
    rows,
    quantiles: numbers(LEVELS.length),
    shortfalls: numbers(TAIL_LEVELS.length),
    mean: numbers(1),
    rise: numbers(1),
  }
}

function writePrediction(
  to: SeriesPrediction,
  index: number,
  from: ArrayLike<number>,
  offset: number,
  sigma: number,
  horizon: number,
): void {
  const K = LEVELS.length
  for (let d = 0; d < horizon; d++) {
    const unit = sigma * Math.sqrt(d + 1)
    const value = (block: number) => from[offset + block * horizon + d]
    for (let k = 0; k < K; k++) to.quantiles[(index * K + k) * horizon + d] = unit * value(k)
    for (let j = 0; j < VALUES - K; j++) {
      to.shortfalls[(index * (VALUES - K) + j) * horizon + d] = unit * value(K + j)
    }
    to.mean[index * horizon + d] = unit * value(VALUES)
    to.rise[index * horizon + d] = value(VALUES + 1)
  }
}
