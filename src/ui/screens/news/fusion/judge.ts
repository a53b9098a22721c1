import type { TowerComparison, TowerSet, TowerVerdict } from '../../../../learning/fusion/comparison'

/** The finding in one word, and the towers it is about: those that earn their place, else those that hurt. */
export function judgeTowers({ rows }: Pick<TowerComparison, 'rows'>): {
  verdict: TowerVerdict
  towers: TowerSet[]
} {
  const of = (wanted: TowerVerdict) =>
    rows.filter(({ verdict }) => verdict === wanted).map(({ towers }) => towers)
  const tried = rows.filter(({ verdict }) => verdict !== null)
  const [earns, hurts] = [of('earns'), of('hurts')]
  if (earns.length > 0) return { verdict: 'earns', towers: earns }
  // One that hurts beside one that does nothing is no gain, and nothing to warn of in the headline.
  if (hurts.length > 0 && hurts.length === tried.length) return { verdict: 'hurts', towers: hurts }
  return { verdict: 'luck', towers: [] }
}
