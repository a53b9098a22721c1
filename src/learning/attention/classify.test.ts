import * as tf from '@tensorflow/tfjs'
import { beforeAll, describe, expect, test } from 'vitest'
import { startOther } from '../../engine/device'
import { madeSentences, madeTextModel } from '../../testing/made-text-model'
import { PROBABILITY_ACROSS_BACKENDS, SAME_MODEL } from '../../testing/tolerance'
import { classify } from './classify'
import { explain, logOdds } from './explain'
import { softenedRows } from './temperature'
import { batchesOf } from './text-network'
import { Tokenizer } from './tokenizer/tokenizer'

const control = { progress: () => {}, breathe: async () => {} }
const model = await madeTextModel()
const BAD = {
  ...{ empty: '', spaces: '   ', emoji: '🚀🚀🚀', 'right-to-left': 'אין רווחים', control: '\u0000\ufffd' },
  ...{ markup: '<script>alert(1)</script>', long: 'rises '.repeat(1_700) },
}
const texts = [...madeSentences(40).map(({ text }) => text), ...Object.values(BAD)]
const LONG = texts.indexOf(BAD.long)

/** Largest difference of two rows of numbers. */
const apart = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Array.from(a).reduce((most, value, i) => Math.max(most, Math.abs(value - b[i])), 0)

describe.each(['wasm', 'cpu'] as const)('%s', (backend) => {
  beforeAll(() => startOther(backend, 'chosen'))

  test('probabilities stand in the order of the texts and are those of each text alone', async () => {
    const before = tf.memory().numTensors
    const { probabilities, truncated } = await classify(model, texts, control)
    expect(probabilities.length).toBe(3 * texts.length)
    for (const i of [0, 7, 39, 40, 42, LONG]) {
      const alone = await classify(model, [texts[i]], control)
      expect(apart(alone.probabilities, probabilities.subarray(3 * i))).toBeLessThan(SAME_MODEL)
    }
    texts.forEach((_, i) =>
      expect(probabilities[3 * i] + probabilities[3 * i + 1] + probabilities[3 * i + 2]).toBeCloseTo(1, 5),
    )
    expect(truncated.flatMap((cut, i) => (cut ? [i] : []))).toEqual([LONG])
    expect(tf.memory().numTensors).toBe(before)
  })

  test('the temperature divides the logits', async () => {
    const [warm, cold] = await Promise.all(
      [1.5, 3].map((temperature) => classify({ ...model, temperature }, texts.slice(0, 3), control)),
    )
    const doubled = warm.probabilities.map(Math.log)
    expect(apart(softenedRows(doubled, 2), cold.probabilities)).toBeLessThan(SAME_MODEL)
  })

  test('the effect of a word is the log-odds with it less those without it', async () => {
    const text = 'Ember profit falls, 3 % at home'
    const { words, probabilities, tokens } = await explain(model, text, control)
    const odds = (p: ArrayLike<number>) => Array.from({ length: 3 }, (_, k) => Math.log(p[k] / (1 - p[k])))
    expect(words.map(({ from, to }) => text.slice(from, to)).slice(0, 3)).toEqual([
      'Ember',
      'profit',
      'falls',
    ])
    for (const { from, to, effect } of words) {
      const without = `${text.slice(0, from)} ${text.slice(to)}`
      const { probabilities: left } = await classify(model, [without], control)
      const [a, b] = [odds(probabilities), odds(left)]
      expect(
        apart(
          effect,
          a.map((x, k) => x - b[k]),
        ),
      ).toBeLessThan(PROBABILITY_ACROSS_BACKENDS)
    }
    expect(tokens[0]).toEqual({ from: 0, to: 0, text: '' })
    expect(tokens.length).toBe(new Tokenizer(model.vocabulary, model.shape).tokenize(text).ids.length)
  })

  test('attention has a row for each token that looks, of sum 1, layer by layer and head by head', async () => {
    const { attention, tokens, layers, heads } = await explain(model, texts[0], control)
    const T = tokens.length
    expect(attention.length).toBe(layers * heads * T * T)
    for (let row = 0; row < layers * heads * T; row++) {
      const sum = attention.subarray(row * T, (row + 1) * T).reduce((a, b) => a + b, 0)
      expect(sum).toBeCloseTo(1, 5)
    }
  })

  test.each(Object.entries(BAD))('%s text is explained without a failure', async (_, text) => {
    const { words, probabilities } = await explain(model, text, control)
    expect(probabilities.every((p) => p > 0 && p < 1)).toBe(true)
    expect(words.every(({ effect }) => effect.every(Number.isFinite))).toBe(true)
  })

  test('a cancelled job leaves nothing on the device', async () => {
    const before = tf.memory().numTensors
    const cancelled = { ...control, breathe: () => Promise.reject(new Error('cancelled')) }
    await expect(classify(model, texts, cancelled)).rejects.toThrow('cancelled')
    expect(tf.memory().numTensors).toBe(before)
  })

  test('no text gives no label', async () => {
    expect(await classify(model, [], control)).toEqual({
      ...{ probabilities: new Float32Array(), foreign: [], truncated: [] },
    })
  })
})

test('batches hold every text once, longest first, within their size', () => {
  const lengths = Array.from({ length: 900 }, (_, i) => 2 + ((i * 37) % 60))
  const batches = batchesOf(lengths.map((length) => ({ ids: { length } })))
  expect(batches.flat().toSorted((a, b) => a - b)).toEqual(lengths.map((_, i) => i))
  const sizes = batches.map((batch) => ({ time: lengths[batch[0]], size: batch.length }))
  expect(Math.max(...sizes.map(({ time, size }) => time * size))).toBeLessThanOrEqual(4096)
  const padded = sizes.reduce((sum, { time, size }) => sum + time * size, 0)
  expect(padded / lengths.reduce((a, b) => a + b)).toBeLessThan(1.2)
})

test('log-odds stay finite where a probability is rounded to one', () => {
  const [a, b] = logOdds([200, 0, -1], 1)
  expect(a).toBeCloseTo(200 - Math.log(1 + Math.exp(-1)), 9)
  expect(b).toBeCloseTo(-200, 9)
})
