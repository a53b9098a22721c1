import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Failure } from '../../../numerics/failure'
import { randomStream } from '../../../numerics/random'
import { garchWalk } from '../../../testing/golden/finance/garch-walk'
import type { FittedGarch } from '../garch/model'
import { nextVariance } from '../garch/parameters'
import { TAIL_LEVEL } from '../measure'
import type { FittedModel, RiskModel } from '../method'
import { sampleTail } from '../predictions/sample'
import { filteredHistorical } from './filtered-historical'
import { garch } from './garch'
import { garchT } from './garch-t'
import { gjrGarch } from './gjr-garch'
import { studentT } from './student-t'

const MODELS: readonly RiskModel[] = [studentT, garch, garchT, gjrGarch, filteredHistorical]
const VOLATILITY = [garch, garchT, gjrGarch, filteredHistorical]
const LEVELS = Object.values(TAIL_LEVEL)
const NONE = { weights: [], columns: [] }
const fit = (model: RiskModel, returns: Float64Array, previous?: FittedModel) =>
  model.fit(returns, NONE, previous)

/** The optimiser stops at a slope of 1e-9; the VaR, where the likelihood is flattest, moves a thousand times as much. */
const OPTIMISER = 1e-5

describe.each(MODELS)('$name', (model) => {
  const days = 500

  it('has ES >= VaR, both rising with the confidence, and probabilities that fit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), (seed) => {
        const prediction = fit(model, garchWalk(seed, days)).next()
        let before = { valueAtRisk: -Infinity, expectedShortfall: -Infinity }
        for (const level of [...LEVELS].sort((a, b) => b - a)) {
          const measure = prediction.tail(level)
          expect(measure.expectedShortfall).toBeGreaterThanOrEqual(measure.valueAtRisk)
          expect(measure.valueAtRisk).toBeGreaterThanOrEqual(before.valueAtRisk)
          expect(measure.expectedShortfall).toBeGreaterThanOrEqual(before.expectedShortfall)
          expect(prediction.probability(-measure.valueAtRisk)).toBeCloseTo(level, 9)
          before = measure
        }
      }),
      { numRuns: 10 },
    )
  })

  it('grows with the returns and moves with their mean', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e6 }),
        fc.constantFrom(0.01, 2, 30),
        fc.double({ min: -0.01, max: 0.01, noNaN: true }),
        (seed, factor, shift) => {
          const returns = garchWalk(seed, days)
          const here = fit(model, returns).next().tail(0.01)
          const moved = fit(
            model,
            returns.map((value) => factor * value + shift),
          )
            .next()
            .tail(0.01)
          const expected = factor * here.valueAtRisk - shift
          expect(Math.abs(moved.valueAtRisk - expected)).toBeLessThan(OPTIMISER * factor * here.valueAtRisk)
        },
      ),
      { numRuns: 8 },
    )
  })

  it('knows nothing of the future, nor of what else lies in its memory', () => {
    const long = garchWalk(11, 800)
    const alone = fit(model, long.slice(0, 600))
    const inside = fit(model, long.subarray(0, 600))
    expect(inside.next().tail(0.01)).toEqual(alone.next().tail(0.01))
  })

  it('has a standard error and paths that grow with the days', () => {
    const fitted = fit(model, garchWalk(12, 1000))
    for (const level of LEVELS) {
      expect(fitted.standardError(level)).toBeGreaterThan(0)
      expect(fitted.standardError(level)).toBeLessThan(fitted.next().tail(level).valueAtRisk)
    }
    const losses = fitted.horizons(5).map((prediction) => prediction.tail(0.05))
    expect(losses.length).toBe(5)
    // The simulation error of 20,000 paths at 5 % is about 1.5 % of the VaR: four of these.
    expect(losses[0].valueAtRisk / fitted.next().tail(0.05).valueAtRisk).toBeCloseTo(1, 1)
    expect(Math.abs(losses[0].valueAtRisk / fitted.next().tail(0.05).valueAtRisk - 1)).toBeLessThan(0.06)
    expect(losses[4].valueAtRisk).toBeGreaterThan(1.5 * losses[0].valueAtRisk)
    expect(losses[4].valueAtRisk).toBeLessThan(3.5 * losses[0].valueAtRisk)
  })

  it('refits from an earlier fit to the same figures', () => {
    const returns = garchWalk(13, 1000)
    const earlier = fit(model, returns.subarray(0, 950))
    const measure = fit(model, returns).next().tail(0.01)
    const again = fit(model, returns, earlier).next().tail(0.01)
    expect(Math.abs(again.valueAtRisk / measure.valueAtRisk - 1)).toBeLessThan(OPTIMISER)
  })

  it('answers or refuses whatever comes', () => {
    const random = randomStream(14)
    const n = 400
    const cases = {
      zeros: () => 0,
      constant: () => 0.001,
      spike: (i: number) => (i === 200 ? 0.5 : 0),
      stale: () => (random.uniform() < 0.4 ? 0 : 0.01 * random.normal()),
      mostlyStale: () => (random.uniform() < 0.8 ? 0 : 0.01 * random.normal()),
      coins: (i: number) => (i % 2 ? 0.01 : -0.01),
      rounded: () => Math.round(random.normal()) / 100,
      outlier: (i: number) => (i === 399 ? 1e3 : 1e-3 * random.normal()),
      trend: (i: number) => i * 1e-5,
      cauchy: () => random.normal() / random.normal(),
      tiny: () => 1e-12 * random.normal(),
      fading: (i: number) => Math.exp(-i / 50) * random.normal(),
    }
    const refused: string[] = []
    for (const [name, draw] of Object.entries(cases)) {
      const returns = Float64Array.from({ length: n }, (_, i) => draw(i))
      try {
        const fitted = fit(model, returns)
        for (const level of LEVELS) {
          const { valueAtRisk, expectedShortfall } = fitted.next().tail(level)
          expect([valueAtRisk, expectedShortfall, fitted.standardError(level)].every(Number.isFinite)).toBe(
            true,
          )
          expect(expectedShortfall).toBeGreaterThanOrEqual(valueAtRisk)
        }
        expect(fitted.next().probability(-0.01)).toBeGreaterThanOrEqual(0)
      } catch (failure) {
        if (!(failure instanceof Failure)) throw failure
        refused.push(`${name} ${failure.code}`)
      }
    }
    expect(refused).toEqual([
      'zeros risk/constant',
      'constant risk/constant',
      'spike risk/stale-prices',
      // Without a volatility that moves there is less to explain them by.
      ...(model.name === 'studentT' ? ['stale risk/stale-prices'] : []),
      'mostlyStale risk/stale-prices',
    ])
  })
})

