import { expect, test } from 'vitest'
import type { TowerScore, TowerSet, TowerVerdict } from '../../../../learning/fusion/comparison'
import { judgeTowers } from './judge'

const row = (towers: TowerSet, verdict: TowerVerdict | null) => ({ towers, verdict }) as TowerScore
const judge = (...rows: TowerScore[]) => judgeTowers({ rows: [row('price', null), ...rows] })

test('what earns its place is named first', () => {
  expect(judge(row('news', 'earns'), row('macro', 'luck'), row('both', 'earns'))).toEqual({
    verdict: 'earns',
    towers: ['news', 'both'],
  })
  expect(judge(row('news', 'hurts'), row('macro', 'earns')).towers).toEqual(['macro'])
})

test('only where everything hurts is it called harmful', () => {
  expect(judge(row('news', 'hurts'))).toEqual({ verdict: 'hurts', towers: ['news'] })
  expect(judge(row('news', 'hurts'), row('macro', 'luck')).verdict).toBe('luck')
  expect(judge(row('news', 'luck'))).toEqual({ verdict: 'luck', towers: [] })
})
