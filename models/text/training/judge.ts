import { textScores } from '../../../src/learning/attention/scores'
import { softenedRows } from '../../../src/learning/attention/temperature'
import {
  SENTIMENTS,
  type LabelledText,
  type TextModel,
  type TextScores,
} from '../../../src/learning/attention/text-model'
import { TextNetwork } from '../../../src/learning/attention/text-network'
import type { Tokens } from '../../../src/learning/attention/tokens'
import type { Source } from '../data/corpus'

const QUIET = { progress: () => {}, breathe: async () => {} }

/** Logits [N, 3]. */
export async function logitsOf(
  model: Pick<TextModel, 'shape' | 'weights'>,
  tokens: Tokens[],
): Promise<Float32Array> {
  const network = new TextNetwork(model)
  try {
    return await network.logits(tokens, QUIET)
  } finally {
    network.dispose()
  }
}

export function truthsOf(texts: readonly Pick<LabelledText, 'label'>[]): Int32Array {
  return Int32Array.from(texts, ({ label }) => SENTIMENTS.indexOf(label))
}

/** Scores of all texts and of each set's own. */
export type ScoresBySet = Record<string, TextScores>

export function scoresBySet(
  texts: readonly (LabelledText & { source: Source })[],
  probabilities: ArrayLike<number>,
): ScoresBySet {
  const score = (keep: (source: Source) => boolean) => {
    const rows = texts.flatMap(({ source }, i) => (keep(source) ? [i] : []))
    const said = rows.flatMap((i) => [0, 1, 2].map((k) => probabilities[3 * i + k]))
    return textScores(said, truthsOf(rows.map((i) => texts[i])))
  }
  const sources = [...new Set(texts.map(({ source }) => source))]
  return {
    all: score(() => true),
    ...Object.fromEntries(sources.map((source) => [source, score((other) => other === source)])),
  }
}

/** Calibrated probabilities [N, 3]. */
export async function probabilitiesOf(
  model: Pick<TextModel, 'shape' | 'weights' | 'temperature'>,
  tokens: Tokens[],
): Promise<Float32Array> {
  return softenedRows(await logitsOf(model, tokens), model.temperature)
}
