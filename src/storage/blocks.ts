import type { PriceSeries } from '../data/series'
import type { ColumnName, SeriesBlock, SeriesRecord } from './schema'

/** Values a record: 0.8 MB of float64, quick to write and small enough to never be one huge record. */
export const BLOCK_LENGTH = 100_000

export type BlockKey = [string, ColumnName, number]

export function columnsOf(series: PriceSeries): ColumnName[] {
  const optional = (['high', 'low', 'volume'] as const).filter((name) => series[name])
  return ['dates', 'close', ...optional]
}

/** The blocks of a series; each is a copy of its own, so that no larger buffer is stored with it. */
export function* blocksOf(id: string, series: PriceSeries): Generator<[BlockKey, SeriesBlock]> {
  for (const column of columnsOf(series)) {
    const values = series[column]!
    for (let start = 0, position = 0; start < values.length; start += BLOCK_LENGTH, position++) {
      yield [[id, column, position], { values: values.slice(start, start + BLOCK_LENGTH) }]
    }
  }
}

/** Every block of one series, whatever its columns. */
export function blockRange(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id], [id, []])
}

export interface ExpectedBlock {
  key: BlockKey
  length: number
  check: number
}

/** The blocks that a record promises, in the order of their keys. */
export function expectedBlocks({ id, columns, observations, checks }: SeriesRecord): ExpectedBlock[] {
  const count = Math.ceil(observations / BLOCK_LENGTH)
  return columns.toSorted().flatMap((column) =>
    Array.from({ length: count }, (_, position): ExpectedBlock => {
      const length = Math.min(BLOCK_LENGTH, observations - position * BLOCK_LENGTH)
      return {
        key: [id, column, position],
        length,
        check: checks[columns.indexOf(column) * count + position],
      }
    }),
  )
}

/** Bytes of the prices of a series. */
export const bytesOf = ({ observations, columns }: Pick<SeriesRecord, 'observations' | 'columns'>): number =>
  observations * columns.reduce((sum, column) => sum + (column === 'dates' ? 4 : 8), 0)
