import type { WeightBlock } from '../layout'
import { SENTIMENTS } from './text-model'
import type { TextShape } from './text-model'

/**
 * All parameters of a text model as one flat array, in the order of the blocks; matrices row-major.
 *
 * Decay applies to matrices and the token tables. It spares biases and gains, and the n-gram table, whose rare rows would
 * fade between two sights of them. What the language model alone needs stands first and the head last, so that whatever
 * is trained is one contiguous piece.
 */
export interface TextBlock extends WeightBlock {
  /** The dense layers behind the pooling: what is fine-tuned first. */
  head: boolean
}

export interface TextLayout {
  blocks: TextBlock[]
  size: number
}

export function textLayout(shape: TextShape): TextLayout {
  const { vocabulary, width, layers, positions, buckets, bucketWidth } = shape
  const named: [string, number[]][] = [
    ['language/tokenBias', [vocabulary]],
    ...denseBlocks('language', width, width),
    ...norm('language', width),
    ['tokens/table', [vocabulary, width]],
    ['tokens/positions', [positions, width]],
    ...Array.from({ length: layers }, (_, i) => layerBlocks(`layer${i}`, shape)).flat(),
    ...norm('final', width),
    ...(buckets > 0 ? [['grams/table', [buckets, bucketWidth]] as [string, number[]]] : []),
    ...denseBlocks('head/hidden', featureWidth(shape), width),
    ...denseBlocks('head/output', width, SENTIMENTS.length),
  ]
  let size = 0
  const blocks = named.map(([name, block]) => {
    const count = block.reduce((a, b) => a * b)
    const decaying = block.length > 1 && name !== 'grams/table' ? count : 0
    size += count
    return { name, shape: block, size: count, offset: size - count, decaying, head: name.startsWith('head/') }
  })
  return { blocks, size }
}

/** Whether the n-gram sums are added to the logits; if not, they are features for the head. */
export function gramsVote({ buckets, bucketWidth }: TextShape): boolean {
  return buckets > 0 && bucketWidth === SENTIMENTS.length
}

/** Columns of what the head sees of a text. */
export function featureWidth(shape: TextShape): number {
  const { width, buckets, bucketWidth } = shape
  return width + (buckets > 0 && !gramsVote(shape) ? bucketWidth : 0)
}

/**
 * What a training step moves: all that a sentiment depends on, its head alone, all that a token depends on, or every
 * parameter there is.
 */
export type Trained = 'all' | 'head' | 'tokens' | 'everything'

/** The blocks that are trained: they lie side by side in the flat vector. */
export function trainedBlocks({ blocks }: TextLayout, trained: Trained): TextBlock[] {
  return blocks.filter(({ name, head }) => {
    if (trained === 'everything') return true
    if (trained === 'head') return head
    return trained === 'all' ? !name.startsWith('language/') : !head && !name.startsWith('grams/')
  })
}

function layerBlocks(name: string, { width, feedForward }: TextShape): [string, number[]][] {
  return [
    ...norm(`${name}/beforeAttention`, width),
    ...denseBlocks(`${name}/qkv`, width, 3 * width),
    ...denseBlocks(`${name}/joined`, width, width),
    ...norm(`${name}/beforeFeedForward`, width),
    ...denseBlocks(`${name}/wide`, width, feedForward),
    ...denseBlocks(`${name}/narrow`, feedForward, width),
  ]
}

function denseBlocks(name: string, inputs: number, outputs: number): [string, number[]][] {
  return [
    [`${name}/weights`, [inputs, outputs]],
    [`${name}/bias`, [outputs]],
  ]
}

function norm(name: string, width: number): [string, number[]][] {
  return [
    [`${name}/gain`, [width]],
    [`${name}/shift`, [width]],
  ]
}
