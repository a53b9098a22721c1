import { Failure } from '../../numerics/failure'
import type { Day, PriceSeries } from '../series'
import type { Cure } from './finding'

/** What to do with one price, by its day in the original. */
interface Treatment {
  keep: (day: Day) => boolean
  /** For the price, the high and the low. */
  factor: (day: Day) => number
  /** For the volume: a split makes more shares of the same money; a change of unit leaves them alone. */
  volumeFactor: (day: Day) => number
}

const always = () => true
const one = () => 1

function treatmentOf(cure: Cure): Treatment {
  switch (cure.kind) {
    case 'rescale-before': {
      const factor = (day: Day) => (day < cure.day ? cure.factor : 1)
      return { keep: always, factor, volumeFactor: (day) => 1 / factor(day) }
    }
    case 'rescale-days': {
      const days = new Set(cure.days)
      return { keep: always, factor: (day) => (days.has(day) ? cure.factor : 1), volumeFactor: one }
    }
    case 'remove-days': {
      const days = new Set(cure.days)
      return { keep: (day) => !days.has(day), factor: one, volumeFactor: one }
    }
    case 'start-at':
      return { keep: (day) => day >= cure.day, factor: one, volumeFactor: one }
    case 'shift-days':
      return { keep: always, factor: one, volumeFactor: one }
  }
}

export const applyCure = (series: PriceSeries, cure: Cure): PriceSeries => applyCures(series, [cure])

/**
 * The series after its cures; the original stays as it is. Every cure names days of the original, so that one cure
 * may be taken out of the list and the others still mean the same.
 * @throws Failure `doctor/nothing-left` { ticker, left } where fewer than two prices would stay
 */
export function applyCures(series: PriceSeries, cures: readonly Cure[]): PriceSeries {
  const treatments = cures.map(treatmentOf)
  const { dates } = series
  const kept: number[] = []
  for (let i = 0; i < dates.length; i++) if (treatments.every(({ keep }) => keep(dates[i]))) kept.push(i)
  if (kept.length < 2) throw new Failure('doctor/nothing-left', { ticker: series.ticker, left: kept.length })
  const shift = cures.reduce((days, cure) => days + (cure.kind === 'shift-days' ? cure.by : 0), 0)
  const column = (values: Float64Array, factor: 'factor' | 'volumeFactor') =>
    Float64Array.from(kept, (i) => treatments.reduce((value, t) => value * t[factor](dates[i]), values[i]))
  const { ticker, adjusted, close, high, low, volume } = series
  return {
    ...{ ticker, adjusted },
    dates: Int32Array.from(kept, (i) => dates[i] + shift),
    close: column(close, 'factor'),
    ...(high && { high: column(high, 'factor') }),
    ...(low && { low: column(low, 'factor') }),
    ...(volume && { volume: column(volume, 'volumeFactor') }),
  }
}
