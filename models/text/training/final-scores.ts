import { softenedRows } from '../../../src/learning/attention/temperature'
import { likeliest, textScores } from '../../../src/learning/attention/scores'
import type { LabelledText, TextModel, TextScores } from '../../../src/learning/attention/text-model'
import { Tokenizer } from '../../../src/learning/attention/tokenizer/tokenizer'
import { plain, normalised } from '../baseline/features'
import { trainLinear } from '../baseline/linear'
import { majority } from '../baseline/majority'
import { readFinfe, readPosts } from '../data/chinese'
import { CHECKLIST } from '../checklist'
import { labelled, type CorpusText } from '../data/corpus'
import { readShared } from '../data/folder'
import { probabilitiesOf, scoresBySet, truthsOf, type ScoresBySet } from './judge'

/** What the card tells, all of it measured. */
export interface Report {
  /** On the test part. */
  majority: ScoresBySet
  /** The linear model on the text as it is, and on our tokenizer's words. */
  linear: ScoresBySet
  linearNormalised: ScoresBySet
  /** One for each seed. */
  seeds: ScoresBySet[]
  /** The mean of their weights. */
  shipped: ScoresBySet
  /** The model without validation texts on those: before and after the temperature. */
  validation: { before: TextScores; after: TextScores }
  /** The shipped model on the test part with temperature 1. */
  uncalibrated: TextScores
  /** Minimal pairs by what they try, with the pairs that were right on both halves. */
  checklist: { phenomenon: string; pairs: number; right: number }[]
  /** Sets that may only be judged with. */
  foreign: { name: string; scores: TextScores }[]
}

export async function judgeAll(input: {
  texts: readonly CorpusText[]
  seeds: TextModel[]
  shipped: TextModel
  /** Of the validation texts, from the model that has not seen them. */
  logits: Float32Array
  validation: LabelledText[]
  tell: (line: string) => void
}): Promise<Report> {
  const { texts, seeds, shipped, logits, validation, tell } = input
  const test = labelled([...texts], 'test')
  const learned = [...labelled([...texts], 'train'), ...labelled([...texts], 'validation')]
  const labels = learned.map(({ label }) => label)
  const linear = (terms: typeof plain) => {
    tell('baseline: TF-IDF and logistic regression')
    const model = trainLinear(
      learned.map(({ text }) => text),
      labels,
      { terms },
    )
    return scoresBySet(test, model.predictProbabilities(test.map(({ text }) => text)))
  }
  const tokenizer = new Tokenizer(shipped.vocabulary, shipped.shape)
  const tokens = test.map(({ text }) => tokenizer.tokenize(text))
  const judged: ScoresBySet[] = []
  for (const model of [...seeds, shipped]) {
    const scores = scoresBySet(test, await probabilitiesOf(model, tokens))
    judged.push(scores)
    tell(`test: accuracy ${scores.all.accuracy.toFixed(4)}, macro-F1 ${scores.all.macroF1.toFixed(4)}`)
  }
  const truths = truthsOf(validation)
  return {
    majority: scoresBySet(test, majority(labels, test.length)),
    linear: linear(plain),
    linearNormalised: linear(normalised),
    seeds: judged.slice(0, -1),
    shipped: judged[seeds.length],
    validation: {
      before: textScores(softenedRows(logits, 1), truths),
      after: textScores(softenedRows(logits, shipped.temperature), truths),
    },
    uncalibrated: textScores(await probabilitiesOf({ ...shipped, temperature: 1 }, tokens), truthsOf(test)),
    checklist: await judgeChecklist(shipped, tokenizer),
    foreign: await judgeForeign(shipped, tokenizer),
  }
}

async function judgeChecklist(model: TextModel, tokenizer: Tokenizer): Promise<Report['checklist']> {
  const halves = CHECKLIST.flatMap(({ a, b }) => [a, b])
  const said = await probabilitiesOf(
    model,
    halves.map(({ text }) => tokenizer.tokenize(text)),
  )
  const truths = truthsOf(halves)
  const right = (pair: number) =>
    [2 * pair, 2 * pair + 1].every((half) => likeliest(said, half) === truths[half])
  return [...new Set(CHECKLIST.map(({ phenomenon }) => phenomenon))].map((phenomenon) => {
    const pairs = CHECKLIST.flatMap((pair, i) => (pair.phenomenon === phenomenon ? [i] : []))
    return { phenomenon, pairs: pairs.length, right: pairs.filter(right).length }
  })
}

/** The Chinese sets without a licence: nothing was learned from them. */
async function judgeForeign(model: TextModel, tokenizer: Tokenizer): Promise<Report['foreign']> {
  const finfe = readShared('zh/finfe_train_list.json')
  const [negative, positive] = [readShared('zh/negative.txt'), readShared('zh/positive.txt')]
  const sets: [string, LabelledText[]][] = [
    ['finfe, Chinese posts', finfe ? readFinfe(finfe) : []],
    ['posts, Chinese, without neutral ones', negative && positive ? readPosts(negative, positive) : []],
  ]
  const scored: Report['foreign'] = []
  for (const [name, texts] of sets) {
    if (texts.length === 0) continue
    const tokens = texts.map(({ text }) => tokenizer.tokenize(text))
    scored.push({ name, scores: textScores(await probabilitiesOf(model, tokens), truthsOf(texts)) })
  }
  return scored
}
