import { expect, test } from 'vitest'
import { keyOf, shuffle, splitExamples } from './fine-tune-split'
import type { LabelledText, Sentiment } from './text-model'

const made = (count: number, label: Sentiment): LabelledText[] =>
  Array.from({ length: count }, (_, i) => ({ text: `${label} sentence ${i}`, label }))
const share = (part: LabelledText[], label: Sentiment) =>
  part.filter((one) => one.label === label).length / part.length

test('a fifth is held out, 15 % chooses, every label in its share, every example in one part', () => {
  const examples = [...made(300, 'neutral'), ...made(100, 'negative'), ...made(200, 'positive')]
  const { training, validation, heldOut } = splitExamples(examples, 1)
  expect([training.length, validation.length, heldOut.length]).toEqual([390, 90, 120])
  for (const part of [training, validation, heldOut]) {
    expect(share(part, 'neutral')).toBeCloseTo(1 / 2, 2)
    expect(share(part, 'negative')).toBeCloseTo(1 / 6, 2)
  }
  const texts = [...training, ...validation, ...heldOut].map(({ text }) => text)
  expect(texts.toSorted()).toEqual(examples.map(({ text }) => text).toSorted())
})

test('copies of a text stay together, in other case and spacing and with another label too', () => {
  const copies = made(60, 'neutral').flatMap(({ text, label }): LabelledText[] => [
    { text, label },
    { text: ` ${text.toUpperCase().replace(' ', '   ')}`, label: 'positive' },
  ])
  const parts = splitExamples(copies, 3)
  const keys = [parts.training, parts.validation, parts.heldOut].map(
    (part) => new Set(part.map(({ text }) => keyOf(text))),
  )
  expect(keys.map(({ size }) => size)).toEqual([39, 9, 12])
  expect(new Set(keys.flatMap((set) => [...set])).size).toBe(60)
})

test('the seed decides, and nothing else', () => {
  const examples = [...made(40, 'neutral'), ...made(40, 'positive')]
  expect(splitExamples(examples, 1)).toEqual(splitExamples(examples, 1))
  expect(splitExamples(examples, 1)).not.toEqual(splitExamples(examples, 2))
  expect(shuffle([1, 2, 3, 4, 5], 7).toSorted()).toEqual([1, 2, 3, 4, 5])
})

test('too few texts, or one label only, is said before anything is trained', () => {
  const empty: LabelledText[] = Array.from({ length: 20 }, () => ({ text: ' ', label: 'positive' }))
  const few = [...made(15, 'neutral'), ...made(14, 'positive'), ...empty]
  const code = (examples: LabelledText[]) => {
    try {
      splitExamples(examples, 1)
    } catch (error) {
      return error
    }
  }
  expect(code(few)).toMatchObject({ code: 'fine-tune/too-few', detail: { count: 29, needed: 30 } })
  expect(code([...made(31, 'neutral'), ...empty])).toMatchObject({
    code: 'fine-tune/one-label',
    detail: { label: 'neutral' },
  })
})
