import { ANCHOR } from './fine-tune-plan'
import { shuffle } from './fine-tune-split'
import type { TextModel } from './text-model'
import { SENTIMENTS, type LabelledText } from './text-model'
import type { Tokens } from './tokens'

/** A text ready to be learned: its tokens, and how much each label is wanted. */
export interface Example {
  tokens: Tokens
  /** Sums to the weight of the example; the mean weight is 1. */
  target: [number, number, number]
}

/** No label counts more than so many times what it would by itself. */
const MOST_WEIGHT = 3

/**
 * Targets of labelled texts: the label mixed with what the old model says (Li and Hoiem 2016, Learning without
 * forgetting, https://arxiv.org/abs/1606.09282), times the label's weight, (texts / (labels x texts of the label))^(1/4).
 * said: the old model's probabilities [texts, 3].
 */
export function makeExamples(texts: LabelledText[], tokens: Tokens[], said: ArrayLike<number>): Example[] {
  const weights = labelWeights(texts)
  return texts.map(({ label }, i) => {
    const truth = SENTIMENTS.indexOf(label)
    const target = [0, 1, 2].map(
      (k) => weights[truth] * ((1 - ANCHOR.share) * Number(k === truth) + ANCHOR.share * said[3 * i + k]),
    )
    return { tokens: tokens[i], target: target as Example['target'] }
  })
}

/** Of the three labels, with a mean of 1 over the texts. */
export function labelWeights(texts: Pick<LabelledText, 'label'>[]): number[] {
  const counts = SENTIMENTS.map((label) => texts.filter((one) => one.label === label).length)
  const present = counts.filter((count) => count > 0).length
  const raw = counts.map((count) =>
    count === 0 ? 0 : Math.min(MOST_WEIGHT, (texts.length / (present * count)) ** ANCHOR.balance),
  )
  const mean = raw.reduce((sum, weight, k) => sum + weight * counts[k], 0) / texts.length
  return raw.map((weight) => weight / mean)
}

/** So many batches are drawn together and sorted by length: most of the padding is saved, the rest left to chance. */
const POOL = 8

/** Batches of an epoch, in an order drawn from the seed; texts of like length together. A last small batch is kept. */
export function epochBatches<T extends { tokens: Tokens }>(
  examples: T[],
  size: number,
  seed: number,
  epoch: number,
): T[][] {
  const order = shuffle(examples, seed, 'examples', epoch)
  const batches: T[][] = []
  for (let from = 0; from < order.length; from += POOL * size) {
    const pool = order.slice(from, from + POOL * size)
    pool.sort((a, b) => a.tokens.ids.length - b.tokens.ids.length)
    for (let k = 0; k < pool.length; k += size) batches.push(pool.slice(k, k + size))
  }
  return shuffle(batches, seed, 'batches', epoch)
}

/**
 * share x new + (1 - share) x old: a model between two that began as one (Wortsman et al. 2021,
 * https://arxiv.org/abs/2109.01903).
 */
export function blend(old: TextModel['weights'], learned: TextModel['weights'], share: number): Float32Array {
  return old.map((weight, i) => weight + share * (learned[i] - weight))
}
