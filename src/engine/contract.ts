import type { Joined } from '../data/append'
import type { Cure, Finding } from '../data/doctor/finding'
import type { RememberedReading } from '../data/read-remembering'
import type { ReadingOverrides } from '../data/reading'
import type { SyntheticMarket } from '../data/samples/synthetic-market'
import type { PriceSeries } from '../data/series'
import type { Allocation, AllocationConstraints, Objective } from '../finance/allocation/proposal'
import type { Variant } from '../kernels/webgpu/lstm-rows'
import type { Portfolio } from '../finance/portfolio'
import type { Risk } from '../finance/risk/risk'
import type { ReverseStress, Shock } from '../finance/risk/stress/types'
import type { Checkpoint, Forecast, ForecastSettings, TrainingMetric } from '../learning/forecast'
import type { FailureReport } from '../numerics/failure'
import type { FusionJobs } from './fusion-contract'
import type { NewsJobs } from './news-contract'

export type { FailureReport, Risk }

export type BackendName = 'webgpu' | 'wasm' | 'cpu'

/** Which device does the work, and why; shown wherever a result is. */
export interface Device {
  backend: BackendName
  /** The GPU adapter's own name; empty for WASM and CPU. */
  adapter: string
  /** True for SwiftShader, llvmpipe and the like. */
  software: boolean
  threads: number
  /** Name of the fused kernels; null where training is composed of tfjs' ordinary operations. */
  kernels: string | null
  reason:
    | 'chosen'
    | 'hardware-gpu'
    | 'no-webgpu'
    | 'no-adapter'
    | 'software-adapter'
    | 'gpu-failed'
    | 'gpu-lost'
    | 'gpu-too-small'
  /** How often the GPU was lost during the run; training went on from its checkpoint each time. */
  lost: number
}

/** What was found out about a GPU once, kept by the page. */
export interface GpuRecord {
  /** The adapter and the browser. */
  key: string
  /** Whether its gradients agreed with the reference. */
  passed: boolean
  /** The fastest kernels on it. */
  variant: Variant
}

/** Prices and holdings: the input that every analysis shares. */
export interface Book {
  series: PriceSeries[]
  portfolio: Portfolio
}

export interface Progress<Metric = null> {
  done: number
  total: number
  /** A key of the message catalogue. */
  message: string
  metric: Metric
}

/** Prices that come under the ticker of stored ones: these as they were imported, with the cures they have had. */
export interface PricePair {
  stored: PriceSeries
  incoming: PriceSeries
  cures: Cure[]
}

/** `cured`: the union after the cures of the stored prices; null where there are none, or they no longer apply. */
export type JoinedPair = Joined & { cured: PriceSeries | null }

/** Every job: what it takes, what it tells on the way, what it gives. Plain records and typed arrays only. */
export interface Jobs extends NewsJobs, FusionJobs {
  'read-files': {
    /** `mappings`: what is remembered of how files are read, by their shape. Files travel as handles, not as copies. */
    input: {
      files: File[]
      overrides: Record<string, ReadingOverrides>
      mappings: Record<string, ReadingOverrides>
    }
    metric: null
    /** `encodings`: those that a user can choose. */
    result: RememberedReading & { encodings: readonly string[] }
  }
  /** What new prices mean for those that are stored under the same ticker, one answer a pair. */
  'join-prices': {
    input: { pairs: PricePair[] }
    metric: null
    result: JoinedPair[]
  }
  /** What a careful person would ask about in these prices, worst first. */
  'examine-prices': { input: { series: PriceSeries[] }; metric: null; result: Finding[] }
  /** The series after the cures, taken in their order. */
  'cure-prices': { input: { original: PriceSeries; cures: Cure[] }; metric: null; result: PriceSeries }
  'generate-market': { input: { seed: number }; metric: null; result: SyntheticMarket }
  /** SHA-256 of the canonical form of the stored data, the identity of a run's input. */
  'hash-data': { input: { series: PriceSeries[] }; metric: null; result: string }
  /** Opens the device, tests it, and times one training step of each of the settings, in seconds; null for those that cannot be. */
  'inspect-device': {
    input: { backend: BackendName | null; known: GpuRecord[]; settings: ForecastSettings[] }
    metric: null
    result: { device: Device; record: GpuRecord | null; secondsPerStep: (number | null)[] }
  }
  'train-forecaster': {
    input: {
      book: Book
      settings: ForecastSettings
      /** Names the data and the portfolio; a checkpoint of another identity is refused. */
      identity: string
      backend: BackendName | null
      known: GpuRecord[]
      resume: Checkpoint | null
      /** The control: training and validation targets are permuted, so that there is nothing to learn. */
      shuffleLabels?: boolean
    }
    metric: { training: TrainingMetric | null; checkpoint: Checkpoint | null; device: Device }
    result: { forecast: Forecast; device: Device }
  }
  'measure-risk': {
    /** `marketSeed` where the stored data came from the synthetic market: its true VaR is then known. */
    input: { book: Book; forecast: Forecast | null; marketSeed: number | null; backend: BackendName | null }
    metric: null
    result: Risk
  }
  'stress-portfolio': {
    /** Returns of the tickers that move by themselves; a loss of the whole to find the smallest move for, or null. */
    input: { book: Book; shocks: { ticker: string; size: number }[]; reverseLoss: number | null }
    metric: null
    result: { shock: Shock | null; reverse: ReverseStress | null }
  }
  'optimise-allocation': {
    input: {
      book: Book
      objective: Objective
      constraints: AllocationConstraints
      /** A year, as a fraction. */
      riskFree: number
      daysPerYear: number
      costBasisPoints: number
    }
    metric: null
    result: Allocation
  }
}

export type JobName = keyof Jobs

export type Outcome<T> = { ok: true; value: T } | { ok: false; error: FailureReport }

/** Handed to a job: report how far it is, and ask whether it should stop (throws `job/cancelled`). */
export interface JobControl<Metric> {
  progress(update: Progress<Metric>): void
  /** Lets messages in and throws `Failure('job/cancelled')` once the user cancelled. Await it between batches. */
  breathe(): Promise<void>
}

export type JobHandler<N extends JobName> = (
  input: Jobs[N]['input'],
  control: JobControl<Jobs[N]['metric']>,
) => Promise<Jobs[N]['result']>
