import * as tf from '@tensorflow/tfjs'
import '@tensorflow/tfjs-backend-wasm'
import { beforeAll, expect, test } from 'vitest'
import { installFastSlice } from './wasm'

beforeAll(async () => {
  installFastSlice()
  await tf.setBackend('wasm')
})

test.each([
  [[7], [2], [3]],
  [
    [4, 5],
    [1, 0],
    [2, 5],
  ],
  [
    [4, 5],
    [0, 2],
    [4, 1],
  ],
  [
    [4, 300],
    [1, 10],
    [3, 200],
  ],
  [
    [3, 4, 5],
    [1, 1, 0],
    [2, 2, 5],
  ],
  [
    [3, 4, 5],
    [0, 1, 2],
    [3, 2, 2],
  ],
  [
    [2, 3, 4, 5],
    [1, 0, 1, 1],
    [1, 3, 2, 3],
  ],
  [
    [2, 2, 3, 4, 5],
    [0, 1, 0, 1, 1],
    [2, 1, 3, 2, 3],
  ],
  [
    [4, 5],
    [0, 0],
    [0, 5],
  ],
  [
    [4, 5],
    [0, 0],
    [4, 5],
  ],
])('slice of %j from %j, size %j', (shape, begin, size) => {
  const values = Float32Array.from({ length: shape.reduce((a, b) => a * b) }, (_, i) => i)
  const x = tf.tensor(values, shape)
  const actual = tf.slice(x, begin, size)
  // Element by element: flat index of begin + position.
  const expected: number[] = []
  const count = size.reduce((a, b) => a * b)
  for (let i = 0; i < count; i++) {
    let [rest, flat, stride] = [i, 0, 1]
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      flat += (begin[axis] + (rest % size[axis])) * stride
      rest = Math.floor(rest / size[axis])
      stride *= shape[axis]
    }
    expected.push(flat)
  }
  expect(actual.shape).toEqual(size)
  expect([...actual.dataSync()]).toEqual(expected)
  tf.dispose([x, actual])
})

test('integers and booleans keep their type', () => {
  const flags = tf.slice(tf.tensor1d([true, false, true], 'bool'), 1, 2)
  expect(flags.dtype).toBe('bool')
  expect([...flags.dataSync()]).toEqual([0, 1])
  expect([...tf.slice(tf.tensor1d([1, 2, 3], 'int32'), 1, 2).dataSync()]).toEqual([2, 3])
})
