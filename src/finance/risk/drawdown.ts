import { deepest, drawdowns } from './description/drawdowns'

/**
 * How far the portfolio has fallen from its highest value: the worst fall ever, and today's.
 *
 * Conventions, source and cost are those of description/drawdowns.ts, which finds every fall.
 * Arguments: the day before the first return, the days and the simple returns (each >= -1). Result: positive
 * fractions; `peak` and `trough` are the days of the largest fall, both `start` when there never was one.
 */
export interface Drawdown {
  maximum: number
  current: number
  peak: number
  trough: number
}

export function drawdown(start: number, dates: ArrayLike<number>, returns: ArrayLike<number>): Drawdown {
  const { episodes, underwater } = drawdowns(start, dates, returns)
  const [worst] = deepest(episodes, 1)
  return {
    maximum: worst?.depth ?? 0,
    current: underwater.at(-1) ?? 0,
    peak: worst?.peak ?? start,
    trough: worst?.trough ?? start,
  }
}
