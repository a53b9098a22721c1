import { expect, test } from 'vitest'
import type { Backtest, BacktestPath } from '../../../../finance/backtest/verdict'
import { clustering } from './clustering'
import { grade } from './grade'

/** A path with a VaR of 1 % and a loss of 2 % on each day that is marked. */
const pathOf = (marks: string) =>
  ({
    returns: Float64Array.from(marks, (mark) => (mark === 'x' ? -0.02 : 0.001)),
    valueAtRisk: { '0.95': new Float64Array(marks.length).fill(0.01) },
  }) as unknown as BacktestPath

const withP = (kupiec: number, independence: number, conditionalCoverage: number) => {
  const of = (pValue: number) => ({ statistic: 0, pValue })
  return {
    kupiec: of(kupiec),
    independence: of(independence),
    conditionalCoverage: of(conditionalCoverage),
  } as Backtest
}

test('exceptions in a row cluster, exceptions that never touch avoid each other', () => {
  expect(clustering(pathOf('...xxx.......xxxx....'), '0.95')).toBe('clusters')
  expect(clustering(pathOf('x.x.x.x.x..x.x.x.x.x'), '0.95')).toBe('avoid')
})

test('a method holds only where the count, the timing and both together are right', () => {
  expect(grade(withP(0.5, 0.5, 0.5))).toBe('good')
  expect(grade(withP(0.5, 0.03, 0.1))).toBe('doubtful')
  expect(grade(withP(0.5, 0.5, 0.04))).toBe('doubtful')
  expect(grade(withP(0.5, 0.001, 0.02))).toBe('rejected')
})
