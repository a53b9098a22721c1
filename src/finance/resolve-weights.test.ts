import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { priceList } from '../testing/golden/finance/price-walk'
import type { Portfolio } from './portfolio'
import { resolveWeights } from './resolve-weights'

const series = [priceList('A', [1, 2], [5, 10]), priceList('B', [1, 2], [5, 40])]
const portfolio = (change: Partial<Portfolio>): Portfolio => ({
  mode: 'weights',
  holdings: [],
  cash: 0,
  value: null,
  currency: 'USD',
  ...change,
})
const holding = (ticker: string, amount: number) => ({ ticker, amount })
const failure = (code: string, detail?: object) =>
  expect.objectContaining(detail ? { code, detail } : { code })

describe('resolveWeights', () => {
  it('gives every ticker the same without holdings', () => {
    expect(resolveWeights(portfolio({ value: 9 }), series)).toEqual({
      weights: { A: 0.5, B: 0.5 },
      cash: 0,
      value: 9,
    })
    expect(resolveWeights(portfolio({ cash: 0.5 }), series)).toEqual({
      weights: { A: 0.25, B: 0.25 },
      cash: 0.5,
      value: null,
    })
  })

  it('passes over a deleted ticker once its holding is zero', () => {
    const holdings = [holding('A', 1), holding('GONE', 0)]
    expect(resolveWeights(portfolio({ holdings }), series).weights).toEqual({ A: 1 })
    expect(() => resolveWeights(portfolio({ holdings: [holding('GONE', 0)] }), series)).toThrow(
      failure('portfolio/empty'),
    )
  })

  it('values quantities at the last close', () => {
    const holdings = [holding('A', 3), holding('B', 1)]
    expect(resolveWeights(portfolio({ mode: 'quantities', holdings, cash: 30 }), series)).toEqual({
      weights: { A: 0.3, B: 0.4 },
      cash: 0.3,
      value: 100,
    })
  })

  it('forgives rounding in weights, and nothing more', () => {
    const near = portfolio({ holdings: [holding('A', 0.3333333), holding('B', 0.6666666)] })
    const { weights } = resolveWeights(near, series)
    expect(Math.abs(weights.A + weights.B - 1)).toBeLessThan(1e-12)
    const far = portfolio({ holdings: [holding('A', 0.5), holding('B', 0.499)] })
    expect(() => resolveWeights(far, series)).toThrow(failure('portfolio/weights-sum', { sum: 0.999 }))
  })

  it.each([
    ['portfolio/unknown-ticker', { ticker: 'X' }, portfolio({ holdings: [holding('X', 1)] })],
    [
      'portfolio/unknown-ticker',
      { ticker: 'constructor' },
      portfolio({ holdings: [holding('constructor', 1)] }),
    ],
    ['portfolio/negative-amount', { ticker: 'A' }, portfolio({ holdings: [holding('A', -1)] })],
    ['portfolio/negative-amount', { ticker: 'A' }, portfolio({ holdings: [holding('A', NaN)] })],
    ['portfolio/negative-amount', { ticker: 'cash' }, portfolio({ holdings: [holding('A', 1)], cash: -0.1 })],
    ['portfolio/empty', { cash: 0 }, portfolio({ mode: 'quantities', holdings: [holding('A', 0)] })],
    ['portfolio/empty', { cash: 1 }, portfolio({ cash: 1 })],
  ])('fails with %s %j', (code, detail, broken) => {
    expect(() => resolveWeights(broken, series)).toThrow(failure(code, detail))
  })

  it('fails without any series', () => {
    expect(() => resolveWeights(portfolio({}), [])).toThrow(failure('portfolio/empty'))
  })

  it('always sums to 1', () => {
    const amount = fc.double({ min: 0.001, max: 1e9, noNaN: true })
    fc.assert(
      fc.property(amount, amount, amount, (first, second, cash) => {
        const holdings = [holding('A', first), holding('B', second), holding('A', first)]
        const result = resolveWeights(portfolio({ mode: 'quantities', holdings, cash }), series)
        expect(Math.abs(result.weights.A + result.weights.B + result.cash - 1)).toBeLessThan(1e-12)
      }),
    )
  })
})
