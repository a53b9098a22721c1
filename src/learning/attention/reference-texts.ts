import type { Numbers } from './reference'
import { referenceSoftmax } from './reference'

/**
 * What turns texts into rows, rows into one row a text, and logits into a loss, as plain float64 loops. Matrices are flat
 * and row-major; row b T + t is position t of text b.
 */

/** table[ids[r]] + positions[r mod T]: [B T, D]. */
export function referenceEmbedding(
  table: Numbers,
  positions: Numbers,
  ids: ArrayLike<number>,
  width: number,
  time: number,
): Numbers {
  return Float64Array.from({ length: ids.length * width }, (_, at) => {
    const [row, column] = [Math.floor(at / width), at % width]
    return table[ids[row] * width + column] + positions[(row % time) * width + column]
  })
}

/** Weighted sums of table rows, [count, W]. */
export function referenceBag(
  table: Numbers,
  grams: { ids: ArrayLike<number>; weights: ArrayLike<number>; rows: ArrayLike<number> },
  width: number,
  count: number,
): Numbers {
  const y = new Float64Array(count * width)
  for (let g = 0; g < grams.ids.length; g++) {
    for (let column = 0; column < width; column++) {
      y[grams.rows[g] * width + column] += grams.weights[g] * table[grams.ids[g] * width + column]
    }
  }
  return y
}

/** The mean of each column over the positions inside each text: [B, D]. */
export function referencePool(
  x: Numbers,
  lengths: ArrayLike<number>,
  { width, time }: { width: number; time: number },
): Numbers {
  const y = new Float64Array(lengths.length * width)
  for (let at = 0; at < y.length; at++) {
    const [b, column] = [Math.floor(at / width), at % width]
    const values = Array.from({ length: lengths[b] }, (_, t) => x[(b * time + t) * width + column])
    y[at] = values.reduce((sum, value) => sum + value, 0) / lengths[b]
  }
  return y
}

/** Mean cross entropy of soft targets, smoothed: logits and targets [B, C], in nats. */
export function referenceCrossEntropy(
  logits: Numbers,
  targets: ArrayLike<number>,
  classes: number,
  smoothing = 0,
): number {
  let loss = 0
  for (let from = 0; from < logits.length; from += classes) {
    const chances = referenceSoftmax(logits.subarray(from, from + classes))
    chances.forEach((chance, c) => {
      loss -= ((1 - smoothing) * targets[from + c] + smoothing / classes) * Math.log(chance)
    })
  }
  return loss / (logits.length / classes)
}
