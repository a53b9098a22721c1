import * as tf from '@tensorflow/tfjs'
import type { Attributes, Named } from './registry'
import { runTextKernel, textOperation } from './registry'
import { insideMask } from './sums'

/**
 * Multi-head scaled dot-product attention of B texts to themselves.
 *
 *     P = softmax(Q K^T / sqrt(d))        context = P V        a head at a time, d = D / heads
 *     dV = P^T dC,  dP = dC V^T,  dS = P (dP - rowsum(P dP)),  dQ = dS K / sqrt(d),  dK = dS^T Q / sqrt(d)
 *
 * qkv [B T, 3D] holds Q, K and V side by side, each with its heads side by side; row b T + t is position t of text b.
 * A key is seen when it lies inside its text and, if `causal`, not after the query. Rows beyond the length give zeros.
 * Result [B T, D]. Source: Vaswani et al. (2017), https://arxiv.org/abs/1706.03762. Cost: O(B T^2 D).
 */
export interface AttentionShape {
  batch: number
  time: number
  heads: number
  causal: boolean
}

export function attention(qkv: tf.Tensor2D, lengths: tf.Tensor1D, shape: AttentionShape): tf.Tensor2D {
  return operation({ qkv, lengths }, { ...shape }) as tf.Tensor2D
}

/** The context and P [B, heads, T, T], to look at. Not differentiable. */
export function attentionProbabilities(qkv: tf.Tensor2D, lengths: tf.Tensor1D, shape: AttentionShape) {
  const [context, probabilities] = runTextKernel('TextAttention', { qkv, lengths }, { ...shape, keep: true })
  return { context: context as tf.Tensor2D, probabilities: probabilities as tf.Tensor4D }
}

const operation = textOperation({ name: 'TextAttention', by: ['qkv'], keeps: true, forward, backward })

interface Sizes {
  batch: number
  time: number
  heads: number
  perHead: number
  scale: number
}

function sizes(qkv: tf.Tensor, { batch, time, heads }: Attributes): Sizes {
  const perHead = qkv.shape[1]! / (3 * (heads as number))
  const scale = 1 / Math.sqrt(perHead)
  return { batch: batch as number, time: time as number, heads: heads as number, perHead, scale }
}

function forward({ qkv, lengths }: Named, attributes: Attributes): tf.Tensor[] {
  const size = sizes(qkv, attributes)
  const { batch, time, heads, perHead } = size
  const [q, k, v] = parts(qkv, size)
  const scores = tf.reshape(tf.matMul(tf.mul(q, size.scale), flip(k)), [batch, heads, time, time])
  const inside = insideMask(lengths, time)
  const seen = tf.reshape(inside, [batch, 1, 1, time])
  const allowed = attributes.causal ? tf.mul(seen, triangle(time)) : seen
  // After the softmax, what is 1e9 below the rest is exactly zero.
  const chances = tf.softmax(tf.add(scores, tf.mul(tf.sub(allowed, 1), 1e9)))
  const probabilities = tf.mul(chances, tf.reshape(inside, [batch, 1, time, 1]))
  const context = tf.matMul(tf.reshape(probabilities, [batch * heads, time, time]), v)
  const joined = tf.transpose(tf.reshape(context, [batch, heads, time, perHead]), [0, 2, 1, 3])
  const result = tf.reshape(joined, [batch * time, heads * perHead])
  return attributes.keep ? [result, probabilities] : [result]
}

function backward({ qkv, upstream, kept }: Named, attributes: Attributes): tf.Tensor[] {
  const size = sizes(qkv, attributes)
  const { batch, time, heads, perHead, scale } = size
  const [q, k, v] = parts(qkv, size)
  const p = tf.reshape(kept, [batch * heads, time, time])
  const perText = tf.transpose(tf.reshape(upstream, [batch, time, heads, perHead]), [0, 2, 1, 3])
  const dContext = tf.reshape(perText, [batch * heads, time, perHead])
  const dP = tf.matMul(dContext, flip(v))
  const dScores = tf.mul(p, tf.sub(dP, tf.sum(tf.mul(p, dP), 2, true)))
  const gradients = [
    tf.mul(tf.matMul(dScores, k), scale),
    tf.mul(tf.matMul(flip(dScores), q), scale),
    tf.matMul(flip(p), dContext),
  ]
  const stacked = tf.reshape(tf.concat(gradients, 0), [3, batch, heads, time, perHead])
  return [tf.reshape(tf.transpose(stacked, [1, 3, 0, 2, 4]), [batch * time, 3 * heads * perHead])]
}

/** Q, K and V as [B heads, T, d] each. */
function parts(qkv: tf.Tensor, { batch, time, heads, perHead }: Sizes): tf.Tensor3D[] {
  const split = tf.transpose(tf.reshape(qkv, [batch, time, 3, heads, perHead]), [2, 0, 3, 1, 4])
  const flat = tf.reshape(split, [3 * batch * heads, time, perHead])
  const part = batch * heads
  return [0, 1, 2].map((i) => tf.slice(flat, [i * part, 0, 0], [part, time, perHead]) as tf.Tensor3D)
}

const flip = (matrices: tf.Tensor) => tf.transpose(matrices, [0, 2, 1])

/** 1 where the key is not after the query: [T, T], row for the query. */
function triangle(time: number): tf.Tensor2D {
  const at = tf.range(0, time, 1, 'int32')
  return tf.cast(tf.lessEqual(at, tf.expandDims(at, 1)), 'float32') as tf.Tensor2D
}
