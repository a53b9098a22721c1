import type { HeadlineExplanation } from '../../../../engine/news-contract'

export interface MovedWord {
  from: number
  to: number
  /** Log-odds of one label with the word, less those without. */
  effect: number
  /** 0 for next to nothing, to 4. */
  strength: number
}

/** Steps of strength that the eye can tell apart. */
const STEPS = 4
/** Log-odds: from 50 to 57 %. A text that no word moves by more is not drawn as if one did. */
const SMALL = 0.3
/** Of the strongest word; less is drawn as nothing. */
const NOTHING = 0.1

/** The words of an explanation seen from one label (0 negative, 1 neutral, 2 positive), in the order of the text. */
export function movedWords({ words }: Pick<HeadlineExplanation, 'words'>, label: number): MovedWord[] {
  const largest = Math.max(SMALL, ...words.map(({ effect }) => Math.abs(effect[label])))
  return words.map(({ from, to, effect }) => {
    const share = Math.abs(effect[label]) / largest
    return { from, to, effect: effect[label], strength: share < NOTHING ? 0 : Math.ceil(share * STEPS) }
  })
}

/** The word that moved it most; null where none did. */
export function strongestOf(words: readonly MovedWord[]): MovedWord | null {
  const sorted = words.toSorted((a, b) => Math.abs(b.effect) - Math.abs(a.effect))
  return sorted[0]?.strength ? sorted[0] : null
}
