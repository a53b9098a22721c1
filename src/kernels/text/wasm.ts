import * as tf from '@tensorflow/tfjs'
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm'
import type { AdamNumbers } from '../../learning/optimiser'
import type { Build } from '../wasm/module'
import { bestBuild, instantiate } from '../wasm/module'
import type { Heap } from '../wasm/scratch'
import { Scratch } from '../wasm/scratch'
import { adamKernel } from './adam'
import { attention, attentionGrad } from './attention'
import { dense, denseGrad } from './dense'
import { crossEntropy, crossEntropyGrad, tokenLoss, tokenLossGrad } from './losses'
import type { Attributes, Inputs, TextKernel, TextMachine } from './machine'
import { meanPool, meanPoolGrad } from './pool'
import { bag, bagGrad, embedding, embeddingGrad, takeRows, takeRowsGrad } from './rows'
import { dropout, dropoutGrad, gelu, geluGrad, layerNorm, layerNormGrad } from './rowwise'

/**
 * The operations of `learning/attention/operations` for tfjs' WASM backend, which must be the one in use, by their names
 * there: one pass over the tensors where they lie. Null where the browser has no SIMD, or tfjs keeps its memory elsewhere.
 */
export async function createWasmTextKernels(
  adam: Omit<AdamNumbers, 'weightDecay'>,
  build: Build = bestBuild(),
): Promise<Record<string, tf.KernelFunc> | null> {
  const machine = await openTextMachine(build)
  return machine && textKernels(machine, adam)
}

export async function openTextMachine(build: Build): Promise<TextMachine | null> {
  const backend = tf.backend() as BackendWasm
  const heap = backend.wasm as unknown as Heap | undefined
  const memory = heap?.asm?.memory
  if (!heap || !(memory instanceof WebAssembly.Memory)) return null
  const functions = await instantiate(memory, build)
  if (!functions) return null
  const working = new Scratch(heap)
  return {
    functions,
    at: ({ dataId }) => backend.dataIdMap.get(dataId).memoryOffset,
    empty: (shape) => backend.makeOutput(shape, 'float32'),
    scratch: (bytes) => {
      working.reserve(bytes)
      return working.address
    },
  }
}

/** By their names in the registry of operations. */
export function textKernels(
  machine: TextMachine,
  adam: Omit<AdamNumbers, 'weightDecay'>,
): Record<string, tf.KernelFunc> {
  const kernels = { ...OPERATIONS, TextAdamW: adamKernel(adam) }
  return Object.fromEntries(
    Object.entries(kernels).map(([name, kernel]) => [name, asKernel(kernel, machine)]),
  )
}

const OPERATIONS: Record<string, TextKernel> = {
  TextDense: dense,
  TextDenseGrad: denseGrad,
  TextLayerNorm: layerNorm,
  TextLayerNormGrad: layerNormGrad,
  TextGelu: gelu,
  TextGeluGrad: geluGrad,
  TextDropout: dropout,
  TextDropoutGrad: dropoutGrad,
  TextAttention: attention,
  TextAttentionGrad: attentionGrad,
  TextEmbedding: embedding,
  TextEmbeddingGrad: embeddingGrad,
  TextRows: takeRows,
  TextRowsGrad: takeRowsGrad,
  TextBag: bag,
  TextBagGrad: bagGrad,
  TextMeanPool: meanPool,
  TextMeanPoolGrad: meanPoolGrad,
  TextCrossEntropy: crossEntropy,
  TextCrossEntropyGrad: crossEntropyGrad,
  TextTokenLoss: tokenLoss,
  TextTokenLossGrad: tokenLossGrad,
}

const asKernel =
  (kernel: TextKernel, machine: TextMachine): tf.KernelFunc =>
  ({ inputs, attrs }) =>
    kernel(machine, inputs as unknown as Inputs, attrs as unknown as Attributes)
