import { cut, type Piece } from '../pieces'

export interface Kind {
  from: number
  to: number
  kind: string
}

/** As the tokenizer writes what stands for numbers, names of shares and addresses; no other text has it. */
const PLACEHOLDER = /<([a-z]+(?:-[a-z0-9]+)?)>/g

/** A text of the language model, with its placeholders told apart. */
export function withKinds(text: string): Piece<Kind>[] {
  const found = [...text.matchAll(PLACEHOLDER)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    kind: match[1],
  }))
  return cut(text, found)
}

/** The kind a token stands for; null for a piece of text. */
export function kindOf(token: string): string | null {
  return [...token.matchAll(PLACEHOLDER)].find(([whole]) => whole === token.trim())?.[1] ?? null
}
