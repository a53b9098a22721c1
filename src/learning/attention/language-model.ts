import { Failure } from '../../numerics/failure'
import { makeBatch } from './batch'
import { tokenizeAll } from './classify'
import { keyOf, shuffle } from './fine-tune-split'
import { meanTokenLoss } from './mean-token-loss'
import { versionOf } from './model-version'
import { TextOptimiser } from './optimiser'
import type { TextModel } from './text-model'

export interface LanguageInput {
  model: TextModel
  texts: string[]
  steps: number
  seed: number
}

export interface LanguageProgress {
  step: number
  steps: number
  /** Nats a token; perplexity is the exponential. */
  trainingLoss: number
  heldOutLoss: number
}

export interface LanguageControl {
  progress(done: LanguageProgress): void
  breathe(): Promise<void>
}

export interface LanguageResult {
  model: TextModel
  /** exp(mean of -log P(next token)) of texts that are not learned from, before and after. */
  startPerplexity: number
  perplexity: number
  seconds: number
}

export const LEAST_TEXTS = 20
/** Of the different texts; at most so many, because they are read again and again. */
const HELD_OUT = 0.1
const MOST_HELD_OUT = 200
const BATCH = 16
const RATE = 1e-3
const SETTINGS = { weightDecay: 0.01, dropout: 0.1 }
const WARM_UP = 0.1
const JUDGE_EVERY = 20

/**
 * Teaches a model to write on in the manner of one's own texts: a causal mask, and at every token the next one is to be
 * predicted. A tenth of the different texts is held out for the perplexity; the weights that did best on them are kept,
 * so that the last figure is a little flattered. The sentiment of such a model means nothing any more.
 *
 * Repeatable from its seed on the same backend. Throws `language-model/too-little-text` { count, needed } with fewer
 * than 20 different texts, `learning/diverged` { step }, and what `breathe` throws.
 */
export async function trainLanguageModel(
  { model, texts, steps, seed }: LanguageInput,
  control: LanguageControl,
): Promise<LanguageResult> {
  const started = performance.now()
  const { shape, vocabulary, temperature } = model
  const { learned, heldOut } = await split(model, texts, seed, control)
  const optimiser = new TextOptimiser(shape, model.weights, { ...SETTINGS, seed })
  try {
    const judge = (weights: Float32Array) => meanTokenLoss(weights, shape, heldOut, control.breathe)
    const start = await judge(model.weights)
    let best = { loss: start, weights: model.weights }
    let latest = start
    for (let step = 1; step <= steps; step++) {
      await control.breathe()
      const drawn = shuffle(learned, seed, 'language', step).slice(0, BATCH)
      optimiser.causalStep(makeBatch(drawn), rateAt(step, steps))
      const judges = step % JUDGE_EVERY === 0 || step === steps
      if (!judges && step % 2 > 0) continue
      const trainingLoss = await optimiser.meanLoss()
      if (!Number.isFinite(trainingLoss)) throw new Failure('learning/diverged', { step })
      if (judges) {
        const weights = await optimiser.read()
        latest = await judge(weights)
        if (latest < best.loss) best = { loss: latest, weights }
      }
      control.progress({ step, steps, trainingLoss, heldOutLoss: latest })
    }
    const version = await versionOf({ vocabulary, weights: best.weights, temperature })
    return {
      model: { ...model, weights: best.weights, version },
      startPerplexity: Math.exp(start),
      perplexity: Math.exp(best.loss),
      seconds: (performance.now() - started) / 1000,
    }
  } finally {
    optimiser.dispose()
  }
}

/** Each different text once, those without a token left out. */
async function split(model: TextModel, texts: string[], seed: number, control: LanguageControl) {
  const different = [...new Map(texts.map((text) => [keyOf(text), text])).values()]
  const tokens = (await tokenizeAll(model, different, control)).filter(({ ids }) => ids.length > 1)
  if (tokens.length < LEAST_TEXTS) {
    throw new Failure('language-model/too-little-text', { count: tokens.length, needed: LEAST_TEXTS })
  }
  const shuffled = shuffle(tokens, seed, 'held-out')
  const count = Math.min(MOST_HELD_OUT, Math.ceil(HELD_OUT * shuffled.length))
  return { heldOut: shuffled.slice(0, count), learned: shuffled.slice(count) }
}

/** Linear warm-up, then linear decay. */
function rateAt(step: number, steps: number): number {
  return RATE * Math.min(1, step / (WARM_UP * steps), (1 - (step - 1) / steps) / (1 - WARM_UP))
}
