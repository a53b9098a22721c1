import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PAD, START, UNKNOWN } from '../tokens'
import { fnv1a } from './hash'
import { learnVocabulary } from './learn-vocabulary'
import { innerNgrams } from './ngrams'
import { Tokenizer } from './tokenizer'

const TEXTS = [
  'Operating profit rose to EUR 13.1 mn from EUR 8.7 mn in the corresponding period',
  "The company didn't miss its profit guidance, the chairman said on Monday.",
  'Shares of the company fell after the lender cut its outlook; profits and losses were restated',
  'Profit warning: the operator says the period was difficult and the guidance is too high',
  '净利润增长，公司净利润下降',
]
const vocabulary = learnVocabulary(TEXTS, 400)
const SHAPE = { positions: 48, buckets: 1 << 14 }
const tokenizer = new Tokenizer(vocabulary, SHAPE)

/** Any text, with the characters that cause trouble more often than by chance. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        '5',
        ' ',
        '.',
        ',',
        '%',
        '-',
        "n't",
        'from',
        '<',
        '[n',
        '$',
        '(',
        '增',
        '\u0301',
        'EUR',
        '\ud83d',
        'a',
      ),
      {
        maxLength: 60,
      },
    )
    .map((parts) => parts.join('')),
)

describe('any text', () => {
  it('becomes ordered spans inside it, ids of the vocabulary and n-grams of unit length', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { ids, wordOf, words, grams, gramWeights, unknown, truncated } = tokenizer.tokenize(text)
        expect(ids[0]).toBe(START)
        expect(ids.length).toBe(wordOf.length)
        expect(ids.length).toBeLessThanOrEqual(SHAPE.positions)
        if (truncated) expect(ids.length).toBe(SHAPE.positions)
        expect(
          ids.every((id, i) => id > PAD && id < vocabulary.tokens.length && (i === 0) === (id === START)),
        ).toBe(true)
        expect(
          wordOf.every((word, i) => (i === 0 ? word === -1 : word >= wordOf[i - 1] && word < words.length)),
        ).toBe(true)
        words.forEach(({ from, to }, i) => {
          expect(0 <= from && from <= to && to <= text.length).toBe(true)
          if (i > 0) expect(from >= words[i - 1].from && to >= words[i - 1].to).toBe(true)
        })
        expect(grams.every((row, i) => row < SHAPE.buckets && row > (i ? grams[i - 1] : -1))).toBe(true)
        const length = Math.hypot(...gramWeights)
        if (words.length > 0) expect(length).toBeCloseTo(1, 5)
        else expect(grams.length).toBe(0)
        expect(unknown >= 0 && unknown <= 1).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('gives the same tokens from a fresh tokenizer', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(new Tokenizer(vocabulary, SHAPE).tokenize(text)).toEqual(tokenizer.tokenize(text))
      }),
      { numRuns: 100 },
    )
  })
})

describe('a token', () => {
  it('is a learned piece of a word, and every piece knows its word', () => {
    const text = 'Profit guidance'
    const { ids, wordOf, words } = tokenizer.tokenize(text)
    expect(words.map(({ from, to }) => text.slice(from, to))).toEqual(['Profit', 'guidance'])
    expect(vocabulary.tokens[ids[1]]).toBe('\u2581profit')
    expect([...wordOf].filter((word) => word === 1).length).toBe(ids.length - 2)
  })

  it('is not wasted on what was never learned', () => {
    const arabic = tokenizer.tokenize('مرحبا بالعالم')
    expect([...arabic.ids]).toEqual([START, UNKNOWN, UNKNOWN])
    expect(arabic.unknown).toBe(1)
    expect(tokenizer.tokenize('the guidance').unknown).toBe(0)
    // Seen twice or more: 净 利 润 公... but 增 and 长 once only.
    expect(tokenizer.tokenize('净利润增长').unknown).toBeCloseTo(2 / 5)
    expect(tokenizer.tokenize('12 % !').unknown).toBe(0)
  })

  it("counts up to the model's positions; the rest is not read and the tokens say so", () => {
    const long = tokenizer.tokenize('profit rose. '.repeat(800))
    expect(long.truncated).toBe(true)
    expect(long.ids.length).toBe(SHAPE.positions)
    expect(long.words.length).toBe(2400)
    const short = new Tokenizer(vocabulary, { positions: 2, buckets: 0 })
    expect(short.tokenize('profit guidance').truncated).toBe(true)
    expect(short.tokenize('profit').truncated).toBe(false)
    expect(short.tokenize('profit').grams.length).toBe(0)
  })

  it('of an empty text is the start alone', () => {
    expect([...tokenizer.tokenize(' \n').ids]).toEqual([START])
  })
})

describe('reading back', () => {
  it.each(TEXTS.slice(1, 4))('gives the text in lower case: %s', (text) => {
    const { ids } = tokenizer.tokenize(text)
    expect(tokenizer.detokenize(ids)).toBe(text.toLowerCase().replace("didn't", 'did not'))
  })

  it('and reading that again gives the same tokens', () => {
    const words = fc.constantFrom(
      ...'profit loss, said. (the company) guidance; didn\'t it\'s rose-tinted up/down "no" 公司 at: 😀 ...'.split(
        ' ',
      ),
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 14 }), (parts) => {
        const { ids } = tokenizer.tokenize(parts.join(' '))
        expect(tokenizer.tokenize(tokenizer.detokenize(ids)).ids).toEqual(ids)
      }),
    )
  })
})

describe('hashing', () => {
  it('is FNV-1a of the UTF-8 bytes', () => {
    expect(fnv1a('')).toBe(0x811c9dc5)
    expect(fnv1a('foobar')).toBe(0xbf9cf968)
    const bytes = new TextEncoder().encode('增é😀\ud800')
    let hash = 0x811c9dc5
    for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193)
    expect(fnv1a('增é😀\ud800')).toBe(hash >>> 0)
  })

  it('takes 3 to 5 characters inside a word with its borders', () => {
    expect(innerNgrams('cut')).toEqual(['^cu', 'cut', 'ut$', '^cut', 'cut$', '^cut$'])
    expect(innerNgrams('<rise>')).toEqual([])
    expect(innerNgrams('!')).toEqual([])
  })

  it('weighs a repeated word by one plus the logarithm of its count', () => {
    const { gramWeights } = new Tokenizer(vocabulary, { positions: 8, buckets: 1 << 20 }).tokenize('! ! ! ?')
    // !, ?, "! !" and "! ?": three, one, two and one times.
    const raw = [1 + Math.log(3), 1, 1 + Math.log(2), 1]
    const expected = raw.map((weight) => weight / Math.hypot(...raw)).sort((a, b) => a - b)
    expect([...gramWeights].sort((a, b) => a - b).map((w) => w.toFixed(6))).toEqual(
      expected.map((w) => w.toFixed(6)),
    )
  })

  it('gives whole words and parts of words the same say', () => {
    // One word of two letters: "ok" and its parts ^ok, ok$ and ^ok$.
    const { gramWeights } = new Tokenizer(vocabulary, { positions: 8, buckets: 1 << 20 }).tokenize('ok')
    const sorted = [...gramWeights].sort((a, b) => b - a)
    expect(sorted[0]).toBeCloseTo(Math.SQRT1_2, 6)
    expect(sorted.slice(1)).toEqual(sorted.slice(1).map(() => expect.closeTo(Math.sqrt(1 / 6), 6)))
  })
})
