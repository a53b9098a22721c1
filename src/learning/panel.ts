import { Failure } from '../numerics/failure'
import { randomStream } from '../numerics/random'
import { buildFeatures, FEATURES } from './features'
import type { CalendarSplit, ForecastSettings, ReturnSeries } from './forecast'
import type { Exogenous } from './fusion/exogenous'
import { withExogenous } from './fusion/exogenous'
import type { TowerShape } from './fusion/tower'
import type { Scaler } from './scaler'
import { applyScaler, fitScaler } from './scaler'
import { neededDays, splitByCalendar, warmUp } from './split'

/** Rows [from, to) of a series. */
export type Rows = [from: number, to: number]

/** One series, ready to learn from. n returns; row t asks about day t and knows days before it. */
export interface PanelSeries {
  name: string
  dates: Int32Array
  returns: Float64Array
  /** Ex-ante volatility [n + 1]; the unit of the targets. */
  sigma: Float64Array
  /** Scaled features, row-major [n + 1, F]. */
  inputs: Float32Array
  /** Row-major [n, D]: (r_t + .. + r_(t+d-1)) / (sigma_t sqrt d); NaN where the history ends first. */
  targets: Float32Array
  /** What the towers see, row-major [n + 1, E]; absent without towers. */
  exogenous?: Float32Array
  /** Rows whose targets may be learned from; empty when the series has too few. */
  train: Rows
  validation: Rows
  test: Rows
}

export interface Panel {
  series: PanelSeries[]
  split: CalendarSplit
  scaler: Scaler
  /** Towers beside the LSTM, in the order of the columns of `exogenous`; usually none. */
  towers: TowerShape[]
  /** Series too short to be forecast at all; they are left out. */
  skipped: { ticker: string; have: number; needed: number }[]
}

/**
 * Features, targets and the rows of each part for all series. The scaler sees training rows only.
 * `shuffleLabels` permutes the targets of the training and the validation part within each series: the control that
 * must score like chance. The test part is never touched. `exogenous` gives the network towers.
 * Throws `data/too-short`, `data/not-finite` { ticker }.
 */
export function buildPanel(
  all: ReturnSeries[],
  settings: ForecastSettings,
  shuffleLabels = false,
  exogenous: Exogenous = {},
): Panel {
  const { window, horizon } = settings
  for (const { name, returns } of all) {
    if (!returns.every(Number.isFinite)) throw new Failure('data/not-finite', { ticker: name })
  }
  const least = window + warmUp(0)
  const skipped = all
    .filter(({ dates }) => dates.length < least)
    .map(({ name, dates }) => ({ ticker: name, have: dates.length, needed: least }))
  const long = all.filter(({ dates }) => dates.length >= least)
  const split = splitByCalendar(long.length > 0 ? long : all, settings)
  const parts = long.map(({ dates }) => partsOf(dates, split, window))
  const features = long.map(({ returns }) => buildFeatures(returns))
  const blocks = features.map(({ rows }, i) =>
    rows.subarray(parts[i].train[0] * FEATURES.length, parts[i].train[1] * FEATURES.length),
  )
  const longEnough = (part: 'train' | 'validation' | 'test', rows: number) =>
    parts.some(({ [part]: [from, to] }) => to - from >= rows)
  // Two test days, because scores are compared by how they vary.
  if (!longEnough('train', window) || !longEnough('validation', 1) || !longEnough('test', 2)) {
    const have = Math.max(...all.map(({ dates }) => dates.length))
    // The calendar is long enough, but no single series is.
    throw new Failure('data/too-short', { have, needed: Math.max(have + 1, neededDays(settings)) })
  }
  const scaler = fitScaler(blocks, FEATURES.length)
  const series = long.map(({ name, dates, returns }, i) => {
    const targets = buildTargets(returns, features[i].sigma, horizon)
    if (shuffleLabels) {
      for (const part of ['train', 'validation'] as const) {
        shuffleRows(targets, horizon, parts[i][part], randomStream(settings.seed, 'shuffle', name, part))
      }
    }
    const { sigma, rows } = features[i]
    return { name, dates, returns, sigma, inputs: applyScaler(scaler, rows), targets, ...parts[i] }
  })
  return { ...withExogenous(series, exogenous), split, scaler, skipped }
}

function partsOf(dates: Int32Array, split: CalendarSplit, window: number) {
  const trainDays = firstAfter(dates, split.train[1])
  const start = warmUp(trainDays)
  // Purged: targets of the last `gap` training days would end after the part.
  const train: Rows = [start, Math.max(start, trainDays - split.gap)]
  const leastRow = window - 1 + warmUp(0)
  const between = ([first, last]: [number, number]): Rows => {
    const from = Math.max(firstAfter(dates, first - 1), leastRow)
    return [from, Math.max(from, firstAfter(dates, last))]
  }
  const validation = between(split.validation)
  // A series with holes may need more calendar days for `gap` of its own: no validation target may reach the test part.
  const reachesTest = (row: number) => !(dates[row + split.gap - 1] < split.test[0])
  while (validation[1] > validation[0] && reachesTest(validation[1] - 1)) validation[1]--
  return { train, validation, test: between(split.test) }
}

/** Index of the first date later than `day`. */
function firstAfter(dates: Int32Array, day: number): number {
  let low = 0
  let high = dates.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (dates[middle] <= day) low = middle + 1
    else high = middle
  }
  return low
}

function buildTargets(returns: Float64Array, sigma: Float64Array, horizon: number): Float32Array {
  const targets = new Float32Array(returns.length * horizon).fill(NaN)
  for (let t = 0; t < returns.length; t++) {
    let sum = 0
    for (let d = 1; d <= horizon && t + d <= returns.length; d++) {
      sum += returns[t + d - 1]
      targets[t * horizon + d - 1] = sum / (sigma[t] * Math.sqrt(d))
    }
  }
  return targets
}

/** Fisher-Yates over whole rows. */
function shuffleRows(
  values: Float32Array,
  width: number,
  [from, to]: Rows,
  stream: { integer(n: number): number },
) {
  for (let i = to - 1; i > from; i--) {
    const j = from + stream.integer(i - from + 1)
    for (let k = 0; k < width; k++) {
      const kept = values[i * width + k]
      values[i * width + k] = values[j * width + k]
      values[j * width + k] = kept
    }
  }
}
