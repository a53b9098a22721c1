import { defaultDevice, init, jit, nn, numpy as np, tree, valueAndGrad } from '@jax-js/jax'
import { adapterName } from '../../../src/engine/gpu'
import { ADAM, dataOf, FEATURES, numbers, OUTPUTS, WINDOW, type Network } from './network'
import type { Subject } from './subject'

// Types, not interfaces: jax-js takes trees of arrays, and an interface is not one to the compiler.
type Layer = { kernel: np.Array; recurrent: np.Array; bias: np.Array }
type Parameters = { layers: Layer[]; kernel: np.Array; bias: np.Array }
type State = { parameters: Parameters; mean: Parameters; square: Parameters; time: np.Array }

/**
 * jax-js, which compiles a training step with Adam under one `jit`. It has no scan, so the LSTM is unrolled over time. Of
 * the forms tried (the inputs' product hoisted out of the loop, input and state concatenated, gates taken by slices) none
 * was faster on a quiet machine: two products a step, and `split`, whose gradient is one concatenation.
 */
export function jaxJs(device: 'wasm' | 'webgpu'): Subject {
  return async (network) => {
    if (!(await init(device)).includes(device)) throw new Error(`jax-js does not start on ${device}`)
    defaultDevice(device)
    const { inputs, targets } = dataOf(network)
    const x = np.array(inputs, { shape: [network.batch, WINDOW, FEATURES] })
    const y = np.array(targets, { shape: [network.batch, OUTPUTS] })
    const parameters = parametersOf(network)
    let state: State = {
      parameters,
      mean: zerosLike(parameters),
      square: zerosLike(parameters),
      time: np.zeros([]),
    }
    const step = jit(trainingStep)
    const predict = jit(forward)
    return {
      device: device === 'wasm' ? 'CPU, WASM, 1 thread' : await gpuName(),
      train: async () => {
        const after = step(state, x.ref, y.ref)
        state = after.state
        return (await after.loss.data())[0]
      },
      infer: async () => (await predict(tree.ref(state.parameters), x.ref).data()) as Float32Array,
    }
  }
}

// Every use of an array gives it away, to jax-js' reference counting; `.ref` keeps one for the next use.

function trainingStep(state: State, x: np.Array, y: np.Array): { state: State; loss: np.Array } {
  const { parameters, mean, square } = state
  const [loss, gradient] = valueAndGrad(lossOf)(tree.ref(parameters), x, y)
  const time = state.time.add(1)
  const next = {
    mean: average(mean, tree.ref(gradient), ADAM.beta1),
    square: average(square, squared(gradient), ADAM.beta2),
  }
  const meanShare = np.subtract(1, np.power(ADAM.beta1, time.ref))
  const squareShare = np.subtract(1, np.power(ADAM.beta2, time.ref))
  const moved = tree.map(
    (p: np.Array, m: np.Array, s: np.Array) => {
      const size = np.sqrt(s.div(squareShare.ref)).add(ADAM.epsilon)
      return p.sub(m.div(meanShare.ref).mul(ADAM.rate).div(size))
    },
    parameters,
    tree.ref(next.mean),
    tree.ref(next.square),
  )
  meanShare.dispose()
  squareShare.dispose()
  return { state: { parameters: moved, ...next, time }, loss }
}

function average(old: Parameters, fresh: Parameters, decay: number): Parameters {
  return tree.map((a: np.Array, b: np.Array) => a.mul(decay).add(b.mul(1 - decay)), old, fresh)
}

function squared(parameters: Parameters): Parameters {
  return tree.map((a: np.Array) => np.square(a), parameters)
}

function lossOf(parameters: Parameters, x: np.Array, y: np.Array): np.Array {
  return np.square(forward(parameters, x).sub(y)).mean()
}

function forward({ layers, kernel, bias }: Parameters, x: np.Array): np.Array {
  const [batch] = x.shape
  let sequence = np.split(x, WINDOW, 1).map((step) => step.reshape([batch, FEATURES]))
  for (const layer of layers) sequence = recur(layer, sequence)
  const last = sequence.pop()!
  for (const hidden of sequence) hidden.dispose()
  return np.matmul(last, kernel).add(bias)
}

function recur({ kernel, recurrent, bias }: Layer, sequence: np.Array[]): np.Array[] {
  const outputs: np.Array[] = []
  let cell: np.Array | null = null
  for (const input of sequence) {
    let z = np.matmul(input, kernel.ref).add(bias.ref)
    const before: np.Array | undefined = outputs.at(-1)
    if (before) z = z.add(np.matmul(before.ref, recurrent.ref))
    const [i, f, c, o]: np.Array[] = np.split(z, 4, 1)
    const fresh = nn.sigmoid(i).mul(np.tanh(c))
    const forget = nn.sigmoid(f)
    cell = cell ? forget.mul(cell).add(fresh) : fresh
    outputs.push(nn.sigmoid(o).mul(np.tanh(cell.ref)))
  }
  for (const spent of [kernel, recurrent, bias, cell]) spent?.dispose()
  return outputs
}

function parametersOf({ layers, units }: Network): Parameters {
  const next = numbers(2)
  const matrix = (rows: number, columns: number) => {
    const scale = Math.sqrt(2 / (rows + columns))
    const values = Float32Array.from({ length: rows * columns }, () => scale * next())
    return np.array(values, { shape: [rows, columns] })
  }
  return {
    layers: Array.from({ length: layers }, (_, layer) => ({
      kernel: matrix(layer === 0 ? FEATURES : units, 4 * units),
      recurrent: matrix(units, 4 * units),
      bias: np.zeros([4 * units]),
    })),
    kernel: matrix(units, OUTPUTS),
    bias: np.zeros([OUTPUTS]),
  }
}

function zerosLike(parameters: Parameters): Parameters {
  return tree.map((array: np.Array) => np.zeros(array.shape), parameters)
}

async function gpuName(): Promise<string> {
  const adapter = await navigator.gpu.requestAdapter({ powerPreference: 'high-performance' })
  return adapter ? adapterName(adapter) : ''
}
