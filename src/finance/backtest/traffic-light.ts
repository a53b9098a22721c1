import { binomialAtLeast, binomialAtMost } from './binomial'
import type { Backtest } from './verdict'

/**
 * Basel's traffic light: how unlikely is it that a right model has at most so many exceptions?
 *
 * probability = P(X <= x), X binomial(n, p): green below 95 %, yellow below 99.99 %, red from there on.
 * typeOne = P(X >= x): the chance of so many or more under a right model. The two overlap in P(X = x).
 *
 * Convention: Basel looks at the last 250 days at 99 %, where yellow starts at 5 exceptions and red at 10; here the
 * zones are those of the probability, so that other confidences and shorter histories have theirs.
 * Source: Basel Committee (1996), https://www.bis.org/publ/bcbs22.pdf; worked figures:
 * https://www.mathworks.com/help/risk/varbacktest.tl.html
 * Arguments: whole 0 <= exceptions <= observations, 0 < p < 1. Finite for no exceptions and for all. Cost: O(days).
 */
export const TRAFFIC_LIGHT_DAYS = 250
const YELLOW = 0.95
const RED = 0.9999

export function trafficLight(observations: number, exceptions: number, p: number): Backtest['trafficLight'] {
  const probability = binomialAtMost(exceptions, observations, p)
  return {
    zone: probability < YELLOW ? 'green' : probability < RED ? 'yellow' : 'red',
    exceptions,
    observations,
    probability,
    typeOne: binomialAtLeast(exceptions, observations, p),
  }
}

/** Of the last 250 days, or of fewer where there are no more. */
export function recentTrafficLight(hits: readonly boolean[], p: number): Backtest['trafficLight'] {
  const recent = hits.slice(-TRAFFIC_LIGHT_DAYS)
  return trafficLight(recent.length, recent.filter(Boolean).length, p)
}
