import type { ReadingNote, RowReject } from '../reading'

export type Frequency = 'daily' | 'weekly' | 'monthly' | 'quarterly' | 'yearly'

/** One economic series: a rate, an index, a volatility. */
export interface MacroSeries {
  name: string
  /** Strictly increasing days, as the file has them: statistical offices date a month by its first day. */
  dates: Int32Array
  /** Finite; zero and negative values are allowed. */
  values: Float64Array
  frequency: Frequency
}

/** A file of macro series after reading; rows = imported + rejected + skipped. */
export interface MacroReading {
  name: string
  /** Hex SHA-256 of the bytes. */
  sha256: string
  series: MacroSeries[]
  rows: number
  imported: number
  rejected: number
  /** Rows without any value, and repetitions of a row. */
  skipped: number
  /** At most 1,000. */
  rejects: RowReject[]
  notes: ReadingNote[]
}
