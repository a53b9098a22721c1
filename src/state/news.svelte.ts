import type { FailureReport } from '../numerics/failure'
import type { DailyNews, ReadHeadline } from '../finance/news/daily-news'
import type { EventStudy } from '../finance/news/event-study'
import { onChange } from '../storage/changes'
import { engine } from './engine'
import { kindsIn } from './headline-counts'
import type { Entry } from './headline-entry'
import { headlines } from './headlines.svelte'
import { library } from './library.svelte'
import { textModels } from './text-models.svelte'
import { reportOf, visibly } from './trouble'

/** Trading days after which news counts half, until the user says otherwise. */
const HALF_LIFE = 3

/** What comes one after the other from another tab is looked at once. */
const SETTLED_MS = 1_000

interface Study {
  daily: Map<string, DailyNews>
  studies: EventStudy[]
  halfLife: number
  /** What it was made of: anything else makes it stale. */
  entries: Entry[]
  dataHash: string
}

/** The daily index of the news and what prices did around them, of the headlines as the model in use has read them. */
class News {
  #study = $state.raw<Study | null>(null)
  #computing = $state.raw<Promise<void> | null>(null)
  #error = $state.raw<FailureReport | null>(null)

  readonly #read = $derived(readHeadlines(headlines.entries))

  /** Headlines that count: they have a day, and were read or labelled by the user. Tickers are named as the prices are. */
  get read(): ReadHeadline[] {
    return this.#read
  }
  /** By ticker; '' is the whole market. Empty until it was computed. */
  get daily(): ReadonlyMap<string, DailyNews> {
    return this.#study?.daily ?? new Map()
  }
  /** One a kind of event, the two directions first. */
  get studies(): EventStudy[] {
    return this.#study?.studies ?? []
  }
  get halfLife(): number {
    return this.#study?.halfLife ?? HALF_LIFE
  }
  /** Prices, headlines, labels or the model have changed since. */
  get stale(): boolean {
    const study = this.#study
    return study !== null && (study.entries !== headlines.entries || study.dataHash !== library.dataHash)
  }
  get running(): boolean {
    return this.#computing !== null
  }
  get error(): FailureReport | null {
    return this.#error
  }

  /** One at a time: while one is under way, that one is waited for. @param halfLife in trading days, positive */
  compute(halfLife = this.halfLife): Promise<void> {
    this.#computing ??= this.#compute(halfLife).finally(() => (this.#computing = null))
    return this.#computing
  }

  async #compute(halfLife: number): Promise<void> {
    this.#error = null
    const { entries } = headlines
    const { dataHash } = library
    const read = this.#read
    try {
      const series = await library.readAll()
      const input = { series, headlines: read, halfLife, kinds: kindsIn(entries) }
      const outcome = await engine.run('study-news', input).outcome
      if (outcome.ok) {
        const daily = new Map(outcome.value.daily.map((one) => [one.ticker, one]))
        this.#study = { daily, studies: outcome.value.studies, halfLife, entries, dataHash }
      } else if (outcome.error.code !== 'job/cancelled') this.#error = outcome.error
    } catch (error) {
      this.#error = reportOf(error)
    }
  }
}

export const news = new News()

/** Reads what is stored of the news, and again what another tab has changed. */
export async function loadNews(): Promise<void> {
  await visibly(() => textModels.load())
  await headlines.load()
  let waiting = false
  // Another tab that reads many headlines says so after each slice.
  const follow = () => {
    if (waiting) return
    waiting = true
    setTimeout(() => {
      waiting = false
      void visibly(() => headlines.refresh())
    }, SETTLED_MS)
  }
  onChange((change) => {
    if (change === 'headlines') void visibly(() => headlines.refresh())
    if (change === 'verdicts') follow()
    if (change === 'text-models') void visibly(() => textModels.load())
  })
}

function readHeadlines(entries: readonly Entry[]): ReadHeadline[] {
  const names = new Map(library.entries.map(({ ticker }) => [ticker.toUpperCase(), ticker]))
  return entries.flatMap(({ date, ticker, score, verdict }) => {
    if (date === null || score === null) return []
    const events = [...new Set(verdict?.events.map(({ event }) => event))]
    return [{ date, ticker: names.get(ticker) ?? ticker, score, events }]
  })
}
