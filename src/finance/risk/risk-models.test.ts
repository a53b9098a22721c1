import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Failure } from '../../numerics/failure'
import { randomStream } from '../../numerics/random'
import { studentTVariate } from '../../numerics/variates'
import type { Confidence } from './measure'
import { CONFIDENCES, TAIL_LEVEL } from './measure'
import type { FittedModel, RiskModel } from './method'
import { tableOf } from './method'
import { ageWeighted } from './methods/age-weighted'
import { cornishFisher } from './methods/cornish-fisher'
import { ewma } from './methods/ewma'
import { extremeValue } from './methods/extreme-value'
import { gaussian } from './methods/gaussian'
import { historical } from './methods/historical'

/** What every method that is estimated from returns alone, without a likelihood of daily volatility, must obey. */
const MODELS: readonly RiskModel[] = [historical, ageWeighted, gaussian, cornishFisher, ewma, extremeValue]
const UNHELD = { weights: [], columns: [] }

/** Sums of hundreds of returns of size 0.1 in another order or unit. */
const ROUNDING = 1e-12
/** The tail's shape is a root found to 1e-13; the ES at 99.9 % multiplies its error by a few hundred. */
const FITTED = 1e-8

/** Student-t days with a drift, on a price tick where asked, so that there are ties. */
const market = fc
  .record({
    seed: fc.integer({ min: 0, max: 1e6 }),
    count: fc.integer({ min: 200, max: 320 }),
    degrees: fc.constantFrom(2.5, 4, 30),
    tick: fc.constantFrom(0, 0.001, 0.01),
    drift: fc.constantFrom(-0.002, 0, 0.002),
  })
  .map(({ seed, count, degrees, tick, drift }) => {
    const random = randomStream(seed, 'laws')
    return Float64Array.from({ length: count }, () => {
      const value = drift + 0.01 * studentTVariate(random, degrees)
      return tick ? Math.round(value / tick) * tick : value
    })
  })
/** Few values, some absurd, many equal. */
const rough = fc
  .array(fc.integer({ min: -500, max: 500 }), { minLength: 2, maxLength: 60 })
  .map((values) => Float64Array.from(values, (value) => value / 1000))

/** Null where the method refuses, which only the tail's fit may. */
function fit(model: RiskModel, returns: Float64Array): FittedModel | null {
  try {
    return model.fit(returns, UNHELD)
  } catch (error) {
    expect(error).toBeInstanceOf(Failure)
    expect(model.name).toBe('extremeValue')
    return null
  }
}

function near(measured: number, truth: number, tolerance: number) {
  expect(Math.abs(measured - truth), `${measured} against ${truth}`).toBeLessThanOrEqual(tolerance)
}

