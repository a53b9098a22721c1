import { describe, expect, it } from 'vitest'
import { randomStream } from '../../numerics/random'
import type { TestedConfidence } from '../risk/measure'
import { byTestedConfidence } from '../risk/method'
import { chooseModel, LEAST_COMMON_DAYS } from './choice'
import { dieboldMariano } from './diebold-mariano'
import { jointScore, jointScores } from './fissler-ziegel'
import { pinballLoss } from './pinball'
import { WORLDS } from './simulated-worlds'
import type { BacktestPath } from './verdict'

const truth = WORLDS.garch(randomStream(5), 1500)
/** Every loss forecast times `factor`. */
function scaled(path: BacktestPath, factor: number): BacktestPath {
  const table = (values: Record<TestedConfidence, Float64Array>) =>
    byTestedConfidence((confidence) => values[confidence].map((value) => factor * value))
  return {
    ...path,
    valueAtRisk: table(path.valueAtRisk),
    expectedShortfall: table(path.expectedShortfall),
  }
}
function cut(path: BacktestPath, from: number, to: number): BacktestPath {
  const table = (values: Record<TestedConfidence, Float64Array>) =>
    byTestedConfidence((confidence) => values[confidence].slice(from, to))
  return {
    dates: path.dates.slice(from, to),
    returns: path.returns.slice(from, to),
    valueAtRisk: table(path.valueAtRisk),
    expectedShortfall: table(path.expectedShortfall),
  }
}

describe('model choice', () => {
  const paths = {
    historical: scaled(truth, 0.6),
    garchT: truth,
    network: cut(scaled(truth, 1.5), 900, 1400),
  }
  const choice = chooseModel(paths)!

  it('finds the true model on the days that all have', () => {
    expect(choice).toMatchObject({
      method: 'garchT',
      confidence: '0.975',
      from: 900,
      to: 1399,
      observations: 500,
      candidates: 3,
    })
    expect(choice.scores[0].method).toBe('garchT')
    const scores = choice.scores.map(({ jointScore }) => jointScore)
    expect(scores).toEqual(scores.toSorted((a, b) => a - b))
  })

  it('scores each as if it were alone, and holds it against the best', () => {
    const losses = ({ returns, valueAtRisk, expectedShortfall }: BacktestPath) =>
      [returns, valueAtRisk['0.975'], expectedShortfall['0.975'], 0.025] as const
    const best = cut(truth, 900, 1400)
    for (const { method, ...score } of choice.scores) {
      const path = { historical: cut(paths.historical, 900, 1400), garchT: best, network: paths.network }[
        method as 'historical'
      ]
      const quantiles = path.valueAtRisk['0.975'].map((value) => -value)
      expect(score.jointScore).toBeCloseTo(jointScore(...losses(path)), 12)
      expect(score.pinballLoss).toBeCloseTo(pinballLoss(path.returns, quantiles, 0.025), 12)
      if (method === 'garchT') expect(score.dieboldMariano).toBeUndefined()
      else {
        const against = dieboldMariano(jointScores(...losses(path)), jointScores(...losses(best)))
        expect(score.dieboldMariano).toEqual(against)
        expect(against.statistic).toBeGreaterThan(0)
      }
    }
  })

  it('takes equals in the order of the screen, with nothing between them', () => {
    const { method, scores } = chooseModel({ network: truth, gaussian: truth })!
    expect(method).toBe('gaussian')
    expect(scores[1].dieboldMariano).toEqual({ statistic: 0, pValue: 1 })
  })

  it('is null without a path, and with too few days in common', () => {
    expect(chooseModel({})).toBeNull()
    expect(chooseModel({ historical: cut(truth, 0, 100), garch: cut(truth, 100, 200) })).toBeNull()
    const days = (count: number) =>
      chooseModel({ historical: cut(truth, 0, 100), garch: cut(truth, 100 - count, 200) })
    expect(days(LEAST_COMMON_DAYS - 1)).toBeNull()
    expect(days(LEAST_COMMON_DAYS)!.observations).toBe(60)
    expect(chooseModel({ historical: truth })).toMatchObject({ candidates: 1, method: 'historical' })
  })
})
