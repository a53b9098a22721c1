import * as tf from '@tensorflow/tfjs'
import type { TextBatch } from './batch'
import { onDevice, whole } from './device-batch'
import { headLogits, textFeatures, tokenStates } from './heads'
import type { Trained } from './layout'
import { textLayout } from './layout'
import type { DropoutStep } from './operations/dropout'
import { crossEntropy, tokenLoss } from './operations/loss'
import type { TokenTask } from './prediction-tasks'
import { hideTokens, nextTokens } from './prediction-tasks'
import type { TextShape } from './text-model'
import type { StepLoss } from './training-phase'
import { TrainingPhase } from './training-phase'
import { named } from './weights'

export interface TextOptimiserOptions {
  seed: number
  /** Decoupled, for matrices and token tables; 0.05 unless said. */
  weightDecay?: number
  /** Share of units dropped in training, 0 to below 1; 0.2 unless said. */
  dropout?: number
  /** Share of each target spread over all labels; 0 unless said. */
  smoothing?: number
  /** Of the moving average of the weights that `readAverage` gives; without it none is kept. */
  averageDecay?: number
  /** How much faster the n-gram table learns than the rest; 1 unless said. */
  gramRate?: number
}

export interface Beside {
  /**
   * Above 0, the batch holds every text twice, the second half in the order of the first. Each reading, with its own
   * units and words dropped, is also to say what the other one says, with this weight. L. Wu et al. 2021, R-Drop, free:
   * https://arxiv.org/abs/2106.14448; here with cross entropy, and no gradient into what is asked.
   */
  agreement: number
  /** Next tokens to guess, with weight `share`: a model that learns to judge would otherwise forget how to write. */
  written: { batch: TextBatch; share: number } | null
}

/**
 * Training of a text model on the device: AdamW, the gradient clipped to norm 1, the learning rate given with each step.
 *
 * Labels, hidden tokens and next tokens can be trained on one after the other. A change of what is trained begins new
 * moments, because those of another loss would throw the first steps. Losses stay on the device until `meanLoss`: each
 * reading waits for it. Call `dispose` when done.
 */
export class TextOptimiser {
  private readonly shape: TextShape
  private readonly layout: ReturnType<typeof textLayout>
  private readonly options: TextOptimiserOptions
  private phase: TrainingPhase
  private pending: tf.Scalar[] = []
  private steps = 0

  /** Throws RangeError when there are not as many weights as the shape has parameters. */
  constructor(shape: TextShape, weights: Float32Array, options: TextOptimiserOptions) {
    this.shape = shape
    this.layout = textLayout(shape)
    this.options = options
    if (weights.length !== this.layout.size) {
      throw new RangeError(`${weights.length} weights for ${this.layout.size} parameters`)
    }
    this.phase = this.phaseFrom('all', () => tf.tensor1d(weights))
  }

  /** One step on labels: targets [B, 3], rows summing to 1. `head` moves the layers behind the pooling only. */
  classifyStep(batch: TextBatch, targets: Float32Array, rate: number, train: 'all' | 'head'): void {
    const training = this.next(train)
    const features = (blocks: tf.Tensor[], dropping: DropoutStep | null) =>
      textFeatures(named(blocks, this.shape), onDevice(batch), this.shape, dropping)
    this.step((now) => {
      const wanted = tf.tensor2d(targets, [batch.size, targets.length / batch.size])
      // The encoder stands still while the head learns: once and without a tape, and with all its units.
      const ready = train === 'head' ? features(now, null) : null
      return (blocks) => {
        const seen = ready ?? features(blocks, training)
        const logits = headLogits(named(blocks, this.shape), seen, training)
        return crossEntropy(logits, wanted, this.options.smoothing ?? 0)
      }
    }, rate)
  }

  /**
   * One step on labels and on what keeps a model from taking its training texts at their word: agreement of two readings,
   * and writing. Every parameter is trained.
   *
   * Targets [B, 3] as for `classifyStep`; a row that sums to less than 1 counts as much less.
   */
  jointStep(batch: TextBatch, targets: Float32Array, rate: number, { agreement, written }: Beside): void {
    const training = this.next('everything')
    this.step(() => {
      const wanted = tf.tensor2d(targets, [batch.size, targets.length / batch.size])
      return (blocks) => {
        const seen = textFeatures(named(blocks, this.shape), onDevice(batch), this.shape, training)
        const logits = headLogits(named(blocks, this.shape), seen, training)
        const asked = agreement > 0 ? tf.add(wanted, tf.mul(otherReading(logits), agreement)) : wanted
        const judging = crossEntropy(logits, asked as tf.Tensor2D, this.options.smoothing ?? 0)
        const writing = written
          ? tf.mul(
              this.writingLoss(blocks, nextTokens(written.batch, this.shape.positions), true, training),
              written.share,
            )
          : nothingFrom(this.layout, blocks)
        return tf.add(judging, writing) as tf.Scalar
      }
    }, rate)
  }

