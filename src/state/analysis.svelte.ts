import type { Allocation } from '../finance/allocation/proposal'
import type { Book, Device, JobName, Jobs, Outcome, Progress, Risk } from '../engine/contract'
import type { JobRun } from '../engine/client'
import type { Checkpoint, Forecast, TrainingMetric } from '../learning/forecast'
import type { FailureReport } from '../numerics/failure'
import { engine } from './engine'
import { holdings } from './holdings.svelte'
import { library } from './library.svelte'
import { preferences } from './preferences.svelte'
import { deleteCheckpoint, readCheckpoint, readResults, writeCheckpoint, writeResult } from './store'

/** The data and the portfolio that something was computed for. */
interface Identity {
  dataHash: string
  portfolioKey: string
}

export interface Computed<T> extends Identity {
  value: T
}

export type Phase = 'idle' | 'forecast' | 'risk' | 'allocation'

interface ProgressLine {
  done: number
  total: number
  message: string
}

/** The main job: forecast, risk, allocation, each stored as soon as it is there. One run at a time. */
class Analysis {
  #phase = $state<Phase>('idle')
  #progress = $state.raw<ProgressLine | null>(null)
  #history = $state.raw<TrainingMetric[]>([])
  #device = $state.raw<Device | null>(null)
  #error = $state.raw<FailureReport | null>(null)
  #forecast = $state.raw<Computed<Forecast> | null>(null)
  #forecastDevice = $state.raw<Device | null>(null)
  #risk = $state.raw<Computed<Risk> | null>(null)
  #allocation = $state.raw<Computed<Allocation> | null>(null)
  #checkpoint = $state.raw<Computed<Checkpoint> | null>(null)
  #paused = $state(false)
  #elapsed = $state(0)
  #current: JobRun<JobName> | null = null
  /** Taken when a run starts: what is changed meanwhile makes its results stale, not wrong. */
  #identity: Identity = { dataHash: '', portfolioKey: '' }

