import * as tf from '@tensorflow/tfjs'
import { beforeAll, describe, expect, test } from 'vitest'
import { startTextBackend, TEXT_BACKENDS } from '../../testing/text-backend'
import { exampleTexts, exampleWeights, TEXT_SHAPES } from '../../testing/text-model-check'
import { FLOAT32_ADAM } from '../../testing/tolerance'
import { makeBatch } from './batch'
import { sentimentLogits } from './encoder'
import { initialTextWeights } from './initial-weights'
import { textLayout } from './layout'
import { TextOptimiser } from './optimiser'
import { uploadWeights } from './text-network'
import { countedTexts, cycle } from '../../testing/toy-texts'

const [SHAPE] = TEXT_SHAPES
const STILL = { seed: 1, dropout: 0, weightDecay: 0 }

/** Names of the blocks that differ between two flat vectors. */
function moved(before: Float32Array, after: Float32Array): string[] {
  const differs = ({ offset, size }: { offset: number; size: number }) =>
    before.subarray(offset, offset + size).some((value, i) => value !== after[offset + i])
  return textLayout(SHAPE)
    .blocks.filter(differs)
    .map(({ name }) => name)
}

describe.each(TEXT_BACKENDS)('training a text model on %s', (backend) => {
  beforeAll(() => startTextBackend(backend))

  const batch = makeBatch(exampleTexts(SHAPE))
  const targets = Float32Array.from({ length: 15 }, (_, i) => (i % 3 === 1 ? 1 : 0))

  const twice = makeBatch([...exampleTexts(SHAPE), ...exampleTexts(SHAPE)])
  const bothTargets = Float32Array.from([...targets, ...targets])

  test('each kind of step moves what it should, and nothing else', async () => {
    const start = exampleWeights(SHAPE)
    const all = textLayout(SHAPE).blocks.map(({ name }) => name)
    const kinds: [(optimiser: TextOptimiser) => void, (name: string) => boolean][] = [
      [(one) => one.classifyStep(batch, targets, 0.01, 'all'), (name) => !name.startsWith('language/')],
      [(one) => one.classifyStep(batch, targets, 0.01, 'head'), (name) => name.startsWith('head/')],
      [(one) => one.maskedStep(batch, 0.01), (name) => !/^(head|grams)\//.test(name)],
      [(one) => one.causalStep(batch, 0.01), (name) => !/^(head|grams)\//.test(name)],
      [
        (one) => one.jointStep(batch, targets, 0.01, { agreement: 0, written: { batch, share: 0.5 } }),
        () => true,
      ],
    ]
    for (const [step, moves] of kinds) {
      const optimiser = new TextOptimiser(SHAPE, start, { seed: 1, averageDecay: 0.9 })
      step(optimiser)
      expect(moved(start, await optimiser.read())).toEqual(all.filter(moves))
      optimiser.dispose()
    }
  })

  test('no tensor is left behind, whatever was trained in which order', async () => {
    const before = tf.memory().numTensors
    const optimiser = new TextOptimiser(SHAPE, exampleWeights(SHAPE), {
      ...{ seed: 1, averageDecay: 0.9, gramRate: 5, smoothing: 0.1 },
    })
    optimiser.classifyStep(batch, targets, 0.01, 'all')
    const held = tf.memory().numTensors
    optimiser.classifyStep(batch, targets, 0.01, 'all')
    // Only the loss of the step, which waits to be read.
    expect(tf.memory().numTensors).toBe(held + 1)
    optimiser.maskedStep(batch, 0.01)
    optimiser.causalStep(batch, 0.01)
    optimiser.classifyStep(batch, targets, 0.01, 'head')
    optimiser.jointStep(twice, bothTargets, 0.01, { agreement: 0.5, written: { batch, share: 0.5 } })
    optimiser.jointStep(batch, targets, 0.01, { agreement: 0, written: null })
    expect(Number.isFinite(await optimiser.meanLoss())).toBe(true)
    await optimiser.read()
    await optimiser.readAverage()
    await expect(optimiser.meanLoss()).rejects.toThrow(RangeError)
    optimiser.dispose()
    expect(tf.memory().numTensors).toBe(before)
  })

  test('a joint step judges and writes: its loss is the one plus a share of the other', async () => {
    const lossOf = async (step: (one: TextOptimiser) => void) => {
      const optimiser = new TextOptimiser(SHAPE, exampleWeights(SHAPE), STILL)
      step(optimiser)
      const loss = await optimiser.meanLoss()
      const after = await optimiser.read()
      optimiser.dispose()
      return { loss, after }
    }
    const judged = await lossOf((one) => one.classifyStep(batch, targets, 0.01, 'all'))
    const wrote = await lossOf((one) => one.causalStep(batch, 0.01))
    const both = await lossOf((one) =>
      one.jointStep(batch, targets, 0.01, { agreement: 0, written: { batch, share: 0.5 } }),
    )
    expect(both.loss).toBeCloseTo(judged.loss + 0.5 * wrote.loss, 4)
    // Without a text to write it is a step on labels.
    const alone = await lossOf((one) => one.jointStep(batch, targets, 0.01, { agreement: 0, written: null }))
    expect(alone.loss).toBeCloseTo(judged.loss, 6)
    expect(moved(judged.after, alone.after)).toEqual([])
  })

  test('two readings are asked to agree: what is asked is the label plus a share of what the other said', async () => {
    const after = async (agreement: number, dropout: number) => {
      const optimiser = new TextOptimiser(SHAPE, exampleWeights(SHAPE), { ...STILL, dropout })
      optimiser.jointStep(twice, bothTargets, 0.01, { agreement, written: null })
      const [loss, weights] = [await optimiser.meanLoss(), await optimiser.read()]
      optimiser.dispose()
      return { loss, weights }
    }
    const entropy = tf.tidy(() => {
      const logits = sentimentLogits(uploadWeights(exampleWeights(SHAPE), SHAPE), batch, SHAPE, null)
      return -tf.sum(tf.mul(tf.softmax(logits), tf.logSoftmax(logits))).dataSync()[0] / batch.size
    })
    // Without dropout both say the same: the term is the mean entropy, and pulls nowhere.
    const [alone, agreeing] = [await after(0, 0), await after(0.5, 0)]
    expect(agreeing.loss).toBeCloseTo(alone.loss + 0.5 * entropy, 4)
    // Not weight by weight: the first step of Adam makes full moves of gradients that are rounding only.
    const same = agreeing.weights.filter((value, i) => Math.abs(value - alone.weights[i]) < FLOAT32_ADAM)
    expect(same.length / alone.weights.length).toBeGreaterThan(0.95)
    const [free, bound] = [await after(0, 0.5), await after(0.5, 0.5)]
    expect(moved(free.weights, bound.weights).length).toBeGreaterThan(0)
  })

  test('the average follows the weights: d_k = min(d, (1 + k) / (10 + k))', async () => {
    const start = exampleWeights(SHAPE)
    const optimiser = new TextOptimiser(SHAPE, start, { ...STILL, averageDecay: 0.25 })
    let expected = Float64Array.from(start)
    for (const decay of [2 / 11, 0.25, 0.25]) {
      optimiser.classifyStep(batch, targets, 0.01, 'all')
      const weights = await optimiser.read()
      expected = expected.map((value, i) => decay * value + (1 - decay) * weights[i])
    }
    const average = await optimiser.readAverage()
    expect(Math.max(...expected.map((value, i) => Math.abs(value - average[i])))).toBeLessThan(FLOAT32_ADAM)
    optimiser.dispose()
  })

  test('the n-gram table moves as many times faster as was asked', async () => {
    const start = exampleWeights(SHAPE)
    const steps: Float32Array[] = []
    for (const gramRate of [1, 5]) {
      const optimiser = new TextOptimiser(SHAPE, start, { ...STILL, gramRate })
      optimiser.classifyStep(batch, targets, 0.01, 'all')
      steps.push((await optimiser.read()).map((value, i) => value - start[i]))
      optimiser.dispose()
    }
    const worst = (name: string, factor: number) => {
      const { offset, size } = textLayout(SHAPE).blocks.find((block) => block.name === name)!
      const differences = Array.from(
        { length: size },
        (_, i) => steps[1][offset + i] - factor * steps[0][offset + i],
      )
      return Math.max(...differences.map(Math.abs))
    }
    expect(worst('grams/table', 5)).toBeLessThan(FLOAT32_ADAM)
    expect(worst('tokens/table', 1)).toBeLessThan(FLOAT32_ADAM)
  })

  test('the same seed trains the same model, another seed another', async () => {
    const train = async (seed: number) => {
      const optimiser = new TextOptimiser(SHAPE, exampleWeights(SHAPE), { seed, dropout: 0.3 })
      for (let k = 0; k < 3; k++) optimiser.classifyStep(batch, targets, 0.01, 'all')
      const loss = await optimiser.meanLoss()
      optimiser.dispose()
      return loss
    }
    expect(await train(1)).toBe(await train(1))
    expect(await train(2)).not.toBe(await train(1))
  })
})

describe('what training learns, on WASM', () => {
  beforeAll(() => startTextBackend('wasm, fused'))

  /** Labels depend on how many times one token comes, in any order, and on nothing else: ln 3 = 1.10 without learning. */
  test('labels', async () => {
    const shape = { ...SHAPE, vocabulary: 12, positions: 12, buckets: 0, bucketWidth: 0 }
    const optimiser = new TextOptimiser(shape, initialTextWeights(shape, 1), { seed: 1, dropout: 0 })
    for (let step = 0; step < 240; step++) {
      const { texts, targets } = countedTexts(24, step)
      optimiser.classifyStep(makeBatch(texts), targets, 0.01, 'all')
      if (step === 219) await optimiser.meanLoss()
    }
    const loss = await optimiser.meanLoss()
    optimiser.dispose()
    expect(loss).toBeLessThan(0.5)
  })

  /** Texts are pieces of one cycle of ten tokens: the next follows from the last, a hidden one from its neighbours. */
  test.each([
    ['next tokens', (one: TextOptimiser, step: number) => one.causalStep(cycle(32, step), 0.01)],
    ['hidden tokens', (one: TextOptimiser, step: number) => one.maskedStep(cycle(32, step), 0.01)],
  ])('%s', async (_, step) => {
    const shape = { ...SHAPE, width: 12, vocabulary: 15, positions: 9, buckets: 0, bucketWidth: 0 }
    const optimiser = new TextOptimiser(shape, initialTextWeights(shape, 1), { seed: 1, dropout: 0 })
    step(optimiser, 0)
    const first = await optimiser.meanLoss()
    for (let k = 1; k < 200; k++) step(optimiser, k)
    await optimiser.meanLoss()
    for (let k = 200; k < 220; k++) step(optimiser, k)
    const last = await optimiser.meanLoss()
    optimiser.dispose()
    // ln 10 = 2.30 is the best that a guess without the neighbours can do.
    expect(first).toBeGreaterThan(2.2)
    expect(last).toBeLessThan(1)
  })
})

test('a wrong number of weights is refused', () => {
  expect(() => new TextOptimiser(SHAPE, new Float32Array(3), { seed: 1 })).toThrow(RangeError)
})
