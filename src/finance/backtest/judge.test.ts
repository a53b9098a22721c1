import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomStream } from '../../numerics/random'
import { TESTED_CONFIDENCES } from '../risk/measure'
import { byTestedConfidence } from '../risk/method'
import { judge } from './judge'
import { kupiecPower } from './power'
import { WORLDS } from './simulated-worlds'
import type { Backtest, BacktestPath } from './verdict'

function constantPath(returns: number[], valueAtRisk: number, shortfall: number, u?: number): BacktestPath {
  const same = (value: number) => new Float64Array(returns.length).fill(value)
  return {
    dates: Int32Array.from(returns.keys()),
    returns: Float64Array.from(returns),
    valueAtRisk: byTestedConfidence(() => same(valueAtRisk)),
    expectedShortfall: byTestedConfidence(() => same(shortfall)),
    ...(u !== undefined && { probability: same(u) }),
  }
}

/** Every number in the verdict is finite and every p-value in (0, 1]. */
function expectSound(backtest: Backtest) {
  for (const [name, answer] of Object.entries(backtest)) {
    if (typeof answer === 'number') expect(Number.isFinite(answer), name).toBe(true)
    if (typeof answer !== 'object') continue
    for (const [key, value] of Object.entries(answer)) {
      if (typeof value === 'number') expect(Number.isFinite(value), `${name} ${key}`).toBe(true)
    }
    if ('pValue' in answer) {
      expect(answer.pValue, name).toBeGreaterThanOrEqual(0)
      expect(answer.pValue, name).toBeLessThanOrEqual(1)
    }
  }
}

const kind = WORLDS.garch(randomStream(9), 2000)

describe('the verdict', () => {
  it('is kind to a true model', () => {
    const backtest = judge(kind, '0.95', 500)
    expect(backtest).toMatchObject({ window: 500, observations: 2000, expected: 100 })
    expect(backtest.power).toBeCloseTo(kupiecPower(2000, 0.05, 0.075), 12)
    for (const name of [
      'kupiec',
      'conditionalCoverage',
      'duration',
      'dynamicQuantile',
      'mcNeilFrey',
      'acerbiSzekely1',
      'acerbiSzekely2',
      'duEscancianoUnconditional',
      'duEscancianoConditional',
    ] as const) {
      expect(backtest[name]!.pValue, name).toBeGreaterThan(0.01)
    }
    expectSound(backtest)
  })

  it('is harsh to one that halves every loss: too many, too large', () => {
    const half = (table: BacktestPath['valueAtRisk']) =>
      byTestedConfidence((confidence) => table[confidence].map((value) => value / 2))
    const path = {
      ...kind,
      valueAtRisk: half(kind.valueAtRisk),
      expectedShortfall: half(kind.expectedShortfall),
      // A loss is as likely to this model as one twice as large to the true one.
      probability: kind.probability!.map((u) => u / 4),
    }
    const backtest = judge(path, '0.95', 500)
    const fair = judge(kind, '0.95', 500)
    expect(backtest.kupiec.pValue).toBeLessThan(1e-9)
    expect(backtest.acerbiSzekely2!.statistic).toBeLessThan(-0.7)
    for (const name of ['dynamicQuantile', 'acerbiSzekely2', 'duEscancianoUnconditional'] as const) {
      // The smallest that 999 draws can say.
      expect(backtest[name]!.pValue, name).toBe(0.001)
    }
    expect(backtest.pinballLoss).toBeGreaterThan(fair.pinballLoss)
    expect(backtest.jointScore).toBeGreaterThan(fair.jointScore)
  })

  it('hears losses that are too large although they are not too many', () => {
    const mild = byTestedConfidence((confidence) => kind.valueAtRisk[confidence].map((value) => 1.02 * value))
    const backtest = judge({ ...kind, expectedShortfall: mild }, '0.95', 500)
    expect(backtest.kupiec.pValue).toBeGreaterThan(0.05)
    expect(backtest.mcNeilFrey!.pValue).toBe(0.001)
    expect(backtest.acerbiSzekely1!.pValue).toBe(0.001)
  })

  it('hears exceptions that come in clusters', () => {
    const returns = Array.from({ length: 2000 }, (_, day) => (day % 100 < 5 ? -0.02 - day * 1e-6 : 0.001))
    const path = constantPath(returns, 0.01, 0.025, 0.5)
    path.probability = Float64Array.from(returns, (value) => (value < 0 ? 0.02 : 0.5))
    const backtest = judge(path, '0.95', 500)
    expect(backtest.kupiec.pValue).toBeGreaterThan(0.9)
    for (const name of ['duration', 'dynamicQuantile', 'duEscancianoConditional'] as const) {
      expect(backtest[name]!.pValue, name).toBe(0.001)
    }
  })

  it('is the same for the same path, and simulates anew for another', () => {
    expect(judge(kind, '0.975', 500)).toEqual(judge(structuredClone(kind), '0.975', 500))
  })

  it('does not count a loss equal to the VaR', () => {
    expect(judge(constantPath([-0.02, -0.03], 0.02, 0.02), '0.95', 1).exceptions).toBe(1)
  })

  it('is silent where the distribution is not known on every day', () => {
    const without = { ...kind, probability: undefined }
    const holed = { ...kind, probability: kind.probability!.with(7, NaN) }
    for (const path of [without, holed]) {
      const backtest = judge(path, '0.95', 500)
      expect(backtest.duEscancianoUnconditional).toBeUndefined()
      expect(backtest.duEscancianoConditional).toBeUndefined()
      expect(backtest.acerbiSzekely2).toBeDefined()
    }
  })
})

