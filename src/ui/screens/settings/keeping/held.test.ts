import { expect, test } from 'vitest'
import { heldByKind } from './held'

test('what is held is named as a user would, and every byte is counted once', () => {
  const use = {
    bytes: 1000 + 50 + 300 + 40,
    stores: [
      { name: 'blocks' as const, records: 9, bytes: 1000 },
      { name: 'series' as const, records: 3, bytes: 50 },
      { name: 'headlines' as const, records: 2, bytes: 300 },
      { name: 'settings' as const, records: 1, bytes: 40 },
    ],
    series: [
      { id: 'a', ticker: 'A', importId: '1', held: 'shown' as const, bytes: 600 },
      { id: 'b', ticker: 'A', importId: '1', held: 'original' as const, bytes: 300 },
      { id: 'c', ticker: 'B', importId: '1', held: 'undo' as const, bytes: 100 },
    ],
    headlines: [{ id: 'h', time: 1, name: 'news.csv', held: 'undo' as const, bytes: 120 }],
    ...{ imports: [], models: [], undoCopies: 220 },
  }
  const lines = heldByKind(use)
  expect(lines.map(({ kind, bytes }) => [kind, bytes])).toEqual([
    ['prices', 650],
    ['originals', 300],
    ['undo', 220],
    ['headlines', 180],
    ['rest', 40],
  ])
  expect(lines.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(use.bytes)
})
