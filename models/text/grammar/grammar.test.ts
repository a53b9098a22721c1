import { describe, expect, it } from 'vitest'
import { randomStream } from '../../../src/numerics/random'
import { CHECKLIST } from '../checklist'
import { movement } from './en/comparison'
import { FRAMES, INTRODUCED } from './en/frames'
import { QUANTITIES } from './en/quantities'
import { FALLING, RISING } from './en/verbs'
import { WORLD } from './en/world'
import { expand, type Rules } from './engine'
import { articles } from './finish'
import { generateSentences, LANGUAGES, write } from './index'
import { shapes, slots } from './inspect'
import { REGISTERS, wordsOf } from './pattern'
import { ZH_FRAMES } from './zh/frames'
import { ZH_WORDS } from './zh/words'

const MARKS = /[[\]{}|]|undefined|NaN| {2}/
const list = (language: 'en' | 'zh', count = 20_000, seed = 3) => generateSentences({ seed, count, language })
const english = list('en')
const chinese = list('zh')

describe.each(['en', 'zh'] as const)('sentences in %s', (language) => {
  const sentences = language === 'en' ? english : chinese

  it('are the same for the same seed, and begin alike whatever the count', () => {
    expect(list(language, 500)).toEqual(sentences.slice(0, 500))
    expect(list(language, 500, 4)).not.toEqual(sentences.slice(0, 500))
  })

  it('are balanced, with about 40 % neutral, in all registers and of the length of headlines', () => {
    const share = (label: string) => sentences.filter((one) => one.label === label).length / sentences.length
    expect(share('neutral')).toBeCloseTo(0.4, 1)
    expect(share('positive')).toBeCloseTo(share('negative'), 1)
    expect(new Set(sentences.map((one) => one.register))).toEqual(new Set(REGISTERS))
    const length = (text: string) => (language === 'en' ? text.split(' ').length : text.length)
    const mean = sentences.reduce((sum, one) => sum + length(one.text), 0) / sentences.length
    expect(mean).toBeGreaterThan(6)
    expect(mean).toBeLessThan(25)
  })

  it('have hardly any repetition, and never two labels for one text', () => {
    const labels = new Map(sentences.map((one) => [one.text, one.label]))
    const distinct = labels.size / sentences.length
    console.log(`${language}: ${(100 * distinct).toFixed(1)} % of ${sentences.length} distinct`)
    expect(distinct).toBeGreaterThan(language === 'en' ? 0.95 : 0.9)
    expect(sentences.filter((one) => labels.get(one.text) !== one.label)).toEqual([])
  })

  it('leave no mark of a template, in any pattern of any label', () => {
    const random = randomStream(1, 'every pattern')
    for (const pattern of LANGUAGES[language].patterns) {
      for (const label of Object.keys(pattern.words) as (keyof typeof pattern.words)[]) {
        for (let i = 0; i < 40; i++)
          expect(write(pattern, label, LANGUAGES[language], random)).not.toMatch(MARKS)
      }
    }
    expect(sentences.filter((one) => MARKS.test(one.text))).toEqual([])
  })

  it('ask for no rule that is not there, in any alternative', () => {
    const missing = new Set<string>()
    const look = (template: string, rules: Rules, seen = new Set<string>()) => {
      for (const name of slots(template)) {
        if (seen.has(name)) continue
        seen.add(name)
        const rule = rules[name]
        if (rule === undefined) missing.add(`{${name}} in ${template.trim().slice(0, 60)}`)
        else if (typeof rule === 'string') look(rule, rules, seen)
      }
    }
    const world = language === 'en' ? WORLD : ZH_WORDS
    for (const { templates, words } of LANGUAGES[language].patterns) {
      for (const side of Object.values(words)) {
        look(templates, { ...world, ...wordsOf(side, randomStream(1, 'words')) })
      }
    }
    for (const [name, rule] of Object.entries(world)) look(`{${name}}`, { ...world, [name]: rule })
    const frames = Object.values(language === 'en' ? { ...FRAMES, INTRODUCED } : ZH_FRAMES)
    for (const frame of frames) look(frame, { ...world, sentence: '', lowered: '' })
    expect([...missing]).toEqual([])
  })

  it('say the opposite with the words of the other side', () => {
    const both = LANGUAGES[language].patterns.filter(({ words }) => words.positive && words.negative)
    expect(both.length).toBeGreaterThan(10)
    for (const pattern of both) {
      for (let seed = 0; seed < 20; seed++) {
        const say = (label: 'positive' | 'negative') =>
          write(pattern, label, LANGUAGES[language], randomStream(seed, 'sides'))
        expect(say('positive')).not.toBe(say('negative'))
      }
    }
  })

  it('never say what the checklist asks', () => {
    const plain = (text: string) => text.toLowerCase().replace(/[\s.。]/g, '')
    const made = new Set(list(language, 50_000, 11).map((one) => plain(one.text)))
    const asked = CHECKLIST.flatMap(({ a, b }) => [plain(a.text), plain(b.text)])
    expect(asked.filter((text) => made.has(text))).toEqual([])
  })
})

