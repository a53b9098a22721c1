import { parseMoment } from '../dates/formats'
import { isMissing } from '../numbers/parse'
import type { DateOrder } from '../reading'
import type { Day } from '../series'
import { dateText, isBlank, tickersOf } from './cells'
import type { HeadlineLayout } from './columns'
import type { FittedRecord } from './fit-rows'
import type { Headline } from './headline'
import type { LabelReading } from './labels'
import { HeadlineLedger } from './ledger'
import { plainText, textKey } from './plain-text'

/** What must be settled before rows can be read. */
export interface RowRules {
  layout: HeadlineLayout
  delimiter: string
  order: DateOrder
  labels: LabelReading | null
  /** The last day that is not in the future. */
  today: Day
}

/** The model reads the beginning of such a text only. */
const LONG_TEXT = 1000
/** No headline, but a document that lost its line ends. */
const LONGEST_TEXT = 100_000

/** Reads one row after another; one that cannot be taken as it is written is rejected with its reason. */
export class HeadlineRows {
  readonly headlines: Headline[] = []
  readonly ledger = new HeadlineLedger()
  readonly #rules: RowRules
  readonly #known = new Map<string, { headline: Headline; line: number }>()
  /** Columns without which a row says nothing; a label may be missing at the end. */
  readonly #least: number

  constructor(rules: RowRules) {
    this.#rules = rules
    const { text, date, ticker } = rules.layout
    this.#least = Math.max(text, date ?? 0, ticker ?? 0) + 1
  }

  /** @param joined the row's text had separators of its own */
  read({ line, cells, joined }: FittedRecord): void {
    const { layout, labels, today } = this.#rules
    if (isBlank(cells)) return this.ledger.skip('blank-rows', line)
    if (joined) this.ledger.tell('joined-text', line)
    if (this.#isShort(cells)) {
      const detail = { expected: layout.width, found: cells.length }
      return this.ledger.reject(line, cells.join(this.#rules.delimiter), 'too-few-columns', detail)
    }
    const text = plainText(cells[layout.text])
    if (text === '') return this.ledger.reject(line, cells.join(this.#rules.delimiter), 'empty-text')
    if (text.length > LONGEST_TEXT) return this.ledger.reject(line, text, 'too-long', { length: text.length })

    const written = layout.date === null ? '' : cells[layout.date]
    const date = isMissing(written) ? null : (parseMoment(dateText(written), this.#rules.order)?.day ?? NaN)
    if (Number.isNaN(date)) return this.ledger.reject(line, written, 'bad-date')
    if (date !== null && date > today)
      return this.ledger.reject(line, written, 'future-date', { day: date, today })

    const named = layout.label === null ? '' : (cells[layout.label] ?? '')
    const label = labels ? labels.of(named) : null
    if (label === undefined) return this.ledger.reject(line, named, 'unknown-label')

    const tickers = layout.ticker === null ? [] : tickersOf(cells[layout.ticker])
    this.#add({ date, ticker: tickers[0] ?? '', text, label }, line)
    if (tickers.length > 1) this.ledger.tell('several-tickers', line)
    if (text.length > LONG_TEXT) this.ledger.tell('long-text', line)
  }

  /** The same text, date and ticker again: its label may fill a gap, but not contradict. */
  #add(headline: Headline, line: number): void {
    const key = `${headline.date ?? ''}\n${headline.ticker}\n${textKey(headline.text)}`
    const known = this.#known.get(key)
    if (!known) {
      this.#known.set(key, { headline, line })
      this.headlines.push(headline)
      return
    }
    const before = known.headline.label
    if (before !== null && headline.label !== null && before !== headline.label) {
      const detail = { firstLine: known.line, first: before, second: headline.label }
      return this.ledger.reject(line, headline.text, 'conflicting-label', detail)
    }
    known.headline.label = before ?? headline.label
    this.ledger.skip('duplicates', line)
  }

  /** Cells are missing; also where the one before the text is, so that the label has moved into the text's place. */
  #isShort(cells: string[]): boolean {
    const { width, label, text } = this.#rules.layout
    if (cells.length < this.#least) return true
    return cells.length < width && label === width - 1 && !!this.#rules.labels?.of(cells[text])
  }
}
