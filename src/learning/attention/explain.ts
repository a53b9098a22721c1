import { softenedRows } from './temperature'
import type { TextModel } from './text-model'
import { TextNetwork, type TextControl } from './text-network'
import { Tokenizer } from './tokenizer/tokenizer'
import type { Tokens } from './tokens'

/** Why a model labels a text as it does. */
export interface TextExplanation {
  probabilities: [number, number, number]
  /** Each word that was read, as a UTF-16 span, with what leaving it out does to the log-odds of each label. */
  words: { from: number; to: number; effect: [number, number, number] }[]
  /** Tokens as UTF-16 spans of their word; the start token is empty at 0. */
  tokens: { from: number; to: number; text: string }[]
  /** softmax(QK^T / sqrt(d_k)): [layers, heads, tokens, tokens], row = who looks. */
  attention: Float32Array
  layers: number
  heads: number
}

/**
 * Leave-one-word-out: the text is read again without each of its words, all in one go, and
 *
 *     effect of word w on label c = logit p_c(text) - logit p_c(text without w),   logit p = log(p / (1 - p))
 *
 * in calibrated probabilities; above 0 the word speaks for the label. Words that act together ("not bad") share their
 * effect in no simple way: each is what the others leave to it. Attention says where the network looked, which is no
 * explanation by itself (Jain and Wallace 2019, https://arxiv.org/abs/1902.10186). Words beyond what is read are not
 * listed. Cost: one reading a word.
 */
export async function explain(
  model: TextModel,
  text: string,
  control: TextControl,
): Promise<TextExplanation> {
  const tokenizer = new Tokenizer(model.vocabulary, model.shape)
  const whole = tokenizer.tokenize(text)
  const words = wordsRead(whole)
  const without = words.map(({ from, to }) => tokenizer.tokenize(`${text.slice(0, from)} ${text.slice(to)}`))
  const network = new TextNetwork(model)
  try {
    const logits = await network.logits([whole, ...without], control)
    const attention = await network.attention(whole)
    const probabilities = softenedRows(logits, model.temperature)
    const odds = logOdds(logits, model.temperature)
    const effect = (row: number) => triple((label) => odds[label] - odds[3 * row + label])
    return {
      probabilities: triple((label) => probabilities[label]),
      words: words.map((word, i) => ({ ...word, effect: effect(i + 1) })),
      tokens: Array.from(whole.ids, (id, i) => ({
        ...(whole.words[whole.wordOf[i]] ?? { from: 0, to: 0 }),
        text: i === 0 ? '' : tokenizer.detokenize([id]),
      })),
      attention,
      layers: model.shape.layers,
      heads: model.shape.heads,
    }
  } finally {
    network.dispose()
  }
}

/** Words with a token among those that were read; one that was only inferred has nothing to leave out. */
function wordsRead({ words, wordOf }: Tokens): { from: number; to: number }[] {
  const read = new Set(wordOf)
  return words.filter(({ from, to }, i) => read.has(i) && to > from)
}

/**
 * log(p / (1 - p)) of each label from the logits: z_c / T less the log-sum-exp of the other two, which stays exact where
 * p is so near 1 that 1 - p is rounded away. [texts, 3]
 */
export function logOdds(logits: ArrayLike<number>, temperature: number): Float64Array {
  return Float64Array.from(logits, (own, k) => {
    const row = k - (k % 3)
    const a = logits[row + ((k + 1) % 3)] / temperature
    const b = logits[row + ((k + 2) % 3)] / temperature
    return own / temperature - Math.max(a, b) - Math.log1p(Math.exp(-Math.abs(a - b)))
  })
}

function triple(of: (label: number) => number): [number, number, number] {
  return [of(0), of(1), of(2)]
}
