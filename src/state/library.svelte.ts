import type { Cure } from '../data/doctor/finding'
import type { FileReading, ReturnKind } from '../data/reading'
import type { PriceSeries } from '../data/series'
import type { Outcome } from '../engine/contract'
import type { FailureReport } from '../numerics/failure'
import { onChange } from '../storage/changes'
import type { CuredSeries } from '../storage/cures'
import { listImports, saveImport } from '../storage/imports'
import {
  currentPersistence,
  estimateUsage,
  requestPersistence,
  type Persistence,
} from '../storage/persistence'
import type { ImportedFile } from '../storage/schema'
import { deleteSeries, listSeries, loadWhole, type DamagedSeries } from '../storage/series'
import { sweep } from '../storage/sweep'
import { undo, type UndoToken } from '../storage/undo'
import { database } from './database'
import { downloadText } from './download'
import { engine } from './engine'
import { filesOnce } from './files-once'
import { notices } from './notices.svelte'
import { calendarOf, type MarketCalendar } from './calendar'
import { reportOf, visibly } from './trouble'

export interface LibraryEntry {
  ticker: string
  from: number
  to: number
  count: number
  lastPrice: number
  adjusted: boolean
  source: string
  /** Built-in data, real or synthetic. */
  sample: boolean
  synthetic: boolean
  /** The returns that the prices are an index of; null for prices. */
  returns: ReturnKind | null
  /** What was changed here since the import, in order. */
  cures: Cure[]
}

/** What an import continues of what is stored. */
interface Joining {
  /** Tickers whose stored prices live on in the new series: the files behind those stay named. */
  appended: string[]
  /** Those of them that are shown with the cures they had. */
  cured: CuredSeries[]
}

const SYNTHETIC = 'synthetic'
const USER_FILE = 'file'

/** What is stored: the series, the files they came from, and the fingerprint of all of it. */
class Library {
  #ready = $state(false)
  #entries = $state.raw<LibraryEntry[]>([])
  #files = $state.raw<ImportedFile[]>([])
  #damaged = $state.raw<DamagedSeries[]>([])
  #dataHash = $state('')
  #calendar = $state.raw<MarketCalendar>(calendarOf([]))
  #persisted = $state<Persistence | 'unknown'>('unknown')
  #usedBytes = $state<number | null>(null)
  #error = $state.raw<FailureReport | null>(null)
  #reading: Promise<void> = Promise.resolve()
  /** The files that each ticker's prices came from, the latest first. */
  #behind = new Map<string, ImportedFile[]>()

