import type { HeadlineLabel, HeadlineOverrides, HeadlineReading } from '../data/headlines/headline'
import type { DateOrder } from '../data/reading'
import type { Jobs } from '../engine/contract'
import type { FailureReport } from '../numerics/failure'
import { engine } from './engine'
import { headlines } from './headlines.svelte'
import { readOn } from './reader.svelte'
import { today } from './today'

export type HeadlineOutcome = Jobs['read-headlines']['result'][number]
export type HeadlineImportPhase = 'idle' | 'reading' | 'preview' | 'saving'

/** What pasted text is called among the files; the engine says the same. */
export const PASTED = 'pasted'

type Labels = Record<string, HeadlineLabel>
/** What the digits 0, 1 and 2 mean in files: in order, or as the sets of tweets number them. */
export const DIGITS: Record<'ordered' | 'twitter', Labels> = {
  ordered: { 0: 'negative', 1: 'neutral', 2: 'positive' },
  twitter: { 0: 'negative', 1: 'positive', 2: 'neutral' },
}

/** From chosen files and pasted text to stored headlines: read in the worker, previewed, then saved in one piece. */
class HeadlineImport {
  #files = $state.raw<File[]>([])
  #pasted = $state.raw<string | null>(null)
  #overrides = $state.raw<Record<string, HeadlineOverrides>>({})
  #phase = $state<HeadlineImportPhase>('idle')
  #outcomes = $state.raw<HeadlineOutcome[]>([])
  #error = $state.raw<FailureReport | null>(null)
  #cancel: () => void = () => {}
  #saving: Promise<unknown> = Promise.resolve()

  readonly #readings = $derived(this.#outcomes.flatMap((one) => (one.ok ? [one.reading] : [])))
  readonly #totals = $derived(totalsOf(this.#readings))

  get phase(): HeadlineImportPhase {
    return this.#phase
  }
  /** One a file; the pasted text is called `PASTED`. */
  get outcomes(): HeadlineOutcome[] {
    return this.#outcomes
  }
  get error(): FailureReport | null {
    return this.#error
  }
  /** Over all files; `known` of the imported are stored already and will stand in the list once. */
  get totals(): ReturnType<typeof totalsOf> {
    return this.#totals
  }
  /** Everything was read, and there is something in it. */
  get ready(): boolean {
    return this.#phase === 'preview' && this.#outcomes.every(({ ok }) => ok) && this.#totals.imported > 0
  }

  /** Adds files to the preview; one of the same name replaces the former. */
  async add(files: File[]): Promise<void> {
    if (files.length === 0) return
    if (this.#phase === 'saving') await this.#saving
    const names = new Set(files.map(({ name }) => name))
    for (const name of names) this.#correct(name, {})
    this.#files = [...this.#files.filter(({ name }) => !names.has(name)), ...files]
    await this.#read()
  }

  /** One headline a line, or a table; it replaces what was pasted before. */
  async paste(text: string): Promise<void> {
    if (text.trim() === '') return
    if (this.#phase === 'saving') await this.#saving
    this.#correct(PASTED, {})
    this.#pasted = text
    await this.#read()
  }

  async drop(name: string): Promise<void> {
    if (name === PASTED) this.#pasted = null
    else this.#files = this.#files.filter((file) => file.name !== name)
    this.#correct(name, {})
    await this.#read()
  }

  /** What the label values of a file mean; null leaves it to the reader. */
  async setLabels(name: string, labels: Labels | null): Promise<void> {
    this.#correct(name, { ...this.#overrides[name], labels: labels ?? undefined })
    await this.#read()
  }

  async setDateOrder(name: string, dateOrder: DateOrder | null): Promise<void> {
    this.#correct(name, { ...this.#overrides[name], dateOrder: dateOrder ?? undefined })
    await this.#read()
  }

  /** Did the user correct how this file is read? */
  changed(name: string): boolean {
    return Object.values(this.#overrides[name] ?? {}).some((value) => value !== undefined)
  }

  discard(): void {
    this.#cancel()
    // An answer that is already on its way is nobody's any more.
    this.#cancel = () => {}
    this.#files = []
    this.#pasted = null
    this.#overrides = {}
    this.#outcomes = []
    this.#error = null
    this.#phase = 'idle'
  }

  /** Saves everything in the preview in one transaction; then the model reads it. */
  async confirm(): Promise<boolean> {
    if (!this.ready) return false
    this.#phase = 'saving'
    const readings = this.#outcomes.flatMap((outcome) => {
      if (!outcome.ok || outcome.reading.headlines.length === 0) return []
      const source: 'pasted' | 'file' = outcome.reading.name === PASTED ? 'pasted' : 'file'
      return [{ reading: outcome.reading, source }]
    })
    const saving = headlines.saveReadings(readings)
    this.#saving = saving
    const saved = await saving
    if (saved.ok) {
      this.discard()
      readOn()
    } else {
      this.#error = saved.error
      this.#phase = 'preview'
    }
    return saved.ok
  }

  #correct(name: string, overrides: HeadlineOverrides): void {
    this.#overrides = { ...this.#overrides, [name]: overrides }
  }

  async #read(): Promise<void> {
    this.#cancel()
    if (this.#files.length === 0 && this.#pasted === null) return this.discard()
    this.#phase = 'reading'
    this.#error = null
    const input = { files: this.#files, pasted: this.#pasted, today: today(), overrides: this.#overrides }
    const run = engine.run('read-headlines', input)
    this.#cancel = run.cancel
    const result = await run.outcome
    // A newer reading has taken over.
    if (this.#cancel !== run.cancel) return
    this.#cancel = () => {}
    if (result.ok) {
      this.#outcomes = result.value
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

function totalsOf(readings: HeadlineReading[]) {
  const totals = { rows: 0, imported: 0, rejected: 0, skipped: 0, known: 0 }
  for (const reading of readings) {
    totals.rows += reading.rows
    totals.imported += reading.headlines.length
    totals.rejected += reading.rejected
    totals.skipped += reading.skipped
    totals.known += reading.headlines.filter((one) => headlines.has(one)).length
  }
  return totals
}

export const headlineImport = new HeadlineImport()
