import * as tf from '@tensorflow/tfjs'
import type { TowerShape } from './fusion/tower'
import type { Stack } from './layout'
import type { ForecastLossNumbers } from './loss-reference'

/** Windows that go through the network together; steps before `from` are only read, not scored. */
export interface Windows {
  time: number
  batch: number
  from: number
}

/** Flat, in the order of `stackLayout`. */
export interface OptimiserState {
  parameters: Float32Array
  firstMoment: Float32Array
  secondMoment: Float32Array
}

/** One step's data: inputs [T B, I], targets [(T - from) B, D], a mask [B, H] a layer (null without dropout). */
export interface StepData {
  inputs: Float32Array
  targets: Float32Array
  masks: Float32Array[] | null
  /** What the towers see of the scored steps, [(T - from) B, E]; absent without towers. */
  exogenous?: Float32Array
}

/** AdamW with the gradient clipped to a global norm; the formulas are in `adam.ts`. */
export interface AdamNumbers {
  beta1: number
  beta2: number
  epsilon: number
  weightDecay: number
  clipNorm: number
}

/** Everything that a training run on the device needs to know, so that whoever does it imports nothing. */
export interface OptimiserOptions {
  stack: Stack
  horizon: number
  windows: Windows
  /** Pinball weights [11, D], then day weights [D]. */
  lossWeights: Float32Array
  lossNumbers: ForecastLossNumbers
  adam: AdamNumbers
  /** 1 for each weight that decays, 0 for biases. */
  decays: Float32Array
  initial: OptimiserState
  dropout: boolean
  /** Towers beside the LSTM. With any, the composed optimiser does the work: no kernel set knows them. */
  towers?: TowerShape[]
}

/** The state of one training run on the device and what can be done with it. Call `dispose` when done. */
export interface ForecastOptimiser {
  /** Takes optimiser step `step`, counted from 1, at learning rate `rate`. */
  step(data: StepData, step: number, rate: number): void
  /** Mean loss of the steps since the last call. Waits for the device. */
  meanLoss(): Promise<number>
  /** Mean loss of other windows, without dropout and without learning. */
  score(
    inputs: Float32Array,
    targets: Float32Array,
    windows: Windows,
    exogenous?: Float32Array,
  ): Promise<number>
  read(): Promise<OptimiserState>
  dispose(): void
}

type Maker = (options: OptimiserOptions) => ForecastOptimiser

const makers = new Map<string, Maker>()

/** Gives a backend a faster optimiser than the composed one, or with null takes it away. */
export function installOptimiser(backendName: string, make: Maker | null): void {
  if (make) makers.set(backendName, make)
  else makers.delete(backendName)
}

/** The faster optimiser of the backend in use, or null. */
export function installedOptimiser(): Maker | null {
  return makers.get(tf.getBackend()) ?? null
}
