/** Bits of what is no letter and not ASCII, by how often tables and sentences hold it. */
const USUAL: Record<string, number> = {
  '\u00a0': 5,
  '’': 6,
  '€': 6,
  '°': 6,
  '–': 7,
  '“': 7,
  '”': 7,
  '„': 7,
  '‘': 8,
  '—': 8,
  '…': 8,
  '№': 7,
  '£': 8,
  '¥': 9,
  '§': 9,
  '«': 8,
  '»': 8,
  '±': 10,
  '®': 9,
  '™': 9,
  '©': 10,
  '²': 10,
  '½': 10,
  '•': 9,
  '·': 9,
  '\u202f': 9,
  '\u3000': 5,
}
const RARE = 14
const WIDE = 9
const BOX = 16
const DAMAGED = 20
const CONTROL = 24
const PRIVATE = 26
/** Beside its own: a sign in the middle of a word, or one that follows a word or a number before a letter. */
const MISPLACED = 7
const BETWEEN_WORDS = /[·\u00a0]/
const FOLLOWING = /[®™²³¹½¼¾±°‰¿]/
const LETTER = /\p{L}/u

/** @param before the word or character before it, @param after the one after it; empty at an end */
export function symbolCost(symbol: string, before: string, after: string): number {
  const code = symbol.codePointAt(0)!
  if (symbol === '\ufffd') return DAMAGED
  if (code < 0xa0) return CONTROL
  if (code >= 0xe000 && code <= 0xf8ff) return PRIVATE
  if (code >= 0x2500 && code <= 0x25ff) return BOX
  // Signs of East Asian text stand between its letters.
  if ((code >= 0x3000 && code <= 0x303f) || (code >= 0xff01 && code <= 0xffee)) return USUAL[symbol] ?? WIDE
  const bits = USUAL[symbol] ?? RARE
  return bits + (isMisplaced(symbol, before, after) ? MISPLACED : 0)
}

function isMisplaced(symbol: string, before: string, after: string): boolean {
  if (!LETTER.test(after)) return false
  if (symbol === '°') return !/^[CFK]$/.test(after)
  if (FOLLOWING.test(symbol)) return symbol !== '¿' || LETTER.test(before)
  if (!LETTER.test(before) || BETWEEN_WORDS.test(symbol)) return false
  // l’action, qu’il, today’s
  return !(/[’‘]/.test(symbol) && (before.length <= 2 || after.length <= 2))
}
