import type { JoinChoice } from '../data/append'
import type { Cure } from '../data/doctor/finding'
import type { FileReading } from '../data/reading'
import type { PriceSeries } from '../data/series'
import type { JoinedPair, PricePair } from '../engine/contract'
import type { FailureReport } from '../numerics/failure'
import { loadOriginal } from '../storage/cures'
import { loadSeries } from '../storage/series'
import { database } from './database'
import { engine } from './engine'
import { chosenSeries, meetingOnce, type Chosen } from './join-choices'
import { library } from './library.svelte'

/** What new prices mean for those of the same ticker that are stored, and what the user wants of it. */
class Joins {
  #found = $state.raw<ReadonlyMap<string, JoinedPair>>(new Map())
  #choices = $state.raw<Record<string, JoinChoice>>({})
  /** `dataHash` of the store that was compared with. */
  #compared = ''
  #cancel: () => void = () => {}

  readonly list: JoinedPair[] = $derived([...this.#found.values()])

  /** Whether the store is still the one that was compared with. */
  get current(): boolean {
    return this.#compared === library.dataHash
  }

  choiceOf(ticker: string): JoinChoice {
    return this.#choices[ticker] ?? this.#found.get(ticker)?.suggested ?? 'replace'
  }

  /** @param choice null for what was suggested of each */
  choose(tickers: string[], choice: JoinChoice | null): void {
    const chosen = tickers.map((ticker) => [ticker, choice ?? this.#found.get(ticker)!.suggested])
    this.#choices = { ...this.#choices, ...Object.fromEntries(chosen) }
  }

  /** What is to be saved of these readings. */
  chosen(readings: FileReading[]): Chosen {
    return chosenSeries(readings, this.#found, (ticker) => this.choiceOf(ticker), curesOf)
  }

  /**
   * Compares readings with what is stored, in the worker. A ticker that comes twice waits until one of the two is
   * left out, and one of a sample is replaced: a sample is a guest. Null when done.
   */
  async compare(readings: FileReading[]): Promise<FailureReport | null> {
    this.cancel()
    const { dataHash } = library
    const own = library.entries.filter(({ sample }) => !sample).map(({ ticker }) => ticker)
    const meeting = meetingOnce(readings, own)
    if (meeting.length === 0) {
      this.#found = new Map()
      this.#compared = dataHash
      return null
    }
    const pairs = await pairsOf(meeting)
    const run = engine.run('join-prices', { pairs })
    this.#cancel = run.cancel
    const result = await run.outcome
    // A newer comparison has taken over, or nobody waits for this one any more.
    if (this.#cancel !== run.cancel) return null
    if (!result.ok) return result.error
    this.#found = new Map(result.value.map((one) => [one.ticker, one]))
    this.#compared = dataHash
    return null
  }

  cancel(): void {
    this.#cancel()
    this.#cancel = () => {}
  }

  clear(): void {
    this.cancel()
    this.#found = new Map()
    this.#choices = {}
  }
}

/** The incoming prices with those that are stored: as they were imported, where they were changed here since. */
async function pairsOf(meeting: PriceSeries[]): Promise<PricePair[]> {
  const db = await database()
  const tickers = meeting.map(({ ticker }) => ticker)
  const shown = new Map((await loadSeries(db, tickers)).map((one) => [one.ticker, one]))
  const pairs: PricePair[] = []
  for (const incoming of meeting) {
    const { ticker } = incoming
    const stored = shown.get(ticker)
    if (!stored) continue
    // Where the original is lost, what is shown is all there is.
    const original = curesOf(ticker).length > 0 ? await loadOriginal(db, ticker).catch(() => null) : null
    pairs.push({
      stored,
      cures: [],
      incoming,
      ...(original && { stored: original.series, cures: original.cures }),
    })
  }
  return pairs
}

const curesOf = (ticker: string): Cure[] =>
  library.entries.find((entry) => entry.ticker === ticker)?.cures ?? []

export const joins = new Joins()
