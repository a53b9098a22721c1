import { describe, expect, it } from 'vitest'
import { randomStream } from '../../numerics/random'
import { gaussian } from '../risk/methods/gaussian'
import { historical } from '../risk/methods/historical'
import { judge } from './judge'
import { backtestWindow, firstJudgedDay, rollingPath, SHORTEST_HISTORY } from './rolling'

describe('rolling backtest', () => {
  const history = (returns: Float64Array) => ({
    dates: Int32Array.from(returns.keys()).map((day) => 100 + day),
    returns,
    holdings: { weights: [1], columns: [returns] },
  })

  it('chooses the first judged day by one rule', () => {
    expect([5104, 1000, 999, 200, 119].map(firstJudgedDay)).toEqual([500, 500, 499, 100, 59])
    expect(backtestWindow(historical, 5104)).toBe(500)
    expect(backtestWindow(historical, 200)).toBe(100)
  })

  it('needs 60 days to judge', async () => {
    const random = randomStream(1)
    const returns = Float64Array.from({ length: SHORTEST_HISTORY }, () => 0.01 * random.normal())
    const { path } = await rollingPath(historical, history(returns), firstJudgedDay(119))
    expect(path.returns).toHaveLength(60)
    await expect(rollingPath(historical, history(returns.slice(1)), firstJudgedDay(118))).rejects.toThrow(
      expect.objectContaining({ code: 'data/too-short', detail: { needed: 119, have: 118 } }),
    )
  })

  it('gives the judge what it needs: a true model passes', async () => {
    const random = randomStream(9)
    const returns = Float64Array.from({ length: 3000 }, () => 0.01 * random.normal())
    const { path, notes } = await rollingPath(gaussian, history(returns), 500)
    expect(notes).toEqual([])
    expect(path.dates[0]).toBe(600)
    const backtest = judge(path, '0.95', 500)
    expect(backtest).toMatchObject({ window: 500, observations: 2500, expected: 125 })
    expect(backtest.conditionalCoverage.pValue).toBeGreaterThan(0.01)
    expect(backtest.acerbiSzekely1!.pValue).toBeGreaterThan(0.01)
    expect(backtest.duEscancianoConditional!.pValue).toBeGreaterThan(0.01)
  })

  it('uses days before the forecast only', async () => {
    const random = randomStream(2)
    const returns = Float64Array.from({ length: 700 }, () => 0.01 * random.normal())
    const other = returns.map((value, day) => (day < 650 ? value : -2 * value))
    const [a, b] = await Promise.all(
      [returns, other].map((values) => rollingPath(historical, history(values), 500)),
    )
    const forecasts = ({ path }: typeof a) => path.valueAtRisk['0.95']
    expect(forecasts(a).slice(0, 151)).toEqual(forecasts(b).slice(0, 151))
    expect(forecasts(a).slice(151)).not.toEqual(forecasts(b).slice(151))
  })
})
