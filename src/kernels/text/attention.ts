import type { TextKernel } from './machine'

/** Bytes of a float32. */
const FLOAT = 4

/** context [B T, D] and, to keep, the probabilities [B, H, T, T]; q, k and v lie side by side in qkv [B T, 3D]. */
export const attention: TextKernel = ({ functions, at, empty, scratch }, { qkv, lengths }, attributes) => {
  const { batch, time, heads, causal, keep } = attributes
  const columns = qkv.shape[1] / 3
  const width = columns / heads
  const context = empty([batch * time, columns])
  const kept = keep ? [empty([batch, heads, time, time])] : []
  const [q, k, v] = [0, 1, 2].map((part) => at(qkv) + part * columns * FLOAT)
  functions.attention(
    batch,
    time,
    heads,
    width,
    Boolean(causal),
    at(lengths),
    q,
    k,
    v,
    3 * columns * FLOAT,
    at(context),
    keep ? at(kept[0]) : 0,
    scratch(functions.attentionScratch(time, width)),
  )
  return [context, ...kept]
}

export const attentionGrad: TextKernel = (machine, { qkv, lengths, upstream, kept }, attributes) => {
  const { functions, at, empty, scratch } = machine
  const { batch, time, heads } = attributes
  const columns = qkv.shape[1] / 3
  const width = columns / heads
  const gradient = empty(qkv.shape)
  const [q, k, v] = [0, 1, 2].map((part) => at(qkv) + part * columns * FLOAT)
  const [dq, dk, dv] = [0, 1, 2].map((part) => at(gradient) + part * columns * FLOAT)
  const stride = 3 * columns * FLOAT
  functions.attentionGradient(
    batch,
    time,
    heads,
    width,
    at(lengths),
    q,
    k,
    v,
    stride,
    at(upstream),
    dq,
    dk,
    dv,
    stride,
    at(kept),
    scratch(functions.attentionGradientScratch(time, width)),
  )
  return [gradient]
}
