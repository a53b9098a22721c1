import type { OneDayForecasts } from '../baselines'
import { LEVELS } from '../forecast'

/** Tick losses of one network by day, averaged over the series of the day. */
export interface LevelLosses {
  /** Ascending. */
  dates: Int32Array
  /** Row-major [days, 11]. */
  losses: Float64Array
}

/**
 * Tick loss of every level on every day, mean over the series that have the day, so that shocks common to them count as
 * one day and not as many. Cost: O(rows).
 */
export function tickLosses(
  series: { dates: Int32Array; returns: Float64Array; forecast: Pick<OneDayForecasts, 'quantiles'> }[],
): LevelLosses {
  const K = LEVELS.length
  const days = new Map<number, { sums: Float64Array; count: number }>()
  for (const { dates, returns, forecast } of series) {
    dates.forEach((day, t) => {
      const entry = days.get(day) ?? { sums: new Float64Array(K), count: 0 }
      LEVELS.forEach((level, k) => {
        const distance = returns[t] - forecast.quantiles[t * K + k]
        entry.sums[k] += distance < 0 ? (level - 1) * distance : level * distance
      })
      entry.count++
      days.set(day, entry)
    })
  }
  const dates = Int32Array.from(days.keys()).sort()
  const losses = new Float64Array(dates.length * K)
  dates.forEach((day, i) => {
    const { sums, count } = days.get(day)!
    losses.set(
      sums.map((sum) => sum / count),
      i * K,
    )
  })
  return { dates, losses }
}

/** The mean over several levels, by day. */
export function dailyMean({ dates, losses }: LevelLosses, levels: readonly number[] = LEVELS): Float64Array {
  const columns = levels.map((level) => LEVELS.indexOf(level as 0.5))
  return Float64Array.from(dates, (_, i) => {
    return columns.reduce((sum, k) => sum + losses[i * LEVELS.length + k], 0) / columns.length
  })
}

/** Losses of the same days, averaged over several trainings. */
export function averaged(all: LevelLosses[]): LevelLosses {
  const losses = all[0].losses.map((_, i) => all.reduce((sum, one) => sum + one.losses[i], 0) / all.length)
  return { dates: all[0].dates, losses }
}
