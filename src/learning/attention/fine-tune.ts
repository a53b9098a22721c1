import { tokenizeAll } from './classify'
import { blend, makeExamples } from './example-batches'
import type { FineTuneControl, FineTuneInput, FineTuneResult } from './fine-tune-job'
import { isBetter, judgeOf, truthsOf } from './fine-tune-judge'
import { ANCHOR } from './fine-tune-plan'
import { splitExamples } from './fine-tune-split'
import { trainStages } from './fine-tune-training'
import { versionOf } from './model-version'
import { textScores } from './scores'
import { softenedRows } from './temperature'
import type { LabelledText, TextModel } from './text-model'
import { TextNetwork } from './text-network'
import type { Tokens } from './tokens'

/**
 * Learns from a user's labelled texts without giving up what the model knows.
 *
 * The texts are split in three (`fine-tune-split.ts`). The last layers are trained first, because their gradients would
 * tear at the rest while they are wrong (Howard and Ruder 2018, https://arxiv.org/abs/1801.06146), then everything at a
 * smaller rate; after each epoch the log loss of the validation part is taken, and a stage ends when two epochs were no
 * better. The best epoch is blended with the old weights as far as that helps there (`example-batches.ts`), and the
 * temperature is fitted there. Where that is not better than the old model by more than a standard error, the old model
 * is the answer. The held-out part is looked at twice, with the old model and with the new, and nothing follows from it.
 *
 * Repeatable from its seed on the same backend. Throws `fine-tune/too-few`, `fine-tune/one-label`,
 * `learning/diverged` { step }, and whatever `breathe` throws. Cost: about six epochs of three readings each.
 */
export async function fineTune(input: FineTuneInput, control: FineTuneControl): Promise<FineTuneResult> {
  const started = performance.now()
  const { model } = input
  const { training, validation, heldOut } = splitExamples(input.examples, input.seed)
  const quiet = { progress: () => {}, breathe: control.breathe }
  const read = async (texts: LabelledText[]) =>
    tokenizeAll(
      model,
      texts.map(({ text }) => text),
      quiet,
    )
  const tokens = {
    training: await read(training),
    validation: await read(validation),
    heldOut: await read(heldOut),
  }
  const logits = async (weights: Float32Array, texts: Tokens[]) => {
    const network = new TextNetwork({ shape: model.shape, weights })
    try {
      return await network.logits(texts, quiet)
    } finally {
      network.dispose()
    }
  }
  const judge = judgeOf(validation)
  const said = softenedRows(await logits(model.weights, tokens.training), model.temperature)
  const old = { weights: model.weights, ...judge(await logits(model.weights, tokens.validation)), epoch: 0 }
  const examples = makeExamples(training, tokens.training, said)
  const learned = await trainStages(input, examples, control, old, async (weights) =>
    judge(await logits(weights, tokens.validation)),
  )
  let best = learned
  for (const share of learned.epoch > 0 ? ANCHOR.blends : []) {
    const weights = blend(model.weights, learned.weights, share)
    const judged = judge(await logits(weights, tokens.validation))
    if (judged.loss < best.loss) best = { ...learned, ...judged, weights }
  }
  if (!isBetter(best, old)) best = old
  const tuned = best.epoch > 0 ? await named(model, best.weights, best.temperature, validation.length) : model
  const score = async ({ weights, temperature }: TextModel) =>
    textScores(softenedRows(await logits(weights, tokens.heldOut), temperature), truthsOf(heldOut))
  return {
    model: tuned,
    before: await score(model),
    after: await score(tuned),
    trained: training.length,
    heldOut: heldOut.length,
    seconds: (performance.now() - started) / 1000,
    bestEpoch: best.epoch,
  }
}

/** A fitted temperature counts as so many texts of its own say, against these many that say the old one. */
const OLD_TEMPERATURE_TEXTS = 50

/** Few texts say little of a temperature, so that it stays near the old one then. */
async function named(
  model: TextModel,
  weights: Float32Array,
  fitted: number,
  texts: number,
): Promise<TextModel> {
  const trust = texts / (texts + OLD_TEMPERATURE_TEXTS)
  const temperature = fitted ** trust * model.temperature ** (1 - trust)
  const { shape, vocabulary } = model
  return {
    shape,
    vocabulary,
    weights,
    temperature,
    version: await versionOf({ vocabulary, weights, temperature }),
  }
}
