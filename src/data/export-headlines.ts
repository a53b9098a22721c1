import { isoOfDay } from './days'
import { textCell } from './export-prices'
import type { HeadlineLabel } from './headlines/headline'
import type { Day } from './series'

/** What the file shows of a headline. */
export interface HeadlineRow {
  date: Day | null
  ticker: string
  text: string
  /** The user's label, else the one that came with the file. */
  label: HeadlineLabel | null
  /** What the model said of it; null where it has not read it. */
  verdict: {
    probabilities: readonly number[]
    events: readonly { event: string }[]
    said: HeadlineLabel
  } | null
}

const COLUMNS = 'date,ticker,text,label,confidence,negative,neutral,positive,said,events'

/**
 * Headlines as CSV text (RFC 4180): ISO dates, `label` the user's or the file's own (empty without one), `said` what
 * the model takes it for and `confidence` the probability of that, the three probabilities in full, risk events
 * separated by spaces. Texts are guarded against formulas; numbers stay numbers.
 */
export function exportHeadlines(rows: readonly HeadlineRow[]): string {
  const lines = rows.map(({ date, ticker, text, label, verdict }) => {
    const known = [date === null ? '' : isoOfDay(date), textCell(ticker), textCell(text), label ?? '']
    if (!verdict) return [...known, '', '', '', '', '', ''].join(',')
    const { probabilities, events, said } = verdict
    const names = [...new Set(events.map(({ event }) => event))].join(' ')
    return [...known, Math.max(...probabilities), ...probabilities, said, names].join(',')
  })
  return [COLUMNS, ...lines].join('\n') + '\n'
}
