export interface Difference {
  path: string
  before: number
  after: number
}

/** Relative difference below which two numbers of a repeated run count as the same. */
const SAME = 1e-9
/** Monte Carlo paths are drawn in float32 by whatever device there is, and two round them differently. */
const SAME_PATHS = 1e-5

/**
 * Largest difference of an index of sentiment, not relative: two devices agree on a probability to 1e-4, and a score is
 * the difference of two.
 */
const SAME_SCORE = 2e-4

/** The numbers that a repeated run must give again: portfolio, risk, allocation. */
const SECTIONS = ['portfolio', 'risk', 'allocation']

/** Whether the news of two reports can be compared, and what is in the way. `none`: the file has none. */
export type NewsComparison = 'none' | 'compared' | 'not-here' | 'other-headlines' | 'other-model'

interface WithNews {
  news?: { model: string; sha256?: string }
}

/** Headlines are not in the file, so they can be compared only where the same ones are stored and the same model read them. */
export function compareNews({ news: before }: WithNews, { news: after }: WithNews): NewsComparison {
  if (!before) return 'none'
  if (!after) return 'not-here'
  if (before.sha256 !== after.sha256) return 'other-headlines'
  return before.model === after.model ? 'compared' : 'other-model'
}

/** @returns every number of those sections that differs between two reports, by its path; of the news where they can be compared. */
export function differences(before: unknown, after: unknown): Difference[] {
  const found: Difference[] = []
  const walk = (a: unknown, b: unknown, path: string) => {
    if (typeof a === 'number') {
      const now = typeof b === 'number' ? b : Number.NaN
      if (!(Math.abs(a - now) <= allowed(path, a))) found.push({ path, before: a, after: now })
    } else if (a !== null && typeof a === 'object') {
      for (const [key, value] of Object.entries(a)) {
        // Notes speak of how it was made, and that it was made once more is a difference.
        if (key === 'notes') continue
        walk(value, (b as Record<string, unknown> | null | undefined)?.[key], path ? `${path}.${key}` : key)
      }
    }
  }
  const news = compareNews(before as WithNews, after as WithNews) === 'compared' ? ['news'] : []
  for (const section of [...SECTIONS, ...news]) {
    walk((before as Record<string, unknown>)[section], (after as Record<string, unknown>)[section], section)
  }
  return found
}

function allowed(path: string, value: number): number {
  if (/^news\.index\..*score$/.test(path)) return SAME_SCORE
  return (path.includes('.monteCarlo.') ? SAME_PATHS : SAME) * Math.max(1e-6, Math.abs(value))
}
