import type { DateOrder } from '../reading'
import type { Day } from '../series'

export type HeadlineLabel = 'negative' | 'neutral' | 'positive'

/** One headline as read from a file or a pasted text. */
export interface Headline {
  /** The day it was published; null where the file does not say. */
  date: Day | null
  /** As written, upper case; empty where the file names none. */
  ticker: string
  /** Plain text, always shown as text: tags stay as written, entities are resolved once, spaces are single. */
  text: string
  /** The label that came with it; null without one. */
  label: HeadlineLabel | null
}

/** A line that was not imported, and why; lines count from 1 and include the header. */
export interface HeadlineReject {
  line: number
  value: string
  /** `headline/<reason>`: empty-text, too-long, bad-date, future-date, unknown-label, conflicting-label, too-few-columns. */
  reason: string
  detail?: Record<string, string | number>
}

/** A file or pasted text after reading; rows = headlines.length + rejected + skipped. */
export interface HeadlineReading {
  name: string
  sha256: string
  headlines: Headline[]
  rows: number
  /** Rows refused; `rejects` holds at most 1,000 of them. */
  rejected: number
  rejects: HeadlineReject[]
  /** Repetitions of the same text, date and ticker, and rows with nothing in them; `notes` say how many of each. */
  skipped: number
  /** Which column was taken for what, as in the header; null where there is none. */
  columns: { date: string | null; ticker: string | null; text: string; label: string | null }
  /** How the file's own labels were understood, in lower case, e.g. { bearish: 'negative' }; empty for scores. */
  labels: Record<string, HeadlineLabel>
  notes: { code: string; detail: Record<string, string | number> }[]
}

/** The user's corrections for one file; what is absent is detected. */
export interface HeadlineOverrides {
  /** What the file's label values mean; a value that is not named is then unknown. */
  labels?: Record<string, HeadlineLabel>
  dateOrder?: DateOrder
}
