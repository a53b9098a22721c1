import type { DailyNews } from '../../../../finance/news/daily-news'
import { news } from '../../../../state/news.svelte'
import { view } from '../view.svelte'

/** Trading days shown before the first headline. */
const LEAD = 20

const published = ({ count }: DailyNews): number => count.reduce((sum, n) => sum + n, 0)

/** Tickers with headlines, most first, behind the whole market ('') . */
export function tickersWithNews(): string[] {
  const sums = [...news.daily.values()].map((daily) => ({ ticker: daily.ticker, count: published(daily) }))
  const own = sums.filter(({ ticker, count }) => ticker !== '' && count > 0)
  return ['', ...own.sort((a, b) => b.count - a.count).map(({ ticker }) => ticker)]
}

/** The index that is looked at: the chosen ticker's, else the whole market's. */
export const shownDaily = (): DailyNews | null =>
  news.daily.get(view.ticker ?? '') ?? news.daily.get('') ?? null

/** Its last years, from a little before the first headline on: prices often begin years earlier. */
export function lately(daily: DailyNews, years: number): DailyNews {
  const last = daily.dates[daily.dates.length - 1]
  const news = daily.count.findIndex((n) => n > 0) - LEAD
  const recent = daily.dates.findIndex((day) => day >= last - 365.25 * years)
  const first = Math.max(0, news, recent)
  const { ticker, dates, sentiment, intensity, risk, count } = daily
  return {
    ticker,
    dates: dates.subarray(first),
    sentiment: sentiment.subarray(first),
    intensity: intensity.subarray(first),
    risk: risk.subarray(first),
    count: count.subarray(first),
  }
}

export type Tone = 'negative' | 'balanced' | 'positive'
/** Closer to zero the index is called balanced. */
const BALANCED = 0.1
export const toneOf = (sentiment: number): Tone =>
  sentiment < -BALANCED ? 'negative' : sentiment > BALANCED ? 'positive' : 'balanced'
