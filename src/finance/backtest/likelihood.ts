/**
 * The log-likelihood of `hits` successes and `misses` failures in independent trials of probability p.
 *
 * hits ln p + misses ln(1 - p), where 0 ln 0 counts as 0: an event that cannot happen and did not happen adds nothing.
 * In logs because 0.95^4750 underflows. -Infinity when something impossible happened.
 */
export function logLikelihood(hits: number, misses: number, p: number): number {
  return times(hits, Math.log(p)) + times(misses, Math.log1p(-p))
}

/** The p under which the hits are most likely: their share, or 0 when there was no trial. */
export function share(hits: number, misses: number): number {
  return hits === 0 ? 0 : hits / (hits + misses)
}

/** Likelihood-ratio statistic; rounding below zero is cut off. */
export function likelihoodRatio(restricted: number, free: number): number {
  return Math.max(2 * (free - restricted), 0)
}

function times(count: number, logarithm: number): number {
  return count === 0 ? 0 : count * logarithm
}
