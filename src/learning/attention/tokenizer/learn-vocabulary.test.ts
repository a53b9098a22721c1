import { describe, expect, it } from 'vitest'
import { BytePairs } from './byte-pairs'
import { learnVocabulary, SPECIAL } from './learn-vocabulary'
import { PLACEHOLDERS } from './placeholders'
import { asciiSymbols } from './symbols'

const ALPHABET = SPECIAL.length + PLACEHOLDERS.length + asciiSymbols().length

describe('a byte-pair vocabulary', () => {
  it('merges the most frequent pair first, by hand: low low low lower newest newest', () => {
    const { tokens, merges } = learnVocabulary(['low low low lower newest newest'], ALPHABET + 6)
    expect(tokens.length).toBe(ALPHABET + 6)
    // ▁l+o and o+w occur four times; w+e three times until ▁low takes the w of lower away.
    expect(tokens.slice(ALPHABET)).toEqual(['▁lo', '▁low', ...tokens.slice(ALPHABET + 2)])
    expect(tokens.slice(ALPHABET + 2).every((token) => '▁newest'.includes(token))).toBe(true)
    merges.forEach(([left, right], i) => {
      expect(tokens[ALPHABET + i]).toBe(tokens[left] + tokens[right])
    })
  })

  it('spells every training word with the pieces it learned from', () => {
    const text = 'profit profits profitable unprofitable'
    const vocabulary = learnVocabulary([text, text], ALPHABET + 40)
    const pairs = new BytePairs(vocabulary)
    for (const word of text.split(' ')) {
      const spelt = pairs.encode(word).map((id) => vocabulary.tokens[id])
      expect(spelt.join('')).toBe(`▁${word}`)
    }
    expect(pairs.encode('profit').length).toBe(1)
  })

  it('counts right however often a pair overlaps itself', () => {
    // aaaa: ▁a a a a. The counts must follow the text after every merge, or a later merge is lost.
    const { tokens } = learnVocabulary(['aaaa aaaa aaaaaaaa'], ALPHABET + 10)
    expect(tokens).toContain('▁aaaa')
  })

  it('takes the same pairs in any order of the texts, and stops when nothing repeats', () => {
    const texts = ['rates rise', 'rates fall', 'banks fall', '银行 银行']
    const forth = learnVocabulary(texts, 2000)
    expect(learnVocabulary([...texts].reverse(), 2000)).toEqual(forth)
    expect(forth.tokens.length).toBeLessThan(2000)
    expect(forth.tokens).toContain('银')
    expect(forth.tokens).not.toContain('▁banks')
  })

  it('has room for the alphabet or says so', () => {
    expect(() => learnVocabulary([], ALPHABET - 1)).toThrow(RangeError)
    expect(learnVocabulary([], ALPHABET).merges).toEqual([])
  })
})
