import type { FileMemory } from '../data/read-remembering'
import type { FileOutcome, FileReading, ReadingOverrides } from '../data/reading'
import type { FailureReport } from '../numerics/failure'
import { loadMappings } from '../storage/mappings'
import { alike, askingToo, saidOtherwise, type Memory } from './alike'
import { tickerConflicts, type TickerConflict } from './conflicts'
import { database } from './database'
import { engine } from './engine'
import { forget, mappingOf, remember } from './import-memory'
import { joins } from './joins.svelte'
import { library } from './library.svelte'
import { notices } from './notices.svelte'
import { reportOf } from './trouble'
import { corrected, nameOf, NOTHING, within, withFiles, withoutFile, type Wanted } from './wanted-files'

const QUESTIONS = ['csv/looks-like-returns', 'csv/ambiguous-dates']

/** Not a fault of the file: it is read once the user has said what its numbers or its dates are. */
export const isQuestion = ({ code }: FailureReport): boolean => QUESTIONS.includes(code)

export type ImportPhase = 'idle' | 'reading' | 'preview' | 'saving'

/** From chosen files to stored series: read in the worker, previewed and corrected, then saved in one piece. */
class Importing {
  /** What is on screen, and what it was read from. */
  #read = $state.raw<ReadonlyMap<File, FileOutcome[]>>(new Map())
  #shown = $state.raw<Wanted>(NOTHING)
  #memory = $state.raw<Memory>({})
  #encodings = $state.raw<readonly string[]>([])
  /** What is to be there next, and the files that must be read for it. */
  #wanted = $state.raw<Wanted>(NOTHING)
  #due = new Set<File>()
  #phase = $state<ImportPhase>('idle')
  #progress = $state.raw<{ done: number; total: number } | null>(null)
  #error = $state.raw<FailureReport | null>(null)
  #turn = 0
  #cancel: () => void = () => {}
  #saving: Promise<unknown> = Promise.resolve()

