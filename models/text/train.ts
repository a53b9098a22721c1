/**
 * `npm run train:text [-- --seeds 3 --quick]`: makes the shipped text model from the shared sets, and its card.
 *
 * vocabulary -> pre-training -> lessons of our own -> labels with soft targets of a linear teacher -> temperature on the
 * validation part -> final training on train + validation, once a seed -> mean of the weights, int8 file -> scores on the test part -> card.
 * Texts of the test part are never read before the scores, not even for the vocabulary.
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { startWasm } from '../../src/engine/wasm'
import { readModel, writeModel } from '../../src/learning/attention/model-file'
import type { Example } from '../../src/learning/attention/example-batches'
import { fitTemperature } from '../../src/learning/attention/temperature'
import type { LabelledText, Sentiment, TextModel, TextShape } from '../../src/learning/attention/text-model'
import { learnVocabulary } from '../../src/learning/attention/tokenizer/learn-vocabulary'
import { Tokenizer } from '../../src/learning/attention/tokenizer/tokenizer'
import { writeCard } from './card/card'
import { labelled, sharedText, type CorpusText } from './data/corpus'
import { MISSING, TEXT_FOLDER } from './data/folder'
import { generateSentences } from './grammar/index'
import { quick, RECIPE, type Amount } from './recipe'
import { fairWeights, readSentences } from './sentences/sentences'
import { kept } from './training/cache'
import { makeExamples, ownExamples } from './training/examples'
import { judgeAll } from './training/final-scores'
import { logitsOf, truthsOf } from './training/judge'
import { parseOptions } from './training/options'
import { preTrain } from './training/pre-train'
import { supervise } from './training/supervise'

export async function train(args: readonly string[]): Promise<void> {
  const options = parseOptions(args)
  const corpus = sharedText()
  if (!corpus) return console.log(`${MISSING} (${TEXT_FOLDER}). The shipped weights stay as they are.`)
  const started = performance.now()
  const seconds = () => (performance.now() - started) / 1000
  const tell = (line: string) => console.log(`${seconds().toFixed(0)} s  ${line}`)
  if (!(await startWasm())) throw new Error('WASM does not start here.')
  const recipe = options.quick ? quick(RECIPE) : RECIPE
  // A quick run takes a tenth of the texts.
  const texts = options.quick ? corpus.texts.filter((_, i) => i % 10 === 0) : corpus.texts
  const seen = texts.filter(({ part }) => part !== 'test')
  const onlyTrain = texts.filter(({ part }) => part === 'train')
  const sentences = readSentences().filter((_, i) => !options.quick || i % 10 === 0)
  const read = [...onlyTrain, ...sentences, ...ofGrammar(recipe.grammar.read, 1)].map(({ text }) => text)
  const beside = ofGrammar(recipe.grammar.beside, 2)
  const lessons = ofGrammar(recipe.grammar.lessons, 3)

  const vocabulary = learnVocabulary(read, recipe.vocabulary)
  const shape: TextShape = { ...recipe.shape, vocabulary: vocabulary.tokens.length }
  const tokenizer = new Tokenizer(vocabulary, shape)
  tell(`vocabulary: ${shape.vocabulary} tokens`)

  const toRead = read.map((text) => tokenizer.tokenize(text))
  const preTrained = await kept(
    'pre-trained',
    [shape, recipe.preTraining, recipe.warmUp, ...toRead.map(({ ids }) => ids)],
    () => preTrain(shape, toRead, recipe, 1, tell),
    tell,
  )
  const lessonExamples = [
    ...ownExamples(lessons, tokenizer, recipe.grammar.certainty),
    ...ownExamples(sentences, tokenizer, recipe.sentences.certainty),
  ]
  const lessonRecipe = { ...recipe, supervised: { ...recipe.supervised, ...recipe.lessons } }
  tell(`lessons: ${lessonExamples.length} sentences of our own`)
  const begin = await kept(
    'lessons',
    [shape, lessonRecipe, preTrained, ...lessonExamples.flatMap(bytesOf)],
    () => supervise(shape, preTrained, lessonExamples, lessonRecipe, 1, tell),
    tell,
  )
  const weightsBeside = (from: readonly CorpusText[]) => {
    const real = from.filter((text): text is CorpusText & { label: Sentiment } => text.label !== null)
    return fairWeights(sentences, real).map((weight) => weight * recipe.sentences.weight)
  }
  const learn = async (name: string, from: readonly CorpusText[], seed: number) => {
    const examples = [
      ...(await makeExamples(from, tokenizer, recipe.teacher, tell)),
      ...ownExamples(beside, tokenizer, recipe.grammar.certainty),
      ...ownExamples(sentences, tokenizer, recipe.sentences.certainty, weightsBeside(from)),
    ]
    tell(`${name}: ${examples.length} examples`)
    const inputs = [shape, recipe, seed, begin, ...examples.flatMap(bytesOf)]
    return kept(name, inputs, () => supervise(shape, begin, examples, recipe, seed, tell), tell)
  }

  const validation = labelled(texts, 'validation')
  const tried = await learn('without-validation', onlyTrain, 1)
  const tokens = validation.map(({ text }) => tokenizer.tokenize(text))
  const logits = await logitsOf({ shape, weights: tried }, tokens)
  const temperature = fitTemperature(logits, truthsOf(validation))
  tell(`temperature ${temperature.toFixed(3)}`)

  const file = (weights: Float32Array) => {
    const model: TextModel = { shape, vocabulary, weights, temperature, version: '' }
    return writeModel(model, { int8: true, notes: { made: 'npm run train:text', seeds: options.seeds } })
  }
  const bySeed: Float32Array[] = []
  for (let seed = 1; seed <= options.seeds; seed++) bySeed.push(await learn(`final-${seed}`, seen, seed))
  const bytes = await file(meanOf(bySeed))
  const seeds = await Promise.all(bySeed.map(async (weights) => readModel(await file(weights))))
  const shipped = await readModel(bytes)
  const report = await judgeAll({ texts, seeds, shipped, logits, validation, tell })
  const card = writeCard({
    ...{ recipe, corpus, report, shape, temperature, bytes: bytes.length },
    ...{ version: shipped.version, seconds: seconds(), sentences: sentences.length },
  })
  if (options.quick) return console.log(`\n${card}\nA quick run writes nothing.`)
  const at = (name: string) => fileURLToPath(new URL(name, import.meta.url))
  writeFileSync(at('./weights.bin'), bytes)
  writeFileSync(at('./card.md'), card)
  tell(`weights.bin (${bytes.length} bytes) and card.md are written`)
}

/** Of models that began as one: better than each, seldom worse than the best (Wortsman et al. 2022, https://arxiv.org/abs/2203.05482). */
function meanOf(weights: readonly Float32Array[]): Float32Array {
  return weights[0].map((_, i) => weights.reduce((sum, one) => sum + one[i], 0) / weights.length)
}

/** All that training sees of an example. */
function bytesOf({ tokens, target }: Example): unknown[] {
  return [tokens.ids, tokens.grams, tokens.gramWeights, target]
}

/** Sentences of the grammar; the same every time. */
function ofGrammar({ english, chinese }: Amount, seed: number): LabelledText[] {
  return [
    ...generateSentences({ seed, count: english, language: 'en' }),
    ...generateSentences({ seed, count: chinese, language: 'zh' }),
  ]
}
