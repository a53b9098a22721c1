import type { Example } from '../../../src/learning/attention/example-batches'
import { SENTIMENTS, type LabelledText, type Sentiment } from '../../../src/learning/attention/text-model'
import type { Tokenizer } from '../../../src/learning/attention/tokenizer/tokenizer'
import { normalised } from '../baseline/features'
import { trainLinear } from '../baseline/linear'
import { outOfFold } from '../baseline/out-of-fold'
import type { CorpusText } from '../data/corpus'
import type { Recipe } from '../recipe'
import { kept } from './cache'

/**
 * What the model is to say of each text (G. Hinton et al. 2015, Distilling the knowledge in a neural network, free:
 * https://arxiv.org/abs/1503.02531): the label, mixed with what a linear model says that has not seen the text; of texts
 * without a label only the latter.
 */
export async function makeExamples(
  texts: readonly CorpusText[],
  tokenizer: Tokenizer,
  teacher: Recipe['teacher'],
  tell: (line: string) => void,
): Promise<Example[]> {
  const known = texts.filter((text): text is CorpusText & { label: Sentiment } => text.label !== null)
  const others = texts.filter((text) => text.label === null)
  const said = await kept(
    'teacher',
    [texts.map(({ text, label }) => [label, normalised(text)]), teacher],
    () => opinions(known, others, teacher),
    tell,
  )
  const example = (text: string, target: number[]) => exampleOf(tokenizer, text, target)
  const opinion = (i: number) => [...said.subarray(3 * i, 3 * i + 3)]
  return [
    ...known.map(({ text, label }, i) => example(text, mixed(certain(label), opinion(i), teacher.share))),
    ...others.map(({ text }, i) => example(text, opinion(known.length + i))),
  ]
}

/** Of our own sentences: their label, nearly certain, times the weight of each. */
export function ownExamples(
  own: readonly LabelledText[],
  tokenizer: Tokenizer,
  certainty: number,
  weights: readonly number[] = own.map(() => 1),
): Example[] {
  return own.map(({ text, label }, i) => {
    const target = mixed([1 / 3, 1 / 3, 1 / 3], certain(label), certainty)
    return exampleOf(
      tokenizer,
      text,
      target.map((share) => share * weights[i]),
    )
  })
}

function exampleOf(tokenizer: Tokenizer, text: string, target: number[]): Example {
  return { tokens: tokenizer.tokenize(text), target: target as Example['target'] }
}

/** [known + others, 3]: out of fold for the known, by a model of all known for the others. */
function opinions(
  known: LabelledText[],
  others: { text: string }[],
  { cost, folds }: Recipe['teacher'],
): Float32Array {
  const texts = known.map(({ text }) => text)
  const labels = known.map(({ label }) => label)
  const ofKnown = outOfFold(texts, labels, { cost, folds })
  const ofOthers = trainLinear(texts, labels, { cost }).predictProbabilities(others.map(({ text }) => text))
  return Float32Array.from([...ofKnown, ...ofOthers])
}

function certain(label: Sentiment): number[] {
  return SENTIMENTS.map((other) => Number(other === label))
}

/** (1 - share) a + share b */
function mixed(a: number[], b: number[], share: number): number[] {
  return a.map((value, k) => (1 - share) * value + share * b[k])
}
