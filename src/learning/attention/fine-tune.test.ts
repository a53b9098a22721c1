import * as tf from '@tensorflow/tfjs'
import { beforeAll, expect, test } from 'vitest'
import { startOther } from '../../engine/device'
import { randomStream } from '../../numerics/random'
import { madeSentences, madeTextModel } from '../../testing/made-text-model'
import { classify } from './classify'
import { blend, epochBatches, labelWeights, makeExamples } from './example-batches'
import { fineTune } from './fine-tune'
import type { FineTuneProgress } from './fine-tune-job'
import { isBetter, judgeOf } from './fine-tune-judge'
import { batchSize, rateAt, STAGES, stepsOf } from './fine-tune-plan'
import { splitExamples } from './fine-tune-split'
import { textLayout } from './layout'
import { textScores } from './scores'
import type { LabelledText } from './text-model'
import { SENTIMENTS } from './text-model'
import { Tokenizer } from './tokenizer/tokenizer'

const quiet = { progress: () => {}, breathe: async () => {} }
const model = await madeTextModel({ bucketWidth: 3 })
const sentences = madeSentences(600)
/** The same sentences with labels that say nothing about them. */
const shuffled = (seed: number): LabelledText[] => {
  const stream = randomStream(seed, 'labels')
  return madeSentences(240).map(({ text }) => ({ text, label: SENTIMENTS[stream.integer(3)] }))
}

const head = textLayout(model.shape).blocks.find((block) => block.name.startsWith('grams/'))!.offset

beforeAll(() => startOther('wasm', 'chosen'))

test('sentences whose words decide the label are learned, and the held-out scores are those of the new model', async () => {
  const told: FineTuneProgress[] = []
  const before = tf.memory().numTensors
  const control = { ...quiet, progress: (one: FineTuneProgress) => void told.push(one) }
  const tuned = await fineTune({ model, examples: sentences, seed: 1 }, control)
  expect(tf.memory().numTensors).toBe(before)
  expect([tuned.trained, tuned.heldOut]).toEqual([390, 120])
  expect(tuned.after.accuracy).toBeGreaterThan(tuned.before.accuracy + 0.2)
  expect(tuned.after.logLoss).toBeLessThan(tuned.before.logLoss)
  const { heldOut } = splitExamples(sentences, 1)
  for (const [one, scores] of [
    [model, tuned.before],
    [tuned.model, tuned.after],
  ] as const) {
    const said = await classify(
      one,
      heldOut.map(({ text }) => text),
      quiet,
    )
    const truths = heldOut.map(({ label }) => SENTIMENTS.indexOf(label))
    expect(textScores(said.probabilities, truths)).toEqual(scores)
  }
  expect(tuned.model.version).not.toBe(model.version)
  expect(told.map(({ step }) => step)).toEqual(told.map((_, i) => 4 * (i + 1)))
  expect(told.at(-1)!.heldOutLoss).toBeLessThan(told[0].heldOutLoss)
})

test('the same seed gives the same weights, another seed others; the old model is left as it was', async () => {
  const examples = sentences.slice(0, 300)
  const copy = model.weights.slice()
  const [one, same, other] = [
    await fineTune({ model, examples, seed: 1 }, quiet),
    await fineTune({ model, examples, seed: 1 }, quiet),
    await fineTune({ model, examples, seed: 2 }, quiet),
  ]
  expect({ ...same, seconds: 0 }).toEqual({ ...one, seconds: 0 })
  expect(other.model.version).not.toBe(one.model.version)
  expect(model.weights).toEqual(copy)
})

test('where training does not help, the old model is the answer, to the bit', async () => {
  // Labels drawn at random: all that can be learned is how frequent each is, which this model knows.
  const knows = { ...model, weights: model.weights.map((w, i) => (i < head ? w : 0)) }
  let kept = 0
  for (const seed of [1, 2, 3, 4]) {
    const tuned = await fineTune({ model: knows, examples: shuffled(seed), seed }, quiet)
    if (tuned.bestEpoch > 0) continue
    kept++
    expect(tuned.model).toBe(knows)
    expect(tuned.after).toEqual(tuned.before)
  }
  expect(kept).toBeGreaterThanOrEqual(3)
})

test('a cancelled fine-tuning leaves nothing on the device', async () => {
  const before = tf.memory().numTensors
  let breaths = 0
  const breathe = async () => {
    if (++breaths > 20) throw new Error('cancelled')
  }
  await expect(fineTune({ model, examples: sentences, seed: 1 }, { ...quiet, breathe })).rejects.toThrow(
    'cancelled',
  )
  expect(tf.memory().numTensors).toBe(before)
})

