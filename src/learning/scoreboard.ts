import { dieboldMariano } from '../finance/backtest/diebold-mariano'
import type { Forecast, ScoredModel, ScoreRow } from './forecast'
import { LEVELS, TAIL_LEVELS } from './forecast'
import type { OneDayForecasts } from './baselines'

/**
 * One-day scores of all models on the same untouched days, pooled over series: mean tick loss by level, coverage of
 * the central intervals, squared error and sign of the return. Never of a price level: there "tomorrow = today" looks
 * perfect.
 *
 * Diebold-Mariano: of the tail tick loss (mean over 1, 2.5 and 5 %), averaged over the series of each date, against
 * the best baseline; negative favours the row. The best baseline's own row has none.
 */
export interface ScoredSeries {
  dates: Int32Array
  /** Log returns of those dates. */
  returns: Float64Array
  /** A model that has none for one of the series has no row. */
  forecasts: Partial<Record<ScoredModel, OneDayForecasts>>
}

const MODELS: readonly ScoredModel[] = [
  'network',
  'persistence',
  'zeroMean',
  'historical',
  'ewma',
  'gjrFilteredHistorical',
]
const K = LEVELS.length
/** Central intervals by nominal share, as indices of their lower level. */
const INTERVALS: [string, number][] = [
  ['0.98', 0],
  ['0.95', 1],
  ['0.9', 2],
  ['0.8', 3],
  ['0.5', 4],
]

export function buildScoreboard(series: ScoredSeries[]): { rows: ScoreRow[]; winner: Forecast['winner'] } {
  const models = MODELS.filter((model) => series.every(({ forecasts }) => forecasts[model]))
  const rows = models.map((model) => scoreRow(model, series))
  const tail = (row: ScoreRow) => TAIL_LEVELS.reduce((sum, level) => sum + row.pinball[level], 0)
  const lowest = (candidates: ScoreRow[]) => candidates.reduce((a, b) => (tail(b) < tail(a) ? b : a))
  const reference = lowest(rows.filter(({ model }) => model !== 'network')).model
  const panels = new Map(
    models.map((model) => [
      model,
      tailLossByDate(series.map((one) => ({ ...one, forecast: one.forecasts[model]! }))),
    ]),
  )
  for (const row of rows) {
    const days = panels.get(row.model)!
    if (row.model === reference || days.length < 2) continue
    row.dieboldMariano = { against: reference, ...dieboldMariano(days, panels.get(reference)!) }
  }
  return { rows, winner: lowest(rows).model }
}

function tick(outcome: number, quantile: number, level: number): number {
  const distance = outcome - quantile
  return distance < 0 ? (level - 1) * distance : level * distance
}

function scoreRow(model: ScoredModel, series: ScoredSeries[]): ScoreRow {
  const ticks = LEVELS.map(() => 0)
  const inside = INTERVALS.map(() => 0)
  let [squared, right, called, days] = [0, 0, 0, 0]
  let callsDirection = true
  for (const { returns, forecasts } of series) {
    const { quantiles, mean, direction } = forecasts[model]!
    if (!direction) callsDirection = false
    days += returns.length
    returns.forEach((r, t) => {
      LEVELS.forEach((level, k) => (ticks[k] += tick(r, quantiles[t * K + k], level)))
      INTERVALS.forEach(([, k], i) => {
        if (r >= quantiles[t * K + k] && r <= quantiles[t * K + K - 1 - k]) inside[i]++
      })
      squared += (r - mean[t]) ** 2
      // A day without a change has no sign to call.
      if (direction && direction[t] !== 0 && r !== 0) {
        called++
        if (Math.sign(r) === direction[t]) right++
      }
    })
  }
  return {
    model,
    pinball: Object.fromEntries(LEVELS.map((level, k) => [String(level), ticks[k] / days])),
    coverage: Object.fromEntries(INTERVALS.map(([share], i) => [share, inside[i] / days])),
    returnMse: squared / days,
    ...(callsDirection && called > 0 ? { directionAccuracy: right / called } : {}),
  }
}

/** Tail tick loss (mean over 1, 2.5 and 5 %) averaged over the series of each date, in order of date. */
export function tailLossByDate(
  series: { dates: Int32Array; returns: Float64Array; forecast: Pick<OneDayForecasts, 'quantiles'> }[],
): Float64Array {
  const sums = new Map<number, { sum: number; count: number }>()
  for (const { dates, returns, forecast } of series) {
    dates.forEach((date, t) => {
      const entry = sums.get(date) ?? { sum: 0, count: 0 }
      TAIL_LEVELS.forEach((level, k) => {
        entry.sum += tick(returns[t], forecast.quantiles[t * K + k], level) / TAIL_LEVELS.length
      })
      entry.count++
      sums.set(date, entry)
    })
  }
  const inOrder = [...sums].sort(([a], [b]) => a - b)
  return Float64Array.from(inOrder, ([, { sum, count }]) => sum / count)
}
