import type { TextBatch } from './batch'
import { textLayout } from './layout'
import type { Numbers } from './reference'
import { referenceAttention, referenceDense, referenceGelu, referenceLayerNorm } from './reference'
import { referenceBag, referenceEmbedding, referencePool } from './reference-texts'
import type { TextShape } from './text-model'
import { SENTIMENTS } from './text-model'

/** The whole text model in float64, from the formulas in `blocks.ts` and `heads.ts`; without dropout. */
export class ReferenceModel {
  private readonly shape: TextShape
  private readonly parts: Map<string, Numbers>

  /** Flat weights in the order of the layout. */
  constructor(shape: TextShape, weights: ArrayLike<number>) {
    const all = Float64Array.from(weights)
    this.shape = shape
    this.parts = new Map(
      textLayout(shape).blocks.map(({ name, offset, size }) => [name, all.subarray(offset, offset + size)]),
    )
  }

  /** [B, 3] */
  sentimentLogits(batch: TextBatch): Numbers {
    const { width, buckets, bucketWidth } = this.shape
    const { size, time, lengths, grams, gramWeights, gramOffsets } = batch
    const pooled = referencePool(this.encode(batch, false).hidden, lengths, { width, time })
    const rows = Array.from({ length: grams.length }, (_, g) =>
      gramOffsets.findLastIndex((from) => from <= g),
    )
    const sums = buckets
      ? referenceBag(this.part('grams/table'), { ids: grams, weights: gramWeights, rows }, bucketWidth, size)
      : new Float64Array(0)
    const votes = bucketWidth === SENTIMENTS.length && buckets > 0
    const features = Float64Array.from(
      Array.from({ length: size }, (_, b) => [
        ...pooled.subarray(b * width, (b + 1) * width),
        ...(votes ? [] : sums.subarray(b * bucketWidth, (b + 1) * bucketWidth)),
      ]).flat(),
    )
    const logits = this.dense('head/output', referenceGelu(this.dense('head/hidden', features)))
    return votes ? sum(logits, sums) : logits
  }

  /** [R, V] at the rows b T + t. */
  tokenLogits(batch: TextBatch, rows: ArrayLike<number>, causal: boolean): Numbers {
    const { width, vocabulary } = this.shape
    const { hidden } = this.encode(batch, causal)
    const chosen = Float64Array.from(
      Array.from(rows, (row) => [...hidden.subarray(row * width, (row + 1) * width)]).flat(),
    )
    const states = this.norm('language', referenceGelu(this.dense('language', chosen)))
    const table = this.part('tokens/table')
    const bias = this.part('language/tokenBias')
    return Float64Array.from({ length: rows.length * vocabulary }, (_, at) => {
      const [row, token] = [Math.floor(at / vocabulary), at % vocabulary]
      let logit = bias[token]
      for (let k = 0; k < width; k++) logit += states[row * width + k] * table[token * width + k]
      return logit
    })
  }

  /** hidden [B T, D]; P of each layer, [B, heads, T, T]. */
  encode(
    { size, time, ids, lengths }: TextBatch,
    causal: boolean,
  ): { hidden: Numbers; attention: Numbers[] } {
    const { width, heads, layers } = this.shape
    let x = referenceEmbedding(this.part('tokens/table'), this.part('tokens/positions'), ids, width, time)
    const attention: Numbers[] = []
    for (let layer = 0; layer < layers; layer++) {
      const at = `layer${layer}`
      const qkv = this.dense(`${at}/qkv`, this.norm(`${at}/beforeAttention`, x))
      const seen = referenceAttention(qkv, lengths, { batch: size, time, heads, causal })
      attention.push(seen.probabilities)
      x = sum(x, this.dense(`${at}/joined`, seen.context))
      const wide = referenceGelu(this.dense(`${at}/wide`, this.norm(`${at}/beforeFeedForward`, x)))
      x = sum(x, this.dense(`${at}/narrow`, wide))
    }
    return { hidden: this.norm('final', x), attention }
  }

  private part(name: string): Numbers {
    return this.parts.get(name)!
  }

  private dense(name: string, x: Numbers): Numbers {
    return referenceDense(x, this.part(`${name}/weights`), this.part(`${name}/bias`))
  }

  private norm(name: string, x: Numbers): Numbers {
    return referenceLayerNorm(x, this.part(`${name}/gain`), this.part(`${name}/shift`))
  }
}

const sum = (a: Numbers, b: Numbers): Numbers => a.map((value, i) => value + b[i])