describe('bad input', () => {
  const loss = (day: number) => -0.01 * Math.sin(day) ** 2
  const series = (days: number) => Array.from({ length: days }, (_, day) => loss(day))
  const cases: [string, BacktestPath][] = [
    ['no exceptions', constantPath(series(300), 0.5, 0.6, 0.5)],
    ['all exceptions', constantPath(series(300), -0.5, 0.02, 0)],
    ['all exceptions, all alike', constantPath(new Array(300).fill(-0.02), 0.01, 0.01, 0)],
    ['a VaR of zero', constantPath(series(300), 0, 0, 0.02)],
    ['a promised gain', constantPath(series(300), -0.02, -0.01, 0.01)],
    ['a VaR below zero with an ES above', constantPath(series(300), -0.001, 0.01, 0.01)],
    ['ES = VaR', constantPath(series(300), 0.009, 0.009, 0.01)],
    ['an ES next to nothing', constantPath(series(300), 1e-7, 2e-6, 0.01)],
    ['an enormous ES', constantPath(series(300), 0.005, 1e300, 0.01)],
    ['no movement', constantPath(new Array(300).fill(0), 0, 0, 1)],
    ['one day', constantPath([-0.03], 0.02, 0.03, 0.01)],
    ['two days', constantPath([-0.03, 0.01], 0.02, 0.03, 0.01)],
    ['three days, three exceptions', constantPath([-0.03, -0.04, -0.05], 0.02, 0.03, 0.01)],
    ['sixteen days', constantPath(series(16), 0.005, 0.007, 0.3)],
  ]
  it.each(cases)('%s: finite', (_, path) => {
    for (const confidence of TESTED_CONFIDENCES) expectSound(judge(path, confidence, 1))
  })

  it('leaves out what the days cannot carry', () => {
    const quiet = judge(cases[0][1], '0.99', 1)
    for (const name of ['timeUntilFirstFailure', 'duration', 'mcNeilFrey', 'acerbiSzekely1'] as const) {
      expect(quiet[name], name).toBeUndefined()
    }
    // No exception is what a careful model has: no one calls its ES too mild.
    expect(quiet.acerbiSzekely2!.statistic).toBe(1)
    expect(quiet.acerbiSzekely2!.pValue).toBeGreaterThan(0.9)
    expect(quiet.duEscancianoConditional).toBeUndefined()
    const gain = judge(cases[4][1], '0.99', 1)
    expect(gain.acerbiSzekely2).toBeUndefined()
    expect(judge(cases[11][1], '0.99', 1).dynamicQuantile).toBeUndefined()
    expect(() => judge(constantPath([], 0, 0), '0.95', 1)).toThrow(RangeError)
  })

  it('never gives NaN', () => {
    const fraction = fc.double({ min: -0.2, max: 0.2, noNaN: true })
    const day = fc.tuple(fraction, fraction, fraction, fc.double({ min: 0, max: 1, noNaN: true }))
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 60 }), (days) => {
        const column = (i: number) => Float64Array.from(days, (values) => values[i])
        const path = {
          dates: Int32Array.from(days.keys()),
          returns: column(0),
          valueAtRisk: byTestedConfidence(() => column(1)),
          expectedShortfall: byTestedConfidence(() => column(2)),
          probability: column(3),
        }
        expectSound(judge(path, '0.99', 1, 19))
      }),
      { numRuns: 200 },
    )
  })
})
