import * as tf from '@tensorflow/tfjs'
import type { TextLayout, Trained } from './layout'
import { trainedBlocks } from './layout'
import type { TextAdamState } from './operations/adamw'
import { textAdamStep } from './operations/adamw'
import { unpackText } from './weights'

export interface PhaseOptions {
  weightDecay: number
  /** Of the moving average of the weights; null: none is kept. */
  averageDecay: number | null
  /** How much faster the n-gram table learns than the rest. */
  gramRate: number
}

/** The loss of one step: given all blocks as they are, what is prepared from them once, then the loss of trained ones. */
export type StepLoss = (now: tf.Tensor[]) => (blocks: tf.Tensor[]) => tf.Scalar

/**
 * Training of one contiguous piece of a model's parameters on the device, from fresh Adam moments; the rest stands still
 * and costs neither gradient nor update.
 *
 * The average of the weights starts at once and forgets quickly at first: d_k = min(d, (1 + k) / (10 + k)) at step k.
 */
export class TrainingPhase {
  readonly trained: Trained
  private readonly options: PhaseOptions
  private readonly blocks: ReturnType<typeof trainedBlocks>
  private readonly before: tf.Tensor[]
  private readonly after: tf.Tensor[]
  /** The flat pieces around what is trained; null where it reaches to the end. */
  private readonly ends: (tf.Tensor1D | null)[]
  private readonly decays: tf.Tensor1D
  private readonly rates: tf.Tensor1D | null
  private state: TextAdamState
  private steps = 0

  /** `whole` is the flat vector of the layout; it is read, and stays the caller's. */
  constructor(trained: Trained, layout: TextLayout, whole: tf.Tensor1D, options: PhaseOptions) {
    this.trained = trained
    this.options = options
    this.blocks = trainedBlocks(layout, trained)
    const from = this.blocks[0].offset
    const to = this.blocks.at(-1)!.offset + this.blocks.at(-1)!.size
    const piece = (begin: number, end: number) => tf.slice(whole, begin, end - begin)
    const outside = (keep: (offset: number) => boolean) => {
      const blocks = layout.blocks.filter(({ offset }) => keep(offset))
      return blocks.map(({ offset, size, shape }) =>
        tf.tidy(() => tf.reshape(piece(offset, offset + size), shape)),
      )
    }
    this.before = outside((offset) => offset < from)
    this.after = outside((offset) => offset >= to)
    this.ends = [from > 0 ? piece(0, from) : null, to < layout.size ? piece(to, layout.size) : null]
    const vector = (fill: (values: Float32Array) => void, start: number) => {
      const values = new Float32Array(to - from).fill(start)
      fill(values)
      return tf.tensor1d(values)
    }
    this.decays = vector((values) => {
      for (const { offset, decaying } of this.blocks) values.fill(1, offset - from, offset - from + decaying)
    }, 0)
    const grams = this.blocks.find(({ name }) => name === 'grams/table')
    this.rates =
      grams && options.gramRate !== 1
        ? vector((values) => {
            values.fill(options.gramRate, grams.offset - from, grams.offset - from + grams.size)
          }, 1)
        : null
    this.state = {
      parameters: piece(from, to),
      firstMoment: tf.zeros([to - from]),
      secondMoment: tf.zeros([to - from]),
      average: options.averageDecay === null ? null : piece(from, to),
    }
  }

  /** One step of AdamW; the loss before it, on the device. */
  step(lossOf: StepLoss, rate: number): tf.Scalar {
    this.steps++
    const { weightDecay, averageDecay } = this.options
    const settings = {
      step: this.steps,
      rate,
      weightDecay,
      averageDecay: Math.min(averageDecay ?? 0, (1 + this.steps) / (10 + this.steps)),
    }
    const old = this.state
    const { loss, state } = tf.tidy(() => {
      const now = unpackText(old.parameters, this.blocks)
      const all = (trained: tf.Tensor[]) => [...this.before, ...trained, ...this.after]
      const taped = lossOf(all(now))
      const { value, grads } = tf.valueAndGrads((...trained: tf.Tensor[]) => taped(all(trained)))(now)
      const gradient = tf.concat1d(grads.map((part) => tf.reshape(part, [part.size]) as tf.Tensor1D))
      return {
        loss: value as tf.Scalar,
        state: textAdamStep(old, gradient, this.decays, settings, this.rates) as TextAdamState &
          tf.NamedTensorMap,
      }
    })
    tf.dispose(old as unknown as tf.NamedTensorMap)
    this.state = state
    return loss
  }

  /** The whole flat vector with what was trained in its place: as it is, or its average where one is kept. */
  whole(of: 'parameters' | 'average'): tf.Tensor1D {
    const [before, after] = this.ends
    const trained = (of === 'average' && this.state.average) || this.state.parameters
    return tf.concat1d([before, trained, after].filter((part) => part !== null))
  }

  dispose(): void {
    const { parameters, firstMoment, secondMoment, average } = this.state
    tf.dispose([parameters, firstMoment, secondMoment, this.decays, this.before, this.after])
    for (const tensor of [...this.ends, average, this.rates]) tensor?.dispose()
  }
}
