import type { HeadlineLabel } from '../data/headlines/headline'
import type { Day } from '../data/series'
import type { HeadlineVerdict } from '../engine/news-contract'

const LABELS: readonly HeadlineLabel[] = ['negative', 'neutral', 'positive']

/** What the model in use says of a headline. */
export interface Verdict extends HeadlineVerdict {
  /** The label of the largest probability. */
  said: HeadlineLabel
  /** That probability. */
  confidence: number
}

/** What an entry is made of. */
export interface EntryFields {
  /** `<batch>:<position>`. */
  id: string
  batch: string
  date: Day | null
  /** Upper case; empty without one. */
  ticker: string
  text: string
  /** The label that came with it. */
  given: HeadlineLabel | null
  /** The user's own. */
  corrected: HeadlineLabel | null
  /** Null until the model in use has read it. */
  verdict: Verdict | null
}

/** A headline as the screen shows it. Never changed: another one takes its place. */
export class Entry implements Readonly<EntryFields> {
  readonly id: string
  readonly batch: string
  readonly date: Day | null
  readonly ticker: string
  readonly text: string
  readonly given: HeadlineLabel | null
  readonly corrected: HeadlineLabel | null
  readonly verdict: Verdict | null
  readonly #isHeld: (ticker: string) => boolean

  /** @param isHeld whether prices of a ticker are stored; asked when it matters, because prices come and go */
  constructor(fields: EntryFields, isHeld: (ticker: string) => boolean) {
    this.id = fields.id
    this.batch = fields.batch
    this.date = fields.date
    this.ticker = fields.ticker
    this.text = fields.text
    this.given = fields.given
    this.corrected = fields.corrected
    this.verdict = fields.verdict
    this.#isHeld = isHeld
  }

  /** The user's own label, else the one that came with it. */
  get label(): HeadlineLabel | null {
    return this.corrected ?? this.given
  }
  /** False for a ticker whose prices are not stored. */
  get inPortfolio(): boolean {
    return this.#isHeld(this.ticker)
  }
  /** Outside what the model learned. */
  get foreign(): boolean {
    return this.verdict?.foreign ?? false
  }
  /** P(positive) - P(negative); what the user said counts in full. Null where nobody has said anything. */
  get score(): number | null {
    if (this.corrected) return LABELS.indexOf(this.corrected) - 1
    return this.verdict && this.verdict.probabilities[2] - this.verdict.probabilities[0]
  }

  with(change: Partial<Pick<EntryFields, 'corrected' | 'verdict'>>): Entry {
    return new Entry({ ...this, ...change }, this.#isHeld)
  }
}

export const entryId = (batch: string, position: number) => `${batch}:${position}`

/** The same headline in two batches has the same key; synthetic ones leave with their market and are never merged with others. */
export function entryKey(
  { date, ticker, text }: { date: Day | null; ticker: string; text: string },
  synthetic: boolean,
): string {
  return `${synthetic ? 's' : ''}${date ?? ''}\n${ticker}\n${text.toLowerCase()}`
}

export function withSaid(verdict: HeadlineVerdict): Verdict {
  const confidence = Math.max(...verdict.probabilities)
  return { ...verdict, said: LABELS[verdict.probabilities.indexOf(confidence)], confidence }
}
