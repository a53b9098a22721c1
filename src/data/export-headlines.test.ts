import { expect, test } from 'vitest'
import { dayOf } from './days'
import { exportHeadlines } from './export-headlines'
import type { HeadlineRow } from './export-headlines'
import { readHeadlines } from './headlines/read-headlines'

const row = (text: string, more: Partial<HeadlineRow> = {}): HeadlineRow => ({
  ...{ date: dayOf(2024, 1, 2), ticker: 'AAPL', text, label: null, verdict: null, ...more },
})

test('every column, and formulas guarded', () => {
  const verdict = {
    probabilities: [0.5, 0.125, 0.375],
    events: [{ event: 'lawsuit' }, { event: 'layoffs' }, { event: 'lawsuit' }],
    said: 'negative' as const,
  }
  const text = exportHeadlines([
    row('Apple, "sued" for layoffs', { verdict, label: 'neutral' }),
    row('=HYPERLINK("http://a")', { date: null, ticker: '@A' }),
  ])
  expect(text).toBe(
    'date,ticker,text,label,confidence,negative,neutral,positive,said,events\n' +
      '2024-01-02,AAPL,"Apple, ""sued"" for layoffs",neutral,0.5,0.5,0.125,0.375,negative,lawsuit layoffs\n' +
      `,'@A,"'=HYPERLINK(""http://a"")",,,,,,,\n`,
  )
})

test('what was exported can be imported again', async () => {
  const verdict = { probabilities: [0.5, 0.25, 0.25], events: [], said: 'negative' as const }
  const rows = [row('Apple rises', { label: 'positive', verdict }), row('Apple, Microsoft fall', { verdict })]
  const reading = await readHeadlines(
    { name: 'a', text: exportHeadlines(rows) },
    { today: dayOf(2025, 1, 1)! },
  )
  expect(reading.headlines).toEqual(
    rows.map(({ date, ticker, text, label }) => ({ date, ticker, text, label })),
  )
  expect(reading.rejected).toBe(0)
})