  get phase(): Phase {
    return this.#phase
  }
  get running(): boolean {
    return this.#phase !== 'idle'
  }
  get progress(): ProgressLine | null {
    return this.#progress
  }
  get history(): TrainingMetric[] {
    return this.#history
  }
  /** The device of the running or the last training. */
  get device(): Device | null {
    return this.#device ?? this.#forecastDevice
  }
  get forecast(): Forecast | null {
    return this.#forecast?.value ?? null
  }
  get risk(): Risk | null {
    return this.#risk?.value ?? null
  }
  get allocation(): Allocation | null {
    return this.#allocation?.value ?? null
  }
  get error(): FailureReport | null {
    return this.#error
  }
  get paused(): boolean {
    return this.#paused
  }
  get elapsedSeconds(): number {
    return this.#elapsed
  }
  /** At most this long; early stopping may end sooner. */
  get etaSeconds(): number | null {
    const last = this.#history.at(-1)
    if (this.#phase !== 'forecast' || !last || !this.#progress || !(last.stepsPerSecond > 0)) return null
    return Math.max(0, this.#progress.total - last.step) / last.stepsPerSecond
  }
  /** A training run that was broken off and can go on, when data and portfolio are still those. */
  get resumable(): { step: number; steps: number } | null {
    if (!this.#checkpoint || this.running || this.#isOld(this.#checkpoint)) return null
    const { step, settings } = this.#checkpoint.value
    return { step, steps: settings.steps }
  }
  /** Which results belong to former data or weights. */
  get stale(): { forecast: boolean; risk: boolean; allocation: boolean } {
    return {
      forecast: this.#isOld(this.#forecast),
      risk: this.#isOld(this.#risk),
      allocation: this.#isOld(this.#allocation),
    }
  }
  #isOld(result: Computed<unknown> | null): boolean {
    if (result === null) return false
    return result.dataHash !== library.dataHash || result.portfolioKey !== this.#portfolioKey
  }
  get #portfolioKey(): string {
    const { mode, holdings: list, cash } = holdings.portfolio
    return JSON.stringify({ mode, list, cash })
  }

  async load(): Promise<void> {
    const results = await readResults()
    this.#forecast = results.forecast
    this.#forecastDevice = results.device
    this.#history = results.forecast?.value.history ?? []
    this.#risk = results.risk
    this.#allocation = results.allocation
    this.#checkpoint = await readCheckpoint()
  }

  /** Everything, from what is stored to a report. Returns true when all parts succeeded. */
  run(): Promise<boolean> {
    return this.#series((book) => this.#train(book, null), this.#measure, this.#allocate)
  }
  runForecast(): Promise<boolean> {
    return this.#series((book) => this.#train(book, null), this.#measure)
  }
  runRisk(): Promise<boolean> {
    return this.#series(this.#measure)
  }
  runAllocation(): Promise<boolean> {
    return this.#series(this.#allocate)
  }

  /** Goes on with a paused run, or with the one that a closed tab broke off. */
  async resume(): Promise<void> {
    if (this.#paused) {
      this.#hold(false)
      return
    }
    const checkpoint = this.#checkpoint?.value
    if (checkpoint && this.resumable) {
      await this.#series((book) => this.#train(book, checkpoint), this.#measure, this.#allocate)
    }
  }
  pause(): void {
    if (this.#phase === 'forecast') this.#hold(true)
  }
  cancel(): void {
    this.#current?.cancel()
  }
  dismissError(): void {
    this.#error = null
  }

  #hold(hold: boolean): void {
    this.#paused = hold
    this.#current?.pause(hold)
  }

  /** Runs the steps one after the other on the same book, and stops at the first that fails. */
  async #series(...steps: ((book: Book) => Promise<FailureReport | null>)[]): Promise<boolean> {
    if (this.running) return false
    this.#error = holdings.error
    if (this.#error) return false
    this.#phase = 'risk'
    this.#identity = { dataHash: library.dataHash, portfolioKey: this.#portfolioKey }
    this.#elapsed = 0
    const clock = setInterval(() => (this.#elapsed += this.#paused ? 0 : 1), 1_000)
    try {
      const book = { series: await library.readAll(), portfolio: holdings.portfolio }
      if (book.series.length === 0) {
        this.#error = { code: 'data/nothing-stored', detail: {} }
        return false
      }
      for (const step of steps) {
        this.#error = await step(book)
        if (this.#error) return false
      }
      return true
    } catch (error) {
      this.#error = { code: 'unexpected', detail: { message: String(error) } }
      return false
    } finally {
      clearInterval(clock)
      this.#phase = 'idle'
      this.#progress = null
      this.#paused = false
      this.#current = null
    }
  }

  #start<N extends JobName>(
    name: N,
    input: Jobs[N]['input'],
    onProgress: (update: Progress<Jobs[N]['metric']>) => void = () => {},
  ): Promise<Outcome<Jobs[N]['result']>> {
    const run = engine.run(name, input, (update) => {
      this.#progress = { done: update.done, total: update.total, message: update.message }
      onProgress(update)
    })
    this.#current = run as unknown as JobRun<JobName>
    return run.outcome
  }

  #train = async (book: Book, resume: Checkpoint | null): Promise<FailureReport | null> => {
    this.#phase = 'forecast'
    this.#history = resume?.history ?? []
    const settings = resume?.settings ?? preferences.settings
    const input = { book, settings, backend: preferences.backend, resume }
    const outcome = await this.#start('train-forecaster', input, ({ metric }) => {
      this.#device = metric.device
      if (metric.training) this.#history = [...this.#history, metric.training]
      if (metric.checkpoint) {
        this.#checkpoint = this.#computed(metric.checkpoint)
        void writeCheckpoint(this.#checkpoint)
      }
    })
    if (!outcome.ok) return outcome.error
    this.#forecast = this.#computed(outcome.value.forecast)
    this.#forecastDevice = this.#device = outcome.value.device
    this.#history = outcome.value.forecast.history
    this.#checkpoint = null
    await writeResult('forecast', this.#forecast)
    await writeResult('device', outcome.value.device)
    await deleteCheckpoint()
    return null
  }

  #measure = async (book: Book): Promise<FailureReport | null> => {
    this.#phase = 'risk'
    // A forecast made for other data or weights says nothing about these.
    const forecast = this.#isOld(this.#forecast) ? null : this.forecast
    const outcome = await this.#start('measure-risk', { book, forecast })
    if (!outcome.ok) return outcome.error
    this.#risk = this.#computed(outcome.value)
    await writeResult('risk', this.#risk)
    return null
  }

  #allocate = async (book: Book): Promise<FailureReport | null> => {
    this.#phase = 'allocation'
    const { objective, maximumWeight, riskFree, costBasisPoints } = preferences
    const constraints = { longOnly: true as const, maximumWeight }
    const input = { book, objective, constraints, riskFree, costBasisPoints }
    const outcome = await this.#start('optimise-allocation', input)
    if (!outcome.ok) return outcome.error
    this.#allocation = this.#computed(outcome.value)
    await writeResult('allocation', this.#allocation)
    return null
  }

  #computed<T>(value: T): Computed<T> {
    return { value, ...this.#identity }
  }
}

export const analysis = new Analysis()
