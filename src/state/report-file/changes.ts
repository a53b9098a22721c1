import type { Cure } from '../../data/doctor/finding'
import { isoDate } from './iso-date'

/** A change of the prices as the report states it: the kind, its figures, and days as ISO dates. */
export function changeOf({ ticker, cure }: { ticker: string; cure: Cure }): Record<string, unknown> {
  if ('day' in cure) return { ticker, ...cure, day: isoDate(cure.day) }
  return 'days' in cure ? { ticker, ...cure, days: cure.days.map(isoDate) } : { ticker, ...cure }
}
