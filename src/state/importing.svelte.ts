import type { TickerConflict } from '../data/conflicts'
import type { FileOutcome, ReadingOverrides } from '../data/reading'
import type { FailureReport } from '../numerics/failure'
import { engine } from './engine'
import { library } from './library.svelte'
import { notices } from './notices.svelte'

/** Not a fault of the file: it is read once the user has said what its numbers are. */
export const isQuestion = ({ code }: FailureReport): boolean => code === 'csv/looks-like-returns'

export type ImportPhase = 'idle' | 'reading' | 'preview' | 'saving'

/** From chosen files to stored series: read in the worker, previewed and corrected, then saved in one piece. */
class Importing {
  #files = $state.raw<File[]>([])
  #overrides = $state.raw<Record<string, ReadingOverrides>>({})
  #phase = $state<ImportPhase>('idle')
  #outcomes = $state.raw<FileOutcome[]>([])
  #conflicts = $state.raw<TickerConflict[]>([])
  #progress = $state.raw<{ done: number; total: number } | null>(null)
  #error = $state.raw<FailureReport | null>(null)
  #cancel: () => void = () => {}
  #saving: Promise<unknown> = Promise.resolve()

  get phase(): ImportPhase {
    return this.#phase
  }
  get outcomes(): FileOutcome[] {
    return this.#outcomes
  }
  get conflicts(): TickerConflict[] {
    return this.#conflicts
  }
  get progress(): { done: number; total: number } | null {
    return this.#progress
  }
  get error(): FailureReport | null {
    return this.#error
  }
  /** Every file was read and no ticker comes twice. */
  get ready(): boolean {
    return (
      this.#phase === 'preview' &&
      this.#outcomes.length > 0 &&
      this.#outcomes.every(({ ok }) => ok) &&
      !this.#conflicts.some(({ kind }) => kind === 'same-import')
    )
  }

  /** Adds files to the preview; one of the same name replaces the former. */
  async add(files: File[]): Promise<void> {
    if (files.length === 0) return
    // Files that come while others are being saved wait for their turn.
    if (this.#phase === 'saving') await this.#saving
    const names = new Set(files.map(({ name }) => name))
    // What was said of the former's numbers need not be true of these.
    for (const name of names) this.#correct(name, { ...this.#overrides[name], values: undefined })
    this.#files = [...this.#files.filter(({ name }) => !names.has(name)), ...files]
    await this.#read()
  }

  async override(name: string, change: ReadingOverrides): Promise<void> {
    this.#correct(name, { ...this.#overrides[name], ...change })
    await this.#read()
  }

  /** Did the user correct how this file is read? */
  changed(name: string): boolean {
    return Object.values(this.#overrides[name] ?? {}).some((value) => value !== undefined)
  }

  /** Reads the file again as if nothing had been corrected. */
  async reset(name: string): Promise<void> {
    this.#correct(name, {})
    await this.#read()
  }

  async drop(name: string): Promise<void> {
    this.#files = this.#files.filter((file) => file.name !== name)
    this.#correct(name, {})
    await this.#read()
  }

  discard(): void {
    this.#cancel()
    // An answer that is already on its way is nobody's any more.
    this.#cancel = () => {}
    this.#files = []
    this.#overrides = {}
    this.#outcomes = []
    this.#conflicts = []
    this.#error = null
    this.#phase = 'idle'
  }

  /** Saves everything in the preview in one transaction; undo brings back what was replaced. */
  async confirm(): Promise<boolean> {
    if (!this.ready) return false
    this.#phase = 'saving'
    const readings = this.#outcomes.flatMap((outcome) => (outcome.ok ? [outcome.reading] : []))
    const saving = library.saveReadings(readings)
    this.#saving = saving
    const saved = await saving
    if (saved.ok) this.discard()
    else {
      this.#error = saved.error
      this.#phase = 'preview'
    }
    return saved.ok
  }

  /** Reads and saves without a preview: the built-in samples, whose shape is known. */
  async direct(files: File[], overrides: Record<string, ReadingOverrides>, source: string): Promise<boolean> {
    const { outcome } = engine.run('read-files', { files, overrides, stored: [] })
    const result = await outcome
    if (!result.ok) {
      notices.tell(result.error.code, result.error.detail)
      return false
    }
    const readings = result.value.outcomes.flatMap((one) => (one.ok ? [one.reading] : []))
    const failed = result.value.outcomes.find((one) => !one.ok)
    if (failed && !failed.ok) {
      notices.tell(failed.error.code, failed.error.detail)
      return false
    }
    const saved = await library.saveReadings(readings, source)
    if (!saved.ok) notices.tell(saved.error.code, saved.error.detail)
    return saved.ok
  }

  #correct(name: string, overrides: ReadingOverrides): void {
    this.#overrides = { ...this.#overrides, [name]: overrides }
  }

  async #read(): Promise<void> {
    this.#cancel()
    if (this.#files.length === 0) return this.discard()
    this.#phase = 'reading'
    this.#error = null
    const stored = library.entries.map(({ ticker }) => ticker)
    const input = { files: this.#files, overrides: $state.snapshot(this.#overrides), stored }
    const run = engine.run('read-files', input, ({ done, total }) => (this.#progress = { done, total }))
    this.#cancel = run.cancel
    const result = await run.outcome
    // A newer reading has taken over.
    if (this.#cancel !== run.cancel) return
    this.#cancel = () => {}
    this.#progress = null
    if (result.ok) {
      this.#outcomes = result.value.outcomes
      this.#conflicts = result.value.conflicts
      this.#phase = 'preview'
    } else if (result.error.code === 'job/cancelled') {
      // Not by us: another job did not stop, and the worker under both was replaced.
      await this.#read()
    } else {
      this.#error = result.error
      this.#phase = this.#outcomes.length > 0 ? 'preview' : 'idle'
    }
  }
}

export const importing = new Importing()
