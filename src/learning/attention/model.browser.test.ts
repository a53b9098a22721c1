// Imported here too, so that the test server has bundled them before the first test loads them.
import '@tensorflow/tfjs-backend-wasm'
import '@tensorflow/tfjs-backend-webgpu'
import { beforeAll, describe, expect, test } from 'vitest'
import { chooseDevice } from '../../engine/device'
import { operationDifferences } from '../../testing/operation-check'
import {
  exampleLogits,
  exampleTexts,
  exampleWeights,
  modelDifferences,
  TEXT_SHAPES,
} from '../../testing/text-model-check'
import { operationCases } from '../../testing/text-operations'
import { FLOAT32_TEXT, FLOAT32_TEXT_MODEL, SAME_LOGITS } from '../../testing/tolerance'
import { makeBatch } from './batch'
import { TextOptimiser } from './optimiser'

const [SHAPE] = TEXT_SHAPES

describe('the text model on WebGPU', () => {
  beforeAll(async () => {
    expect((await chooseDevice('webgpu')).backend).toBe('webgpu')
  })

  test.each(operationCases({ batch: 3, time: 5, width: 6, heads: 2 }))('$name', async (example) => {
    const { differences, left } = await operationDifferences(example)
    for (const [what, difference] of Object.entries(differences)) {
      expect(difference, what).toBeLessThan(FLOAT32_TEXT)
    }
    expect(left).toBe(0)
  })

  test('says what the float64 reference says', async () => {
    const { differences, left } = await modelDifferences(SHAPE)
    for (const [what, difference] of Object.entries(differences)) {
      expect(difference, what).toBeLessThan(FLOAT32_TEXT_MODEL)
    }
    expect(left).toBe(0)
  })
})

test('the same logits on WebGPU, WASM and the processor, before and after a training step', async () => {
  const logits: Float32Array[] = []
  const losses: number[] = []
  for (const backend of ['webgpu', 'wasm', 'cpu'] as const) {
    expect((await chooseDevice(backend)).backend).toBe(backend)
    logits.push(await exampleLogits(SHAPE))
    const optimiser = new TextOptimiser(SHAPE, exampleWeights(SHAPE), { seed: 3, dropout: 0.2, gramRate: 5 })
    const batch = makeBatch(exampleTexts(SHAPE))
    const targets = Float32Array.from({ length: 3 * batch.size }, (_, i) => (i % 3 === 0 ? 1 : 0))
    for (let k = 0; k < 3; k++) optimiser.classifyStep(batch, targets, 0.005, 'all')
    losses.push(await optimiser.meanLoss())
    optimiser.dispose()
  }
  for (const other of [1, 2]) {
    const apart = logits[0].map((value, i) => Math.abs(value - logits[other][i]))
    expect(Math.max(...apart)).toBeLessThan(SAME_LOGITS)
    expect(Math.abs(losses[0] - losses[other])).toBeLessThan(SAME_LOGITS)
  }
})
