import type { RandomStream } from '../../numerics/random'
import type { Regime } from './regimes'

/** Templates by regime; {} is the company. Every text says that it is synthetic through the company's name. */
const TEMPLATES: Record<Regime['name'], readonly string[]> = {
  calm: [
    '{} beats quarterly profit estimates',
    '{} raises its dividend',
    '{} wins a long-term supply contract',
    'Analysts lift targets for {} as demand holds steady',
    '{} opens a new site and confirms its outlook',
    'Quiet trading leaves {} little changed',
  ],
  uneasy: [
    '{} warns of slower growth',
    '{} cuts its outlook as costs rise',
    'Regulator asks {} for more information',
    'Investors turn cautious on {} before results',
    '{} delays investment amid weaker orders',
    'Analysts downgrade {} on margin pressure',
  ],
  crisis: [
    '{} shares plunge as panic selling spreads',
    '{} suspends its dividend to save cash',
    'Lenders question {} as funding dries up',
    '{} reports record loss and writes down assets',
    'Rating of {} cut on default fears',
    'Trading in {} halted after steep fall',
  ],
}

/** A headline that fits the regime. */
export function headline(regime: Regime, company: string, random: RandomStream): string {
  const templates = TEMPLATES[regime.name]
  return templates[random.integer(templates.length)].replace('{}', company)
}
