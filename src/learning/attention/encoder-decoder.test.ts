import * as tf from '@tensorflow/tfjs'
import { beforeAll, expect, test } from 'vitest'
import { randomStream } from '../../numerics/random'
import { centralDifferences } from '../../testing/operation-check'
import { FLOAT32_TEXT_MODEL } from '../../testing/tolerance'
import { largestDifference } from '../lstm/agreement'
import type { AttentionMatrices, DecoderMatrices } from './encoder-decoder'
import { decoderBlock } from './encoder-decoder'
import { referenceDense, referenceGelu, scaledDotProduct } from './reference'

const [D, F, READ, WRITTEN] = [3, 5, 4, 3]
/** Query, key, value and output matrices, of the self-attention and then of the cross-attention. */
const NAMES = ['query', 'key', 'value', 'output'] as const

const stream = randomStream(2, 'encoder-decoder')
const draw = (length: number) => Float64Array.from({ length }, () => Math.fround(0.7 * stream.normal()))
const read = draw(READ * D)
const written = draw(WRITTEN * D)
const squares = Array.from({ length: 8 }, () => draw(D * D))
const [wide, narrow] = [draw(D * F), draw(F * D)]

beforeAll(async () => void (await tf.setBackend('cpu')))

const rowsOf = (flat: Float64Array) =>
  Array.from({ length: flat.length / D }, (_, i) => Array.from(flat.subarray(i * D, (i + 1) * D)))
const product = (a: Float64Array, b: Float64Array, columns = D) =>
  referenceDense(a, b, new Float64Array(columns))
const sum = (a: Float64Array, b: Float64Array) => a.map((value, i) => value + b[i])

function attend(from: Float64Array, to: Float64Array, part: Float64Array[], causal: boolean) {
  const [q, k, v] = [product(from, part[0]), product(to, part[1]), product(to, part[2])].map(rowsOf)
  const { context, probabilities } = scaledDotProduct(q, k, v, (query, key) => !causal || key <= query)
  return { context: product(Float64Array.from(context.flat()), part[3]), probabilities }
}

function exact(from: Float64Array) {
  const self = attend(from, from, squares.slice(0, 4), true)
  const afterSelf = sum(from, self.context)
  const cross = attend(afterSelf, read, squares.slice(4), false)
  const afterCross = sum(afterSelf, cross.context)
  const active = referenceGelu(product(afterCross, wide, F))
  return {
    written: sum(afterCross, product(active, narrow)),
    self: self.probabilities,
    cross: cross.probabilities,
  }
}

function matrices(): DecoderMatrices {
  const matrix = (values: Float64Array, rows: number, columns: number) =>
    tf.tensor2d(Float32Array.from(values), [rows, columns])
  const part = (from: number) =>
    Object.fromEntries(
      NAMES.map((name, i) => [name, matrix(squares[from + i], D, D)]),
    ) as unknown as AttentionMatrices
  return { self: part(0), cross: part(4), wide: matrix(wide, D, F), narrow: matrix(narrow, F, D) }
}

test('the decoder block, who looks at whom, and its slope are those of the reference', () => {
  tf.tidy(() => {
    const given = matrices()
    const [x, y] = [read, written].map((values) =>
      tf.tensor2d(Float32Array.from(values), [values.length / D, D]),
    )
    const said = decoderBlock(y, x, given)
    const expected = exact(written)
    expect(largestDifference(said.written.dataSync(), expected.written)).toBeLessThan(FLOAT32_TEXT_MODEL)
    for (const looks of ['self', 'cross'] as const) {
      const wanted = Float64Array.from(expected[looks].flat())
      expect(largestDifference(said[looks].dataSync(), wanted), looks).toBeLessThan(FLOAT32_TEXT_MODEL)
    }
    const gradient = tf.grad((from) =>
      tf.sum(tf.square(decoderBlock(from as tf.Tensor2D, x, given).written)),
    )(y)
    const squared = (values: Float64Array) =>
      exact(values).written.reduce((total, value) => total + value ** 2, 0)
    const slope = centralDifferences(squared, written)
    expect(largestDifference(gradient.dataSync(), slope)).toBeLessThan(FLOAT32_TEXT_MODEL)
  })
})

test('what is written does not depend on what comes later, but on all that was read', () => {
  tf.tidy(() => {
    const given = matrices()
    const first = (y: Float64Array, x: Float64Array) => {
      const rows = (values: Float64Array) => tf.tensor2d(Float32Array.from(values), [values.length / D, D])
      return [...decoderBlock(rows(y), rows(x), given).written.dataSync()].slice(0, D)
    }
    const before = first(written, read)
    expect(first(written.with(WRITTEN * D - 1, 9), read)).toEqual(before)
    expect(first(written, read.with(READ * D - 1, 9))).not.toEqual(before)
  })
})
