import { startWasm } from '../../src/engine/wasm'
import { textScores, likeliest } from '../../src/learning/attention/scores'
import { fitTemperature, softenedRows } from '../../src/learning/attention/temperature'
import { learnVocabulary } from '../../src/learning/attention/tokenizer/learn-vocabulary'
import { Tokenizer } from '../../src/learning/attention/tokenizer/tokenizer'
import { CHECKLIST } from './checklist'
import { labelled, sharedText } from './data/corpus'
import { generateSentences } from './grammar/index'
import { RECIPE, type Recipe } from './recipe'
import { kept } from './training/cache'
import { makeExamples } from './training/examples'
import { logitsOf, scoresBySet, truthsOf } from './training/judge'
import { preTrain } from './training/pre-train'
import { supervise } from './training/supervise'

export async function train(args: readonly string[]): Promise<void> {
  const over = JSON.parse(args[0] ?? '{}')
  const name = args[1] ?? 'try'
  const recipe = structuredClone(RECIPE) as Recipe
  for (const [k, v] of Object.entries(over)) {
    if (typeof v === 'object') Object.assign((recipe as any)[k], v)
    else (recipe as any)[k] = v
  }
  const pre = over.pre ?? { english: 10000, chinese: 4000 }
  const started = performance.now()
  const tell = (line: string) => { if (!/step \d+[1-9]00\//.test(line)) console.log(`${((performance.now() - started) / 1000).toFixed(0)} s  ${line}`) }
  await startWasm()
  const texts = sharedText()!.texts
  const onlyTrain = texts.filter(({ part }) => part === 'train')
  const gen = (en: number, zh: number, seed: number) => [
    ...(en ? generateSentences({ seed, count: en, language: 'en' }) : []),
    ...(zh ? generateSentences({ seed, count: zh, language: 'zh' }) : []),
  ]
  const preOwn = gen(pre.english, pre.chinese, 1)
  const own = gen(recipe.grammar.english, recipe.grammar.chinese, 2)
  const vocabulary = learnVocabulary([...onlyTrain.map(({ text }) => text), ...preOwn.map(({ text }) => text)], recipe.vocabulary)
  const shape = { ...recipe.shape, vocabulary: vocabulary.tokens.length }
  const tokenizer = new Tokenizer(vocabulary, shape)
  const toRead = [...onlyTrain, ...preOwn].map(({ text }) => tokenizer.tokenize(text))
  // Pre-training does not touch the n-gram table: computed without it.
  const small = { ...shape, buckets: 0 }
  const bare = await kept('try-pre', [small, recipe.preTraining, ...toRead.map(({ ids }) => ids)], () => preTrain(small, toRead, recipe, 1, tell), tell)
  const { initialTextWeights } = await import('../../src/learning/attention/initial-weights')
  const { textLayout } = await import('../../src/learning/attention/layout')
  const begin = initialTextWeights(shape, 1)
  const at = new Map(textLayout(small).blocks.map((b) => [b.name, b]))
  for (const b of textLayout(shape).blocks) {
    const f = at.get(b.name)
    if (f && f.size === b.size) begin.set(bare.subarray(f.offset, f.offset + f.size), b.offset)
  }
  const examples = await makeExamples(onlyTrain, own, tokenizer, recipe, tell)
  const validation = labelled(texts, 'validation')
  const truths = truthsOf(validation)
  const vt = validation.map(({ text }) => tokenizer.tokenize(text))
  for (const seed of over.seeds ?? [1]) {
    const weights = await supervise(shape, begin, examples, recipe, seed, tell)
    const logits = await logitsOf({ shape, weights }, vt)
    const temperature = fitTemperature(logits, truths)
    const s = scoresBySet(validation, softenedRows(logits, temperature))
    const line = Object.entries(s).map(([k, v]) => `${k} ${v.accuracy.toFixed(4)}/${v.macroF1.toFixed(4)}`).join('  ')
    const halves = CHECKLIST.flatMap(({ a, b }) => [a, b])
    const said = softenedRows(await logitsOf({ shape, weights }, halves.map(({ text }) => tokenizer.tokenize(text))), 1)
    const ht = truthsOf(halves)
    const right = CHECKLIST.filter((_, i) => [2 * i, 2 * i + 1].every((h) => likeliest(said, h) === ht[h])).length
    const half = halves.filter((_, h) => likeliest(said, h) === ht[h]).length
    console.log(`RESULT ${name} seed ${seed}: ${line} nll ${s.all.logLoss.toFixed(4)} ece ${textScores(softenedRows(logits, 1), truths).calibrationError.toFixed(3)} T ${temperature.toFixed(2)} checklist ${right}/${CHECKLIST.length} halves ${(half / halves.length).toFixed(3)} ${((performance.now() - started) / 1000).toFixed(0)} s`)
  }
}