  /** False until the store has been read. */
  get ready(): boolean {
    return this.#ready
  }
  get entries(): LibraryEntry[] {
    return this.#entries
  }
  /** The files behind what is stored now. */
  get files(): ImportedFile[] {
    return this.#files
  }
  /** Tickers that are not whole on this disk any more: they are left out of everything. */
  get damaged(): DamagedSeries[] {
    return this.#damaged
  }
  /** SHA-256 of the canonical form of all stored series. */
  get dataHash(): string {
    return this.#dataHash
  }
  /** Daily, weekly or monthly, as the data itself shows. */
  get calendar(): MarketCalendar {
    return this.#calendar
  }
  get storage(): { persisted: Persistence | 'unknown'; usedBytes: number | null } {
    return { persisted: this.#persisted, usedBytes: this.#usedBytes }
  }
  /** Why the store cannot be used, or null. */
  get error(): FailureReport | null {
    return this.#error
  }

  async load(): Promise<void> {
    try {
      await sweep(await database())
      await this.refresh()
      this.#persisted = await currentPersistence()
      onChange((change) => {
        if (change === 'series') void visibly(() => this.refresh())
      })
    } catch (error) {
      this.#error = reportOf(error)
    }
  }

  markReady(): void {
    this.#ready = true
  }

  priceOf(ticker: string): number | null {
    return this.#entries.find((entry) => entry.ticker === ticker)?.lastPrice ?? null
  }

  async readAll(): Promise<PriceSeries[]> {
    return (await loadWhole(await database())).series
  }

  /** Shows a change of what is stored that was made elsewhere, and offers to take it back. */
  async changed(code: string, detail: Record<string, string | number>, token: UndoToken): Promise<void> {
    await this.refresh()
    notices.tell(code, detail, () => this.#undo(token))
  }

  /**
   * Saves read files in one piece; the notice offers to take it back.
   */
  saveReadings(
    readings: FileReading[],
    source = USER_FILE,
    { appended, cured }: Joining = { appended: [], cured: [] },
  ): Promise<Outcome<null>> {
    const files = readings.map(({ name, rows, imported, rejected, skipped, sha256, series, dialect }) => ({
      ...{ name, rows, imported, rejected, skipped, sha256, source },
      ...(dialect.values !== 'prices' && { returns: dialect.values }),
      tickers: series.map(({ ticker }) => ticker),
    }))
    const earlier = appended.flatMap((ticker) =>
      (this.#behind.get(ticker) ?? []).map((file) => ({ ...file, tickers: [ticker] })),
    )
    return this.#save(
      [...files, ...filesOnce(earlier)],
      readings.flatMap(({ series }) => series),
      cured,
    )
  }

  /** The seed of the synthetic market that is stored; null without it. */
  get marketSeed(): number | null {
    return this.#files.find(({ source }) => source === SYNTHETIC)?.seed ?? null
  }

  /** Saves series that were generated in code from a seed. */
  saveSynthetic(series: PriceSeries[], seed: number): Promise<Outcome<null>> {
    const rows = series[0]?.dates.length ?? 0
    const tickers = series.map(({ ticker }) => ticker)
    const file = {
      name: SYNTHETIC,
      rows,
      imported: rows,
      rejected: 0,
      skipped: 0,
      sha256: '',
      source: SYNTHETIC,
      seed,
    }
    return this.#save([{ ...file, tickers }], series)
  }

  async remove(tickers: string[]): Promise<void> {
    await visibly(async () => {
      const { undo: token } = await deleteSeries(await database(), tickers)
      await this.refresh()
      notices.tell('data/deleted', { tickers: tickers.join(', '), count: tickers.length }, () =>
        this.#undo(token),
      )
    })
  }

  async exportPrices(): Promise<void> {
    const { exportPrices } = await import('../data/export-prices')
    downloadText('tailwatch-prices.csv', exportPrices(await this.readAll()), 'text/csv')
  }

  async #save(
    files: ImportedFile[],
    series: PriceSeries[],
    cured: CuredSeries[] = [],
  ): Promise<Outcome<null>> {
    try {
      const first = this.#entries.length === 0
      // A sample is a guest: it does not stay in the portfolio when other data comes.
      const coming = new Set(series.map(({ ticker }) => ticker))
      const guests = this.#entries.filter(({ sample, ticker }) => sample && !coming.has(ticker))
      const leaving = guests.map(({ ticker }) => ticker)
      const { record, undo: token } = await saveImport(await database(), {
        ...{ files, series, cured, leaving },
      })
      await this.refresh()
      const counts = {
        count: record.tickers.length,
        replaced: token.hidden.length - leaving.length,
        samplesLeft: leaving.length,
      }
      notices.tell('data/imported', counts, () => this.#undo(token))
      if (first) this.#persisted = await requestPersistence()
      return { ok: true, value: null }
    } catch (error) {
      return { ok: false, error: reportOf(error) }
    }
  }

  async #undo(token: UndoToken): Promise<void> {
    await visibly(async () => {
      await undo(await database(), token)
      await this.refresh()
    })
  }

  /** Reads the store again; one reading after the other, so that the latest is what stays on screen. */
  refresh(): Promise<void> {
    const turn = this.#reading.then(() => this.#readStore())
    this.#reading = turn.catch(() => {})
    return turn
  }

  async #readStore(): Promise<void> {
    const db = await database()
    const [records, imports, { series, damaged }] = await Promise.all([
      listSeries(db),
      listImports(db),
      loadWhole(db),
    ])
    const importOf = new Map(imports.map((record) => [record.id, record]))
    const behind = records.map(({ ticker, importId }) => {
      const files = importOf.get(importId)?.files ?? []
      return [ticker, files.filter(({ tickers }) => tickers.includes(ticker))] as const
    })
    this.#behind = new Map(behind)
    const priceOf = new Map(series.map(({ ticker, close }) => [ticker, close[close.length - 1]]))
    this.#calendar = calendarOf(series)
    const whole = records.filter(({ ticker }) => priceOf.has(ticker))
    const entries = whole.map(({ ticker, from, to, observations, adjusted, importId, cures }) => {
      const file = importOf.get(importId)?.files.find(({ tickers }) => tickers.includes(ticker))
      const source = file ? sourceName(file) : ''
      return {
        ...{ ticker, from, to, count: observations, adjusted, source },
        lastPrice: priceOf.get(ticker) ?? Number.NaN,
        sample: file !== undefined && file.source !== USER_FILE,
        synthetic: file?.source === SYNTHETIC,
        ...{ returns: file?.returns ?? null, cures: cures ?? [] },
      }
    })
    const used = new Set(records.map(({ importId, ticker }) => `${importId} ${ticker}`))
    this.#files = filesOnce(
      imports.flatMap(({ id, files }) =>
        files.filter(({ tickers }) => tickers.some((ticker) => used.has(`${id} ${ticker}`))),
      ),
    )
    this.#dataHash = await fingerprint(series, () => this.readAll())
    this.#damaged = damaged
    this.#entries = entries
    this.#usedBytes = await estimateUsage()
  }
}

const sourceName = ({ name, source }: ImportedFile) =>
  source === 'file' || source === SYNTHETIC ? name : source

/**
 * SHA-256 of the canonical form of some series.
 * @param again reads them once more; with it they are given away, where they would else be copied
 */
export async function fingerprint(
  series: PriceSeries[],
  again?: () => Promise<PriceSeries[]>,
): Promise<string> {
  const hash = (one: PriceSeries[]) =>
    engine.run('hash-data', { series: one }, () => {}, again ? one : []).outcome
  let outcome = await hash(series)
  // Nobody cancels a fingerprint: another job was, and did not stop, so that the worker under both was replaced.
  if (!outcome.ok && outcome.error.code === 'job/cancelled') outcome = await hash((await again?.()) ?? series)
  if (!outcome.ok) throw new Error(`The data could not be fingerprinted: ${outcome.error.code}`)
  return outcome.value
}

export const library = new Library()
