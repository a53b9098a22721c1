import { describe, expect, it } from 'vitest'
import { CHECKLIST } from '../checklist'
import { sharedText } from '../data/corpus'
import { fairWeights, MANNERS, parse, readSentences } from './sentences'

const sentences = readSentences()
const wordsOf = (text: string) => text.toLowerCase().match(/[a-z0-9]+|\p{Script=Han}/gu) ?? []
const runs = (text: string, length: number) => {
  const words = wordsOf(text)
  return Array.from({ length: Math.max(0, words.length - length + 1) }, (_, i) =>
    words.slice(i, i + length).join(' '),
  )
}
const sharing = (others: Iterable<string>, length: number) => {
  const known = new Set([...others].flatMap((text) => runs(text, length)))
  return sentences.filter(({ text }) => runs(text, length).some((run) => known.has(run)))
}

describe('sentences of our own', () => {
  it('are many, each of them once, with every label in every topic', () => {
    expect(sentences.length).toBeGreaterThan(20_000)
    expect(new Set(sentences.map(({ text }) => wordsOf(text).join(' '))).size).toBe(sentences.length)
    for (const topic of new Set(sentences.map((one) => one.topic))) {
      const labels = sentences.filter((one) => one.topic === topic).map(({ label }) => label)
      for (const label of ['negative', 'neutral', 'positive'] as const) {
        const share = labels.filter((one) => one === label).length / labels.length
        expect(share, `${label} in ${topic}`).toBeGreaterThan(0.25)
      }
    }
  })

  it('share no five words in a row with the checklist', () => {
    expect(
      sharing(
        CHECKLIST.flatMap(({ a, b }) => [a.text, b.text]),
        5,
      ),
    ).toEqual([])
  })

  const shared = sharedText()
  it.runIf(shared)('share no seven words in a row with a text of the shared sets', () => {
    expect(
      sharing(
        shared!.texts.map(({ text }) => text),
        7,
      ),
    ).toEqual([])
  })

  it('say where a line cannot be read', () => {
    expect(parse('+ Orders rose\n', 'a.txt')).toEqual([
      { text: 'Orders rose', label: 'positive', topic: 'a' },
    ])
    expect(() => parse('+ Orders rose\nOrders fell\n', 'a.txt')).toThrow('a.txt, line 2')
  })
})

describe('their weights', () => {
  it('give the topics of a manner the mix of labels of its set', () => {
    const tweet = (label: 'negative' | 'neutral' | 'positive') => ({
      text: 'x',
      label,
      source: 'twitter' as const,
    })
    const real = [
      tweet('negative'),
      ...Array.from({ length: 7 }, () => tweet('neutral')),
      tweet('positive'),
      tweet('positive'),
    ]
    const weights = fairWeights(sentences, real)
    const total = (topic: string, label: string | null) =>
      sentences.reduce((sum, one, i) => {
        return sum + (one.topic === topic && (label === null || one.label === label) ? weights[i] : 0)
      }, 0)
    expect(MANNERS.tweets).toBe('twitter')
    const mix = ['negative', 'neutral', 'positive'].map(
      (label) => total('tweets', label) / total('tweets', null),
    )
    expect(mix.map((share) => share.toFixed(6))).toEqual(['0.100000', '0.700000', '0.200000'])
    const plain = sentences.flatMap(({ topic }, i) => (topic === 'tweets' ? [] : [weights[i]]))
    expect(new Set(plain)).toEqual(new Set([1]))
  })
})
