import type { TextScores } from './text-model'
import { SENTIMENTS } from './text-model'

/**
 * How good labels and their probabilities are.
 *
 *     accuracy    share of texts whose likeliest label is the true one; the first wins a tie
 *     macro-F1    mean over the labels of F1 = 2 hits / (said + true); a label that is neither said nor true is left out
 *     log loss    mean of -log P(truth), in nats
 *     calibration sum over ten bins of |mean confidence - accuracy| x share, with confidence the largest probability
 *                 (Guo et al. 2017, section 2, https://arxiv.org/abs/1706.04599)
 *
 * probabilities [texts, 3], row after row; truths [texts] with 0 negative, 1 neutral, 2 positive.
 * Without a text there is nothing to say: all NaN, confusion zero.
 */
export function textScores(probabilities: ArrayLike<number>, truths: ArrayLike<number>): TextScores {
  const count = truths.length
  const confusion = Array.from({ length: LABELS * LABELS }, () => 0)
  let loss = 0
  for (let i = 0; i < count; i++) {
    confusion[truths[i] * LABELS + likeliest(probabilities, i)]++
    loss -= Math.log(Math.max(probabilities[i * LABELS + truths[i]], LEAST))
  }
  const hits = confusion.reduce((sum, n, k) => sum + (k % (LABELS + 1) === 0 ? n : 0), 0)
  return {
    count,
    accuracy: hits / count,
    macroF1: macroF1(confusion),
    logLoss: loss / count,
    calibrationError: calibrationError(probabilities, truths),
    confusion,
  }
}

const LABELS = SENTIMENTS.length
const BINS = 10
/** A probability that was rounded to nothing still has a logarithm: that of the smallest normal float32. */
const LEAST = 1.2e-38

/** The label with the largest probability of text `i`; the first of equals. */
export function likeliest(probabilities: ArrayLike<number>, i: number): number {
  let best = 0
  for (let k = 1; k < LABELS; k++) {
    if (probabilities[i * LABELS + k] > probabilities[i * LABELS + best]) best = k
  }
  return best
}

/** From confusion counts [truth * 3 + said]. */
function macroF1(confusion: number[]): number {
  let [sum, labels] = [0, 0]
  for (let k = 0; k < LABELS; k++) {
    let [said, truly] = [0, 0]
    for (let j = 0; j < LABELS; j++) {
      said += confusion[j * LABELS + k]
      truly += confusion[k * LABELS + j]
    }
    if (said + truly === 0) continue
    sum += (2 * confusion[k * LABELS + k]) / (said + truly)
    labels++
  }
  return sum / labels
}

/** Bins are (0, 0.1], (0.1, 0.2] and so on. */
function calibrationError(probabilities: ArrayLike<number>, truths: ArrayLike<number>): number {
  const confidence = new Float64Array(BINS)
  const right = new Float64Array(BINS)
  for (let i = 0; i < truths.length; i++) {
    const said = likeliest(probabilities, i)
    const most = probabilities[i * LABELS + said]
    const bin = Math.min(BINS - 1, Math.max(0, Math.ceil(most * BINS) - 1))
    confidence[bin] += most
    if (said === truths[i]) right[bin]++
  }
  return confidence.reduce((sum, c, bin) => sum + Math.abs(c - right[bin]), 0) / truths.length
}
