import { SENTIMENTS } from './text-model'

/**
 * Temperature scaling (Guo et al. 2017, section 4.2, https://arxiv.org/abs/1706.04599): one number T that logits are
 * divided by before the softmax, chosen to minimise the log loss of texts that the weights were not trained on. It
 * changes how sure a model says it is, and never which label it says.
 *
 *     T = argmin  mean over texts of -log softmax(z / T)[truth],   1/20 <= T <= 20
 *
 * The loss is convex in 1 / T (a log-sum-exp of linear functions), so in log T it has one valley and golden section
 * finds it. logits [texts, 3], row after row; truths [texts]. Without a text T = 1.
 */
export function fitTemperature(logits: ArrayLike<number>, truths: ArrayLike<number>): number {
  if (truths.length === 0) return 1
  const loss = (log: number) => meanLogLoss(logits, truths, Math.exp(log))
  let [low, high] = [-MOST, MOST]
  let a = high - GOLDEN * (high - low)
  let b = low + GOLDEN * (high - low)
  let [atA, atB] = [loss(a), loss(b)]
  while (high - low > PRECISION) {
    if (atA <= atB) {
      ;[high, b, atB] = [b, a, atA]
      a = high - GOLDEN * (high - low)
      atA = loss(a)
    } else {
      ;[low, a, atA] = [a, b, atB]
      b = low + GOLDEN * (high - low)
      atB = loss(b)
    }
  }
  return Math.exp((low + high) / 2)
}

const LABELS = SENTIMENTS.length
const GOLDEN = (Math.sqrt(5) - 1) / 2
/** Bound of |log T|: a model that is never wrong would be sharpened without end, one that knows nothing blunted. */
const MOST = Math.log(20)
/** Of log T: the loss is flat to second order there, so that a closer T would not be seen. */
const PRECISION = 1e-4

/** softmax(z / T) of each row; [texts, 3]. */
export function softenedRows(logits: ArrayLike<number>, temperature: number): Float32Array {
  const probabilities = new Float32Array(logits.length)
  for (let row = 0; row < logits.length; row += LABELS) {
    const total = rowLogSum(logits, row, temperature)
    for (let k = 0; k < LABELS; k++) {
      probabilities[row + k] = Math.exp(logits[row + k] / temperature - total)
    }
  }
  return probabilities
}

/** Mean -log softmax(z / T)[truth] in nats. */
export function meanLogLoss(
  logits: ArrayLike<number>,
  truths: ArrayLike<number>,
  temperature: number,
): number {
  return logLosses(logits, truths, temperature).reduce((sum, loss) => sum + loss, 0) / truths.length
}

/** -log softmax(z / T)[truth] of each text, in nats. */
export function logLosses(
  logits: ArrayLike<number>,
  truths: ArrayLike<number>,
  temperature: number,
): Float64Array {
  return Float64Array.from(
    truths,
    (truth, i) => rowLogSum(logits, i * LABELS, temperature) - logits[i * LABELS + truth] / temperature,
  )
}

/** log sum exp of a row over T, from its largest term. */
function rowLogSum(logits: ArrayLike<number>, row: number, temperature: number): number {
  let most = -Infinity
  for (let k = 0; k < LABELS; k++) most = Math.max(most, logits[row + k] / temperature)
  let sum = 0
  for (let k = 0; k < LABELS; k++) sum += Math.exp(logits[row + k] / temperature - most)
  return most + Math.log(sum)
}
