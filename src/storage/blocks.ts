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

/** Puts a series together again from its record and its blocks with their keys. */
export function assemble(record: SeriesRecord, keys: BlockKey[], blocks: SeriesBlock[]): PriceSeries {
  const floats = (name: ColumnName) => {
    const column = new Float64Array(record.observations)
    keys.forEach(([, of, position], i) => {
      if (of === name) column.set(blocks[i].values, position * BLOCK_LENGTH)
    })
    return column
  }
  const series: PriceSeries = {
    ticker: record.ticker,
    dates: Int32Array.from(floats('dates')),
    close: floats('close'),
    adjusted: record.adjusted,
  }
  for (const name of ['high', 'low', 'volume'] as const) {
    if (record.columns.includes(name)) series[name] = floats(name)
  }
  return series
}
