import { Failure } from '../numerics/failure'
import type { CalendarSplit, ForecastSettings, ReturnSeries } from './forecast'

/**
 * Training 70 %, validation 15 %, test 15 % of the calendar: cut by date over the union of the dates of all series,
 * the same for every series, so that a shock common to all falls into one part only.
 *
 * `horizon` trading days are left out before validation and before test, so that no target reaches into the next part;
 * on top of that the last `horizon` targets of training are purged (see `panel.ts`).
 * Throws `data/too-short` { have, needed, ticker? } in trading days (returns).
 */
export const TRAIN_SHARE = 0.7
export const VALIDATION_SHARE = 0.15
export const LEAST_TEST_DAYS = 20
export const LEAST_VALIDATION_DAYS = 10
/** Different windows that training can start from, at least. */
export const LEAST_WINDOWS = 20

export function splitByCalendar(
  series: ReturnSeries[],
  settings: Pick<ForecastSettings, 'window' | 'horizon'>,
): CalendarSplit {
  const days = unionOfDates(series)
  const needed = neededDays(settings)
  if (days.length < needed) {
    const facts = { have: days.length, needed }
    throw new Failure('data/too-short', series.length === 1 ? { ticker: series[0].name, ...facts } : facts)
  }
  const { trainEnd, validationEnd } = cuts(days.length)
  const gap = settings.horizon
  return {
    train: [days[0], days[trainEnd - 1]],
    validation: [days[trainEnd + gap], days[validationEnd - 1]],
    test: [days[validationEnd + gap], days[days.length - 1]],
    gap,
  }
}

/** The first rows of a history have features from too few days: a fifth of its training part, 20 to 250 days. */
export function warmUp(trainingDays: number): number {
  return Math.min(250, Math.max(20, Math.floor(trainingDays / 5)))
}

/** The smallest number of trading days for which every part is large enough. */
export function neededDays({ window, horizon }: Pick<ForecastSettings, 'window' | 'horizon'>): number {
  for (let days = 1; ; days++) {
    const { trainEnd, validationEnd } = cuts(days)
    const windows = trainEnd - warmUp(trainEnd) - horizon - window + 1
    const validation = validationEnd - trainEnd - horizon
    const test = days - validationEnd - horizon
    if (windows >= LEAST_WINDOWS && validation >= LEAST_VALIDATION_DAYS && test >= LEAST_TEST_DAYS)
      return days
  }
}

function cuts(days: number): { trainEnd: number; validationEnd: number } {
  return {
    trainEnd: Math.floor(days * TRAIN_SHARE),
    validationEnd: Math.floor(days * (TRAIN_SHARE + VALIDATION_SHARE)),
  }
}

/** Every day that any series has, ascending. */
export function unionOfDates(series: ReturnSeries[]): Int32Array {
  const days = new Set<number>()
  for (const { dates } of series) for (const day of dates) days.add(day)
  return Int32Array.from(days).sort()
}