test('weights that overflow are told as running away', async () => {
  const huge = { ...model, weights: model.weights.map(() => 1e30) }
  await expect(fineTune({ model: huge, examples: sentences, seed: 1 }, quiet)).rejects.toMatchObject({
    code: 'learning/diverged',
  })
})

test('label weights: the fourth root of the imbalance, of mean 1, and none for a label that is not there', () => {
  const texts = [...Array(90).fill({ label: 'neutral' }), ...Array(10).fill({ label: 'positive' })]
  const [negative, neutral, positive] = labelWeights(texts)
  expect(negative).toBe(0)
  expect(positive / neutral).toBeCloseTo(9 ** 0.25, 12)
  expect((90 * neutral + 10 * positive) / 100).toBeCloseTo(1, 12)
})

test('a target is the label with a part of what the old model said', () => {
  const tokens = new Tokenizer(model.vocabulary, model.shape).tokenize('x')
  const texts = SENTIMENTS.map((label) => ({ text: 'x', label }))
  const said = [0.2, 0.5, 0.3, 0.2, 0.5, 0.3, 0.2, 0.5, 0.3]
  const [{ target }] = makeExamples(texts, [tokens, tokens, tokens], said)
  target.forEach((value, k) => expect(value).toBeCloseTo([0.9 + 0.02, 0.05, 0.03][k], 12))
})

test('an epoch has every example once, in batches of near lengths and another order each time', () => {
  const tokenizer = new Tokenizer(model.vocabulary, model.shape)
  const examples = sentences.map(({ text }, i) => ({
    tokens: tokenizer.tokenize(text.slice(0, 5 + (i % 40))),
    i,
  }))
  const [first, second] = [0, 1].map((epoch) => epochBatches(examples, 32, 1, epoch))
  expect(
    first
      .flat()
      .map(({ i }) => i)
      .toSorted((a, b) => a - b),
  ).toEqual(examples.map(({ i }) => i))
  expect(first.flat()).not.toEqual(second.flat())
  const length = (one: (typeof examples)[0]) => one.tokens.ids.length
  const padded = first.reduce((sum, batch) => sum + batch.length * Math.max(...batch.map(length)), 0)
  expect(padded / examples.reduce((sum, one) => sum + length(one), 0)).toBeLessThan(1.25)
})

test('rates rise, then fall to nothing, stage by stage', () => {
  const examples = 330
  const anEpoch = stepsOf(examples) / STAGES.reduce((sum, { epochs }) => sum + epochs, 0)
  expect(anEpoch).toBe(Math.ceil(examples / batchSize(examples)))
  let step = 0
  for (const stage of STAGES) {
    const rates = Array.from({ length: stage.epochs * anEpoch }, () => rateAt(stage, ++step, examples))
    const top = rates.indexOf(Math.max(...rates))
    expect(rates[top] / stage.rate).toBeGreaterThan(0.9)
    expect(rates.slice(0, top + 1)).toEqual(rates.slice(0, top + 1).toSorted((a, b) => a - b))
    expect(rates.slice(top)).toEqual(rates.slice(top).toSorted((a, b) => b - a))
    expect(rates.at(-1)! / stage.rate).toBeLessThan(0.05)
  }
  expect(step).toBe(stepsOf(examples))
})

test('few texts are learned from in small steps', () => {
  expect([30, 200, 320, 10_000].map(batchSize)).toEqual([8, 12, 20, 32])
})

test('a blend lies between', () => {
  expect([...blend(Float32Array.of(0, 2), Float32Array.of(1, 4), 0.5)]).toEqual([0.5, 3])
})

test('better is a gain larger than its standard error; a loss on another may undo it', () => {
  const judged = (...losses: number[]) => ({ losses: Float64Array.from(losses), loss: 0, temperature: 1 })
  const old = judged(1, 1, 1, 1)
  expect(isBetter(judged(0.9, 0.9, 0.9, 0.9), old)).toBe(true)
  // Gains 0.4, 0, 0, 0: mean 0.1, standard error sqrt(0.03 / 4) = 0.087. With a loss of 0.1 it is 0.075 and 0.096.
  expect(isBetter(judged(0.6, 1, 1, 1), old)).toBe(true)
  expect(isBetter(judged(0.6, 1.1, 1, 1), old)).toBe(false)
  expect(isBetter(old, old)).toBe(false)
})

test('a judge takes the temperature that is best for what it sees', () => {
  const judge = judgeOf([
    { text: '', label: 'negative' },
    { text: '', label: 'neutral' },
  ])
  const { temperature, losses, loss } = judge(Float32Array.of(9, 0, 0, 9, 0, 0))
  // Right as often as wrong: e^(9 / T) / (e^(9 / T) + 2) = 1 / 2.
  expect(temperature).toBeCloseTo(9 / Math.log(2), 2)
  expect(loss).toBeCloseTo((losses[0] + losses[1]) / 2, 12)
})
