import { chiSquaredSurvival } from '../../numerics/chi-squared'
import { mean, standardDeviation } from '../../numerics/moments'
import { normalCdf } from '../../numerics/normal'
import type { RandomStream } from '../../numerics/random'
import { randomStream } from '../../numerics/random'
import type { TestedConfidence } from '../risk/measure'
import { LAGS } from './dynamic-quantile'
import { exceedances } from './exceedances'
import { judge } from './judge'
import { simulatedPValue } from './simulated-p-value'
import type { World } from './simulated-worlds'
import type { Backtest, BacktestPath } from './verdict'

/**
 * How often does each test reject at 5 %, over many simulated paths? Under a right model that is its size, which should
 * be 5 %; under a wrong one its power.
 *
 * Next to it the same statistic with the p-value of the textbook: chi-squared for the duration, dynamic quantile and
 * conditional Du-Escanciano tests, normal for the unconditional one, the bootstrap of residuals for McNeil-Frey.
 *
 * The simulated p-values use 199 draws here, which saves time and changes no size (a p-value of 5 % is then 10 / 200
 * exactly); the 999 of the app give a little more power. A path on which a test is absent does not count for it.
 * Arguments: a world, days a path, how many paths, the seed. Cost: about 4 us a day and path.
 */
export const JUDGED_TESTS = [
  'kupiec',
  'timeUntilFirstFailure',
  'independence',
  'conditionalCoverage',
  'duration',
  'dynamicQuantile',
  'mcNeilFrey',
  'acerbiSzekely1',
  'acerbiSzekely2',
  'duEscancianoUnconditional',
  'duEscancianoConditional',
] as const
export type JudgedTest = (typeof JUDGED_TESTS)[number]

export interface Rejections {
  paths: number
  rejected: number
  /** By the textbook's p-value, where that is another one. */
  textbook: number
}

const SIZE = 0.05
const STUDY_DRAWS = 199

export function countRejections(
  world: World,
  days: number,
  confidence: TestedConfidence,
  replications: number,
  seed: number,
  draws = STUDY_DRAWS,
): Record<JudgedTest, Rejections> {
  const counts = JUDGED_TESTS.map((test): [JudgedTest, Rejections] => [
    test,
    { paths: 0, rejected: 0, textbook: 0 },
  ])
  for (let replication = 0; replication < replications; replication++) {
    const random = randomStream(seed, days, replication)
    const path = world(random, days)
    const backtest = judge(path, confidence, days, draws)
    const textbook = textbookPValues(backtest, path, confidence, random, draws)
    for (const [test, count] of counts) {
      const answer = backtest[test]
      if (!answer) continue
      count.paths++
      if (answer.pValue <= SIZE) count.rejected++
      if ((textbook[test] ?? answer.pValue) <= SIZE) count.textbook++
    }
  }
  return Object.fromEntries(counts) as Record<JudgedTest, Rejections>
}

function textbookPValues(
  backtest: Backtest,
  path: BacktestPath,
  confidence: TestedConfidence,
  random: RandomStream,
  draws: number,
): Partial<Record<JudgedTest, number>> {
  const valueAtRisk = path.valueAtRisk[confidence]
  const moves = valueAtRisk.some((value) => value !== valueAtRisk[0])
  const survival = (test: JudgedTest, degrees: number) =>
    chiSquaredSurvival(backtest[test]?.statistic ?? 0, degrees)
  const { ratios } = exceedances(path.returns, valueAtRisk, path.expectedShortfall[confidence])
  return {
    duration: survival('duration', 1),
    dynamicQuantile: survival('dynamicQuantile', LAGS + (moves ? 2 : 1)),
    duEscancianoConditional: survival('duEscancianoConditional', 5),
    duEscancianoUnconditional: 2 * normalCdf(-Math.abs(backtest.duEscancianoUnconditional?.statistic ?? 0)),
    mcNeilFrey: backtest.mcNeilFrey && bootstrapPValue(ratios, backtest.mcNeilFrey.statistic, random, draws),
  }
}

/** Efron and Tibshirani, algorithm 16.2: the residuals moved to mean 0, drawn again with replacement. */
function bootstrapPValue(
  ratios: Float64Array,
  statistic: number,
  random: RandomStream,
  draws: number,
): number {
  const centre = mean(ratios)
  const drawn = new Float64Array(ratios.length)
  const draw = () => {
    for (let i = 0; i < drawn.length; i++) drawn[i] = ratios[random.integer(ratios.length)] - centre
    const deviation = standardDeviation(drawn)
    return deviation > 0 ? (mean(drawn) * Math.sqrt(drawn.length)) / deviation : 0
  }
  return simulatedPValue(statistic, draw, draws)
}
