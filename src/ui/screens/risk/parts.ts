import type { Risk } from '../../../engine/contract'

export const PARTS = [
  ...(['measures', 'backtests', 'drivers', 'stress', 'liquidity', 'history', 'truth'] as const),
]
export type Part = (typeof PARTS)[number]

/** The truth is known on the synthetic market only. */
export const partsOf = (risk: Risk): Part[] =>
  PARTS.filter((part) => part !== 'truth' || risk.truth?.rows.length)

/** The part in the address, `#/risk?part=stress`; the first one without. */
export function partIn(hash: string, parts: Part[]): Part {
  const wanted = new URLSearchParams(hash.split('?')[1] ?? '').get('part')
  return parts.find((part) => part === wanted) ?? 'measures'
}

export const addressOf = (part: Part): string => (part === 'measures' ? '#/risk' : `#/risk?part=${part}`)
