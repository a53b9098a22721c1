import * as tf from '@tensorflow/tfjs'
import { beforeAll, expect, test } from 'vitest'
import { startOther } from '../../engine/device'
import { madeSentences, madeTextModel } from '../../testing/made-text-model'
import { SAME_MODEL } from '../../testing/tolerance'
import { makeBatch } from './batch'
import { complete } from './complete'
import { tokenLogits } from './encoder'
import { trainLanguageModel, type LanguageProgress } from './language-model'
import { meanTokenLoss } from './mean-token-loss'
import { nextTokens } from './prediction-tasks'
import { uploadWeights } from './text-network'
import { Tokenizer } from './tokenizer/tokenizer'

const breathe = async () => {}
const model = await madeTextModel({ bucketWidth: 3 })
const texts = madeSentences(200).map(({ text }) => text)
const options = { temperature: 1, topK: 5, seed: 1, tokens: 8 }

beforeAll(() => startOther('wasm', 'chosen'))

test('training lowers the perplexity of texts that were not learned from, live and in the end', async () => {
  const told: LanguageProgress[] = []
  const before = tf.memory().numTensors
  const control = { breathe, progress: (one: LanguageProgress) => void told.push(one) }
  const trained = await trainLanguageModel({ model, texts, steps: 60, seed: 1 }, control)
  expect(tf.memory().numTensors).toBe(before)
  // Knowing nothing it is about the size of the vocabulary.
  expect(trained.startPerplexity / model.shape.vocabulary).toBeGreaterThan(0.7)
  expect(trained.perplexity).toBeLessThan(0.7 * trained.startPerplexity)
  expect(Math.exp(told.at(-1)!.heldOutLoss)).toBeCloseTo(trained.perplexity, 6)
  expect(told.at(-1)).toMatchObject({ step: 60, steps: 60 })
  const again = await trainLanguageModel(
    { model, texts, steps: 60, seed: 1 },
    { ...control, progress: () => {} },
  )
  expect(again.model.version).toBe(trained.model.version)
})

test('the perplexity is that of the softmax over the logits, token by token', async () => {
  const tokenizer = new Tokenizer(model.vocabulary, model.shape)
  const tokens = texts.slice(0, 5).map((text) => tokenizer.tokenize(text))
  const weights = uploadWeights(model.weights, model.shape)
  let [sum, count] = [0, 0]
  for (const one of tokens) {
    const { batch, rows, targets } = nextTokens(makeBatch([one]), model.shape.positions)
    const logits = tokenLogits(weights, batch, model.shape, rows, { causal: true }).arraySync()
    logits.forEach((row, r) => (sum += Math.log(row.reduce((s, z) => s + Math.exp(z), 0)) - row[targets[r]]))
    count += rows.length
  }
  tf.dispose(weights)
  const loss = await meanTokenLoss(model.weights, model.shape, tokens, breathe)
  expect(Math.abs(loss - sum / count)).toBeLessThan(SAME_MODEL)
})

test('too little text is said, and copies do not count', async () => {
  const few = [...texts.slice(0, 19), ...texts.slice(0, 19), '', ' ']
  const run = trainLanguageModel({ model, texts: few, steps: 5, seed: 1 }, { breathe, progress: () => {} })
  await expect(run).rejects.toMatchObject({
    code: 'language-model/too-little-text',
    detail: { count: 19, needed: 20 },
  })
})

test('the likeliest token is taken at temperature 0, whatever the seed', async () => {
  const one = await complete(model, texts[0], { ...options, temperature: 0 }, breathe)
  const other = await complete(model, texts[0], { ...options, temperature: 0, seed: 9 }, breathe)
  expect(other).toEqual(one)
  const tokenizer = new Tokenizer(model.vocabulary, model.shape)
  expect(tokenizer.tokenize(one.text).ids.length).toBeGreaterThan(tokenizer.tokenize(texts[0]).ids.length)
})

test('choices are sorted, their number is that of topK, and a seed repeats them', async () => {
  const one = await complete(model, 'Ember', options, breathe)
  expect(await complete(model, 'Ember', options, breathe)).toEqual(one)
  expect(one.text.startsWith('Ember')).toBe(true)
  expect(one.choices.length).toBeLessThanOrEqual(8)
  for (const step of one.choices) {
    expect(step.length).toBe(5)
    const chances = step.map(({ probability }) => probability)
    expect(chances).toEqual(chances.toSorted((a, b) => b - a))
    expect(chances.reduce((a, b) => a + b)).toBeLessThan(1)
  }
})

test('a small temperature makes the likeliest token surer', async () => {
  const [warm] = (await complete(model, 'Ember', options, breathe)).choices
  const [cold] = (await complete(model, 'Ember', { ...options, temperature: 0.1 }, breathe)).choices
  expect(cold[0].token).toBe(warm[0].token)
  expect(cold[0].probability).toBeGreaterThan(warm[0].probability)
})

test('drawn as often as the choices say', async () => {
  const [first] = (await complete(model, 'Ember', { ...options, topK: 2, tokens: 1 }, breathe)).choices
  const share = first[0].probability / (first[0].probability + first[1].probability)
  const draws = 200
  let hits = 0
  for (let seed = 0; seed < draws; seed++) {
    const { text } = await complete(model, 'Ember', { ...options, topK: 2, tokens: 1, seed }, breathe)
    if (text.endsWith(first[0].token)) hits++
  }
  // Four standard errors of a share.
  expect(Math.abs(hits / draws - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / draws))
})

test('a prompt that leaves no room is refused, and the text never outgrows what the model reads', async () => {
  await expect(complete(model, 'profit '.repeat(50), options, breathe)).rejects.toMatchObject({
    code: 'language-model/prompt-too-long',
    detail: { most: model.shape.positions - 2 },
  })
  const { choices } = await complete(model, '', { ...options, topK: 1000, tokens: 100 }, breathe)
  expect(choices.length).toBeLessThan(model.shape.positions)
})
