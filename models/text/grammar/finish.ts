/** The last touches of an English sentence: articles, capitals, full stops, and the spacing of some archives. */
import type { RandomStream } from '../../../src/numerics/random'
import type { Register } from './pattern'

/** Chance of a full stop, of Headline Capitals, and of punctuation set apart by spaces (tokenised archives). */
const HABITS: Record<Register, { stop: number; title: number; apart: number }> = {
  company: { stop: 0.7, title: 0.05, apart: 0.3 },
  newswire: { stop: 0.05, title: 0.25, apart: 0.03 },
  broker: { stop: 0.05, title: 0.15, apart: 0 },
  market: { stop: 0.1, title: 0.15, apart: 0 },
  tweet: { stop: 0.08, title: 0.05, apart: 0 },
  prose: { stop: 0.95, title: 0, apart: 0.12 },
  explainer: { stop: 0.15, title: 0.2, apart: 0.03 },
}
const SMALL = new Set(
  'a an and as at by for from in of on or the to vs with after but over into per'.split(' '),
)
const URL = /^https?:|^\$|@|#/

export function finishEnglish(raw: string, register: Register, random: RandomStream): string {
  const habits = HABITS[register]
  let text = articles(
    raw
      .replace(/ {2,}/g, ' ')
      .replace(/ ([,;:.?!])/g, '$1')
      .trim(),
  )
  text = text[0].toUpperCase() + text.slice(1)
  if (random.uniform() < habits.title) text = titleCase(text)
  else if (register === 'tweet' && random.uniform() < 0.12) text = text.toLowerCase()
  if (random.uniform() < habits.stop && !/[.?!…:]$|https?:\S+$/.test(text)) text += '.'
  return random.uniform() < habits.apart ? setApart(text) : text
}

/** "a 8 % rise" becomes "an 8 % rise"; "an" is never written in a template before a slot. */
export function articles(text: string): string {
  return text
    .replace(
      /\b([Aa]) (?=(?:8|11\b|11[.,-]|18\b|18[.,-]|[aeioAEIO](?!ne\b|nce\b|ne-|u[rR])|[uU](?![nst]i|[sSKk]\b|s\$|S\$)))/g,
      '$1n ',
    )
    .replace(/\b([Aa])n (?=(?:US\$|US\b|UK\b|EU\b|EUR|euro|unit|uni[a-z]|one\b|one-))/g, '$1 ')
}

function titleCase(text: string): string {
  return text
    .split(' ')
    .map((word, index) =>
      URL.test(word) || (index > 0 && SMALL.has(word)) ? word : (word[0] ?? '').toUpperCase() + word.slice(1),
    )
    .join(' ')
}

function setApart(text: string): string {
  return text
    .replace(/,(?= )|[;:?!](?= |$)|\.$/g, ' $&')
    .replace(/\(/g, '( ')
    .replace(/\)/g, ' )')
    .replace(/(\w)('s)\b/g, '$1 $2')
    .replace(/(\d)%/g, '$1 %')
}
