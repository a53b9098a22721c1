import { TAIL_LEVELS } from './forecast'

/**
 * The coverage tracker: keeps a forecast tail honest by widening it after exceptions and narrowing it without, using
 * only what is known before each day.
 *
 *     q' = q exp(c)      c <- rho c + 0.006 g      g = (1{r < q'} - a) / sqrt(a (1 - a)), half of it the mean over levels
 * rho has a half-life of 250 days; c stays in [-0.5, 0.8]. The shortfall is scaled by the same factor and by exp(k),
 * which follows how far exceptions fall beyond it: k <- rho k + 0.02 clip(r / ES' - 1, -1, 1) on days of exceptions,
 * mean over levels. Afterwards the levels are sorted and ES' is held below q'.
 *
 * An upper tail is tracked as the lower tail of the negated returns (levels 0.99, 0.975, 0.95 as 0.01, 0.025, 0.05).
 * Source: the project's trials (research/neural-var/tune_track.py), a leaky form of adaptive conformal inference,
 * I. Gibbs and E. Candes (2021), https://arxiv.org/abs/2106.00170. Cost: O(days).
 */
const STEP = 0.006
const SHORTFALL_STEP = 0.02
const LEAK = 0.5 ** (1 / 250)
const LOWEST = -0.5
const HIGHEST = 0.8
const COUNT = TAIL_LEVELS.length
const SPREAD = TAIL_LEVELS.map((a) => Math.sqrt(a * (1 - a)))

/** Running state of one tail of one series. */
export interface TailTracker {
  /** Log multiplier by level. */
  c: number[]
  /** Log multiplier of the shortfall beyond that of its quantile. */
  k: number
}

export function newTracker(): TailTracker {
  return { c: TAIL_LEVELS.map(() => 0), k: 0 }
}

export interface Tail {
  quantiles: number[]
  shortfalls: number[]
}

/** Today's tail as the tracker corrects it; `limit` is the next level inwards, which it may not cross. */
export function correctTail({ c, k }: TailTracker, raw: Tail, limit = Infinity): Tail {
  const quantiles = raw.quantiles.map((q, j) => Math.min(q * Math.exp(c[j]), limit)).sort((a, b) => a - b)
  const shortfalls = raw.shortfalls.map((es, j) => {
    const below = quantiles[j] - 1e-4 * Math.abs(quantiles[j]) - 1e-9
    return Math.min(es * Math.exp(c[j] + k), below)
  })
  return { quantiles, shortfalls }
}

/** Learns from the day's outcome; to be called after the day's forecast was made from the state before. */
export function learnFromDay(tracker: TailTracker, raw: Tail, outcome: number): TailTracker {
  const miss = raw.quantiles.map((q, j) => {
    const hit = outcome < q * Math.exp(tracker.c[j]) ? 1 : 0
    return (hit - TAIL_LEVELS[j]) / SPREAD[j]
  })
  const shared = miss.reduce((a, b) => a + b, 0) / COUNT
  const beyond = raw.shortfalls.map((es, j) => {
    if (!(outcome < raw.quantiles[j] * Math.exp(tracker.c[j]))) return 0
    return Math.min(1, Math.max(-1, outcome / (es * Math.exp(tracker.c[j] + tracker.k)) - 1))
  })
  const clamp = (value: number) => Math.min(HIGHEST, Math.max(LOWEST, value))
  return {
    c: tracker.c.map((c, j) => clamp(LEAK * c + STEP * 0.5 * (miss[j] + shared))),
    k: clamp(LEAK * tracker.k + (SHORTFALL_STEP * beyond.reduce((a, b) => a + b, 0)) / COUNT),
  }
}
