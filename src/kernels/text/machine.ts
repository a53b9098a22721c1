import type * as tf from '@tensorflow/tfjs'
import type { Functions } from '../wasm/module'
import type { Address } from '../wasm/text-functions'

/** What a kernel of the text model works with on the WASM backend. */
export interface TextMachine {
  functions: Functions
  /** Where a tensor's numbers lie. */
  at(tensor: tf.TensorInfo): Address
  /** A float32 tensor that the kernel writes whole. */
  empty(shape: number[]): tf.TensorInfo
  /** Working memory, until the next kernel asks for some. */
  scratch(bytes: number): Address
}

export type Inputs = Record<string, tf.TensorInfo>
export type Attributes = Record<string, number>

/** One of `learning/attention/operations`: the outputs, of inputs and attributes under the names used there. */
export type TextKernel = (machine: TextMachine, inputs: Inputs, attributes: Attributes) => tf.TensorInfo[]
