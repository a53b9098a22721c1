import type { AdamNumbers } from '../../learning/optimiser'
import type { TextKernel } from './machine'

/**
 * One step of AdamW on flat vectors, of its own rate for each parameter where there are `rates`, and of the running
 * average of the weights where there is one; all anew.
 */
export function adamKernel({
  beta1,
  beta2,
  epsilon,
  clipNorm,
}: Omit<AdamNumbers, 'weightDecay'>): TextKernel {
  return ({ functions, at, empty }, inputs, { step, rate, weightDecay, averageDecay }) => {
    const { parameters, firstMoment, secondMoment, gradient, decays, average, rates } = inputs
    const state = [parameters, firstMoment, secondMoment, ...(average ? [average] : [])]
    const outputs = state.map(({ shape }) => empty(shape))
    const [p, m, v, moved = 0] = outputs.map(at)
    functions.adamTo(
      parameters.shape[0],
      at(parameters),
      at(gradient),
      at(firstMoment),
      at(secondMoment),
      at(decays),
      rate,
      1 - beta1 ** step,
      1 - beta2 ** step,
      beta1,
      beta2,
      epsilon,
      weightDecay,
      clipNorm,
      rates ? at(rates) : 0,
      averageDecay,
      average ? at(average) : 0,
      p,
      m,
      v,
      moved,
    )
    return outputs
  }
}
