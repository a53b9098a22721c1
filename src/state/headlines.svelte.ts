import type { HeadlineLabel, HeadlineReading } from '../data/headlines/headline'
import type { Outcome } from '../engine/contract'
import type { HeadlineVerdict } from '../engine/news-contract'
import type { FailureReport } from '../numerics/failure'
import { loadCorrections, saveCorrection } from '../storage/corrections'
import { loadHeadlines, removeHeadlines, saveHeadlines } from '../storage/headlines'
import type { NewBatch, StoredBatch } from '../storage/headlines'
import type { HeadlineBatchRecord } from '../storage/schema'
import { sweepHeadlines } from '../storage/sweep-headlines'
import { undoHeadlines } from '../storage/undo-headlines'
import type { HeadlineUndo } from '../storage/undo-headlines'
import { loadVerdicts, saveVerdicts } from '../storage/verdicts'
import { database } from './database'
import { downloadText } from './download'
import { countsOf, tickersOf } from './headline-counts'
import { entryKey, withSaid } from './headline-entry'
import type { Entry } from './headline-entry'
import { buildList, changed, EMPTY_LIST } from './headline-list'
import type { Changes } from './headline-list'
import { library } from './library.svelte'
import { notices } from './notices.svelte'
import { reportOf, visibly } from './trouble'

export type { Entry, Verdict } from './headline-entry'
export type Batch = HeadlineBatchRecord

/** Consecutive headlines of a batch that the model in use has not read. */
export interface UnreadSlice {
  batch: string
  position: number
  texts: string[]
}

/** So many headlines are read by one job: what a cancel loses at most. */
export const SLICE = 1000

/** The stored headlines with their labels, and what the model in use says of them. */
class Headlines {
  #ready = $state(false)
  #stored = $state.raw<StoredBatch[]>([])
  #list = $state.raw(EMPTY_LIST)
  /** Version of the text model whose verdicts are shown; empty until it is known. */
  #version = $state('')
  /** `<batch>:<position>` of the slices that it has read. */
  #read = $state.raw<ReadonlySet<string>>(new Set())
  #error = $state.raw<FailureReport | null>(null)
  #reading: Promise<void> = Promise.resolve()
  /** What was saved while the store was being read, and may not be in what was read. */
  #meanwhile: { changes: Changes; slice: string | null }[] = []

