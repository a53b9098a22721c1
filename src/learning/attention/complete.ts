import * as tf from '@tensorflow/tfjs'
import { Failure } from '../../numerics/failure'
import { randomStream, type RandomStream } from '../../numerics/random'
import { makeBatch } from './batch'
import { tokenLogits } from './encoder'
import type { TextModel } from './text-model'
import { uploadWeights } from './text-network'
import { Tokenizer } from './tokenizer/tokenizer'
import { END, MASK, PAD, START, UNKNOWN } from './tokens'

export interface CompletionOptions {
  /** Logits are divided by it: 0 takes the likeliest token, 1 draws as the model believes, more is bolder. */
  temperature: number
  /** Only so many of the likeliest tokens are drawn from. */
  topK: number
  seed: number
  /** How many tokens at most are added. */
  tokens: number
}

export interface Completion {
  text: string
  /** For each token that was added, the likeliest ones; probabilities at the temperature, among all tokens. */
  choices: { token: string; probability: number }[][]
}

/** Of each step so many choices are told, or `topK` when that is fewer. */
const SHOWN = 10
/** No text goes on with one of them. */
const NEVER = [PAD, START, MASK, UNKNOWN]

/**
 * Writes on: the causal model gives chances for the next token, one is drawn, and so on until the text ends, is as long
 * as the model reads, or has `tokens` tokens more. Repeatable from its seed. Throws `language-model/prompt-too-long`
 * { most }, a number of tokens, and what `breathe` throws. Cost: one reading of the text a token.
 */
export async function complete(
  model: TextModel,
  prompt: string,
  options: CompletionOptions,
  breathe: () => Promise<void>,
): Promise<Completion> {
  const { shape, vocabulary } = model
  const tokenizer = new Tokenizer(vocabulary, shape)
  const given = tokenizer.tokenize(prompt)
  if (given.ids.length >= shape.positions) {
    throw new Failure('language-model/prompt-too-long', { most: shape.positions - 2 })
  }
  const stream = randomStream(options.seed, 'completion')
  const ids = [...given.ids]
  const choices: Completion['choices'] = []
  const weights = uploadWeights(model.weights, shape)
  try {
    while (choices.length < options.tokens && ids.length < shape.positions) {
      await breathe()
      const likely = await likeliestNext(weights, ids, model, options.temperature)
      const name = (id: number) => tokenizer.detokenize([id]) || vocabulary.tokens[id]
      choices.push(
        likely
          .slice(0, Math.min(SHOWN, options.topK))
          .map(({ id, probability }) => ({ token: name(id), probability })),
      )
      const next = drawn(likely.slice(0, Math.max(1, options.topK)), options.temperature, stream)
      if (next === END) break
      ids.push(next)
    }
  } finally {
    tf.dispose(weights)
  }
  return { text: joined(tokenizer, prompt, [...given.ids], ids), choices }
}

interface Chance {
  id: number
  probability: number
}

/** Every token that may follow, likeliest first. */
async function likeliestNext(
  weights: tf.Tensor[],
  ids: number[],
  { shape }: TextModel,
  temperature: number,
): Promise<Chance[]> {
  const none = { grams: new Int32Array(), gramWeights: new Float32Array() }
  const batch = makeBatch([{ ids: Int32Array.from(ids), ...none }])
  const result = tokenLogits(weights, batch, shape, Int32Array.of(ids.length - 1), { causal: true })
  const logits = await result.data().finally(() => result.dispose())
  const allowed = Array.from(logits, (logit, id) => ({ id, logit })).filter(({ id }) => !NEVER.includes(id))
  allowed.sort((a, b) => b.logit - a.logit || a.id - b.id)
  const scale = temperature > 0 ? temperature : 1
  const odds = allowed.map(({ logit }) => Math.exp((logit - allowed[0].logit) / scale))
  const total = odds.reduce((sum, one) => sum + one, 0)
  return allowed.map(({ id }, i) => ({ id, probability: odds[i] / total }))
}

function drawn(likely: Chance[], temperature: number, stream: RandomStream): number {
  if (temperature === 0) return likely[0].id
  let left = stream.uniform() * likely.reduce((sum, { probability }) => sum + probability, 0)
  return likely.find(({ probability }) => (left -= probability) < 0)?.id ?? likely[0].id
}

/** The prompt as it was typed, with what was added, which is in lower case. */
function joined(tokenizer: Tokenizer, prompt: string, given: number[], ids: number[]): string {
  const [start, whole] = [tokenizer.detokenize(given), tokenizer.detokenize(ids)]
  return whole.startsWith(start) ? prompt.trimEnd() + whole.slice(start.length) : whole
}
