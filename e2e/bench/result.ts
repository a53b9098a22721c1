export interface Spread {
  median: number
  min: number
  max: number
}

interface Named {
  suite: string
  case: string
  subject: string
  device: string
}

/** What one subject did in one case; why it did not, if it did not. */
export type Result = Named & ({ runs: number; seconds: Spread } | { missing: string })

export type Timed = Extract<Result, { runs: number }>

export const isTimed = (result: Result): result is Timed => 'seconds' in result

export function spreadOf(values: number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const median = sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  return { median, min: sorted[0], max: sorted[sorted.length - 1] }
}
