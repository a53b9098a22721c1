import * as tf from '@tensorflow/tfjs'
import type { LstmAttributes, LstmGradInputs } from '../learning/lstm/attributes'
import type { Block, Call, KernelSet } from './kernel-set'

/**
 * The tfjs kernels FusedLSTM and FusedLSTMGrad (`learning/lstm/operation.ts`) on a kernel set. Each is one `run`: the
 * input product and the recurrence; the recurrence backwards, the weights' gradient and the input's.
 * Saved: activated gates [T B, 4H], c [T B, H]. `empty` makes a tensor whose contents the next kernel writes whole.
 */
export function fusedLstm(
  kernels: KernelSet,
  empty: (shape: number[]) => tf.TensorInfo,
): { forward: tf.KernelFunc; backward: tf.KernelFunc } {
  const forward: tf.KernelFunc = ({ inputs, attrs }) => {
    // A list: `namedInputs` of the operation.
    const [input, kernel, recurrentKernel, bias, hidden, cell] = Object.values(inputs) as tf.TensorInfo[]
    const { time, batch, activation } = attrs as unknown as LstmAttributes
    const [inner, columns] = kernel.shape
    const units = columns / 4
    const rows = time * batch
    const [states, gates, cells] = [empty([rows, units]), empty([rows, columns]), empty([rows, units])]
    const term = { inner, a: whole(input), b: whole(kernel) }
    kernels.run([
      kernels.product({ rows, columns, terms: [term], bias: whole(bias), out: whole(gates) }),
      kernels.lstmForward({
        time,
        batch,
        units,
        activation,
        gates: whole(gates),
        recurrentKernel: whole(recurrentKernel),
        initial: hidden && cell ? { hidden: whole(hidden), cell: whole(cell) } : null,
        hidden: whole(states),
        cell: whole(cells),
        masked: null,
      }),
    ])
    return [states, gates, cells]
  }

  const backward: tf.KernelFunc = ({ inputs, attrs, backend }) => {
    const { input, kernel, recurrentKernel, hidden, cell, ...rest } = inputs as unknown as LstmGradInputs
    const { time, batch, activation, inputIsData } = attrs as unknown as LstmAttributes
    const { upstream, states, saved0: gates, saved1: cells } = rest
    const [inner, columns] = kernel.shape
    const units = columns / 4
    const rows = time * batch
    const dz = empty([rows, columns])
    const initial = hidden && cell ? [empty(hidden.shape), empty(cell.shape)] : []
    const all = empty([inner + units + 1, columns])
    const byInput = inputIsData ? [] : [empty(input.shape)]
    const calls: Call[] = [
      kernels.lstmBackward({
        time,
        batch,
        units,
        activation,
        upstream: whole(upstream),
        mask: null,
        recurrentKernel: whole(recurrentKernel),
        gates: whole(gates),
        cell: whole(cells),
        initialCell: cell ? whole(cell) : null,
        dz: whole(dz),
        initial: initial.length > 0 ? { hidden: whole(initial[0]), cell: whole(initial[1]) } : null,
      }),
      kernels.weightGradient({
        rows,
        columns,
        gradient: whole(dz),
        left: { columns: inner, block: whole(input) },
        right: { columns: units, block: whole(states), lag: batch, initial: hidden ? whole(hidden) : null },
        out: whole(all),
      }),
      ...byInput.map((out) =>
        kernels.productTransposed({ rows, inner, columns, a: whole(dz), b: whole(kernel), out: whole(out) }),
      ),
    ]
    kernels.run(calls)
    ;(backend as tf.KernelBackend).disposeData(dz.dataId)
    return [...weightGradients(all, inner, units), ...initial, ...byInput]
  }
  return { forward, backward }
}

const whole = (tensor: tf.TensorInfo): Block => ({ tensor, offset: 0 })

/** dW, dU and db out of the one matrix [I + H + 1, 4H]; frees it. */
function weightGradients(info: tf.TensorInfo, inputs: number, units: number): tf.Tensor[] {
  const all = tf.engine().makeTensorFromTensorInfo(info)
  const columns = 4 * units
  const result = [
    tf.slice(all, [0, 0], [inputs, columns]),
    tf.slice(all, [inputs, 0], [units, columns]),
    tf.tidy(() => tf.reshape(tf.slice(all, [inputs + units, 0], [1, columns]), [columns])),
  ]
  all.dispose()
  return result
}
