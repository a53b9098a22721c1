/** English phrases as one pattern: whole words only, a space of a phrase stands for white space or a hyphen. */
export function anyWordsOf(phrases: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${spaced(phrases)})(?![\\p{L}\\p{N}])`, 'giu')
}

/** Chinese phrases as one pattern; there are no word boundaries. */
export function anyOf(phrases: readonly string[]): RegExp {
  return new RegExp(phrases.join('|'), 'gu')
}

/** Alternatives with their spaces made into what may stand between two words. */
export function spaced(phrases: readonly string[]): string {
  return phrases
    .map((phrase) => `(?:${phrase})`)
    .join('|')
    .replaceAll(' ', '(?:[\\s\\-\\u2010-\\u2013]{1,3})')
}
