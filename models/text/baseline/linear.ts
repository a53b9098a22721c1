import { SENTIMENTS, type Sentiment } from '../../../src/learning/attention/text-model'
import { normalised, type Terms } from './features'
import { minimiseMany } from './many-variables'
import { TfIdf, type SparseRows } from './tf-idf'

/**
 * TF-IDF and multinomial logistic regression: what every text model has to beat, and a teacher for ours.
 *
 *     minimise  sum_i -ln p_i(label_i) + |W|^2 / (2 C)      p = softmax(x W + b), b not penalised
 *
 * trained to convergence. As scikit-learn's LogisticRegression, free:
 * https://scikit-learn.org/stable/modules/linear_model.html#logistic-regression
 */
export interface LinearModel {
  /** [N, 3] row-major, in the order of SENTIMENTS. */
  predictProbabilities(texts: readonly string[]): Float64Array
  features: number
  /** Steps of the optimiser and the largest component of the gradient at the end. */
  steps: number
  slope: number
}

export interface LinearOptions {
  terms?: Terms
  /** C: the smaller, the more the weights are held back. */
  cost?: number
  /** Terms of fewer texts are dropped. */
  leastTexts?: number
  /** Largest component of the gradient at which training ends; the loss is a sum over the texts. */
  tolerance?: number
}

const CLASSES = SENTIMENTS.length
/** Probabilities of thousands of texts then stand to three digits; scikit-learn stops at about the same. */
const TOLERANCE = 1e-2
const MOST_STEPS = 1000

export function trainLinear(
  texts: readonly string[],
  labels: readonly Sentiment[],
  { terms = normalised, cost = 1, leastTexts = 2, tolerance = TOLERANCE }: LinearOptions = {},
): LinearModel {
  const tfIdf = new TfIdf(texts, terms, leastTexts)
  const rows = tfIdf.rows(texts)
  const truth = labels.map((label) => SENTIMENTS.indexOf(label))
  // Weights [width, 3], then the three intercepts.
  const penalised = rows.width * CLASSES
  const found = minimiseMany(
    (weights, gradient) => {
      const probabilities = softmaxRows(rows, weights)
      let loss = 0
      truth.forEach((label, i) => {
        loss -= Math.log(Math.max(probabilities[i * CLASSES + label], Number.MIN_VALUE))
        probabilities[i * CLASSES + label] -= 1
      })
      addOuter(rows, probabilities, gradient)
      for (let k = 0; k < penalised; k++) {
        loss += (0.5 / cost) * weights[k] * weights[k]
        gradient[k] += weights[k] / cost
      }
      return loss
    },
    penalised + CLASSES,
    { tolerance, steps: MOST_STEPS },
  )
  return {
    predictProbabilities: (others) => softmaxRows(tfIdf.rows(others), found.x),
    features: rows.width,
    steps: found.steps,
    slope: found.slope,
  }
}

/** softmax(x W + b) for each row. */
function softmaxRows({ starts, columns, values, width }: SparseRows, weights: Float64Array): Float64Array {
  const result = new Float64Array((starts.length - 1) * CLASSES)
  for (let i = 0; i + 1 < starts.length; i++) {
    let [a, b, c] = weights.subarray(width * CLASSES)
    for (let k = starts[i]; k < starts[i + 1]; k++) {
      const at = columns[k] * CLASSES
      a += values[k] * weights[at]
      b += values[k] * weights[at + 1]
      c += values[k] * weights[at + 2]
    }
    const largest = Math.max(a, b, c)
    const exps = [Math.exp(a - largest), Math.exp(b - largest), Math.exp(c - largest)]
    const sum = exps[0] + exps[1] + exps[2]
    for (let j = 0; j < CLASSES; j++) result[i * CLASSES + j] = exps[j] / sum
  }
  return result
}

/** gradient += x^T d, and the intercepts' part. */
function addOuter(
  { starts, columns, values, width }: SparseRows,
  d: Float64Array,
  gradient: Float64Array,
): void {
  for (let i = 0; i + 1 < starts.length; i++) {
    const at = i * CLASSES
    for (let j = 0; j < CLASSES; j++) gradient[width * CLASSES + j] += d[at + j]
    for (let k = starts[i]; k < starts[i + 1]; k++) {
      const to = columns[k] * CLASSES
      gradient[to] += values[k] * d[at]
      gradient[to + 1] += values[k] * d[at + 1]
      gradient[to + 2] += values[k] * d[at + 2]
    }
  }
}
