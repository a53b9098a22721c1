import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { classify } from '../../src/learning/attention/classify'
import { readModel } from '../../src/learning/attention/model-file'
import { likeliest } from '../../src/learning/attention/scores'
import { SENTIMENTS, type TextModel } from '../../src/learning/attention/text-model'
import { Tokenizer } from '../../src/learning/attention/tokenizer/tokenizer'
import { startTextBackend } from '../../src/testing/text-backend'
import { PROBABILITY_ACROSS_BACKENDS } from '../../src/testing/tolerance'
import { labelled, sharedText } from './data/corpus'
import { MISSING } from './data/folder'
import { probabilitiesOf, scoresBySet } from './training/judge'

const bytes = readFileSync(new URL('./weights.bin', import.meta.url))
const card = readFileSync(new URL('./card.md', import.meta.url), 'utf8')
const MOST_BYTES = 2_000_000
const QUIET = { progress: () => {}, breathe: async () => {} }

/** What no model of headlines may get wrong; written for this test. */
const PLAIN: [string, (typeof SENTIMENTS)[number]][] = [
  ['Harlow Bank shares plunge after record quarterly loss', 'negative'],
  ['Shares of Harlow Bank tumble 9 % on weak results', 'negative'],
  ['Harlow Bank downgraded to sell', 'negative'],
  ['Profit warning sends Harlow Bank lower', 'negative'],
  ['Harlow Bank to announce results on Thursday', 'neutral'],
  ['Harlow Bank to hold its annual meeting in May', 'neutral'],
  ['Harlow Bank shares surge to a record high after strong results', 'positive'],
  ['Harlow Bank upgraded to buy', 'positive'],
  ['Harlow Bank beats estimates, net profit up 20 %', 'positive'],
  ['Harlow Bank net profit rose to EUR 5.2 mn from EUR 4.1 mn', 'positive'],
]

let model: TextModel
beforeAll(async () => {
  model = await readModel(bytes)
})

describe('the shipped text model', () => {
  test('is small, whole, and the one its card tells of', () => {
    expect(bytes.length).toBeLessThanOrEqual(MOST_BYTES)
    expect(card).toContain(`version ${model.version.slice(0, 12)}`)
    expect(card).toContain(`${bytes.length.toLocaleString('en')} bytes`)
  })

  test('says the same on WASM and on the CPU, and what is plain', async () => {
    const texts = PLAIN.map(([text]) => text)
    const said: Float32Array[] = []
    for (const backend of ['cpu', 'wasm, fused'] as const) {
      await startTextBackend(backend)
      said.push((await classify(model, texts, QUIET)).probabilities)
    }
    const [cpu, wasm] = said
    expect(Math.max(...cpu.map((p, i) => Math.abs(p - wasm[i])))).toBeLessThan(PROBABILITY_ACROSS_BACKENDS)
    const wrong = PLAIN.filter(([, label], i) => SENTIMENTS[likeliest(wasm, i)] !== label)
    expect(wrong.map(([text]) => text)).toEqual([])
  })

  test('scores on the shared test part what its card says', async ({ skip }) => {
    const corpus = sharedText()
    if (!corpus) return skip(MISSING)
    await startTextBackend('wasm, fused')
    const tokenizer = new Tokenizer(model.vocabulary, model.shape)
    const texts = labelled(corpus.texts, 'test')
    const said = await probabilitiesOf(
      model,
      texts.map(({ text }) => tokenizer.tokenize(text)),
    )
    const shipped = card.split('\n').find((line) => line.startsWith('| as shipped'))
    for (const [, { accuracy, macroF1 }] of Object.entries(scoresBySet(texts, said)))
      expect(shipped).toContain(`${accuracy.toFixed(3)} / ${macroF1.toFixed(3)}`)
  })
})
