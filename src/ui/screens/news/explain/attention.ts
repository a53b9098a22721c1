import type { HeadlineExplanation } from '../../../../engine/news-contract'

type Heads = Pick<HeadlineExplanation, 'attention' | 'layers' | 'heads' | 'tokens'>

/** Where one token looks, a weight a token, adding up to 1; `head` null is the mean of the layer's heads. */
export function looksAt(
  { attention, heads, tokens }: Heads,
  { layer, head, token }: { layer: number; head: number | null; token: number },
): number[] {
  const size = tokens.length
  const row = (which: number) => {
    const begin = ((layer * heads + which) * size + token) * size
    return Array.from(attention.subarray(begin, begin + size))
  }
  if (head !== null) return row(head)
  const all = Array.from({ length: heads }, (_, which) => row(which))
  return all[0].map((_, at) => all.reduce((sum, one) => sum + one[at], 0) / heads)
}

/** Steps of thickness, from 0. Equal attention to all tokens is the second step, whatever the length of the text. */
export const STEPS = 5
export function thickness(weight: number, tokens: number): number {
  return Math.min(STEPS, Math.floor(2 * weight * tokens))
}

/**
 * What each token is called: its stretch of the text, as written; of a word that was cut in several pieces, which all have
 * the word's stretch, its own piece. Empty for the start token.
 */
export function pieceNames(text: string, tokens: Heads['tokens']): string[] {
  const shared = (at: number, other: number) =>
    tokens[other]?.from === tokens[at].from && tokens[other].to === tokens[at].to
  return tokens.map(({ from, to, text: own }, at) => {
    if (to <= from) return ''
    return shared(at, at - 1) || shared(at, at + 1)
      ? own.trim() || text.slice(from, to)
      : text.slice(from, to)
  })
}
