import type { Frequency, MacroReading } from '../data/macro/macro-series'
import type { Device, JobName, Jobs } from '../engine/contract'
import type { JobRun } from '../engine/client'
import type { TrainingMetric } from '../learning/forecast'
import type { TowerComparison, TowerSet } from '../learning/fusion/comparison'
import type { MacroInput } from '../learning/fusion/macro-features'
import type { FailureReport } from '../numerics/failure'
import { engine } from './engine'
import type { Entry } from './headline-entry'
import { headlines } from './headlines.svelte'
import { holdings } from './holdings.svelte'
import { library } from './library.svelte'
import { news } from './news.svelte'
import { preferences } from './preferences.svelte'
import { reportOf } from './trouble'
import { textDevice } from './where'

/** An economic series that was read, and how many days after its date a value was published. */
export interface MacroEntry extends MacroInput {
  file: string
  frequency: Frequency
}

/** What a comparison was made of: anything else makes it stale. */
interface Basis {
  dataHash: string
  entries: Entry[]
  macro: MacroEntry[]
}

export interface FusionResult {
  comparison: TowerComparison
  seconds: number
  device: Device
}

/**
 * Days from a value's date to its publication where nobody says otherwise: a period dated by its first day has to end
 * first, and statistics take weeks.
 */
const LAGS: Record<Frequency, number> = { daily: 1, weekly: 10, monthly: 50, quarterly: 150, yearly: 450 }

/** Whether news and economic series earn their place in the forecast. Economic series are not stored. */
class Fusion {
  #outcomes = $state.raw<Jobs['read-macro']['result']>([])
  #macro = $state.raw<MacroEntry[]>([])
  #reading = $state(false)
  #running = $state<'compare' | 'control' | null>(null)
  #progress = $state.raw<{ done: number; total: number } | null>(null)
  #training = $state.raw<{ towers: TowerSet; training: TrainingMetric | null; device: Device } | null>(null)
  #result = $state.raw<FusionResult | null>(null)
  #control = $state.raw<FusionResult | null>(null)
  #basis = $state.raw<Basis | null>(null)
  #error = $state.raw<FailureReport | null>(null)
  #cancelled = false
  #job: JobRun<JobName> | null = null

  /** Files that were read, or could not be. */
  get outcomes(): Jobs['read-macro']['result'] {
    return this.#outcomes
  }
  get macro(): MacroEntry[] {
    return this.#macro
  }
  get reading(): boolean {
    return this.#reading
  }
  get running(): 'compare' | 'control' | null {
    return this.#running
  }
  /** Networks that are trained, with the part of the one in training, and how many there are. */
  get progress(): { done: number; total: number } | null {
    return this.#progress
  }
  get training(): { towers: TowerSet; training: TrainingMetric | null; device: Device } | null {
    return this.#training
  }
  get result(): FusionResult | null {
    return this.#result
  }
  /** The same with headlines on other days. */
  get control(): FusionResult | null {
    return this.#control
  }
  /** Prices, headlines, labels, the model or the economic series have changed since. */
  get stale(): boolean {
    const basis = this.#basis
    if (!basis || !this.#result) return false
    const { dataHash, entries, macro } = basis
    return dataHash !== library.dataHash || entries !== headlines.entries || macro !== this.#macro
  }
  get error(): FailureReport | null {
    return this.#error
  }

  dismissError(): void {
    this.#error = null
  }

  /** Reads files of economic series; one of the same name replaces the former. */
  async add(files: File[]): Promise<void> {
    if (files.length === 0 || this.#reading) return
    this.#reading = true
    this.#error = null
    try {
      const outcome = await engine.run('read-macro', { files }).outcome
      if (!outcome.ok) this.#error = outcome.error
      else for (const one of outcome.value) this.#take(one)
    } catch (error) {
      this.#error = reportOf(error)
    } finally {
      this.#reading = false
    }
  }

  drop(file: string): void {
    this.#outcomes = this.#outcomes.filter((one) => nameOf(one) !== file)
    this.#macro = this.#macro.filter((one) => one.file !== file)
  }

  /** @param lag days, not negative */
  setLag(entry: MacroEntry, lag: number): void {
    this.#macro = this.#macro.map((one) => (one === entry ? { ...one, lag } : one))
  }

  /** Trains and compares; `shuffleNews` is the control. */
  async compare(towers: { news: boolean; macro: boolean }, shuffleNews = false): Promise<void> {
    if (this.#running) return
    this.#running = shuffleNews ? 'control' : 'compare'
    this.#cancelled = false
    this.#error = holdings.error
    const basis = { dataHash: library.dataHash, entries: headlines.entries, macro: this.#macro }
    try {
      if (!this.#error) await this.#run(towers, shuffleNews, basis)
    } catch (error) {
      this.#error = reportOf(error)
    } finally {
      this.#running = null
      this.#progress = null
      this.#training = null
      this.#job = null
    }
  }

  cancel(): void {
    this.#cancelled = true
    this.#job?.cancel()
  }

  async #run(towers: { news: boolean; macro: boolean }, shuffleNews: boolean, basis: Basis): Promise<void> {
    const input = {
      book: { series: await library.readAll(), portfolio: holdings.portfolio },
      settings: preferences.settings,
      headlines: news.read,
      macro: basis.macro.map(({ name, dates, values, lag }) => ({ name, dates, values, lag })),
      towers,
      shuffleNews,
      ...(await textDevice()),
    }
    const run = engine.run('compare-fusion', input, ({ done, total, metric }) => {
      this.#progress = { done, total }
      this.#training = metric
    })
    this.#job = run as unknown as JobRun<JobName>
    if (this.#cancelled) run.cancel()
    const outcome = await run.outcome
    if (!outcome.ok) {
      if (outcome.error.code !== 'job/cancelled') this.#error = outcome.error
    } else if (shuffleNews) this.#control = outcome.value
    else {
      this.#result = outcome.value
      this.#control = null
      this.#basis = basis
    }
  }

  #take(outcome: Jobs['read-macro']['result'][number]): void {
    this.drop(nameOf(outcome))
    this.#outcomes = [...this.#outcomes, outcome]
    if (outcome.ok) this.#macro = [...this.#macro, ...entriesOf(outcome.reading)]
  }
}

const nameOf = (outcome: Jobs['read-macro']['result'][number]): string =>
  outcome.ok ? outcome.reading.name : outcome.name

function entriesOf({ name: file, series }: MacroReading): MacroEntry[] {
  return series.map(({ name, dates, values, frequency }) => {
    return { file, name, dates, values, frequency, lag: LAGS[frequency] }
  })
}

export const fusion = new Fusion()
