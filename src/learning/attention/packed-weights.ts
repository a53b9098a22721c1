import type { WeightBlock } from '../layout'

/**
 * Weights in fewer bytes: each row of a matrix as one float32 scale s and an int8 q a weight, w ~ s q with
 * s = max |w| / 127, so that no weight is off by more than s / 2 (plus rounding to float32). Narrow rows share a scale,
 * which would cost more than they do. Vectors (biases, gains) stay float32, because they are few and each counts for a
 * whole unit. `float32` keeps everything as it is.
 */
export type Encoding = 'int8' | 'float32'

const STEPS = 127
/** Rows are joined until a scale stands for at least so many weights. */
const LEAST_RUN = 32

/** Bytes of all blocks. */
export function packedSize(blocks: WeightBlock[], encoding: Encoding): number {
  return blocks.reduce((sum, block) => {
    if (!isRounded(block, encoding)) return sum + 4 * block.size
    return sum + 4 * Math.ceil(block.size / runLength(block)) + block.size
  }, 0)
}

/** Writes the blocks, one after another, from byte `at`. */
export function packWeights(
  weights: Float32Array,
  blocks: WeightBlock[],
  encoding: Encoding,
  view: DataView,
  at: number,
): void {
  for (const block of blocks) {
    const values = weights.subarray(block.offset, block.offset + block.size)
    if (!isRounded(block, encoding)) {
      values.forEach((value, i) => view.setFloat32(at + 4 * i, value, true))
      at += 4 * values.length
      continue
    }
    for (let from = 0; from < values.length; from += runLength(block)) {
      const row = values.subarray(from, from + runLength(block))
      const scale = Math.fround(row.reduce((most, w) => Math.max(most, Math.abs(w)), 0) / STEPS)
      view.setFloat32(at, scale, true)
      row.forEach((w, i) => view.setInt8(at + 4 + i, scale === 0 ? 0 : toStep(w / scale)))
      at += 4 + row.length
    }
  }
}

/** Reads into `weights` what `packWeights` wrote. */
export function unpackWeights(
  weights: Float32Array,
  blocks: WeightBlock[],
  encoding: Encoding,
  view: DataView,
  at: number,
): Float32Array {
  for (const block of blocks) {
    const values = weights.subarray(block.offset, block.offset + block.size)
    if (!isRounded(block, encoding)) {
      for (let i = 0; i < values.length; i++) values[i] = view.getFloat32(at + 4 * i, true)
      at += 4 * values.length
      continue
    }
    for (let from = 0; from < values.length; from += runLength(block)) {
      const row = values.subarray(from, from + runLength(block))
      const scale = view.getFloat32(at, true)
      for (let i = 0; i < row.length; i++) row[i] = scale * view.getInt8(at + 4 + i)
      at += 4 + row.length
    }
  }
  return weights
}

function isRounded({ shape }: WeightBlock, encoding: Encoding): boolean {
  return encoding === 'int8' && shape.length > 1
}

/** Weights of a scale: whole rows. The last run of a block may be shorter. */
export function runLength({ shape }: WeightBlock): number {
  const width = shape[shape.length - 1]
  return width * Math.ceil(LEAST_RUN / width)
}

function toStep(value: number): number {
  return Math.max(-STEPS, Math.min(STEPS, Math.round(value)))
}
