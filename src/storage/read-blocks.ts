import { unwrap } from 'idb'
import type { IDBPObjectStore } from 'idb'
import type { PriceSeries } from '../data/series'
import { BLOCK_LENGTH, expectedBlocks } from './blocks'
import type { ExpectedBlock } from './blocks'
import { checksum } from './checksum'
import type { SeriesBlock, SeriesRecord, StoreName, TailwatchSchema } from './schema'

type Blocks = IDBPObjectStore<TailwatchSchema, StoreName[], 'blocks', 'readonly' | 'readwrite'>

/** Why a series is not whole: blocks are not there, or hold something else than was saved. */
export type Tear = 'missing' | 'torn'

/** Columns that a series can have: all blocks of a short one come with one request, of a long one each by itself. */
const COLUMNS = 5

/** Reads all blocks that a record promises, a few at a time, and says what is wrong with them; null when whole. */
export async function readBlocks(
  blocks: Blocks,
  record: SeriesRecord,
  see: (expected: ExpectedBlock, values: SeriesBlock['values']) => void = () => {},
): Promise<Tear | null> {
  const expected = expectedBlocks(record)
  const atOnce = record.observations * COLUMNS > BLOCK_LENGTH ? 1 : COLUMNS
  for (let start = 0; start < expected.length; start += atOnce) {
    const some = expected.slice(start, start + atOnce)
    const range = IDBKeyRange.bound(some[0].key, some[some.length - 1].key)
    const found = await readable<SeriesBlock[]>(raw(blocks).getAll(range))
    if (!found) return 'torn'
    if (found.length < some.length) return 'missing'
    for (const [i, one] of some.entries()) {
      const values = found[i]?.values
      if (!isWhole(one, values)) return 'torn'
      see(one, values)
    }
  }
  return null
}

/** A series as it was saved, or what is wrong with it. */
export async function readSeries(blocks: Blocks, record: SeriesRecord): Promise<PriceSeries | Tear> {
  const { ticker, adjusted, observations, columns } = record
  const dates = new Int32Array(observations)
  const floats = columns
    .filter((name) => name !== 'dates')
    .map((name) => [name, new Float64Array(observations)])
  const series: PriceSeries = { ticker, dates, ...Object.fromEntries(floats), adjusted }
  const tear = await readBlocks(blocks, record, ({ key: [, column, position] }, values) =>
    series[column]!.set(values, position * BLOCK_LENGTH),
  )
  return tear ?? series
}

/** Without idb's promises, which tell nobody that a request may fail. */
const raw = (blocks: Blocks): IDBObjectStore => unwrap(blocks as never) as unknown as IDBObjectStore

function isWhole({ key: [, column], length, check }: ExpectedBlock, values: SeriesBlock['values']): boolean {
  const kind = column === 'dates' ? values instanceof Int32Array : values instanceof Float64Array
  return kind && values.length === length && checksum(values) === check
}

/**
 * The answer of a request, or null where the browser cannot read it from the disk any more: then the transaction, and
 * everything else that it reads, goes on.
 */
export function readable<T>(request: IDBRequest<T>): Promise<T | null> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = (event) => {
      if (request.error?.name === 'AbortError') return reject(request.error)
      event.preventDefault()
      // idb takes an error that reaches the transaction for its end.
      event.stopPropagation()
      resolve(null)
    }
  })
}
