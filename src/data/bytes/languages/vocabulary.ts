/** What is known of a language in an alphabet: words in lower case, from which its letters and their neighbours are counted. */
export interface Vocabulary {
  language: string
  words: string
}

/** What is known of a language written in thousands of signs. */
export interface Signs {
  language: string
  /** The encoding that names the rows of signs, and the first and last lead byte of the everyday and of the rarer ones. */
  standard: string
  everyday: readonly [number, number]
  rarer: readonly [number, number]
  words: string
  /** The signs that make up most of a text; twice the same does no harm. */
  signs: string
}

export function listed(words: string): string[] {
  return words.split(/\s+/).filter(Boolean)
}
