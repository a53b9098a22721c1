import type { TowerSet } from './comparison'
import type { Exogenous } from './exogenous'

/** Which towers there are to compare, prices alone first. */
export function towerSets({ news, macro = [] }: Exogenous): TowerSet[] {
  const withMacro = macro.length > 0
  return [
    'price',
    ...(news ? ['news' as const] : []),
    ...(withMacro ? ['macro' as const] : []),
    ...(news && withMacro ? ['both' as const] : []),
  ]
}

/** What a network with these towers is given. */
export function chosen(towers: TowerSet, { news, macro }: Exogenous): Exogenous {
  return {
    ...(towers === 'news' || towers === 'both' ? { news } : {}),
    ...(towers === 'macro' || towers === 'both' ? { macro } : {}),
  }
}