describe.each(MODELS.map((model) => [model.name, model] as const))('laws of %s', (name, model) => {
  const tolerance = name === 'extremeValue' ? FITTED : ROUNDING
  const histories = name === 'extremeValue' ? market : fc.oneof(market, rough)
  const runs = { numRuns: 60 }

  it('ES >= VaR, more confidence means more loss, and every figure is finite', () => {
    fc.assert(
      fc.property(histories, (returns) => {
        const fitted = fit(model, returns)
        fc.pre(fitted !== null)
        const table = tableOf(fitted.next(), (level) => fitted.standardError(level)) as Record<
          Confidence,
          { valueAtRisk: number; expectedShortfall: number; standardError: number }
        >
        let [lastVaR, lastShortfall] = [-Infinity, -Infinity]
        for (const confidence of CONFIDENCES) {
          const { valueAtRisk, expectedShortfall, standardError } = table[confidence]
          expect(Number.isFinite(expectedShortfall)).toBe(true)
          expect(standardError).toBeGreaterThanOrEqual(0)
          expect(standardError).toBeLessThan(Infinity)
          expect(expectedShortfall).toBeGreaterThanOrEqual(valueAtRisk)
          expect(valueAtRisk).toBeGreaterThanOrEqual(lastVaR - ROUNDING)
          expect(expectedShortfall).toBeGreaterThanOrEqual(lastShortfall - ROUNDING)
          ;[lastVaR, lastShortfall] = [valueAtRisk, expectedShortfall]
        }
      }),
      runs,
    )
  })

  it('doubles with the position', () => {
    fc.assert(
      fc.property(histories, fc.double({ min: 0.1, max: 5, noNaN: true }), (returns, scale) => {
        const plain = fit(model, returns)
        const scaled = fit(
          model,
          returns.map((value) => value * scale),
        )
        fc.pre(plain !== null && scaled !== null)
        for (const level of [0.05, 0.01]) {
          const one = plain.next().tail(level)
          const other = scaled.next().tail(level)
          near(other.valueAtRisk, one.valueAtRisk * scale, tolerance)
          near(other.expectedShortfall, one.expectedShortfall * scale, tolerance)
          near(scaled.standardError(level), plain.standardError(level) * scale, 1e-5 * scale)
        }
      }),
      runs,
    )
  })

  // EWMA assumes that the mean is zero.
  if (model !== ewma)
    it('falls by what is gained for certain', () => {
      fc.assert(
        fc.property(histories, fc.double({ min: -0.1, max: 0.1, noNaN: true }), (returns, gain) => {
          const plain = fit(model, returns)
          const shifted = fit(
            model,
            returns.map((value) => value + gain),
          )
          fc.pre(plain !== null && shifted !== null)
          for (const level of [0.05, 0.01]) {
            const one = plain.next().tail(level)
            const other = shifted.next().tail(level)
            near(other.valueAtRisk, one.valueAtRisk - gain, tolerance)
            near(other.expectedShortfall, one.expectedShortfall - gain, tolerance)
          }
        }),
        runs,
      )
    })

  it('the probability is the inverse of the VaR', () => {
    const random = randomStream(11, name)
    const returns = Float64Array.from({ length: 1200 }, () => 0.01 * studentTVariate(random, 5))
    const prediction = model.fit(returns, UNHELD).next()
    for (const level of [0.4, 0.1, 0.06, 0.05, 0.02]) {
      near(prediction.probability(-prediction.tail(level).valueAtRisk), level, 1e-9)
    }
    expect(prediction.probability(-1)).toBeGreaterThanOrEqual(0)
    expect(prediction.probability(-1)).toBeLessThan(1e-4)
    let last = 0
    for (let value = -0.1; value < 0; value += 0.0007) {
      const probability = prediction.probability(value)
      expect(probability).toBeGreaterThanOrEqual(last)
      last = probability
    }
  })

  it('moving on day by day gives what a fresh fit gives, and sees no future', () => {
    const random = randomStream(7, name)
    const returns = Float64Array.from({ length: 330 }, () => Math.round(random.normal() * 20) / 1000)
    const day = 250
    const rest = returns.slice(day)
    const fitted = model.fit(returns.subarray(0, day), UNHELD)
    returns.fill(NaN, day) // the days to come
    const before = tableOf(fitted.next())
    rest.forEach((value, i) => {
      fitted.see(value, [])
      returns[day + i] = value
    })
    // EWMA forgets nothing; the tail stands still between fits; the others slide.
    const known =
      name === 'ewma' ? returns : name === 'extremeValue' ? returns.slice(0, day) : returns.slice(-day)
    const fresh = model.fit(known, UNHELD)
    for (const confidence of CONFIDENCES) {
      const level = TAIL_LEVEL[confidence]
      const moved = fitted.next().tail(level)
      near(moved.valueAtRisk, fresh.next().tail(level).valueAtRisk, 1e-14)
      near(moved.expectedShortfall, fresh.next().tail(level).expectedShortfall, 1e-14)
      near(fitted.standardError(level), fresh.standardError(level), 1e-12)
    }
    if (name !== 'extremeValue') expect(tableOf(fitted.next())).not.toEqual(before)
    const later = fitted.horizons(3)
    fresh.horizons(3).forEach((prediction, i) => {
      near(later[i].tail(0.05).valueAtRisk, prediction.tail(0.05).valueAtRisk, 1e-13)
    })
  })

  it('has horizons that start with tomorrow and are finite', () => {
    const random = randomStream(5, name)
    const returns = Float64Array.from({ length: 400 }, () => 0.01 * studentTVariate(random, 6))
    const fitted = model.fit(returns, UNHELD)
    const horizons = fitted.horizons(10)
    expect(horizons).toHaveLength(10)
    near(horizons[0].tail(0.05).valueAtRisk, fitted.next().tail(0.05).valueAtRisk, 1e-15)
    // Ten independent days: about sqrt 10 = 3.2 times, roughly, since the tail becomes thinner and overlapping days are few.
    const ratio = horizons[9].tail(0.05).valueAtRisk / horizons[0].tail(0.05).valueAtRisk
    expect(ratio).toBeGreaterThan(2)
    expect(ratio).toBeLessThan(4.5)
    for (const horizon of horizons) {
      const table = tableOf(horizon)
      for (const confidence of CONFIDENCES) {
        const { valueAtRisk, expectedShortfall } = table[confidence]!
        expect(expectedShortfall).toBeGreaterThanOrEqual(valueAtRisk)
        expect(expectedShortfall).toBeLessThan(Infinity)
      }
    }
  })

  it('answers or refuses a history that never moves', () => {
    for (const value of [0, 0.001, -0.1]) {
      const returns = new Float64Array(300).fill(value)
      if (model === extremeValue) {
        expect(() => model.fit(returns, UNHELD)).toThrow(new Failure('risk/constant', { method: name }))
        continue
      }
      const fitted = model.fit(returns, UNHELD)
      const { valueAtRisk, expectedShortfall } = fitted.next().tail(0.01)
      if (model === ewma) near(valueAtRisk, 2.3263478740408408 * Math.abs(value), 1e-13)
      else near(valueAtRisk, -value, 1e-15)
      expect(expectedShortfall).toBeGreaterThanOrEqual(valueAtRisk)
      expect(fitted.standardError(0.01)).toBeLessThan(Math.abs(value) + 1e-12)
      expect(fitted.next().probability(-0.5)).toBeLessThan(1e-6)
      expect(Object.is(fitted.next().tail(0.05).valueAtRisk, -0)).toBe(false)
    }
  })
})
