import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { learnVocabulary } from '../../../src/learning/attention/tokenizer/learn-vocabulary'
import { Tokenizer } from '../../../src/learning/attention/tokenizer/tokenizer'
import type { CorpusText } from '../data/corpus'
import { digest, kept } from './cache'
import { makeExamples, ownExamples } from './examples'
import { scoresBySet } from './judge'
import { parseOptions } from './options'
import { rateAt } from './schedule'

const SILENT = () => {}
const tokenizer = new Tokenizer(learnVocabulary([], 200), { positions: 16, buckets: 1 << 14 })

describe('the learning rate', () => {
  it('rises over the warm-up, then falls along half a cosine to a fiftieth', () => {
    const rates = Array.from({ length: 100 }, (_, i) => rateAt(i + 1, 100, 1, 0.1))
    expect(rates[4]).toBeCloseTo(0.5 * (0.02 + 0.98 * 0.5 * (1 + Math.cos(0.05 * Math.PI))), 12)
    expect(rates.indexOf(Math.max(...rates))).toBe(9)
    expect(rates.slice(10).every((rate, i) => rate < rates[9 + i])).toBe(true)
    expect(rates[99]).toBeCloseTo(0.02, 12)
  })
})

describe('what is kept between runs', () => {
  it('is computed once for the same inputs, and anew for others', async () => {
    const [name, own] = ['test', randomUUID()]
    let made = 0
    const make = () => Float32Array.of(++made, 0.5)
    expect([...(await kept(name, [own, Float32Array.of(1)], make, SILENT))]).toEqual([1, 0.5])
    expect([...(await kept(name, [own, Float32Array.of(1)], make, SILENT))]).toEqual([1, 0.5])
    expect([...(await kept(name, [own, Float32Array.of(2)], make, SILENT))]).toEqual([2, 0.5])
  })

  it('is told apart by where one input ends and the next begins', () => {
    expect(digest(['a', 'bc'])).not.toBe(digest(['ab', 'c']))
    expect(digest([{ a: 1 }])).not.toBe(digest([{ a: 2 }]))
  })
})

describe('options', () => {
  it('are seeds and quick, and nothing else', () => {
    expect(parseOptions([])).toEqual({ seeds: 3, quick: false })
    expect(parseOptions(['--quick', '--seeds', '1'])).toEqual({ seeds: 1, quick: true })
    expect(() => parseOptions(['--seeds', '0'])).toThrow('whole number')
    expect(() => parseOptions(['--speed'])).toThrow('no option')
  })
})

describe('targets', () => {
  const of = (text: string, label: CorpusText['label']): CorpusText => ({
    ...{ text, label, source: 'sentfin', part: 'train' },
  })
  it('mix the label with the opinion of a model that has not seen it', async () => {
    const texts = [
      ...Array.from({ length: 12 }, (_, i) => of(`shares rise ${'abcdefghijkl'[i]}`, 'positive')),
      ...Array.from({ length: 12 }, (_, i) => of(`shares fall ${'abcdefghijkl'[i]}`, 'negative')),
      of('shares rise again', null),
    ]
    const teacher = { cost: 1, share: 0.5, folds: 3 }
    const own = [{ text: 'profit stays', label: 'neutral' as const }]
    const examples = [
      ...(await makeExamples(texts, tokenizer, teacher, SILENT)),
      ...ownExamples(own, tokenizer, 0.9),
    ]
    expect(examples.length).toBe(26)
    for (const { target } of examples) expect(target[0] + target[1] + target[2]).toBeCloseTo(1, 5)
    const [risen, fallen, unlabelled, ours] = [examples[0], examples[12], examples[24], examples[25]].map(
      (e) => e.target,
    )
    expect(risen[2]).toBeGreaterThan(0.5)
    expect(risen[2]).toBeLessThan(1)
    expect(fallen[0]).toBeGreaterThan(0.5)
    expect(unlabelled[2]).toBeGreaterThan(unlabelled[0])
    expect(ours[1]).toBeCloseTo(0.9 + 0.1 / 3, 10)
  })
})

describe('scores by set', () => {
  it('are of all texts and of each set', () => {
    const texts = [
      { text: 'a', label: 'positive' as const, source: 'sentfin' as const },
      { text: 'b', label: 'negative' as const, source: 'twitter' as const },
    ]
    const said = [0, 0.1, 0.9, 0.2, 0.3, 0.5]
    const scores = scoresBySet(texts, said)
    expect([scores.all.accuracy, scores.sentfin.accuracy, scores.twitter.accuracy]).toEqual([0.5, 1, 0])
    expect(scores.twitter.confusion).toEqual([0, 0, 1, 0, 0, 0, 0, 0, 0])
  })
})
