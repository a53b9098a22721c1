import { isMissing } from '../numbers/parse'
import type { ReadingNote } from '../reading'
import type { HeadlineLabel } from './headline'
import { labelKey, labelOfWord } from './label-words'

/** How the values of a label column are taken. */
export interface LabelReading {
  /** The label of a cell; null where it names none, undefined where its value is unknown. */
  of(cell: string): HeadlineLabel | null | undefined
  /** For the screen: value -> label. */
  labels: Record<string, HeadlineLabel>
  /** What sort of values they are. */
  kind: 'words' | 'digits' | 'scores' | 'told'
  /** Share of the filled cells that are understood. */
  share: number
  notes: ReadingNote[]
}

type Scheme = readonly (readonly [string, HeadlineLabel])[]
/** What digits may stand for. Sorted by how common they are; only the first says by its minus which end is which. */
const SCHEMES: readonly Scheme[] = [
  scheme('-1 negative, 0 neutral, 1 positive'),
  scheme('0 negative, 1 neutral, 2 positive'),
  scheme('0 negative, 1 positive'),
  scheme('1 negative, 2 neutral, 3 positive'),
  scheme('1 negative, 2 negative, 3 neutral, 4 positive, 5 positive'),
]
/** A score nearer to zero than this is neutral: the convention of VADER (Hutto and Gilbert 2014). */
export const NEUTRAL_BAND = 0.05
/** A column of which less is understood holds something else. */
const LEAST_SHARE = 0.5

/**
 * Makes sense of a label column as a whole: words in several languages, else digits, else scores between -1 and 1.
 * @param cells every cell of the column
 * @param told the user's own mapping; it wins, and what it does not name is unknown
 * @returns null where the column is not understood
 */
export function understandLabels(
  cells: Iterable<string>,
  told: Record<string, HeadlineLabel> = {},
): LabelReading | null {
  const counts = new Map<string, number>()
  let filled = 0
  for (const cell of cells) {
    if (isMissing(cell)) continue
    filled++
    const key = labelKey(cell)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  if (filled === 0) return null
  const mapping = new Map(Object.entries(told).map(([value, label]) => [labelKey(value), label]))
  if (mapping.size > 0) return byMap(mapping, counts, filled, 'told')
  const words = new Map<string, HeadlineLabel>()
  for (const key of counts.keys()) {
    const label = labelOfWord(key)
    if (label) words.set(key, label)
  }
  const found = [byMap(words, counts, filled, 'words'), byDigits(counts, filled), byScores(counts, filled)]
  const best = found.reduce((a, b) => ((b?.share ?? 0) > (a?.share ?? 0) ? b : a))
  return best && best.share >= LEAST_SHARE ? best : null
}

function byMap(
  mapping: Map<string, HeadlineLabel>,
  counts: Map<string, number>,
  filled: number,
  kind: LabelReading['kind'],
): LabelReading {
  return {
    of: (cell) => (isMissing(cell) ? null : mapping.get(labelKey(cell))),
    labels: Object.fromEntries([...mapping].filter(([key]) => counts.has(key))),
    kind,
    share: shareOf(counts, filled, (key) => mapping.has(key)),
    notes: [],
  }
}

/** The scheme that covers most cells, then the one of which most values occur, then the commonest. */
function byDigits(counts: Map<string, number>, filled: number): LabelReading | null {
  const judged = SCHEMES.map((one) => ({
    scheme: one,
    share: shareOf(counts, filled, (key) => one.some(([digit]) => digit === key)),
    seen: one.filter(([digit]) => counts.has(digit)).length / one.length,
  }))
  const best = judged.reduce((a, b) =>
    b.share > a.share || (b.share === a.share && b.seen > a.seen) ? b : a,
  )
  if (best.share === 0) return null
  const reading = byMap(new Map(best.scheme), counts, filled, 'digits')
  if (counts.has('-1') && best.scheme === SCHEMES[0]) return reading
  const digitsOf = (label: HeadlineLabel) =>
    best.scheme.flatMap(([digit, means]) => (means === label ? [digit] : [])).join(', ')
  const detail = {
    negative: digitsOf('negative'),
    neutral: digitsOf('neutral'),
    positive: digitsOf('positive'),
  }
  return { ...reading, notes: [{ code: 'headlines/digits-assumed', detail }] }
}

/** Scores on both sides of zero, none beyond 1. */
function byScores(counts: Map<string, number>, filled: number): LabelReading | null {
  const within = (key: string) => Math.abs(Number(key)) <= 1
  const keys = [...counts.keys()]
  if (!keys.some((key) => Number(key) < 0 && within(key)) || keys.every((key) => /^-?\d*$/.test(key)))
    return null
  const labelOf = (score: number) =>
    score > NEUTRAL_BAND ? 'positive' : score < -NEUTRAL_BAND ? 'negative' : 'neutral'
  return {
    of(cell) {
      if (isMissing(cell)) return null
      const key = labelKey(cell)
      return within(key) ? labelOf(Number(key)) : undefined
    },
    labels: {},
    kind: 'scores',
    share: shareOf(counts, filled, within),
    notes: [{ code: 'headlines/scores-as-labels', detail: { band: NEUTRAL_BAND } }],
  }
}

function shareOf(counts: Map<string, number>, filled: number, known: (key: string) => boolean): number {
  let sum = 0
  for (const [key, count] of counts) if (known(key)) sum += count
  return sum / filled
}

function scheme(text: string): Scheme {
  return text.split(', ').map((pair) => pair.split(' ') as [string, HeadlineLabel])
}
