export interface Difference {
  path: string
  before: number
  after: number
}

/** Relative difference below which two numbers of a repeated run count as the same. */
const SAME = 1e-9
/** Monte Carlo paths are drawn in float32 by whatever device there is, and two round them differently. */
const SAME_PATHS = 1e-5

/** The numbers that a repeated run must give again: portfolio, risk, allocation. */
const SECTIONS = ['portfolio', 'risk', 'allocation']

/** @returns every number of those sections that differs between two reports, by its path. */
export function differences(before: unknown, after: unknown): Difference[] {
  const found: Difference[] = []
  const walk = (a: unknown, b: unknown, path: string) => {
    if (typeof a === 'number') {
      const now = typeof b === 'number' ? b : Number.NaN
      const same = path.includes('.monteCarlo.') ? SAME_PATHS : SAME
      if (!(Math.abs(a - now) <= same * Math.max(1e-6, Math.abs(a))))
        found.push({ path, before: a, after: now })
    } else if (a !== null && typeof a === 'object') {
      for (const [key, value] of Object.entries(a)) {
        // Notes speak of how it was made, and that it was made once more is a difference.
        if (key === 'notes') continue
        walk(value, (b as Record<string, unknown> | null | undefined)?.[key], path ? `${path}.${key}` : key)
      }
    }
  }
  for (const section of SECTIONS) {
    walk((before as Record<string, unknown>)[section], (after as Record<string, unknown>)[section], section)
  }
  return found
}
