import type { HistoricalStress } from '../../../../finance/risk/stress/types'
import { percent } from '../../../format'
import { m } from '../../../messages/messages'
import { periodWords } from '../../chosen'

/** A span's name in words; a key the catalogue does not have is shown as it is. */
export function spanName({ kind, name, observations }: HistoricalStress): string {
  if (kind === 'worst') return m.risk.stress.worst(periodWords(), observations)
  return Object.hasOwn(m.risk.stress.episodes, name) ? m.risk.stress.episodes[name] : name
}

/** A size as it was asked for: whole, or with the one place that it has. */
export const sizeText = (fraction: number): string => {
  const hundredths = Math.abs(fraction) * 100
  return percent(Math.abs(fraction), Math.abs(hundredths - Math.round(hundredths)) < 1e-9 ? 0 : 1)
}

export const idOf = ({ kind, name, from, to }: HistoricalStress): string => `${kind} ${name} ${from} ${to}`

/** Named events first in their order of loss, then the worst spans by length: the answer is the first. */
export const worstFirst = (history: HistoricalStress[]): HistoricalStress[] =>
  [...history].sort((a, b) => b.loss - a.loss)
