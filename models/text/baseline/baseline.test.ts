import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { LabelledText, Sentiment } from '../../../src/learning/attention/text-model'
/** Both stop near the minimum and not at it (scipy where the loss no longer changes in its ninth digit). */
const AGAINST_SKLEARN = 1e-4
import { plain } from './features'
import { trainLinear } from './linear'
import { majority } from './majority'
import { minimiseMany } from './many-variables'
import { outOfFold } from './out-of-fold'

interface Golden {
  train: LabelledText[]
  judged: string[]
  features: number
  probabilities: number[][]
}
const golden = JSON.parse(readFileSync(new URL('./golden/linear.json', import.meta.url), 'utf8')) as Golden
const texts = golden.train.map(({ text }) => text)
const labels = golden.train.map(({ label }) => label)

describe('TF-IDF and logistic regression', () => {
  it('says what scikit-learn says', () => {
    const model = trainLinear(texts, labels, { terms: plain, tolerance: 1e-7 })
    expect(model.features).toBe(golden.features)
    const said = model.predictProbabilities(golden.judged)
    golden.probabilities.flat().forEach((probability, i) => {
      expect(Math.abs(said[i] - probability)).toBeLessThan(AGAINST_SKLEARN)
    })
  })

  it('tells a rise of 5 % from a fall by the words, whatever the number', () => {
    const train = ['up 5 %', 'up 7 %', 'up 12 %', 'down 5 %', 'down 7 %', 'down 12 %']
    const way = train.map((text): Sentiment => (text.startsWith('up') ? 'positive' : 'negative'))
    const said = trainLinear(train, way).predictProbabilities(['up 9 %', 'down 33 %'])
    expect(said[2]).toBeGreaterThan(said[0])
    expect(said[3]).toBeGreaterThan(said[5])
  })

  it('judges each text without having learned it', () => {
    // One odd label: a model that saw it would say so, one that did not follows the others.
    const same = Array.from({ length: 30 }, () => 'shares up')
    const oneOdd = same.map((_, i): Sentiment => (i === 7 ? 'negative' : 'positive'))
    const said = outOfFold(same, oneOdd, { folds: 3 })
    const fromAll = trainLinear(same, oneOdd).predictProbabilities(['shares up'])
    expect(said.length).toBe(90)
    expect(said[7 * 3]).toBeLessThan(fromAll[0])
    said.forEach((probability) => expect(probability).toBeGreaterThan(0))
  })
})

describe('the majority', () => {
  it('says the shares of the labels', () => {
    expect([...majority(['neutral', 'neutral', 'positive', 'negative'], 1)]).toEqual([0.25, 0.5, 0.25])
  })
})

describe('many variables', () => {
  it('finds the minimum of the 100-dimensional Rosenbrock function, which is at ones', () => {
    const rosenbrock = (x: Float64Array, gradient: Float64Array) => {
      let sum = 0
      for (let i = 0; i + 1 < x.length; i++) {
        const [bend, off] = [x[i + 1] - x[i] * x[i], 1 - x[i]]
        sum += 100 * bend * bend + off * off
        gradient[i] -= 400 * x[i] * bend + 2 * off
        gradient[i + 1] += 200 * bend
      }
      return sum
    }
    const { x, slope } = minimiseMany(rosenbrock, 100, { tolerance: 1e-8, steps: 2000 })
    expect(slope).toBeLessThanOrEqual(1e-8)
    x.forEach((value) => expect(Math.abs(value - 1)).toBeLessThan(1e-6))
  })
})
