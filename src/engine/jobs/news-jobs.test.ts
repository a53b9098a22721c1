import { expect, test } from 'vitest'
import { madeSentences, madeTextModel } from '../../testing/made-text-model'
import { classifyHeadlines } from './classify-headlines'
import { completeSentence } from './complete-sentence'
import { explainHeadline } from './explain-headline'
import { fineTuneText } from './fine-tune-text'
import { trainLanguageModel } from './train-language-model'

const model = await madeTextModel({ bucketWidth: 3 })
const where = { backend: 'wasm' as const, known: [], model }
/** A control that remembers what it was told. */
const listening = () => {
  const told: { done: number; total: number; message: string; metric: unknown }[] = []
  return {
    told,
    control: { progress: (update: (typeof told)[0]) => void told.push(update), breathe: async () => {} },
  }
}

test('headlines come back labelled, with their risk events, in their order, and with the name of the model', async () => {
  const { told, control } = listening()
  const texts = ['Ember files for bankruptcy', 'Акции банка выросли', 'Fjord wins large order '.repeat(20)]
  const { verdicts, version, device } = await classifyHeadlines({ texts, ...where }, control)
  expect(version).toBe(model.version)
  expect(device).toMatchObject({ backend: 'wasm', reason: 'chosen', lost: 0 })
  expect(verdicts.map(({ events }) => events.map(({ event }) => event))).toEqual([['default'], [], []])
  const [{ from, to }] = verdicts[0].events
  expect(texts[0].slice(from, to)).toContain('bankruptcy')
  expect(verdicts.map(({ foreign }) => foreign)).toEqual([expect.any(Boolean), true, expect.any(Boolean)])
  expect(verdicts.map(({ truncated }) => truncated)).toEqual([false, false, true])
  expect(told[0]).toMatchObject({ done: 0, total: 3, message: 'progress.preparing' })
  expect(told.at(-1)).toMatchObject({ done: 3, total: 3, message: 'progress.readingHeadlines' })
})

test('an explanation is a record of plain values', async () => {
  const found = await explainHeadline({ text: 'Ember profit falls', ...where }, listening().control)
  expect(found.words.length).toBe(3)
  expect(structuredClone(found)).toEqual(found)
  expect('device' in found).toBe(false)
})

test('fine-tuning tells each stage and ends with a model that can be used', async () => {
  const { told, control } = listening()
  const {
    model: tuned,
    before,
    after,
    heldOut,
    device,
  } = await fineTuneText({ examples: madeSentences(240), seed: 1, ...where }, control)
  const stages = told.flatMap(({ metric }) => (metric ? [(metric as { stage: string }).stage] : []))
  expect([...new Set(stages)]).toEqual(['head', 'all'])
  expect(before.count).toBe(heldOut)
  expect(after.count).toBe(heldOut)
  expect(device.kernels).toContain('SIMD')
  const { version } = await classifyHeadlines({ texts: ['x'], ...where, model: tuned }, control)
  expect(version).toBe(tuned.version)
})

test('a failure of one job does not stop the next', async () => {
  const { control } = listening()
  const failing = fineTuneText({ examples: madeSentences(5), seed: 1, ...where }, control)
  const next = explainHeadline({ text: 'Ember', ...where }, control)
  await expect(failing).rejects.toMatchObject({ code: 'fine-tune/too-few', detail: { count: 5, needed: 30 } })
  expect((await next).words.length).toBe(1)
})

test('the language model is trained and writes on', async () => {
  const { told, control } = listening()
  const texts = madeSentences(60).map(({ text }) => text)
  const trained = await trainLanguageModel({ texts, steps: 6, seed: 1, ...where }, control)
  expect(told.at(-1)).toMatchObject({ done: 6, total: 6, metric: { step: 6, steps: 6 } })
  const written = await completeSentence(
    { prompt: 'Ember', temperature: 1, topK: 5, seed: 1, tokens: 4, ...where, model: trained.model },
    control,
  )
  expect(written.text.startsWith('Ember')).toBe(true)
  expect(written.choices.length).toBeGreaterThan(0)
})
