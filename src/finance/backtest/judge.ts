import type { TestedConfidence } from '../risk/measure'
import { TAIL_LEVEL } from '../risk/measure'
import { acerbiSzekely1, acerbiSzekely2 } from './acerbi-szekely'
import { conditionalCoverage, independence, transitions } from './christoffersen'
import { cumulativeViolations } from './cumulative-violations'
import { duEscancianoConditional, duEscancianoUnconditional } from './du-escanciano'
import { duration } from './duration'
import { dynamicQuantile } from './dynamic-quantile'
import { exceedances } from './exceedances'
import { exceptionDays } from './exception-days'
import { jointScore } from './fissler-ziegel'
import { impliedTail } from './implied-tail'
import { kupiec } from './kupiec'
import { mcNeilFrey } from './mcneil-frey'
import { pinballLoss } from './pinball'
import { kupiecPower } from './power'
import { DRAWS, seedOf } from './simulated-p-value'
import { timeUntilFirstFailure } from './time-until-first-failure'
import { recentTrafficLight } from './traffic-light'
import type { Backtest, BacktestPath } from './verdict'

/** How wrong the model is that the power speaks of: its true exception rate over the promised one. */
const WRONG = 1.5

/**
 * The verdict on a path of forecasts: how many exceptions, how many were promised, what every test says, and how much
 * they can say over so many days. What each test can find is in README.md.
 *
 * An exception is a day whose loss exceeds the VaR: -r > VaR (a loss equal to it is none). A test that these days cannot
 * carry is absent. Simulated p-values come from a seed of the path, so that the same path gets the same numbers.
 * Arguments: the path (all finite, but for `probability`), the confidence to judge, the days of history behind each
 * forecast (reported, not used), the draws behind a simulated p-value.
 * Throws RangeError for an empty path. Cost: O(days + draws x exceptions).
 */
export function judge(
  path: BacktestPath,
  confidence: TestedConfidence,
  window: number,
  draws = DRAWS,
): Backtest {
  const valueAtRisk = path.valueAtRisk[confidence]
  const level = TAIL_LEVEL[confidence]
  const hits = Array.from(path.returns, (value, day) => -value > valueAtRisk[day])
  const days = exceptionDays(hits)
  const coverage = kupiec(hits.length, days.length, level)
  const clusters = independence(transitions(hits))
  const seed = seedOf(path.returns, valueAtRisk)
  return {
    window,
    observations: hits.length,
    exceptions: days.length,
    expected: hits.length * level,
    kupiec: coverage,
    timeUntilFirstFailure: timeUntilFirstFailure(days.length > 0 ? days[0] + 1 : null, level),
    independence: clusters,
    conditionalCoverage: conditionalCoverage(coverage, clusters),
    duration: duration(days, hits.length, seed, draws),
    dynamicQuantile: dynamicQuantile(days, valueAtRisk, level, seed, draws),
    trafficLight: recentTrafficLight(hits, level),
    ...shortfallTests(path, confidence, seed, draws),
    pinballLoss: pinballLoss(
      path.returns,
      valueAtRisk.map((value) => -value),
      level,
    ),
    jointScore: jointScore(path.returns, valueAtRisk, path.expectedShortfall[confidence], level),
    power: kupiecPower(hits.length, level, level * WRONG),
  }
}

function shortfallTests(path: BacktestPath, confidence: TestedConfidence, seed: number, draws: number) {
  const level = TAIL_LEVEL[confidence]
  const beyond = exceedances(path.returns, path.valueAtRisk[confidence], path.expectedShortfall[confidence])
  const tail = impliedTail(beyond.tailRatio, level)
  const violations = cumulativeViolations(path.probability, level)
  return {
    mcNeilFrey: mcNeilFrey(beyond.ratios, tail, seed, draws),
    acerbiSzekely1: acerbiSzekely1(beyond, tail, seed, draws),
    acerbiSzekely2: acerbiSzekely2(beyond, tail, level, seed, draws),
    duEscancianoUnconditional: violations && duEscancianoUnconditional(violations, level, seed, draws),
    duEscancianoConditional: violations && duEscancianoConditional(violations, level, seed, draws),
  }
}