  readonly #held = $derived(new Set(library.entries.map(({ ticker }) => ticker.toUpperCase())))
  readonly #shown = $derived(this.#stored.filter(({ record }) => this.#isHere(record)))
  readonly #entries = $derived.by(() => {
    const here = new Set(this.#shown.map(({ record }) => record.id))
    const { entries } = this.#list
    return here.size === this.#stored.length ? entries : entries.filter(({ batch }) => here.has(batch))
  })
  readonly #batches = $derived(this.#shown.map(({ record }) => record))
  readonly #counts = $derived(countsOf(this.#entries))
  readonly #tickers = $derived(tickersOf(this.#entries))
  readonly #unread = $derived(this.#shown.flatMap((batch) => this.#unreadOf(batch)))

  /** False until the store has been read. */
  get ready(): boolean {
    return this.#ready
  }
  /** Newest first, undated last. */
  get entries(): Entry[] {
    return this.#entries
  }
  /** Oldest first. */
  get batches(): Batch[] {
    return this.#batches
  }
  get counts(): ReturnType<typeof countsOf> {
    return this.#counts
  }
  /** Most headlines first. */
  get tickers(): ReturnType<typeof tickersOf> {
    return this.#tickers
  }
  /** Headlines that are stored more than once and shown once. */
  get repeated(): number {
    return this.#batches.reduce((sum, { imported }) => sum + imported, 0) - this.#entries.length
  }
  get error(): FailureReport | null {
    return this.#error
  }
  get version(): string {
    return this.#version
  }
  get unread(): UnreadSlice[] {
    return this.#unread
  }

  entry(id: string): Entry | null {
    const index = this.#list.indexOf.get(id)
    return index === undefined ? null : this.#list.entries[index]
  }

  /** Is this headline of a file stored already? */
  has(headline: { date: number | null; ticker: string; text: string }): boolean {
    return this.#list.keys.has(entryKey(headline, false))
  }

  async load(): Promise<void> {
    try {
      await sweepHeadlines(await database())
      await this.refresh()
    } catch (error) {
      this.#error = reportOf(error)
    }
    this.#ready = true
  }

  /** Shows what the model of that version said; before the store is read, that waits for it. */
  async useVersion(version: string): Promise<void> {
    if (version === this.#version) return
    this.#version = version
    if (this.#ready) await this.refresh()
  }

  /** Saves what was read from files or pasted text in one piece; the notice offers to take it back. */
  async saveReadings(
    readings: { reading: HeadlineReading; source: Batch['source'] }[],
  ): Promise<Outcome<null>> {
    const known = readings.reduce(
      (sum, { reading }) => sum + reading.headlines.filter((one) => this.has(one)).length,
      0,
    )
    const batches = readings.map(({ reading, source }): NewBatch => {
      const { name, sha256, rows, rejected, skipped, headlines } = reading
      return { name, sha256, rows, rejected, skipped, headlines, source }
    })
    const rejected = batches.reduce((sum, batch) => sum + batch.rejected, 0)
    try {
      const { records, undo } = await saveHeadlines(await database(), batches)
      await this.refresh()
      const count = records.reduce((sum, { imported }) => sum + imported, 0)
      notices.tell('headlines/imported', { count, known, rejected }, () => this.#undo(undo))
      return { ok: true, value: null }
    } catch (error) {
      return { ok: false, error: reportOf(error) }
    }
  }

  /** Stores what the synthetic market of that seed published; it is shown as long as the market's prices are there. */
  async saveMarket(list: { date: number; ticker: string; text: string }[], seed: number): Promise<void> {
    if (this.#stored.some(({ record }) => record.source === 'synthetic' && record.seed === seed)) return
    const headlines = list.map((one) => ({ ...one, label: null }))
    const counts = { rows: list.length, rejected: 0, skipped: 0 }
    await visibly(async () => {
      const batch: NewBatch = {
        name: 'synthetic',
        source: 'synthetic',
        sha256: '',
        seed,
        ...counts,
        headlines,
      }
      await saveHeadlines(await database(), [batch])
      await this.refresh()
    })
  }

  async removeBatch(id: string): Promise<void> {
    const record = this.#batches.find((batch) => batch.id === id)
    if (!record) return
    await visibly(async () => {
      const { undo } = await removeHeadlines(await database(), [id])
      await this.refresh()
      const { name, imported: count } = record
      notices.tell('headlines/removed', { name, count }, () => this.#undo(undo))
    })
  }

  /** Gives a headline the user's label, or takes it away; the notice offers to take that back. */
  async correct(id: string, label: HeadlineLabel | null): Promise<void> {
    const before = this.entry(id)?.corrected ?? null
    if (before === label || !this.entry(id)) return
    await visibly(async () => {
      await this.#label(id, label)
      notices.tell('headlines/corrected', { label: label ?? '' }, () =>
        visibly(() => this.#label(id, before)),
      )
    })
  }

  /** Keeps what the model of that version said of a slice. */
  async addVerdicts(
    version: string,
    { batch, position }: UnreadSlice,
    verdicts: HeadlineVerdict[],
  ): Promise<void> {
    await saveVerdicts(await database(), version, { batch, position, verdicts })
    if (version !== this.#version) return
    const changes = verdicts.map(
      (verdict, i) => [`${batch}:${position + i}`, { verdict: withSaid(verdict) }] as const,
    )
    this.#apply(new Map(changes), `${batch}:${position}`)
  }

  async exportCsv(): Promise<void> {
    const { exportHeadlines } = await import('../data/export-headlines')
    downloadText('tailwatch-news.csv', exportHeadlines(this.#entries), 'text/csv')
  }

  /** Reads the store again. One reading after the other, so that the latest is what stays on screen. */
  refresh(): Promise<void> {
    const turn = this.#reading.then(() => this.#readStore())
    this.#reading = turn.catch(() => {})
    return turn
  }

  async #readStore(): Promise<void> {
    const db = await database()
    const version = this.#version
    this.#meanwhile = []
    const [batches, corrections, verdicts] = await Promise.all([
      loadHeadlines(db),
      loadCorrections(db),
      version ? loadVerdicts(db, version) : [],
    ])
    const list = await buildList(batches, { corrections, verdicts }, (ticker) => this.#isHeld(ticker))
    this.#stored = batches
    this.#list = list
    this.#read = new Set(verdicts.map(({ batch, position }) => `${batch}:${position}`))
    const later = this.#meanwhile
    this.#meanwhile = []
    for (const { changes, slice } of later) this.#apply(changes, slice)
    this.#meanwhile = []
  }

  /** Shows what was saved; a reading of the store that is under way learns of it at its end. */
  #apply(changes: Changes, slice: string | null): void {
    this.#meanwhile.push({ changes, slice })
    this.#list = changed(this.#list, changes)
    if (slice !== null) this.#read = new Set([...this.#read, slice])
  }

  async #label(id: string, label: HeadlineLabel | null): Promise<void> {
    const entry = this.entry(id)
    if (!entry) return
    const at = entry.id.lastIndexOf(':')
    await saveCorrection(await database(), entry.id.slice(0, at), Number(entry.id.slice(at + 1)), label)
    this.#apply(new Map([[id, { corrected: label }]]), null)
  }

  async #undo(token: HeadlineUndo): Promise<void> {
    await visibly(async () => {
      await undoHeadlines(await database(), token)
      await this.refresh()
    })
  }

  #unreadOf({ record, headlines }: StoredBatch): UnreadSlice[] {
    const slices: UnreadSlice[] = []
    for (let position = 0; position < headlines.length; position += SLICE) {
      if (this.#read.has(`${record.id}:${position}`)) continue
      const texts = headlines.slice(position, position + SLICE).map(({ text }) => text)
      slices.push({ batch: record.id, position, texts })
    }
    return slices
  }

  #isHeld(ticker: string): boolean {
    return ticker === '' || this.#held.has(ticker)
  }

  /** Headlines of a synthetic market are a guest's: they go and come back with it. */
  #isHere({ source, seed }: HeadlineBatchRecord): boolean {
    return source !== 'synthetic' || seed === library.marketSeed
  }
}

export const headlines = new Headlines()