  /** One step on hidden tokens: `share` of the batch's tokens are to be guessed from the others. */
  maskedStep(batch: TextBatch, rate: number, share = 0.2): void {
    const { vocabulary } = this.shape
    const step = this.steps + 1
    this.tokenStep(hideTokens(batch, { share, vocabulary, seed: this.options.seed, step }), rate, false)
  }

  /** One step on next tokens: each is to be guessed from those before it. */
  causalStep(batch: TextBatch, rate: number): void {
    this.tokenStep(nextTokens(batch, this.shape.positions), rate, true)
  }

  /** Mean loss, in nats, of the steps since the last call. Waits for the device. Throws RangeError without any. */
  async meanLoss(): Promise<number> {
    if (this.pending.length === 0) throw new RangeError('no step has been taken')
    const mean = tf.tidy(() => tf.mean(tf.stack(this.pending)))
    tf.dispose(this.pending)
    this.pending = []
    const [value] = await mean.data()
    mean.dispose()
    return value
  }

  /** The weights as they are, flat. */
  read(): Promise<Float32Array> {
    return this.readWhole('parameters')
  }

  /** The moving average of the weights; of those that the last kind of step does not train, the weights themselves. */
  readAverage(): Promise<Float32Array> {
    return this.readWhole('average')
  }

  dispose(): void {
    this.phase.dispose()
    tf.dispose(this.pending)
    this.pending = []
  }

  private tokenStep(task: TokenTask, rate: number, causal: boolean): void {
    const training = this.next('tokens')
    this.step(() => (blocks) => this.writingLoss(blocks, task, causal, training), rate)
  }

  private writingLoss(
    blocks: tf.Tensor[],
    task: TokenTask,
    causal: boolean,
    training: DropoutStep,
  ): tf.Scalar {
    const weights = named(blocks, this.shape)
    const states = tokenStates(weights, onDevice(task.batch), this.shape, task.rows, { causal, training })
    const [table, bias] = [weights.matrix('tokens/table'), weights.vector('language/tokenBias')]
    return tokenLoss(states, table, bias, whole(task.targets))
  }

  /** Turns to what is trained now, and says which units the step drops. */
  private next(trained: Trained): DropoutStep {
    if (this.phase.trained !== trained) {
      const old = this.phase
      this.phase = this.phaseFrom(trained, () => old.whole('parameters'))
      old.dispose()
    }
    this.steps++
    const { seed, dropout = 0.2 } = this.options
    return { dropout, seed, step: this.steps }
  }

  private step(loss: StepLoss, rate: number): void {
    this.pending.push(this.phase.step(loss, rate))
  }

  private phaseFrom(trained: Trained, weights: () => tf.Tensor1D): TrainingPhase {
    const { weightDecay = 0.05, averageDecay = null, gramRate = 1 } = this.options
    const flat = weights()
    const phase = new TrainingPhase(trained, this.layout, flat, { weightDecay, averageDecay, gramRate })
    flat.dispose()
    return phase
  }

  private async readWhole(of: 'parameters' | 'average'): Promise<Float32Array> {
    const flat = this.phase.whole(of)
    const values = Float32Array.from(await flat.data())
    flat.dispose()
    return values
  }
}

/** What the model says of the other copy of each text: probabilities [B, 3]. */
function otherReading(logits: tf.Tensor2D): tf.Tensor2D {
  const [first, second] = tf.split(tf.softmax(logits), 2) as tf.Tensor2D[]
  return tf.concat([second, first])
}

/** 0 with a gradient of 0 by the language head: the tape wants every trained parameter in the loss. */
function nothingFrom({ blocks: names }: ReturnType<typeof textLayout>, blocks: tf.Tensor[]): tf.Scalar {
  const language = blocks.filter((_, i) => names[i].name.startsWith('language/'))
  return tf.mul(tf.addN(language.map((block) => tf.sum(block))), 0)
}
