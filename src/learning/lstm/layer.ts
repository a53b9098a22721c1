import * as tf from '@tensorflow/tfjs'
import { Failure } from '../../numerics/failure'
import type { GateActivation } from './attributes'
import { lstm } from './operation'

/**
 * A `tf.layers` layer that stands where `tf.layers.lstm` stands, on the fused kernels. Same arguments and defaults,
 * same weights in the same order, saved under the same class name: a model saved with it is an ordinary one, and
 * ordinary LSTM weights load into it.
 *
 * What the kernels do not know (a mask, `returnState`, `stateful`, other activations, and while training the layer's
 * own `dropout` and `recurrentDropout`) goes the ordinary way, step by step, with the same results; `isFused` tells.
 * Units 1 to 256, 1 to 1024 rows and 2 to 512 steps a call; throws `settings/out-of-range` { field, min, max }.
 */
export type LstmLayerArguments = Parameters<typeof tf.layers.lstm>[0]

/** tfjs does not export the class, only a function that makes one. */
interface StockLayer extends tf.layers.Layer {
  cell: {
    activation: { getClassName(): string }
    recurrentActivation: { getClassName(): string }
    dropout: number
    recurrentDropout: number
    useBias: boolean
    units: number
    kernel: { read(): tf.Tensor2D }
    recurrentKernel: { read(): tf.Tensor2D }
    bias: { read(): tf.Tensor1D } | null
  }
  returnSequences: boolean
  returnState: boolean
  goBackwards: boolean
}
const StockLstm = tf.layers.lstm({ units: 1 }).constructor as unknown as {
  new (config: LstmLayerArguments): StockLayer
  className: string
}

const ACTIVATIONS: Record<string, GateActivation> = { sigmoid: 'sigmoid', hardSigmoid: 'hardSigmoid' }

type CallArguments = { mask?: tf.Tensor | null; initialState?: tf.Tensor[] | null; training?: boolean }

export class FusedLstm extends StockLstm {
  static override className = StockLstm.className

  constructor(config: LstmLayerArguments) {
    within('units', config.units, [1, 256])
    super(config)
  }

  /** Whether a call with these arguments is the kernels' work. */
  isFused({ mask, training }: CallArguments = {}): boolean {
    const { activation, recurrentActivation, dropout, recurrentDropout } = this.cell
    return (
      activation.getClassName() === 'tanh' &&
      recurrentActivation.getClassName() in ACTIVATIONS &&
      !(training && (dropout || recurrentDropout)) &&
      !mask &&
      !this.returnState &&
      !this.stateful
    )
  }

  override call(inputs: tf.Tensor | tf.Tensor[], kwargs: CallArguments | null): tf.Tensor | tf.Tensor[] {
    if (!this.isFused(kwargs ?? {})) return super.call(inputs, kwargs ?? {})
    return tf.tidy(() => this.fused(Array.isArray(inputs) ? inputs[0] : inputs, kwargs?.initialState ?? null))
  }

  /** x [B, T, I] to [B, T, H] or [B, H]. */
  private fused(x: tf.Tensor, state: tf.Tensor[] | null): tf.Tensor {
    const [batch, time, width] = x.shape
    const { units, kernel, recurrentKernel, bias, recurrentActivation } = this.cell
    within('batch', batch, [1, 1024])
    within('window', time, [2, 512])
    const forwards = this.goBackwards ? tf.reverse(x, 1) : x
    const input = tf.reshape(tf.transpose(forwards, [1, 0, 2]), [time * batch, width]) as tf.Tensor2D
    const weights = {
      kernel: kernel.read(),
      recurrentKernel: recurrentKernel.read(),
      bias: bias ? bias.read() : tf.zeros<tf.Rank.R1>([4 * units]),
    }
    const states = lstm(
      input,
      weights,
      { time, batch },
      {
        activation: ACTIVATIONS[recurrentActivation.getClassName()],
        initial: state ? { hidden: state[0] as tf.Tensor2D, cell: state[1] as tf.Tensor2D } : undefined,
      },
    )
    if (!this.returnSequences) return tf.slice(states, [(time - 1) * batch, 0], [batch, units])
    return tf.transpose(tf.reshape(states, [time, batch, units]), [1, 0, 2])
  }
}

/** Like `tf.layers.lstm`. */
export function fusedLstm(config: LstmLayerArguments): FusedLstm {
  return new FusedLstm(config)
}

function within(field: string, value: number, [min, max]: [number, number]): void {
  if (value < min || value > max) throw new Failure('settings/out-of-range', { field, min, max })
}
