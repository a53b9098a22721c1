import * as tf from '@tensorflow/tfjs'
import type { DeviceBatch } from './device-batch'
import { whole } from './device-batch'
import { encode, linear, norm } from './blocks'
import { gramsVote } from './layout'
import { bag } from './operations/bag'
import type { DropoutStep } from './operations/dropout'
import { dropout } from './operations/dropout'
import { takeRows } from './operations/embedding'
import { gelu } from './operations/gelu'
import { meanPool } from './operations/pool'
import type { TextShape } from './text-model'
import type { TextWeights } from './weights'

/**
 * What is read off the encoder: the sentiment of a text, and the chances of a token.
 *
 *     sentiment:  f = mean of the text's rows        logits = gelu(f W_1 + b_1) W_2 + b_2 + sum of n-gram votes
 *     token:      g = layerNorm(gelu(h W + b))       logits = g table^T + tokenBias
 * An n-gram table whose columns are not the sentiments is not added to the logits but stands beside the mean in f.
 * The token logits use the input table again ("tied"), which halves the parameters and helps both uses.
 */

/** Numbers of the dropout sites of the head; those of the encoder are small. */
const FEATURE_SITE = 1000
const HIDDEN_SITE = 1001

/** What the head sees of texts, [B, features], and the n-gram votes [B, 3], where n-grams vote. */
export interface TextFeatures {
  features: tf.Tensor2D
  votes: tf.Tensor2D | null
}

export function textFeatures(
  weights: TextWeights,
  texts: DeviceBatch,
  shape: TextShape,
  training: DropoutStep | null,
): TextFeatures {
  const hidden = encode(weights, texts, shape, { causal: false, training })
  const pooled = meanPool(hidden, texts.lengths, texts)
  if (shape.buckets === 0) return { features: pooled, votes: null }
  const sums = bag(weights.matrix('grams/table'), texts.grams, texts.batch)
  if (gramsVote(shape)) return { features: pooled, votes: sums }
  return { features: tf.concat([pooled, sums], 1), votes: null }
}

/** Logits [B, 3] from features. */
export function headLogits(
  weights: TextWeights,
  { features, votes }: TextFeatures,
  training: DropoutStep | null,
): tf.Tensor2D {
  const hidden = gelu(linear(weights, 'head/hidden', dropout(features, training, FEATURE_SITE)))
  const logits = linear(weights, 'head/output', dropout(hidden, training, HIDDEN_SITE))
  return votes ? tf.add(logits, votes) : logits
}

/** What token logits are read from, [R, D], at the rows b T + t of `rows`. */
export function tokenStates(
  weights: TextWeights,
  texts: DeviceBatch,
  shape: TextShape,
  rows: Int32Array,
  options: { causal: boolean; training: DropoutStep | null },
): tf.Tensor2D {
  const hidden = takeRows(encode(weights, texts, shape, options), whole(rows))
  return norm(weights, 'language', gelu(linear(weights, 'language', hidden)))
}
