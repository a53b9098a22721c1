import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { mean, standardDeviation } from '../../numerics/moments'
import { randomStream } from '../../numerics/random'
import { readTable, sharedData } from '../../testing/golden/finance/shared-prices'
import { gaussianContributions } from './contributions'
import { drawdown } from './drawdown'
import { DECAY, ewma } from './ewma'
import { gaussian } from './gaussian'
import { historical } from './historical'
import { CONFIDENCES } from './measure'
import { RISK_MODELS } from './methods'
import { normalTail } from './normal-tail'
import { SortedWindow } from './sorted-window'

/** Published to six decimals. */
const SIX_DECIMALS = 5e-7
const near = (measured: number, truth: number, tolerance: number) =>
  expect(Math.abs(measured - truth), `${measured} against ${truth}`).toBeLessThanOrEqual(tolerance)

// Source: PerformanceAnalytics' archived test baseline, edhec data, rows 1-100, 95 %.
describe.skipIf(!sharedData('edhec.csv'))('PerformanceAnalytics', () => {
  let first: Float64Array, second: Float64Array, third: Float64Array
  beforeAll(() => {
    ;[first, second, third] = readTable('edhec.csv').columns.map((column) => column.slice(0, 100))
  })

  it('historical VaR 0.014095', () => {
    near(historical.measure(first)['0.95'].valueAtRisk, 0.014095, SIX_DECIMALS)
  })

  it('Gaussian VaR 0.012133 with the population deviation, which theirs uses for a single asset', () => {
    near(normalTail(mean(first), standardDeviation(first, 0), 0.05).valueAtRisk, 0.012133, SIX_DECIMALS)
    // Ours uses the sample deviation and is larger by z s (1 - sqrt(99/100)).
    const ours = gaussian.measure(first)['0.95'].valueAtRisk
    near(
      ours,
      normalTail(mean(first), standardDeviation(first, 0) * Math.sqrt(100 / 99), 0.05).valueAtRisk,
      1e-15,
    )
    expect(ours - 0.012133).toBeGreaterThan(5e-5)
  })

  it('portfolio Gaussian VaR 0.012916 with the sample deviation, and its components', () => {
    const weights = [0.3, 0.4, 0.3]
    const parts = gaussianContributions(['a', 'b', 'c'], weights, [first, second, third])
    const total = parts.reduce((sum, { component }) => sum + component, 0)
    near(total, 0.012916, SIX_DECIMALS)
    const portfolio = first.map((_, i) => 0.3 * first[i] + 0.4 * second[i] + 0.3 * third[i])
    near(total, gaussian.measure(portfolio)['0.95'].valueAtRisk, 1e-15)
  })
})

describe('EWMA', () => {
  it('is the zero-mean exponentially weighted variance, worked by hand', () => {
    const volatility = Math.sqrt((0.03 ** 2 * 1 + 0.01 ** 2 * DECAY) / (1 + DECAY))
    const { valueAtRisk, expectedShortfall } = ewma.measure(Float64Array.of(0.01, -0.03))['0.95']
    // Standard normal 95 %: VaR 1.644853626951, ES 2.062712807507.
    near(valueAtRisk, 1.644853626951 * volatility, 1e-13)
    near(expectedShortfall, 2.062712807507 * volatility, 1e-13)
  })
})

describe('historical simulation', () => {
  it('is worked by hand', () => {
    const returns = Float64Array.from({ length: 41 }, (_, i) => (20 - i) / 1000)
    // h = 40 x 0.05 = 2: third worst day; ES is the mean of the three worst.
    near(historical.measure(returns)['0.95'].valueAtRisk, 0.018, 1e-15)
    near(historical.measure(returns)['0.95'].expectedShortfall, 0.019, 1e-15)
  })
})

// Whole numbers of 1e-7, because a failing property over arrays of doubles takes minutes to shrink.
const history = fc
  .array(fc.integer({ min: -5_000_000, max: 5_000_000 }), { minLength: 2, maxLength: 80 })
  .map((values) => values.map((value) => value * 1e-7))

