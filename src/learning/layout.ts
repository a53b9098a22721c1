/**
 * Weights of stacked LSTM layers with a linear head, as one flat array: for each layer W [I, 4H], U [H, 4H], b [4H]
 * (Keras order i, f, c, o), then the head [H + S + 1, outputs]: rows for h, for the `skip` inputs it sees directly, and
 * the bias. Every matrix is row-major, so that a layer's three blocks, and the head, are each one matrix whose gradient
 * is [x | h' | 1]^T dz.
 */
export interface StackShape {
  layers: number[]
  inputs: number
  outputs: number
  /** Inputs of the same step that the head sees beside the last layer: `inputs`, or 0. */
  skip: number
}

export interface WeightBlock {
  name: string
  shape: number[]
  offset: number
  size: number
  /** Weight decay applies to so many of the first entries: to matrices, not to biases. */
  decaying: number
}

export interface Stack extends StackShape {
  /** Three a layer, then the head. */
  blocks: WeightBlock[]
  /** Weights in all. */
  size: number
}

export function makeStack(of: StackShape): Stack {
  const { layers, inputs, outputs, skip } = of
  const shapes: [string, number[], number][] = []
  let width = inputs
  layers.forEach((units, i) => {
    shapes.push([`lstm${i}/kernel`, [width, 4 * units], width * 4 * units])
    shapes.push([`lstm${i}/recurrentKernel`, [units, 4 * units], units * 4 * units])
    shapes.push([`lstm${i}/bias`, [4 * units], 0])
    width = units
  })
  shapes.push(['heads', [width + skip + 1, outputs], (width + skip) * outputs])
  let next = 0
  const blocks = shapes.map(([name, shape, decaying]) => {
    const size = shape.reduce((a, b) => a * b)
    next += size
    return { name, shape, size, offset: next - size, decaying }
  })
  return { ...of, blocks, size: next }
}

/** 1 for each weight that decays, 0 for biases. */
export function decaysOf({ blocks, size }: Stack): Float32Array {
  const decays = new Float32Array(size)
  for (const { offset, decaying } of blocks) decays.fill(1, offset, offset + decaying)
  return decays
}
