import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { dayOf, isoOfDay } from '../days'
import { readHeadlines } from './read-headlines'

const ROOT = fileURLToPath(new URL('../../../../shared/data/text/', import.meta.url))
const found = existsSync(ROOT)
if (!found) console.warn('skipped: shared data not found')

describe.skipIf(!found)('public sets of headlines', () => {
  test.each([
    ['SEntFiN.csv', [10_753, 10_686, 0, 67], { text: 'Title', date: null, ticker: null, label: null }],
    [
      'cnbc_headlines.csv',
      [3080, 2791, 0, 289],
      { text: 'Headlines', date: 'Time', ticker: null, label: null },
    ],
    [
      'twitter_fin_sent_train.csv',
      [9543, 9537, 0, 6],
      { text: 'text', date: null, ticker: null, label: 'label' },
    ],
    ['FinEntity.json', [979, 968, 0, 11], { text: 'content', date: null, ticker: null, label: null }],
    [
      'zh/finfe_train_list.json',
      [16_157, 11_646, 779, 3732],
      { text: 'Column 1', date: null, ticker: null, label: 'Column 2' },
    ],
    [
      'zh/maotai_news_fingpt.csv',
      [15, 15, 0, 0],
      { text: 'text_a', date: 'DATE', ticker: 'CODE', label: 'label' },
    ],
    ['zh/negative.txt', [4607, 4607, 0, 0], { text: 'Column 1', date: null, ticker: null, label: null }],
  ])('%s', async (path, counts, columns) => {
    const bytes = new Uint8Array(readFileSync(ROOT + path))
    const reading = await readHeadlines({ name: path, bytes }, { today: dayOf(2026, 1, 1)! })
    const { rows, headlines, rejected, skipped } = reading
    expect([rows, headlines.length, rejected, skipped]).toEqual(counts)
    expect(reading.columns).toEqual(columns)
  })

  test('days as the news site writes them', async () => {
    const bytes = new Uint8Array(readFileSync(ROOT + 'cnbc_headlines.csv'))
    const { headlines } = await readHeadlines({ name: 'cnbc', bytes }, { today: dayOf(2026, 1, 1)! })
    const days = headlines.flatMap(({ date }) => (date === null ? [] : [date]))
    expect([Math.max(...days), Math.min(...days)].map(isoOfDay)).toEqual(['2020-07-17', '2017-12-22'])
    expect(days.length).toBe(headlines.length)
  })
})