/** The recursion in a few plain lines, started from the first `days` of the returns. */
function plainFilter({ fit: { parameters } }: FittedGarch, returns: Float64Array, days: number) {
  const start =
    returns.subarray(0, days).reduce((sum, value) => sum + (value - parameters.mean) ** 2, 0) / days
  const { omega, alphaPlus, alphaMinus, beta, mean } = parameters
  let variance = omega + ((alphaPlus + alphaMinus) / 2 + beta) * start
  const residuals = returns.map((value) => {
    const residual = (value - mean) / Math.sqrt(variance)
    variance = nextVariance(parameters, variance, value - mean)
    return residual
  })
  return { variance, residuals }
}

describe.each(VOLATILITY)('$name day by day', (model) => {
  it('sees new days as the filter over the longer history does', () => {
    const returns = garchWalk(15, 700)
    const fitted = fit(model, returns.subarray(0, 600)) as FittedGarch
    returns.subarray(600).forEach((value) => fitted.see(value))
    const { variance, residuals } = plainFilter(fitted, returns, 600)
    expect(Math.abs(fitted.fit.recursion.variance / variance - 1)).toBeLessThan(1e-12)
    if (model !== filteredHistorical) return
    const { mean } = fitted.fit.parameters
    const sample = sampleTail(residuals.slice(100).sort(), 0.05)
    const { valueAtRisk, expectedShortfall } = fitted.next().tail(0.05)
    expect(valueAtRisk).toBeCloseTo(-mean + Math.sqrt(variance) * sample.valueAtRisk, 12)
    expect(expectedShortfall).toBeCloseTo(-mean + Math.sqrt(variance) * sample.expectedShortfall, 12)
  })

  it('is riskier after a crash', () => {
    const fitted = fit(model, garchWalk(16, 1000))
    const before = fitted.next().tail(0.01).valueAtRisk
    fitted.see(-0.1, [])
    expect(fitted.next().tail(0.01).valueAtRisk).toBeGreaterThan(before)
  })
})

it('an asymmetric variance answers a loss more than a gain', () => {
  const returns = garchWalk(17, 2000)
  const after = (value: number) => {
    const fitted = fit(gjrGarch, returns)
    fitted.see(value, [])
    return fitted.next().tail(0.01).valueAtRisk
  }
  expect(after(-0.05)).toBeGreaterThan(after(0.05))
})

it('notes name what ended on a bound', () => {
  const { notes } = fit(gjrGarch, garchWalk(3, 2000, { alphaPlus: 0, alphaMinus: 0.15 }))
  expect(notes).toEqual([
    { code: 'risk/garch-boundary', detail: { method: 'gjrGarch', parameter: 'alphaPlus' } },
  ])
})
