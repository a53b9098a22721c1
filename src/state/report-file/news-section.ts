import type { DailyNews } from '../../finance/news/daily-news'
import type { EventStudy } from '../../finance/news/event-study'
import { countsOf } from '../headline-counts'
import type { Entry } from '../headline-entry'
import { isoDate } from './iso-date'

/** What the news section is made from: the headlines, and the index and the studies that were made of them. */
export interface NewsSource {
  /** Version of the text model that read them. */
  model: string
  entries: readonly Entry[]
  /** SHA-256 of the headlines with the user's labels: `headlines-hash.ts`. */
  sha256: string
  daily: ReadonlyMap<string, DailyNews>
  studies: readonly EventStudy[]
  /** Trading days. */
  halfLife: number
}

/** Rows of the index that a file may hold: more are of no use to a reader, and the latest tell the most. */
const MOST_ROWS = 2_000

/** The news section of the report contract: counts, index and event studies. The headlines themselves stay at home. */
export function newsSection({ model, entries, sha256, daily, studies, halfLife }: NewsSource) {
  const { total, read, corrected, foreign, truncated, said, events } = countsOf(entries)
  const rows = indexRows(daily)
  return {
    model,
    headlines: total,
    read,
    sha256,
    labels: said,
    corrected,
    foreign,
    truncated,
    riskEvents: events,
    conventions: {
      halfLifeDays: halfLife,
      cutOff: 'a headline counts from the first trading day after the day of publication',
      score:
        'mean of P(positive) - P(negative) over the headlines and a neutral one, each headline counting half after every half-life',
      risk: 'decayed number of risk events',
      ticker: 'empty for the whole market',
      days: 'trading days on which a headline became known',
    },
    index: rows.slice(-MOST_ROWS),
    indexLeftOut: Math.max(0, rows.length - MOST_ROWS),
    studies: studies.map(studyRow),
  }
}

/** Between two headlines everything only fades: such days say nothing new. By day and ticker. */
function indexRows(daily: ReadonlyMap<string, DailyNews>) {
  const rows = [...daily.values()].flatMap(({ ticker, dates, sentiment, risk, count }) =>
    Array.from(dates).flatMap((day, t) =>
      count[t] === 0 ? [] : [{ day, ticker, score: sentiment[t], risk: risk[t], headlines: count[t] }],
    ),
  )
  rows.sort((a, b) => a.day - b.day || (a.ticker < b.ticker ? -1 : 1))
  return rows.map(({ day, ...row }) => ({ date: isoDate(day), ...row }))
}

/** With too few events there are no means to report, and their intervals are without end. */
function studyRow(study: EventStudy) {
  const { kind, verdict, events, clusters, overlapping, incomplete, unknown, adjustment } = study
  const counts = { kind, verdict, events, clusters, overlapping, incomplete, unknown, adjustment }
  if (verdict === 'too-few') return counts
  const { before, publication, after, days, mean, cumulative } = study
  return { ...counts, before, publication, after, days, mean, cumulative }
}
