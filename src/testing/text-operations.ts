import * as tf from '@tensorflow/tfjs'
import * as operations from '../learning/attention/operations/all'
import type { Numbers } from '../learning/attention/reference'
import * as reference from '../learning/attention/reference'
import * as texts64 from '../learning/attention/reference-texts'
import { randomStream } from '../numerics/random'

/**
 * Every operation of the text model beside its float64 reference, for whatever kernels the backend in use has: values, and
 * gradients against central differences of the reference.
 */
export interface TextSizes {
  batch: number
  time: number
  width: number
  heads: number
}

/** Texts of one token, one text, sizes that are no multiple of a vector width. */
export const TEXT_SIZES: TextSizes[] = [
  { batch: 1, time: 1, width: 3, heads: 1 },
  { batch: 5, time: 1, width: 4, heads: 2 },
  { batch: 1, time: 3, width: 9, heads: 3 },
  { batch: 5, time: 3, width: 6, heads: 2 },
  { batch: 2, time: 17, width: 10, heads: 2 },
  { batch: 5, time: 17, width: 4, heads: 4 },
]

/** An operation with numbers for it: the operands it is differentiable by, how to run it, and what it should give. */
export interface OperationCase {
  name: string
  operands: { shape: number[]; values: Numbers }[]
  run(operands: tf.Tensor[]): tf.Tensor
  expected(operands: Numbers[]): Numbers
}

const VOCABULARY = 11
const CLASSES = 3

export function operationCases({ batch, time, width, heads }: TextSizes): OperationCase[] {
  const stream = randomStream(3, 'text-operations', batch, time, width)
  const rows = batch * time
  const operand = (...shape: number[]) => ({
    shape,
    values: Float64Array.from({ length: shape.reduce((a, b) => a * b) }, () => Math.fround(stream.normal())),
  })
  const integers = (length: number, bound: number) => Int32Array.from({ length }, () => stream.integer(bound))
  const whole = (values: Int32Array) => tf.tensor1d(values, 'int32')
  // The first text fills the batch, the second is its first token, the others anything between.
  const lengths = integers(batch, time).map((value, b) => (b === 0 ? time : b === 1 ? 1 : value + 1))
  const ids = integers(rows, VOCABULARY)
  const targets = integers(rows, VOCABULARY)
  // Text 1 has no n-gram, the last row of the table none either; ids come more than once.
  const grams = {
    ids: integers(4 * batch, VOCABULARY - 1),
    weights: Float32Array.from({ length: 4 * batch }, () => stream.uniform()),
    rows: Int32Array.from({ length: 4 * batch }, (_, g) => Math.floor(g / 4)).map((row) =>
      row === 1 ? 0 : row,
    ),
  }
  const soft = Float32Array.from({ length: batch * CLASSES }, () => stream.uniform())
  const matrix = (x: tf.Tensor) => x as tf.Tensor2D
  const vector = (x: tf.Tensor) => x as tf.Tensor1D
  const texts = { batch, time }
  const scalar = (value: number) => Float64Array.of(value)
  return [
    {
      name: 'dense',
      operands: [operand(rows, width), operand(width, 7), operand(7)],
      run: ([x, weights, bias]) => operations.dense(matrix(x), matrix(weights), vector(bias)),
      expected: ([x, weights, bias]) => reference.referenceDense(x, weights, bias),
    },
    {
      name: 'layerNorm',
      operands: [operand(rows, width), operand(width), operand(width)],
      run: ([x, gain, shift]) => operations.layerNorm(matrix(x), vector(gain), vector(shift)),
      expected: ([x, gain, shift]) => reference.referenceLayerNorm(x, gain, shift),
    },
    {
      name: 'gelu',
      operands: [operand(rows, width)],
      run: ([x]) => operations.gelu(matrix(x)),
      expected: ([x]) => reference.referenceGelu(x),
    },
    ...[false, true].map((causal): OperationCase => ({
      name: causal ? 'causal attention' : 'attention',
      operands: [operand(rows, 3 * width)],
      run: ([qkv]) => operations.attention(matrix(qkv), whole(lengths), { ...texts, heads, causal }),
      expected: ([qkv]) => reference.referenceAttention(qkv, lengths, { ...texts, heads, causal }).context,
    })),
    {
      name: 'embedding',
      operands: [operand(VOCABULARY, width), operand(time + 2, width)],
      run: ([table, positions]) => operations.embedding(matrix(table), matrix(positions), whole(ids), texts),
      expected: ([table, positions]) => texts64.referenceEmbedding(table, positions, ids, width, time),
    },
    {
      name: 'takeRows',
      operands: [operand(VOCABULARY, width)],
      run: ([x]) => operations.takeRows(matrix(x), whole(ids)),
      expected: ([x]) => texts64.referenceEmbedding(x, new Float64Array(time * width), ids, width, time),
    },
    {
      name: 'bag',
      operands: [operand(VOCABULARY, 5)],
      run: ([table]) => {
        const given = { ids: whole(grams.ids), weights: tf.tensor1d(grams.weights), rows: whole(grams.rows) }
        return operations.bag(matrix(table), given, batch)
      },
      expected: ([table]) => texts64.referenceBag(table, grams, 5, batch),
    },
    {
      name: 'meanPool',
      operands: [operand(rows, width)],
      run: ([x]) => operations.meanPool(matrix(x), whole(lengths), texts),
      expected: ([x]) => texts64.referencePool(x, lengths, { width, time }),
    },
    {
      name: 'crossEntropy',
      operands: [operand(batch, CLASSES)],
      run: ([logits]) => operations.crossEntropy(matrix(logits), tf.tensor2d(soft, [batch, CLASSES]), 0.1),
      expected: ([logits]) => scalar(texts64.referenceCrossEntropy(logits, soft, CLASSES, 0.1)),
    },
    {
      name: 'tokenLoss',
      operands: [operand(rows, width), operand(VOCABULARY, width), operand(VOCABULARY)],
      run: ([hidden, table, bias]) =>
        operations.tokenLoss(matrix(hidden), matrix(table), vector(bias), whole(targets)),
      expected: ([hidden, table, bias]) => {
        const across = Float64Array.from(
          { length: table.length },
          (_, at) => table[(at % VOCABULARY) * width + Math.floor(at / VOCABULARY)],
        )
        const wanted = new Float64Array(rows * VOCABULARY)
        targets.forEach((target, row) => (wanted[row * VOCABULARY + target] = 1))
        const logits = reference.referenceDense(hidden, across, bias)
        return scalar(texts64.referenceCrossEntropy(logits, wanted, VOCABULARY))
      },
    },
  ]
}
