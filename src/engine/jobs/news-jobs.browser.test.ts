// Imported here too, so that the test server has bundled them before the first test loads them.
import '@tensorflow/tfjs-backend-wasm'
import '@tensorflow/tfjs-backend-webgpu'
import { beforeAll, expect, test, vi } from 'vitest'
import { madeSentences, madeTextModel } from '../../testing/made-text-model'
import { PROBABILITY_ACROSS_BACKENDS } from '../../testing/tolerance'
import type { BackendName } from '../contract'
import { classifyHeadlines } from './classify-headlines'
import { explainHeadline } from './explain-headline'

const control = { progress: () => {}, breathe: async () => {} }
const texts = [
  ...madeSentences(30).map(({ text }) => text),
  ...['', '🚀', 'شركة', '贵州茅台净利润增长', '<b>up</b> 3.5 % vs 3.1 %', 'x '.repeat(300)],
]

/** Every device that was opened; the last one is in use. */
const devices: GPUDevice[] = []
beforeAll(() => {
  const open = GPUAdapter.prototype.requestDevice
  vi.spyOn(GPUAdapter.prototype, 'requestDevice').mockImplementation(async function (
    this: GPUAdapter,
    ...given
  ) {
    const device = await open.apply(this, given)
    devices.push(device)
    return device
  })
})

const apart = (a: number[], b: number[]) => Math.max(...a.map((value, i) => Math.abs(value - b[i])))

test.each([
  ['votes of n-grams', { bucketWidth: 3 }],
  ['n-grams as features', { bucketWidth: 8 }],
  ['no n-grams', { buckets: 0 }],
])('the same text has the same tokens and probabilities on every backend: %s', async (_, shape) => {
  const model = await madeTextModel(shape)
  const said = async (backend: BackendName) => {
    const where = { backend, known: [], model }
    const { verdicts, device } = await classifyHeadlines({ texts, ...where }, control)
    const { tokens, words } = await explainHeadline({ text: texts[0], ...where }, control)
    expect(device.backend).toBe(backend)
    return {
      tokens,
      effects: words.flatMap(({ effect }) => effect),
      chances: verdicts.flatMap((one) => one.probabilities),
    }
  }
  const [cpu, wasm, webgpu] = [await said('cpu'), await said('wasm'), await said('webgpu')]
  for (const other of [wasm, webgpu]) {
    expect(other.tokens).toEqual(cpu.tokens)
    expect(apart(other.chances, cpu.chances)).toBeLessThan(PROBABILITY_ACROSS_BACKENDS)
    expect(apart(other.effects, cpu.effects)).toBeLessThan(PROBABILITY_ACROSS_BACKENDS)
  }
  // A model that says the same of everything would agree with itself too.
  expect(apart(cpu.chances.slice(0, 3), cpu.chances.slice(3, 6))).toBeGreaterThan(0.01)
})

/** Classifies on WebGPU; so many times the device in use is destroyed while texts are being read. */
async function losing(losses: number) {
  const model = await madeTextModel({ bucketWidth: 3, layers: 1 })
  const told: string[] = []
  const result = await classifyHeadlines(
    { texts, model, known: [], backend: 'webgpu' },
    {
      progress({ message }) {
        if (told.at(-1) !== message) told.push(message)
      },
      async breathe() {
        if (told.at(-1) !== 'progress.readingHeadlines' || losses === 0) return
        losses--
        devices.at(-1)!.destroy()
      },
    },
  )
  return { ...result, told, chances: result.verdicts.flatMap((one) => one.probabilities) }
}

test('a GPU that is lost is opened again and the work begun anew; after the second loss it is done on WASM', async () => {
  const untouched = await losing(0)
  expect(untouched.device).toMatchObject({ backend: 'webgpu', lost: 0 })
  expect(untouched.told).not.toContain('progress.beginningAgain')
  const once = await losing(1)
  expect(once.device).toMatchObject({ backend: 'webgpu', lost: 1, reason: 'chosen' })
  expect(once.told).toContain('progress.beginningAgain')
  expect(apart(once.chances, untouched.chances)).toBeLessThan(PROBABILITY_ACROSS_BACKENDS)
  const twice = await losing(2)
  expect(twice.device).toMatchObject({ backend: 'wasm', lost: 2, reason: 'gpu-lost' })
  expect(apart(twice.chances, untouched.chances)).toBeLessThan(PROBABILITY_ACROSS_BACKENDS)
})
