import type { Book, Device, JobName, Jobs, Outcome, Progress } from '../engine/contract'
import type { JobRun } from '../engine/client'
import type { Checkpoint, Forecast, ForecastSettings, TrainingMetric } from '../learning/forecast'
import type { FailureReport } from '../numerics/failure'
import { devices } from './devices.svelte'
import { engine } from './engine'
import { holdings } from './holdings.svelte'
import { fingerprint, library } from './library.svelte'
import { preferences } from './preferences.svelte'
import { clearCheckpoint, loadCheckpoint, saveCheckpoint } from '../storage/checkpoints'
import { database } from './database'
import { nameOf, results, type Identity } from './results.svelte'
import { reportOf, visibly } from './trouble'

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
  #checkpoint = $state.raw<Checkpoint | null>(null)
  #control = $state.raw<Forecast | null>(null)
  #paused = $state(false)
  /** Optimiser steps of the running training, at most. */
  #steps = 0
  #elapsed = $state(0)
  #job: JobRun<JobName> | null = null
  /** Asked for before the first job or between two of them: the next one is not started. */
  #cancelled = false
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
  /**
   * The device of the running training, then that of the forecast on screen: a control or a run that was broken off
   * since may have used another one.
   */
  get device(): Device | null {
    return this.running ? (this.#device ?? results.device) : (results.device ?? this.#device)
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
  /** The same network trained on shuffled labels, since this page was opened; it must have learned nothing. */
  get control(): Forecast | null {
    return this.#control
  }
  /** At most this long; early stopping may end sooner. */
  get etaSeconds(): number | null {
    const last = this.#history.at(-1)
    if (this.#phase !== 'forecast' || !last || !(last.stepsPerSecond > 0)) return null
    return Math.max(0, this.#steps - last.step) / last.stepsPerSecond
  }
  /** A training run that was broken off and can go on, when data and portfolio are still those. */
  get resumable(): { step: number; steps: number } | null {
    if (!this.#checkpoint || this.running || this.#checkpoint.dataHash !== nameOf(results.identity))
      return null
    const { step, settings } = this.#checkpoint
    return { step, steps: settings.steps }
  }
  async load(): Promise<void> {
    await visibly(async () => {
      await results.load()
      this.#history = results.forecast?.history ?? []
      this.#checkpoint = await loadCheckpoint(await database())
    })
  }

  /** Everything, from what is stored to a report. Returns true when all parts succeeded. */
  run(): Promise<boolean> {
    return this.#series((book) => this.#train(book, null), this.#measure, this.#allocate)
  }
  /** What a report holds, once more: without a forecast in it nothing is trained, and the risk has no network. */
  repeat({ forecast, allocation }: { forecast: boolean; allocation: boolean }): Promise<boolean> {
    return this.#series(
      ...(forecast ? [(book: Book) => this.#train(book, null)] : []),
      forecast ? this.#measure : this.#measureAlone,
      ...(allocation ? [this.#allocate] : []),
    )
  }
  runForecast(): Promise<boolean> {
    return this.#series((book) => this.#train(book, null), this.#measure)
  }
  runControl(): Promise<boolean> {
    return this.#series(this.#trainControl)
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
    const checkpoint = this.#checkpoint
    if (checkpoint && this.resumable) {
      await this.#series((book) => this.#train(book, checkpoint), this.#measure, this.#allocate)
    }
  }
  pause(): void {
    if (this.#phase === 'forecast') this.#hold(true)
  }
  cancel(): void {
    this.#cancelled = true
    this.#job?.cancel()
  }
  dismissError(): void {
    this.#error = null
  }

  #hold(hold: boolean): void {
    this.#paused = hold
    this.#job?.pause(hold)
  }

  /** Runs the steps one after the other on the same book, and stops at the first that fails. */
  async #series(...steps: ((book: Book) => Promise<FailureReport | null>)[]): Promise<boolean> {
    if (this.running) return false
    this.#error = holdings.error
    if (this.#error) return false
    this.#phase = 'risk'
    this.#cancelled = false
    const { portfolio } = holdings
    this.#identity = results.identity
    this.#elapsed = 0
    const clock = setInterval(() => (this.#elapsed += this.#paused ? 0 : 1), 1_000)
    try {
      const book = { series: await library.readAll(), portfolio }
      if (book.series.length === 0) {
        this.#error = { code: 'data/nothing-stored', detail: {} }
        return false
      }
      // Another tab may have stored prices that this one does not show yet.
      this.#identity = { ...this.#identity, dataHash: await fingerprint(book.series) }
      for (const step of steps) {
        const failure = this.#cancelled ? { code: 'job/cancelled', detail: {} } : await step(book)
        if (failure) {
          this.#error = failure
          return false
        }
      }
      return this.#error === null
    } catch (error) {
      this.#error = reportOf(error)
      return false
    } finally {
      clearInterval(clock)
      this.#phase = 'idle'
      this.#progress = null
      this.#paused = false
      this.#job = null
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
    this.#job = run as unknown as JobRun<JobName>
    return run.outcome
  }

  /** Trains on the book and shows it live; the control's checkpoints are nobody's. */
  #teach(
    book: Book,
    settings: ForecastSettings,
    { resume, shuffleLabels }: { resume: Checkpoint | null; shuffleLabels: boolean },
  ): Promise<Outcome<Jobs['train-forecaster']['result']>> {
    this.#phase = 'forecast'
    this.#history = resume?.history ?? []
    this.#steps = settings.steps
    const run = {
      identity: nameOf(this.#identity),
      backend: preferences.backend,
      known: devices.known,
      resume,
      shuffleLabels,
    }
    return this.#start('train-forecaster', { book, settings, ...run }, ({ metric }) => {
      const { device, training, checkpoint } = metric
      this.#device = device
      if (training) this.#history = [...this.#history, training]
      if (checkpoint && !shuffleLabels) {
        this.#checkpoint = checkpoint
        void visibly(async () => saveCheckpoint(await database(), checkpoint))
      }
    })
  }

  #train = async (book: Book, resume: Checkpoint | null): Promise<FailureReport | null> => {
    await devices.settled()
    const settings = resume?.settings ?? preferences.settings
    const outcome = await this.#teach(book, settings, { resume, shuffleLabels: false })
    if (!outcome.ok) {
      if (outcome.error.code !== 'data/too-short') return outcome.error
      // A history too short for the network is not too short for the rest: said, and the run goes on.
      this.#error = outcome.error
      return null
    }
    this.#control = null
    await results.keep('forecast', this.#identity, outcome.value)
    this.#device = outcome.value.device
    this.#history = outcome.value.forecast.history
    this.#checkpoint = null
    await clearCheckpoint(await database())
    return null
  }

  #trainControl = async (book: Book): Promise<FailureReport | null> => {
    const settings = results.forecast?.settings ?? preferences.settings
    const outcome = await this.#teach(book, settings, { resume: null, shuffleLabels: true })
    this.#history = results.forecast?.history ?? []
    if (!outcome.ok) return outcome.error
    this.#control = outcome.value.forecast
    return null
  }

  #measure = (book: Book): Promise<FailureReport | null> =>
    this.#measureWith(book, results.forecastFor(this.#identity))

  #measureAlone = (book: Book): Promise<FailureReport | null> => this.#measureWith(book, null)

  async #measureWith(book: Book, forecast: Forecast | null): Promise<FailureReport | null> {
    this.#phase = 'risk'
    const { marketSeed } = library
    const { backend } = preferences
    const outcome = await this.#start('measure-risk', { book, forecast, marketSeed, backend })
    if (!outcome.ok) return outcome.error
    // The reason why there is no network is part of the result, so that it is still known after a reload.
    const refusal = this.#error && !forecast ? [{ ...this.#error, code: 'risk/no-network' }] : []
    const notes = [...outcome.value.notes, ...refusal]
    await results.keep('risk', this.#identity, { ...outcome.value, notes })
    return null
  }

  #allocate = async (book: Book): Promise<FailureReport | null> => {
    this.#phase = 'allocation'
    const { objective, maximumWeight, riskFree, costBasisPoints } = preferences
    const constraints = { longOnly: true as const, maximumWeight }
    const daysPerYear = library.calendar.periodsPerYear
    const input = { book, objective, constraints, riskFree, daysPerYear, costBasisPoints }
    const outcome = await this.#start('optimise-allocation', input)
    if (!outcome.ok) return outcome.error
    await results.keep('allocation', this.#identity, outcome.value)
    return null
  }
}

export const analysis = new Analysis()