describe.each(RISK_MODELS.map((model) => [model.name, model] as const))('laws of %s', (_, model) => {
  it('ES >= VaR, and more confidence means more loss', () => {
    fc.assert(
      fc.property(history, (values) => {
        const table = model.measure(Float64Array.from(values))
        for (const confidence of CONFIDENCES) {
          expect(table[confidence].expectedShortfall).toBeGreaterThanOrEqual(table[confidence].valueAtRisk)
        }
        expect(table['0.99'].valueAtRisk).toBeGreaterThanOrEqual(table['0.95'].valueAtRisk)
        expect(table['0.99'].expectedShortfall).toBeGreaterThanOrEqual(table['0.95'].expectedShortfall)
      }),
    )
  })

  it('doubles with the position', () => {
    fc.assert(
      fc.property(history, fc.double({ min: 0.1, max: 5, noNaN: true }), (values, scale) => {
        const plain = model.measure(Float64Array.from(values))['0.95']
        const scaled = model.measure(Float64Array.from(values, (value) => value * scale))['0.95']
        near(scaled.valueAtRisk, plain.valueAtRisk * scale, 1e-13)
        near(scaled.expectedShortfall, plain.expectedShortfall * scale, 1e-13)
      }),
    )
  })

  // EWMA assumes that the mean is zero.
  if (model !== ewma)
    it('falls by what is gained for certain', () => {
      fc.assert(
        fc.property(
          fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 2, maxLength: 80 }),
          fc.double({ min: -0.1, max: 0.1, noNaN: true }),
          (thousandths, gain) => {
            const returns = Float64Array.from(thousandths, (value) => value / 1000)
            const plain = model.measure(returns)['0.95'].valueAtRisk
            near(model.measure(returns.map((value) => value + gain))['0.95'].valueAtRisk, plain - gain, 1e-12)
          },
        ),
      )
    })

  it('rolling forecasts are those of the plain measure, and see no future', () => {
    const random = randomStream(7, model.name)
    const returns = Float64Array.from({ length: 150 }, () => Math.round(random.normal() * 20) / 1000)
    const rolling = model.rolling(returns, 60)
    for (const confidence of CONFIDENCES) {
      expect(rolling.valueAtRisk[confidence]).toHaveLength(90)
      for (let day = 60; day < 150; day++) {
        const plain = model.measure(returns.slice(day - 60, day))[confidence]
        near(rolling.valueAtRisk[confidence][day - 60], plain.valueAtRisk, 1e-14)
        near(rolling.expectedShortfall[confidence][day - 60], plain.expectedShortfall, 1e-14)
      }
    }
  })

  it('survives a constant history', () => {
    const table = model.measure(new Float64Array(60).fill(0.001))
    expect(Number.isFinite(table['0.99'].expectedShortfall)).toBe(true)
    expect(model.rolling(new Float64Array(150), 60).valueAtRisk['0.95'].every((value) => value === 0)).toBe(
      true,
    )
  })
})

describe('SortedWindow', () => {
  it('stays sorted and keeps exactly the window', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 5, maxLength: 60 }), (values) => {
        const sorted = new SortedWindow(values.slice(0, 4))
        for (let i = 4; i < values.length; i++) {
          sorted.replace(values[i - 4], values[i])
          expect(Array.from(sorted.values)).toEqual(values.slice(i - 3, i + 1).sort((x, y) => x - y))
        }
      }),
    )
  })
})

describe('drawdown', () => {
  it('finds peak and trough', () => {
    const result = drawdown(1, [2, 3, 4, 5, 6], [0.1, -0.5, 0.2, 1, -0.1])
    expect(result).toEqual({
      maximum: expect.closeTo(0.5, 14),
      current: expect.closeTo(0.1, 14),
      peak: 2,
      trough: 3,
    })
  })

  it('starts from the day before the first return', () => {
    expect(drawdown(1, [2, 3], [-0.2, 0.1])).toMatchObject({
      peak: 1,
      trough: 2,
      current: expect.closeTo(0.12, 14),
    })
    expect(drawdown(1, [2], [0.3])).toEqual({ maximum: 0, current: 0, peak: 1, trough: 1 })
  })
})

describe('risk contributions', () => {
  it('add up to the Gaussian VaR', () => {
    const column = fc.array(fc.double({ min: -0.2, max: 0.2, noNaN: true }), { minLength: 30, maxLength: 30 })
    const shares = fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(fc.array(column, { minLength: 4, maxLength: 4 }), shares, (columns, raw) => {
        const sum = raw.reduce((total, share) => total + share, 0)
        const weights = raw.map((share) => share / sum)
        const parts = gaussianContributions(
          ['a', 'b', 'c', 'd'],
          weights,
          columns.map((values) => Float64Array.from(values)),
        )
        const portfolio = Float64Array.from({ length: 30 }, (_, row) =>
          weights.reduce((total, weight, i) => total + weight * columns[i][row], 0),
        )
        const total = gaussian.measure(portfolio)['0.95'].valueAtRisk
        near(
          parts.reduce((all, { component }) => all + component, 0),
          total,
          1e-12,
        )
        if (Math.abs(total) > 1e-3)
          near(
            parts.reduce((all, { percent }) => all + percent, 0),
            100,
            1e-9,
          )
      }),
    )
  })

  it('survive holdings that never move', () => {
    const parts = gaussianContributions(['a'], [1], [new Float64Array(5)])
    expect(parts).toEqual([{ ticker: 'a', weight: 1, marginal: 0, component: 0, percent: 0 }])
  })
})
