import type { TextKernel } from './machine'

/** y = x W + b; x [N, I], weights [I, O], bias [O]. */
export const dense: TextKernel = ({ functions, at, empty, scratch }, { x, weights, bias }) => {
  const [rows, inner] = x.shape
  const columns = weights.shape[1]
  const y = empty([rows, columns])
  const working = scratch(functions.productScratch(columns, inner))
  functions.product(rows, columns, inner, at(x), at(weights), at(bias), at(y), working)
  return [y]
}

export const denseGrad: TextKernel = ({ functions, at, empty, scratch }, { x, weights, upstream }) => {
  const [rows, inner] = x.shape
  const columns = weights.shape[1]
  const [dx, dWeights, dBias] = [x.shape, weights.shape, [columns]].map(empty)
  const forInput = functions.productScratch(inner, columns)
  const working = scratch(Math.max(forInput, functions.denseGradientScratch(rows, columns)))
  const up = at(upstream)
  functions.productTransposed(rows, inner, columns, up, at(weights), at(dx), working)
  functions.denseGradient(rows, inner, columns, at(x), up, at(dWeights), at(dBias), working)
  return [dx, dWeights, dBias]
}
