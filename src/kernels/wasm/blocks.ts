import * as tf from '@tensorflow/tfjs'
import { randomStream } from '../../numerics/random'
import type { Block } from '../kernel-set'

/** For the tests: a block of its own, with `before` floats of something else in front of it and eight behind. */
export function blockOf(values: ArrayLike<number>, before = 4): Block {
  const all = new Float32Array(before + values.length + 8).fill(777)
  all.set(Float32Array.from(values), before)
  return { tensor: tf.tensor1d(all), offset: before }
}

/** What nothing has been written to; a kernel that reads it gives NaN. */
export function emptyBlock(length: number): Block {
  return blockOf(new Float32Array(length).fill(NaN))
}

/** Whether a kernel wrote in front of a block of `length` floats, or behind it. */
export function strayed({ tensor, offset }: Block, length: number): boolean {
  const all = (tensor as tf.Tensor).dataSync()
  return ![...all.subarray(0, offset), ...all.subarray(offset + length)].every((value) => value === 777)
}

/** Standard normal numbers that float32 holds exactly. */
export function normals(length: number, spread = 1, ...path: number[]): Float64Array {
  const stream = randomStream(1, 'wasm-kernels', length, ...path)
  return Float64Array.from({ length }, () => Math.fround(spread * stream.normal()))
}
