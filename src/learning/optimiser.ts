import type { Windows } from '../kernels/stack/forward'
import type { OptimiserState, StepData } from '../kernels/stack/training-step'

/** The state of one training run on the device and what can be done with it. Call `dispose` when done. */
export interface ForecastOptimiser {
  /** Takes optimiser step `step`, counted from 1, at learning rate `rate`. */
  step(data: StepData, step: number, rate: number): void
  /** Mean loss of the steps since the last call. Waits for the device. */
  meanLoss(): Promise<number>
  /** Mean loss of other windows, without dropout and without learning. */
  score(inputs: Float32Array, targets: Float32Array, windows: Windows): Promise<number>
  read(): Promise<OptimiserState>
  dispose(): void
}
