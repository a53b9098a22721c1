import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb'
import type { Cure } from '../data/doctor/finding'
import type { HeadlineLabel } from '../data/headlines/headline'
import type { ReturnKind } from '../data/reading'
import type { Portfolio } from '../finance/portfolio'
import type { Checkpoint, Forecast } from '../learning/forecast'
import type { Allocation } from '../finance/allocation/proposal'
import type { Device, Risk } from '../engine/contract'
import type { FineTuned } from '../engine/news-contract'
import type { TextModel } from '../learning/attention/text-model'

export const DATABASE = 'tailwatch'
/** Where a backup of an older version is brought to the newest; there for that long only. */
export const SCRATCH = 'tailwatch-restore'

export type ColumnName = 'dates' | 'close' | 'high' | 'low' | 'volume'

/** At most 100,000 values of one column; the key is [series id, column, position]. */
export interface SeriesBlock {
  values: Int32Array | Float64Array
}

/** Makes the blocks of a series visible; blocks without it are orphans. */
export interface SeriesRecord {
  id: string
  ticker: string
  adjusted: boolean
  /** First and last day, and the number of prices. */
  from: number
  to: number
  observations: number
  columns: ColumnName[]
  /** The checksum of every block: column after column as in `columns`, position after position. */
  checks: number[]
  importId: string
  /** Id of the series that this one was cured from, and what was done to it; absent for what is as imported. */
  original?: string
  cures?: Cure[]
  /**
   * 1 while it was replaced or deleted and can still be brought back until the next start; 2 for the original of a
   * cured series, which stays as long as that. A number because IndexedDB indexes no booleans.
   */
  hidden: 0 | 1 | 2
}

/** One file of an import, for the data screen and the report. */
export interface ImportedFile {
  name: string
  rows: number
  imported: number
  rejected: number
  skipped: number
  /** What the file brought. */
  tickers: string[]
  /** Hex SHA-256 of the bytes. */
  sha256: string
  /** `file` for the user's own, else the sample's source. */
  source: string
  /** What the file's returns were taken as; absent for prices. */
  returns?: ReturnKind
  /** Of the generator, for data that was made and not read. */
  seed?: number
}

export interface ImportRecord {
  id: string
  /** Milliseconds since 1970, UTC. */
  time: number
  files: ImportedFile[]
  tickers: string[]
}

export interface RunResults {
  /** With the device that trained it. */
  forecast: { forecast: Forecast; device: Device }
  risk: Risk
  allocation: Allocation
}

export type RunKind = keyof RunResults

/** The latest result of a kind, with what it was computed from. */
export interface RunRecord<K extends RunKind = RunKind> {
  kind: K
  time: number
  /** `hashSeries` of the data, and a key of the portfolio: a result of other inputs is out of date. */
  dataHash: string
  portfolioKey: string
  result: RunResults[K]
}

/** Headlines that came together: a file, a pasted text, or what the synthetic market published. */
export interface HeadlineBatchRecord {
  id: string
  /** Milliseconds since 1970, UTC. */
  time: number
  name: string
  source: 'file' | 'pasted' | 'synthetic'
  /** Hex SHA-256 of the bytes; empty for what was generated. */
  sha256: string
  rows: number
  imported: number
  rejected: number
  skipped: number
  /** How many came with a label. */
  labelled: number
  /** First and last day; null where none has a date. */
  from: number | null
  to: number | null
  /** Of the generator, for the synthetic market. */
  seed?: number
  /** 1 while it was removed and can still be brought back. */
  hidden: 0 | 1
}

/** At most 2,000 headlines in the order of their batch; the key is [batch, position]. */
export interface HeadlineChunk {
  /** Days; `NO_DAY` where none is known. */
  dates: Int32Array
  tickers: string[]
  texts: string[]
  /** Index in `SENTIMENTS`; -1 without a label. */
  labels: Int8Array
}

/** What one model said of the headlines of one chunk; the key is [version of the model, batch, position]. */
export interface VerdictChunk {
  /** Three a headline: negative, neutral, positive. */
  probabilities: Float32Array
  /** Bits: 1 foreign, 2 truncated. */
  flags: Uint8Array
  /** Four a risk event: headline in the chunk, number of the event, start and end of its words. */
  events: Int32Array
}

/** A model that was fine-tuned here, with its lesson. The newest is in use; the ones before it are for undo. */
export interface TextModelRecord {
  id: string
  time: number
  model: TextModel
  /** Whether it learned from the user's corrections alone or from all labels. */
  examples: 'corrected' | 'labelled'
  lesson: Omit<FineTuned, 'model'>
}

export interface TailwatchSchema extends DBSchema {
  blocks: { key: [string, ColumnName, number]; value: SeriesBlock }
  series: { key: string; value: SeriesRecord; indexes: { ticker: string } }
  imports: { key: string; value: ImportRecord; indexes: { time: number } }
  portfolio: { key: string; value: Portfolio }
  runs: { key: RunKind; value: RunRecord }
  checkpoints: { key: string; value: Checkpoint }
  settings: { key: string; value: unknown }
  headlineBatches: { key: string; value: HeadlineBatchRecord; indexes: { time: number } }
  headlines: { key: [string, number]; value: HeadlineChunk }
  corrections: { key: [string, number]; value: HeadlineLabel }
  verdicts: { key: [string, string, number]; value: VerdictChunk }
  textModels: { key: string; value: TextModelRecord; indexes: { time: number } }
}

export type Database = IDBPDatabase<TailwatchSchema>
export type StoreName = StoreNames<TailwatchSchema>
export type UpgradeTransaction = IDBPTransaction<TailwatchSchema, StoreName[], 'versionchange'>

export const STORES: StoreName[] = [
  'blocks',
  'series',
  'imports',
  'portfolio',
  'runs',
  'checkpoints',
  'settings',
  'headlineBatches',
  'headlines',
  'corrections',
  'verdicts',
  'textModels',
]
