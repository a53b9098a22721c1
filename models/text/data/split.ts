import { fnv1a } from '../../../src/learning/attention/tokenizer/hash'

/**
 * Which texts a model may learn from, decided by the text alone, so that the same headline, or one that differs by a
 * number, a link or a share's name, is never on both sides.
 *
 * The key is the text in lower case with links, $shares and @users dropped, letters a to z kept and everything else made
 * a space; a Chinese text has too few of those and keeps all its letters. FNV-1a of the key modulo 10: 0 is the test, 1
 * the validation, the rest is learned from.
 */
export type Part = 'test' | 'validation' | 'train'

const LINK = /https?:\/\/\S+|www\.\S+/g
const NAME = /[$@][a-z_0-9.]+/g
const CHINESE = /\p{Script=Han}/u

export function textKey(text: string): string {
  const plain = text.toLowerCase().replace(LINK, ' ').replace(NAME, ' ')
  const letters = CHINESE.test(plain) ? /[^\p{L}]+/gu : /[^a-z]+/g
  return plain.replace(letters, ' ').trim()
}

export function partOf(text: string): Part {
  const tenth = fnv1a(textKey(text)) % 10
  return tenth === 0 ? 'test' : tenth === 1 ? 'validation' : 'train'
}
