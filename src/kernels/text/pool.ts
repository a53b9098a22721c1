import type { TextKernel } from './machine'

/** y [B, D]: the mean over the rows inside each text of x [B T, D]. */
export const meanPool: TextKernel = ({ functions, at, empty }, { x, lengths }, { batch, time }) => {
  const width = x.shape[1]
  const y = empty([batch, width])
  functions.meanPool(batch, time, width, at(lengths), at(x), at(y))
  return [y]
}

export const meanPoolGrad: TextKernel = ({ functions, at, empty }, inputs, { batch, time }) => {
  const { x, lengths, upstream } = inputs
  const dx = empty(x.shape)
  functions.meanPoolGradient(batch, time, x.shape[1], at(lengths), at(upstream), at(dx))
  return [dx]
}
