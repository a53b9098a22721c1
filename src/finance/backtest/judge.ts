import type { Confidence } from '../risk/measure'
import { TAIL_LEVEL } from '../risk/measure'
import { conditionalCoverage, independence, transitions } from './christoffersen'
import { kupiec } from './kupiec'
import { pinballLoss } from './pinball'
import { kupiecPower } from './power'
import type { Backtest, BacktestPath } from './verdict'

/** How wrong the model is that the power speaks of: its true exception rate over the promised one. */
const WRONG = 1.5

/**
 * The verdict on a path of VaR forecasts: how many exceptions, how many were promised, what the tests say, and how much
 * they can say over so many days.
 *
 * An exception is a day whose loss exceeds the VaR: -r > VaR (a loss equal to it is none).
 * Arguments: the path, the confidence to judge, the days of history behind each forecast (reported, not used).
 * Throws RangeError for an empty path. Cost: O(days).
 */
export function judge(path: BacktestPath, confidence: Confidence, window: number): Backtest {
  const forecasts = path.valueAtRisk[confidence]
  const level = TAIL_LEVEL[confidence]
  const hits = Array.from(path.returns, (value, day) => -value > forecasts[day])
  const exceptions = hits.filter(Boolean).length
  const coverage = kupiec(hits.length, exceptions, level)
  const clusters = independence(transitions(hits))
  return {
    window,
    observations: hits.length,
    exceptions,
    expected: hits.length * level,
    kupiec: coverage,
    independence: clusters,
    conditionalCoverage: conditionalCoverage(coverage, clusters),
    pinballLoss: pinballLoss(
      path.returns,
      forecasts.map((valueAtRisk) => -valueAtRisk),
      level,
    ),
    power: kupiecPower(hits.length, level, level * WRONG),
  }
}
