import * as tf from '@tensorflow/tfjs'
import { fusedKernels } from '../engine/fused'
import { FusedOptimiser } from '../kernels/stack/forecast-optimiser'
import { ADAM } from '../learning/adam'
import { ComposedStep } from '../learning/composed-step'
import { dropoutMasks } from '../learning/dropout'
import { FEATURES } from '../learning/features'
import { startingBias } from '../learning/heads'
import { decaysOf } from '../learning/layout'
import { LOSS_NUMBERS } from '../learning/losses'
import type { OptimiserOptions, StepData } from '../learning/optimiser'
import { initialWeights, stackOf } from '../learning/weights'
import { randomStream } from '../numerics/random'

/** A small training problem; heads away from zero, so that every weight has a gradient. */
export function stepExample({ layers = [5, 3], horizon = 2, time = 9, batch = 7, dropout = 0.3 } = {}) {
  const shape = { layers, inputs: FEATURES.length, horizon }
  const windows = { time, batch, from: 3 }
  const stream = randomStream(11, 'step-example')
  const draw = (length: number, spread: number) =>
    Float32Array.from({ length }, () => spread * stream.normal())
  const day = {
    quantiles: [-2.6, -2, -1.6, -1.2, -0.6, 0, 0.6, 1.2, 1.6, 2, 2.6],
    shortfalls: [-3.2, -2.5, -2.1],
    mean: 0,
    rises: 0.5,
  }
  const parameters = initialWeights(shape, 4, startingBias(new Array(horizon).fill(day)))
  const noise = draw(parameters.length, 0.05)
  parameters.forEach((value, i) => (parameters[i] = value + noise[i]))
  const zeros = () => new Float32Array(parameters.length)
  const stack = stackOf(shape)
  const options: OptimiserOptions = {
    ...{ stack, horizon, windows, lossNumbers: LOSS_NUMBERS, adam: { ...ADAM, weightDecay: 0.01 } },
    ...{ decays: decaysOf(stack), dropout: dropout > 0 },
    lossWeights: draw(12 * horizon, 1).map((w) => 0.5 + Math.abs(w)),
    initial: { parameters, firstMoment: zeros(), secondMoment: zeros() },
  }
  const data = (step: number): StepData => ({
    inputs: draw(time * batch * FEATURES.length, 1),
    targets: draw((time - windows.from) * batch * horizon, 1.2),
    masks: dropoutMasks(shape, dropout, batch, 5, step),
  })
  return { options, data }
}

/** The same steps composed and fused on the backend in use: their losses and states. */
export async function bothWays(steps: number, settings: Parameters<typeof stepExample>[0] = {}) {
  const { options, data } = stepExample(settings)
  const kernels = fusedKernels()
  if (!kernels) throw new Error(`No kernel set on ${tf.getBackend()}`)
  const composed = new ComposedStep(options)
  const fused = new FusedOptimiser(kernels, options)
  for (let step = 1; step <= steps; step++) {
    const batch = data(step)
    for (const way of [composed, fused]) way.step(batch, step, 0.01)
  }
  const { windows } = options
  const others = data(0)
  const result = []
  for (const way of [composed, fused]) {
    const loss = await way.meanLoss()
    const score = await way.score(others.inputs, others.targets, windows)
    result.push({ loss, score, state: await way.read() })
    way.dispose()
  }
  return { composed: result[0], fused: result[1] }
}
