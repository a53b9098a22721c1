import * as tf from '@tensorflow/tfjs'
import { Failure } from '../numerics/failure'

/**
 * Training losses, left on the device until several can be read at once: every reading waits for the device.
 * Call `dispose` when done: it frees what was not read.
 */
export class LossReader {
  private pending: tf.Scalar[] = []
  private losses: number[] = []

  /** Takes over a loss that is still on the device. */
  add(loss: tf.Scalar): void {
    this.pending.push(loss)
  }

  /** Reads what is waiting. Throws `learning/diverged` { step } when a loss is not finite. */
  async read(step: number): Promise<void> {
    if (this.pending.length === 0) return
    const values = tf.tidy(() => tf.stack(this.pending))
    this.dispose()
    const read = await values.data()
    values.dispose()
    if (!read.every(Number.isFinite)) throw new Failure('learning/diverged', { step })
    this.losses.push(...read)
  }

  /** Mean of the losses read since the last call. */
  takeMean(): number {
    const mean = this.losses.reduce((a, b) => a + b, 0) / this.losses.length
    this.losses = []
    return mean
  }

  dispose(): void {
    tf.dispose(this.pending)
    this.pending = []
  }
}
