import { normalCdf, normalInverse } from '../../numerics/normal'

/**
 * How sure a Sharpe ratio is, given a short, skewed record and the number of tries behind it.
 *
 * Probabilistic: PSR = Phi[ (SR - SR0) sqrt(T - 1) / sqrt(1 - g3 SR + (g4 - 1) / 4 SR^2) ].
 * Deflated: PSR with SR0 = sqrt(V) ((1 - c) Phi^-1(1 - 1/N) + c Phi^-1(1 - 1/(N e))), the best Sharpe ratio to expect
 * from N worthless tries; c is the Euler-Mascheroni constant.
 *
 * Convention: all Sharpe ratios are per row (a day), not annual; g4 is the plain kurtosis (3 for a normal).
 * Source: D. Bailey and M. Lopez de Prado (2014), https://www.davidhbailey.com/dhbpapers/deflated-sharpe.pdf
 * Throws RangeError for fewer than one trial or two observations. Cost: O(1).
 */
export interface SharpeRecord {
  sharpe: number
  observations: number
  skewness: number
  /** 3 for a normal. */
  kurtosis: number
}

const EULER_MASCHERONI = 0.5772156649015329

export function probabilisticSharpe(record: SharpeRecord, benchmark: number): number {
  const { sharpe, observations, skewness, kurtosis } = record
  if (observations < 2) throw new RangeError('a Sharpe ratio needs two observations')
  // Never negative in theory, since kurtosis >= skewness^2 + 1; rounding may say otherwise.
  const spread = Math.max(1 - skewness * sharpe + ((kurtosis - 1) / 4) * sharpe ** 2, Number.EPSILON)
  return normalCdf(((sharpe - benchmark) * Math.sqrt(observations - 1)) / Math.sqrt(spread))
}

/** The Sharpe ratio to expect from the best of `trials` worthless ones whose ratios vary with `variance`. */
export function expectedMaximumSharpe(trials: number, variance: number): number {
  if (!(trials >= 1)) throw new RangeError('deflation needs at least one trial')
  if (trials === 1) return 0
  const best = normalInverse(1 - 1 / trials)
  const better = normalInverse(1 - 1 / (trials * Math.E))
  return Math.sqrt(variance) * ((1 - EULER_MASCHERONI) * best + EULER_MASCHERONI * better)
}

export function deflatedSharpe(record: SharpeRecord, trials: number, variance: number): number {
  return probabilisticSharpe(record, expectedMaximumSharpe(trials, variance))
}
