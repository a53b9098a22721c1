import { isForeign } from './language/learned'
import { softenedRows } from './temperature'
import type { TextModel } from './text-model'
import { TextNetwork, type TextControl } from './text-network'
import { Tokenizer } from './tokenizer/tokenizer'
import type { Tokens } from './tokens'

/** What a model says of some texts. */
export interface Classified {
  /** Calibrated: softmax(logits / temperature); [texts, 3] with negative, neutral, positive. */
  probabilities: Float32Array
  /** Outside of what it learned, so that its label means little. */
  foreign: boolean[]
  /** Longer than what it reads. */
  truncated: boolean[]
}

/**
 * Reads texts and labels them. Cost: about 2 million multiplications a token; a thousand headlines take part of a second
 * on WASM. Throws what `control.breathe` throws.
 */
export async function classify(model: TextModel, texts: string[], control: TextControl): Promise<Classified> {
  const tokens = await tokenizeAll(model, texts, control)
  const network = new TextNetwork(model)
  try {
    const logits = await network.logits(tokens, control)
    return {
      probabilities: softenedRows(logits, model.temperature),
      foreign: texts.map((text, i) => isForeign(text, tokens[i])),
      truncated: tokens.map(({ truncated }) => truncated),
    }
  } finally {
    network.dispose()
  }
}

const BREATHE_EVERY = 500

/** Tokens of each text, letting messages in on the way. */
export async function tokenizeAll(
  { vocabulary, shape }: Pick<TextModel, 'vocabulary' | 'shape'>,
  texts: string[],
  control: Pick<TextControl, 'breathe'>,
): Promise<Tokens[]> {
  const tokenizer = new Tokenizer(vocabulary, shape)
  const tokens: Tokens[] = []
  for (const text of texts) {
    if (tokens.length % BREATHE_EVERY === BREATHE_EVERY - 1) await control.breathe()
    tokens.push(tokenizer.tokenize(text))
  }
  return tokens
}
