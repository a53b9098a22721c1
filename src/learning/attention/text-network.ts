import * as tf from '@tensorflow/tfjs'
import { makeBatch } from './batch'
import { attentionOf, sentimentLogits } from './encoder'
import { textLayout } from './layout'
import type { TextModel, TextShape } from './text-model'
import type { Tokens } from './tokens'

/** What a long text computation tells, and where it may be stopped: `breathe` throws when the user cancelled. */
export interface TextControl {
  progress(done: number, total: number): void
  breathe(): Promise<void>
}

/** Padded positions of a batch at most: larger ones are no faster, and smaller ones can be cancelled sooner. */
const MOST_POSITIONS = 4_096
const LABELS = 3

/** Weights on the device, ready to read texts. Call `dispose` when done. */
export class TextNetwork {
  private readonly weights: tf.Tensor[]
  private readonly shape: TextShape

  constructor({ shape, weights }: Pick<TextModel, 'shape' | 'weights'>) {
    this.shape = shape
    this.weights = uploadWeights(weights, shape)
  }

  /** Logits [texts, 3] in the order given; of near lengths together, because a batch is padded to its longest text. */
  async logits(texts: Tokens[], control: TextControl): Promise<Float32Array> {
    const logits = new Float32Array(LABELS * texts.length)
    let done = 0
    for (const batch of batchesOf(texts)) {
      control.progress(done, texts.length)
      await control.breathe()
      const values = await this.read(() =>
        sentimentLogits(this.weights, makeBatch(batch.map((i) => texts[i])), this.shape, null),
      )
      batch.forEach((i, row) => logits.set(values.subarray(LABELS * row, LABELS * (row + 1)), LABELS * i))
      done += batch.length
    }
    control.progress(done, texts.length)
    return logits
  }

  /** softmax(QK^T / sqrt(d_k)) of one text: [layers, heads, tokens, tokens], row = who looks. */
  async attention(text: Tokens): Promise<Float32Array> {
    return this.read(() => attentionOf(this.weights, makeBatch([text]), this.shape))
  }

  dispose(): void {
    tf.dispose(this.weights)
  }

  private async read(compute: () => tf.Tensor): Promise<Float32Array> {
    const result = tf.tidy(compute)
    try {
      return (await result.data()) as Float32Array
    } finally {
      result.dispose()
    }
  }
}

/** The blocks of `layout.ts` on the device; the caller disposes them. */
export function uploadWeights(weights: Float32Array, shape: TextShape): tf.Tensor[] {
  return textLayout(shape).blocks.map(({ offset, size, shape: block }) =>
    tf.tensor(weights.subarray(offset, offset + size), block),
  )
}

/** Indices of the texts, longest first, cut into batches. */
export function batchesOf(texts: { ids: { length: number } }[]): number[][] {
  const order = texts.map((_, i) => i).sort((a, b) => texts[b].ids.length - texts[a].ids.length || a - b)
  const batches: number[][] = []
  for (let from = 0; from < order.length;) {
    const size = Math.max(1, Math.floor(MOST_POSITIONS / texts[order[from]].ids.length))
    batches.push(order.slice(from, from + size))
    from += size
  }
  return batches
}
