import * as tf from '@tensorflow/tfjs'
import '@tensorflow/tfjs-backend-wasm'
import { beforeAll, expect, test } from 'vitest'
import { installSharedIdentity } from './wasm'

beforeAll(async () => {
  installSharedIdentity()
  installSharedIdentity()
  await tf.setBackend('wasm')
})

test('a copy has the numbers, and keeps them when the first is disposed', () => {
  const { numDataBuffers, numTensors } = tf.memory()
  const first = tf.tensor2d([1, 2, 3, 4], [2, 2])
  const copy = tf.clone(first)
  expect(tf.memory().numDataBuffers).toBe(numDataBuffers + 1)
  first.dispose()
  // What would take the place of freed memory.
  const other = tf.tensor1d([7, 7, 7, 7])
  expect([...copy.dataSync()]).toEqual([1, 2, 3, 4])
  expect(copy.shape).toEqual([2, 2])
  tf.dispose([copy, other])
  expect(tf.memory()).toMatchObject({ numDataBuffers, numTensors })
})

test('gradients through copies are what they were', () => {
  const square = tf.grad((x: tf.Tensor) => tf.sum(tf.mul(tf.clone(x), tf.clone(x))))
  expect([...square(tf.tensor1d([1, -2, 3])).dataSync()]).toEqual([2, -4, 6])
})

test('strings and whole numbers', () => {
  expect(tf.clone(tf.tensor1d(['a', 'b'])).dataSync()).toEqual(['a', 'b'])
  expect([...tf.clone(tf.tensor1d([1, 2], 'int32')).dataSync()]).toEqual([1, 2])
})
