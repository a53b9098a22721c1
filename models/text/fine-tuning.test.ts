import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { classify } from '../../src/learning/attention/classify'
import { fineTune } from '../../src/learning/attention/fine-tune'
import { readModel } from '../../src/learning/attention/model-file'
import { textScores } from '../../src/learning/attention/scores'
import type { LabelledText, TextModel } from '../../src/learning/attention/text-model'
import { startTextBackend } from '../../src/testing/text-backend'
import { readFinfe } from './data/chinese'
import { MISSING, readShared } from './data/folder'
import { truthsOf } from './training/judge'

const QUIET = { progress: () => {}, breathe: async () => {} }
const TAUGHT = 1800
const JUDGED = 2000

async function scoresOn(model: TextModel, texts: LabelledText[]) {
  const { probabilities } = await classify(
    model,
    texts.map(({ text }) => text),
    QUIET,
  )
  return textScores(probabilities, truthsOf(texts))
}

// Nothing that is shipped has learned from these posts of a Chinese share forum: another language and another manner.
test('1,800 labelled texts of another domain make the shipped model better there', async ({ skip }) => {
  const file = readShared('zh/finfe_train_list.json')
  if (file === null) return skip(MISSING)
  await startTextBackend('wasm, fused')
  const model = await readModel(readFileSync(new URL('./weights.bin', import.meta.url)))
  const posts = readFinfe(file)
  const [taught, judged] = [posts.slice(0, TAUGHT), posts.slice(TAUGHT, TAUGHT + JUDGED)]
  const before = await scoresOn(model, judged)
  const tuned = await fineTune({ model, examples: taught, seed: 1 }, QUIET)
  const after = await scoresOn(tuned.model, judged)
  console.info(
    `accuracy ${before.accuracy.toFixed(3)} -> ${after.accuracy.toFixed(3)}, macro-F1 ${before.macroF1.toFixed(3)} -> ${after.macroF1.toFixed(3)}, ${tuned.seconds.toFixed(0)} s`,
  )
  const standardError = Math.sqrt((after.accuracy * (1 - after.accuracy)) / JUDGED)
  expect(after.accuracy).toBeGreaterThan(before.accuracy + 2 * standardError)
  expect(after.macroF1).toBeGreaterThan(before.macroF1)
})