  readonly outcomes: FileOutcome[] = $derived(
    this.#shown.files
      .flatMap((file) => this.#read.get(file) ?? [])
      .filter((outcome) => !this.#shown.leftOut.includes(nameOf(outcome))),
  )
  readonly readings: FileReading[] = $derived(
    this.outcomes.flatMap((outcome) => (outcome.ok ? [outcome.reading] : [])),
  )
  readonly conflicts: TickerConflict[] = $derived(
    tickerConflicts(
      this.readings,
      library.entries.map(({ ticker }) => ticker),
    ),
  )

  get phase(): ImportPhase {
    return this.#phase
  }
  get progress(): { done: number; total: number } | null {
    return this.#progress
  }
  get error(): FailureReport | null {
    return this.#error
  }
  /** Labels of the encodings that can be chosen. */
  get encodings(): readonly string[] {
    return this.#encodings
  }
  /** Every file was read and no ticker comes twice. */
  get ready(): boolean {
    return (
      this.#phase === 'preview' &&
      this.outcomes.length > 0 &&
      this.outcomes.every(({ ok }) => ok) &&
      !this.conflicts.some(({ kind }) => kind === 'same-import')
    )
  }

  /** Adds files to the preview; one of the same name replaces the former. */
  async add(files: File[]): Promise<void> {
    if (files.length === 0) return
    // What is asked for while files are being saved waits for its turn.
    if (this.#phase === 'saving') await this.#saving
    await this.#want(withFiles(this.#wanted, files), files)
  }

  async override(name: string, change: ReadingOverrides): Promise<void> {
    await this.#correct([name], (said) => ({ ...said, ...change }))
  }

  /** Answers the question that a file asks, for all files of its shape that ask the same. */
  async answer(name: string, change: ReadingOverrides): Promise<void> {
    await this.#correct([name, ...this.asking(name)], (said) => ({ ...said, ...change }))
  }

  /** The other files that ask the same question as this one and have its shape. */
  asking(name: string): string[] {
    return askingToo(name, this.outcomes, this.#memory)
  }

  /** Did the user correct how this file is read? */
  changed(name: string): boolean {
    return Object.values(this.#wanted.overrides[name] ?? {}).some((value) => value !== undefined)
  }

  /** The other files of its shape, where what was said of this one was not said of them. */
  unlike(name: string): string[] {
    return saidOtherwise(name, this.outcomes, this.#memory, this.#wanted.overrides)
  }

  /** Reads the other files of its shape with the same corrections. */
  async share(name: string): Promise<void> {
    const said = mappingOf(this.#wanted.overrides[name])
    await this.#correct(this.unlike(name), ({ tickers }) => ({ ...said, tickers }))
  }

  /** Reads the file again as if nothing had been corrected now. */
  async reset(name: string): Promise<void> {
    await this.#correct([name], () => ({}))
  }

  /** What is remembered of files of this shape; null where nothing is. */
  memoryOf(name: string): FileMemory | null {
    const memory = this.#memory[name]
    return memory?.mapping ? memory : null
  }

  /** Files of this shape are read as detected from now on. */
  async forget(name: string): Promise<void> {
    await forget(this.#memory[name].shape)
    await this.#correct([name, ...alike(name, this.outcomes, this.#memory)], (said) => said)
  }

  /** Leaves files out, or tables of an archive; the others are not read again. */
  async drop(...names: string[]): Promise<void> {
    if (this.#phase === 'saving') await this.#saving
    await this.#want(names.reduce(withoutFile, this.#wanted), [])
  }

  /** Ends a reading at once: what was there before it is there again. */
  stop(): void {
    if (this.#phase !== 'reading') return
    this.#abandon()
    this.#wanted = this.#shown
    this.#phase = this.outcomes.length > 0 ? 'preview' : 'idle'
  }

  /** Lets go of everything; what is being saved already is saved. */
  discard(): void {
    if (this.#phase !== 'saving') this.#letGo()
  }

  #letGo(): void {
    this.#abandon()
    this.#shown = this.#wanted = NOTHING
    this.#read = new Map()
    this.#memory = {}
    this.#error = null
    this.#phase = 'idle'
    joins.clear()
  }

  /** Saves everything in the preview in one transaction; undo brings back what was replaced. */
  async confirm(): Promise<boolean> {
    if (!this.ready) return false
    this.#phase = 'saving'
    const saving = this.#save().catch(reportOf)
    this.#saving = saving
    this.#error = await saving
    const saved = this.#error === null
    if (saved) this.#letGo()
    else this.#phase = 'preview'
    return saved
  }

  async #save(): Promise<FailureReport | null> {
    // Another tab may have changed what is stored since it was compared.
    const changed = joins.current ? null : await joins.compare(this.readings)
    if (changed) return changed
    const { readings, appended, cured, kept } = joins.chosen(this.readings)
    if (readings.length > 0) {
      const saved = await library.saveReadings(readings, undefined, { appended, cured })
      if (!saved.ok) return saved.error
    } else notices.tell('data/all-kept', { count: kept.length })
    const known = this.readings.filter(({ name }) => this.#memory[name])
    await remember(known.map(({ name }) => [this.#memory[name], this.#wanted.overrides[name] ?? {}]))
    return null
  }

  async #correct(names: string[], change: (said: ReadingOverrides) => ReadingOverrides): Promise<void> {
    if (this.#phase === 'saving') await this.#saving
    const due = this.#wanted.files.filter((file) => names.some((name) => within(name, file)))
    await this.#want(corrected(this.#wanted, names, change), due)
  }

  async #want(wanted: Wanted, due: File[]): Promise<void> {
    this.#wanted = wanted
    for (const file of due) this.#due.add(file)
    await this.#catchUp()
  }

  /** Brings the screen to what is wanted: reads what must be read, and compares all of it with what is stored. */
  async #catchUp(): Promise<void> {
    this.#cancel()
    const turn = ++this.#turn
    const wanted = this.#wanted
    if (wanted.files.length === 0) return this.#letGo()
    this.#phase = 'reading'
    this.#error = null
    const files = wanted.files.filter((file) => this.#due.has(file))
    const result = await this.#readFiles(files, wanted.overrides)
    // A newer reading has taken over.
    if (turn !== this.#turn) return
    this.#progress = null
    // Not cancelled by us: another job did not stop, and the worker under both was replaced.
    if (!result.ok && result.error.code === 'job/cancelled') return this.#catchUp()
    this.#due.clear()
    if (result.ok) {
      const { outcomes, memory, encodings } = result.value
      const of = (file: File) => outcomes.filter((outcome) => within(nameOf(outcome), file))
      const all = new Map([...this.#read, ...files.map((file) => [file, of(file)] as const)])
      this.#read = new Map(wanted.files.map((file) => [file, all.get(file) ?? []]))
      this.#memory = { ...this.#memory, ...memory }
      this.#encodings = encodings
      this.#shown = wanted
      if (this.outcomes.length === 0) return this.#letGo()
    } else this.#wanted = this.#shown
    const error = result.ok ? await joins.compare(this.readings).catch(reportOf) : result.error
    if (turn !== this.#turn) return
    this.#error = error
    this.#phase = this.outcomes.length > 0 ? 'preview' : 'idle'
  }

  async #readFiles(files: File[], overrides: Wanted['overrides']) {
    if (files.length === 0)
      return { ok: true as const, value: { outcomes: [], memory: {}, encodings: this.#encodings } }
    const turn = this.#turn
    const mappings = await database()
      .then(loadMappings)
      .catch(() => ({}))
    // Taken over before it began: this answer is nobody's.
    if (turn !== this.#turn) return { ok: false as const, error: { code: 'job/cancelled', detail: {} } }
    const run = engine.run('read-files', { files, overrides, mappings }, ({ done, total }) => {
      this.#progress = { done, total }
    })
    this.#cancel = run.cancel
    return run.outcome
  }

  /** Lets go of what is under way; an answer that is already coming is nobody's any more. */
  #abandon(): void {
    this.#cancel()
    this.#cancel = () => {}
    this.#turn++
    this.#progress = null
    this.#due.clear()
    joins.cancel()
  }
}

export const importing = new Importing()
