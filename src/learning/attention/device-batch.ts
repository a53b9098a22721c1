import * as tf from '@tensorflow/tfjs'
import type { TextBatch } from './batch'
import type { Bag } from './operations/bag'

/** A batch on the device. */
export interface DeviceBatch {
  batch: number
  time: number
  ids: tf.Tensor1D
  lengths: tf.Tensor1D
  /** With at least one entry, because tensors without any are not dependable on every backend. */
  grams: Bag
}

/** Uploads a batch; inside the tidy of the caller. */
export function onDevice({
  size,
  time,
  ids,
  lengths,
  grams,
  gramWeights,
  gramOffsets,
}: TextBatch): DeviceBatch {
  const rows = new Int32Array(grams.length)
  for (let b = 0; b < size; b++) rows.fill(b, gramOffsets[b], gramOffsets[b + 1])
  const none = grams.length === 0
  return {
    batch: size,
    time,
    ids: whole(ids),
    lengths: whole(lengths),
    grams: {
      ids: whole(none ? [0] : grams),
      weights: tf.tensor1d(none ? [0] : gramWeights),
      rows: whole(none ? [0] : rows),
    },
  }
}

/** int32 on the device. */
export function whole(values: Int32Array | number[]): tf.Tensor1D {
  return tf.tensor1d(values, 'int32')
}
