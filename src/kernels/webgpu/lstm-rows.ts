import { Failure } from '../../numerics/failure'
import type { Sequence } from '../kernel-set'
import type { FloatType } from './math'

/**
 * How the recurrences split their work. No barrier exists across workgroups, so a group owns `rowsPerWorkgroup` batch
 * rows for the whole sequence: more rows read the recurrent kernel less often, fewer leave more groups. An invocation
 * works on `columnsPerThread` columns: more reuse what it reads, fewer leave more invocations to hide latency.
 */
export interface Variant {
  rowsPerWorkgroup: 1 | 2 | 4 | 8
  columnsPerThread: 1 | 2 | 4
}

/** Those worth timing: many small groups, then fewer and larger ones; the last suit a processor that plays a GPU. */
export const VARIANTS: Variant[] = [
  { rowsPerWorkgroup: 1, columnsPerThread: 1 },
  { rowsPerWorkgroup: 2, columnsPerThread: 1 },
  { rowsPerWorkgroup: 4, columnsPerThread: 1 },
  { rowsPerWorkgroup: 4, columnsPerThread: 2 },
  { rowsPerWorkgroup: 4, columnsPerThread: 4 },
  { rowsPerWorkgroup: 8, columnsPerThread: 4 },
]

/** For a processor that plays a GPU: few large groups. Timing them all there would take longer than it saves. */
export const SOFTWARE_VARIANT: Variant = { rowsPerWorkgroup: 4, columnsPerThread: 4 }

/**
 * The batch rows of a workgroup as WGSL, in `packs` of up to four, a pack being one vector (or a float).
 * A batch that is no multiple of the rows repeats its last row: the copies compute the same and write the same.
 */
export interface Rows {
  count: number
  /** The WGSL type of a pack. */
  type: FloatType
  packs: number[]
  /** Declares `row0`, `row1`, .., the batch rows. */
  declare: string
  /** A pack of an expression a row. */
  gather(pack: number, value: (row: string) => string): string
  /** A statement for every row with its part of a pack. */
  scatter(pack: number, value: string, statement: (row: string, part: string) => string): string
}

export function rowsOf(count: Variant['rowsPerWorkgroup'], batch: number): Rows {
  const width = Math.min(count, 4)
  const type = ({ 1: 'f32', 2: 'vec2f', 4: 'vec4f' } as const)[width as 1 | 2 | 4]
  const rowsIn = (pack: number) => Array.from({ length: width }, (_, i) => `row${pack * width + i}`)
  return {
    count,
    type,
    packs: Array.from({ length: count / width }, (_, i) => i),
    declare: Array.from(
      { length: count },
      (_, i) => `let row${i} = min(group.x * ${count} + ${i}, ${batch - 1});`,
    ).join('\n  '),
    gather: (pack, value) => `${type}(${rowsIn(pack).map(value).join(', ')})`,
    scatter: (pack, value, statement) =>
      rowsIn(pack)
        .map((row, i) => statement(row, width === 1 ? value : `${value}.${'xyzw'[i]}`))
        .join(' '),
  }
}

/** Some drivers allow a kernel that needs many registers fewer threads than the device's limit says. */
const MOST_THREADS = 512

/**
 * The variant, with fewer rows or more columns a thread where the device has less memory or threads a workgroup than
 * it asks for. `floats` of workgroup memory are needed for each row. Throws `gpu/too-little-storage` { needed, have }
 * or `gpu/too-many-units` { units, limit }.
 */
export function fitting(wanted: Variant, { units }: Sequence, floats: number, limits: GPUSupportedLimits) {
  const have = limits.maxComputeWorkgroupStorageSize
  const needed = ({ rowsPerWorkgroup }: Variant) => 4 * floats * rowsPerWorkgroup
  const limit = Math.min(
    limits.maxComputeInvocationsPerWorkgroup,
    limits.maxComputeWorkgroupSizeX,
    MOST_THREADS,
  )
  const threads = ({ columnsPerThread }: Variant) => 4 * Math.ceil(units / columnsPerThread)
  const variant = { ...wanted }
  while (needed(variant) > have) {
    if (variant.rowsPerWorkgroup === 1)
      throw new Failure('gpu/too-little-storage', { needed: needed(variant), have })
    variant.rowsPerWorkgroup = (variant.rowsPerWorkgroup / 2) as Variant['rowsPerWorkgroup']
  }
  while (threads(variant) > limit) {
    if (variant.columnsPerThread === 4) throw new Failure('gpu/too-many-units', { units, limit })
    variant.columnsPerThread = (2 * variant.columnsPerThread) as Variant['columnsPerThread']
  }
  return variant
}
