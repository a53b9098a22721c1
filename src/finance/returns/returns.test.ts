import { describe, expect, it } from 'vitest'
import { priceList } from '../../testing/golden/finance/price-walk'
import { alignedReturns } from './aligned'
import { annualisedReturn } from './annualised'
import { intersectionTable, unionTable } from './calendar'
import { logReturns } from './log'
import { portfolioReturns } from './portfolio'
import { simpleReturns } from './simple'

const a = priceList('A', [1, 2, 3, 5], [100, 110, 99, 198])
const b = priceList('B', [2, 3, 4, 5], [50, 55, 60, 44])

describe('calendars', () => {
  it('union keeps every day and leaves gaps', () => {
    const { dates, columns, tickers } = unionTable([a, b])
    expect(tickers).toEqual(['A', 'B'])
    expect(Array.from(dates)).toEqual([1, 2, 3, 4, 5])
    expect(Array.from(columns[0])).toEqual([100, 110, 99, NaN, 198])
    expect(Array.from(columns[1])).toEqual([NaN, 50, 55, 60, 44])
  })

  it('intersection keeps common days only', () => {
    const { dates, columns } = intersectionTable([a, b])
    expect(Array.from(dates)).toEqual([2, 3, 5])
    expect(Array.from(columns[0])).toEqual([110, 99, 198])
    expect(Array.from(columns[1])).toEqual([50, 55, 44])
    expect(intersectionTable([]).dates).toHaveLength(0)
  })
})

describe('returns', () => {
  it('do not bridge gaps', () => {
    const returns = simpleReturns(Float64Array.of(100, 110, NaN, 99, 198))
    expect(Array.from(returns)).toEqual([expect.closeTo(0.1, 15), NaN, NaN, 1])
    expect(logReturns(Float64Array.of(1, Math.E, NaN))[0]).toBeCloseTo(1, 15)
    expect(simpleReturns(Float64Array.of())).toHaveLength(0)
  })

  it('annualise geometrically over the days that have a return', () => {
    // 1.1 x 1.2 = 1.32 in two of a year's four periods: 1.32^2 - 1.
    expect(annualisedReturn(Float64Array.of(0.1, NaN, 0.2), 4)).toBeCloseTo(0.7424, 14)
    expect(annualisedReturn(Float64Array.of(NaN), 252)).toBeNaN()
  })

  it('of a portfolio: today’s weights on common days, cash earns nothing', () => {
    const { start, dates, returns } = portfolioReturns([a, b], { A: 0.5, B: 0.25 }, 0.25)
    expect([start, ...dates]).toEqual([2, 3, 5])
    expect(returns[0]).toBeCloseTo(0.5 * -0.1 + 0.25 * 0.1, 15)
    expect(returns[1]).toBeCloseTo(0.5 * 1 + 0.25 * -0.2, 15)
  })

  it('of a portfolio ignore the calendar of what is not held', () => {
    expect(portfolioReturns([a, b], { A: 1, B: 0 }, 0).returns).toHaveLength(3)
  })

  it('fail by name', () => {
    const late = priceList('C', [5, 6], [1, 2])
    expect(() => alignedReturns([a, late])).toThrow(
      expect.objectContaining({
        code: 'data/no-common-days',
        detail: expect.objectContaining({
          tickers: 'A, C',
          days: 1,
          startsLast: 'C',
          start: 5,
          endsFirst: 'A',
        }),
      }),
    )
    // Two long histories with an overlap of five days: the overlap is to blame, and by whom is said.
    const days = (from: number) => Array.from({ length: 60 }, (_, i) => from + i)
    const prices = days(1)
    const before = priceList('OLD', days(0), prices)
    const after = priceList('NEW', days(55), prices)
    expect(() => alignedReturns([before, after])).toThrow(
      expect.objectContaining({
        detail: expect.objectContaining({ days: 5, startsLast: 'NEW', start: 55, endsFirst: 'OLD', end: 59 }),
      }),
    )
    expect(() => portfolioReturns([a], {}, 1)).toThrow(expect.objectContaining({ code: 'portfolio/empty' }))
  })
})