describe('direction in English', () => {
  const amount = (text: string) => Number(/[\d,]+(?:\.\d+)?/.exec(text)![0].replaceAll(',', ''))

  it('has at least 60 verbs, none of them on both sides', () => {
    const [up, down] = [RISING, FALLING].map((rows) => new Set(rows.map((row) => row[2])))
    expect(up.size + down.size).toBeGreaterThanOrEqual(60)
    expect([...up].filter((verb) => down.has(verb))).toEqual([])
  })

  it('flips with the direction word, and its amounts agree with it', () => {
    for (const [index, quantity] of QUANTITIES.entries()) {
      const say = (direction: 1 | -1) => {
        const words = movement(randomStream(index), quantity, direction, 'europe')
        return { words, text: expand('{quantity} {rose} to {now} from {before}', randomStream(index), words) }
      }
      const [up, down] = [say(1), say(-1)]
      expect(up.text).not.toBe(down.text)
      expect(amount(String(up.words.now))).toBeGreaterThan(amount(String(up.words.before)))
      expect(amount(String(down.words.now))).toBeLessThan(amount(String(down.words.before)))
    }
  })

  it('reads profit up as good and debt up as bad', () => {
    const past = (rows: string[][]) => rows.map((row) => row[2]).join('|')
    const told = { right: 0, wrong: [] as string[] }
    const grammar = new RegExp(
      `^(${QUANTITIES.map(({ name }) => name).join('|')}) (?:(${past(RISING)})|(?:${past(FALLING)}))\\b`,
      'i',
    )
    for (const { text, label } of english) {
      const [, name, up] = grammar.exec(text) ?? []
      if (!name || /\b(?:but|however|still|nevertheless|yet)\b/.test(text)) continue
      const { polarity } = QUANTITIES.find((quantity) => quantity.name.toLowerCase() === name.toLowerCase())!
      if (label === (polarity * (up ? 1 : -1) > 0 ? 'positive' : 'negative')) told.right++
      else told.wrong.push(text)
    }
    expect(told.wrong).toEqual([])
    expect(told.right).toBeGreaterThan(100)
  })
})

describe('variety', () => {
  it('knows more than 1,500 shapes of a Chinese sentence and 1,000 characters', () => {
    const characters = new Set(chinese.flatMap(({ text }) => text.match(/\p{Script=Han}/gu) ?? []))
    expect(characters.size).toBeGreaterThan(1000)
    expect(LANGUAGES.zh.patterns.reduce((sum, one) => sum + shapes(one.templates), 0)).toBeGreaterThan(1500)
  })

  it('puts the right article before a number or a vowel', () => {
    expect(articles('a 8 % rise, a 18 % fall, a order, a euro, a one-off, a unit, a US firm, a 80-day')).toBe(
      'an 8 % rise, an 18 % fall, an order, a euro, a one-off, a unit, a US firm, an 80-day',
    )
  })
})

describe('the checklist', () => {
  it('has at least 120 pairs of different texts and different labels, ten of them Chinese', () => {
    expect(CHECKLIST.length).toBeGreaterThanOrEqual(120)
    expect(CHECKLIST.filter(({ a, b }) => a.text === b.text || a.label === b.label)).toEqual([])
    expect(CHECKLIST.filter(({ phenomenon }) => phenomenon.startsWith('Chinese')).length).toBeGreaterThan(10)
    const texts = CHECKLIST.flatMap(({ a, b }) => [a.text, b.text])
    expect(new Set(texts).size).toBe(texts.length)
  })
})
