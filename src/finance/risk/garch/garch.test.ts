import { describe, expect, it } from 'vitest'
import { Failure } from '../../../numerics/failure'
import { randomStream } from '../../../numerics/random'
import golden from '../../../testing/golden/finance/garch.json'
import { garchWalk } from '../../../testing/golden/finance/garch-walk'
import { readTable, sharedData } from '../../../testing/golden/finance/shared-prices'
import { fromCoordinates, toCoordinateGradient, toCoordinates } from './coordinates'
import { errorQuantile, errorQuantileSlope } from './errors'
import { fitGarch } from './estimate'
import { garchLikelihood } from './likelihood'
import type { GarchParameters, GarchShape } from './parameters'
import { persistence } from './parameters'
import { parameterError } from './quantile-error'

const NORMAL: GarchShape = { asymmetric: false, errors: 'normal' }
const STUDENT_T: GarchShape = { asymmetric: false, errors: 'studentT' }
const GJR: GarchShape = { asymmetric: true, errors: 'studentT' }

const error = (measured: number, truth: number) => Math.abs(measured / truth - 1)
const NAMES = ['mean', 'omega', 'alphaPlus', 'alphaMinus', 'beta', 'degrees'] as const
const ordered = (parameters: GarchParameters) => NAMES.map((name) => parameters[name])
const deviations = (covariance: Float64Array[]) => covariance.map((row, i) => Math.sqrt(row[i]))

describe.skipIf(!sharedData('MarkPound.csv'))('Deutschmark/pound, Bollerslev and Ghysels (1996)', () => {
  // Figures as published by Fiorentini, Calzolari and Panattoni (1996) and checked by Brooks, Burke and Persand (2001).
  it('has the published estimates, errors and likelihood', () => {
    const returns = readTable('MarkPound.csv').columns[1]
    expect(returns.length).toBe(1974)
    const { parameters, covariance, logLikelihood, boundary } = fitGarch(returns, NORMAL, 'garch')
    const published = [-0.00619041, 0.0107613, 0.153134, 0.153134, 0.805974]
    ordered(parameters)
      .slice(0, 5)
      .forEach((value, i) => expect(error(value, published[i])).toBeLessThan(1e-5))
    const errors = [0.00846212, 0.00285271, 0.0265228, 0.0265228, 0.0335527]
    deviations(covariance().classical)
      .slice(0, 5)
      .forEach((value, i) => expect(error(value, errors[i])).toBeLessThan(1e-3))
    expect(logLikelihood).toBeCloseTo(-1106.608, 3)
    expect(boundary).toEqual([])
  })
})

describe('generated returns (a plain search by scipy, and fGarch)', () => {
  const returns = Float64Array.from(golden.returns)
  const models = [
    ['normal', NORMAL],
    ['studentT', STUDENT_T],
    ['gjr', GJR],
  ] as const
  /** A search without derivatives stops where the likelihood is flat to 1e-11 of it: parameters to five digits. */
  const PLAIN_SEARCH = 1e-5
  /** fGarch stops a little earlier. */
  const FGARCH = 1e-4
  /** With power 2 of APARCH fGarch starts the variance in another way, which moves estimates by a third of a per cent. */
  const OTHER_START = 1e-2

  it.each(models)('%s', (name, shape) => {
    const { parameters, logLikelihood } = fitGarch(returns, shape, name)
    expect(logLikelihood).toBeCloseTo(golden[name].logLikelihood, 6)
    const other = golden.fGarch[name]
    const start = name === 'gjr' ? OTHER_START : FGARCH
    expect(Math.abs(logLikelihood - other.logLikelihood)).toBeLessThan(name === 'gjr' ? 0.1 : 1e-5)
    ordered(parameters).forEach((value, i) => {
      if (value === Infinity) return
      expect(error(value, Number(golden[name].parameters[i]))).toBeLessThan(PLAIN_SEARCH)
      expect(error(value, Number(other.parameters[i]))).toBeLessThan(start)
    })
  })

  it('finds the same from another start, and in another unit', () => {
    const fit = fitGarch(returns, GJR, 'gjrGarch')
    const strange = { ...fit.parameters, alphaPlus: 0, alphaMinus: 0.9, beta: 0, degrees: 190 }
    const again = fitGarch(returns, GJR, 'gjrGarch', strange)
    const scaled = fitGarch(
      returns.map((value) => value / 100),
      GJR,
      'gjrGarch',
    )
    const unit = [100, 1e4, 1, 1, 1, 1]
    ordered(fit.parameters).forEach((value, i) => {
      // The gradient is zero to 1e-9, over curvatures of 1e-3 at the least.
      expect(error(ordered(again.parameters)[i], value)).toBeLessThan(1e-5)
      expect(error(ordered(scaled.parameters)[i] * unit[i], value)).toBeLessThan(1e-5)
    })
    const errors = deviations(fit.covariance().robust)
    deviations(scaled.covariance().robust).forEach((value, i) =>
      expect(error(value * unit[i], errors[i])).toBeLessThan(1e-3),
    )
  })
})

describe('likelihood', () => {
  const returns = garchWalk(1, 400).map((value) => value * 100)
  const at: GarchParameters = {
    mean: 0.03,
    omega: 0.05,
    alphaPlus: 0.04,
    alphaMinus: 0.15,
    beta: 0.85,
    degrees: 5,
  }
  /** Central differences with step 1e-5 of a sum of 400 terms of size one. */
  const DIFFERENCE = 1e-6

  it.each([5, Infinity])('has the gradient that differences show, with %d degrees', (degrees) => {
    const here = { ...at, degrees }
    const gradient = new Float64Array(6)
    garchLikelihood(returns, here, gradient)
    const value = (moved: GarchParameters) =>
      garchLikelihood(returns, moved, new Float64Array(6)).logLikelihood
    NAMES.slice(0, degrees === Infinity ? 5 : 6).forEach((name, i) => {
      const step = 1e-5
      const slope =
        (value({ ...here, [name]: here[name] + step }) - value({ ...here, [name]: here[name] - step })) /
        (2 * step)
      expect(Math.abs(gradient[i] - slope)).toBeLessThan(DIFFERENCE * Math.max(1, Math.abs(slope)))
    })
  })

  it('adds up days whose products it returns', () => {
    // With one day the sum of products is the product of the sums.
    const day = Float64Array.of(0.7)
    const gradient = new Float64Array(6)
    const outer = new Float64Array(36)
    garchLikelihood(day, at, gradient, outer)
    outer.forEach((value, k) => expect(value).toBeCloseTo(gradient[Math.floor(k / 6)] * gradient[k % 6], 12))
    expect(gradient.every((value) => value !== 0)).toBe(true)
  })

  it.each([NORMAL, STUDENT_T, GJR])('goes to coordinates and back, with its gradient: %o', (shape) => {
    const alpha = shape.asymmetric ? {} : { alphaPlus: 0.1, alphaMinus: 0.1 }
    const here = { ...at, ...alpha, degrees: shape.errors === 'normal' ? Infinity : 5 }
    const x = toCoordinates(here, shape)
    ordered(fromCoordinates(x, shape)).forEach((value, i) => expect(value).toBeCloseTo(ordered(here)[i], 12))
    const gradient = new Float64Array(6)
    garchLikelihood(returns, here, gradient)
    const analytic = toCoordinateGradient(x, gradient, shape)
    const value = (moved: Float64Array) =>
      garchLikelihood(returns, fromCoordinates(moved, shape), new Float64Array(6)).logLikelihood
    expect(analytic.length).toBe(x.length)
    analytic.forEach((slope, i) => {
      const step = 1e-5
      const up = value(x.map((c, k) => (k === i ? c + step : c)))
      const down = value(x.map((c, k) => (k === i ? c - step : c)))
      expect(Math.abs(slope - (up - down) / (2 * step))).toBeLessThan(
        DIFFERENCE * Math.max(1, Math.abs(slope)),
      )
    })
  })
})

describe('bounds', () => {
  it('names an alpha that is zero, and is still the maximum', () => {
    const returns = garchWalk(3, 2000, { alphaPlus: 0, alphaMinus: 0.15 })
    const { parameters, boundary, logLikelihood, covariance } = fitGarch(returns, GJR, 'gjrGarch')
    expect(boundary).toEqual(['alphaPlus'])
    expect(parameters.alphaPlus).toBeGreaterThanOrEqual(0)
    const gradient = new Float64Array(6)
    garchLikelihood(returns, parameters, gradient)
    // More alphaPlus would make it less likely; the others are at rest.
    expect(gradient[2]).toBeLessThan(0)
    expect(Math.abs(gradient[4])).toBeLessThan(1e-3 * Math.abs(gradient[2]))
    expect(logLikelihood).toBe(garchLikelihood(returns, parameters, gradient).logLikelihood)
    const errors = deviations(covariance().robust)
    expect(errors[2]).toBe(0)
    expect(errors[3]).toBeGreaterThan(0)
  })

  it('names normal errors, and a variance that does not return', () => {
    expect(fitGarch(garchWalk(4, 1500, { degrees: Infinity }), STUDENT_T, 'garchT').boundary).toContain(
      'degrees',
    )
    // A walk whose deviation doubles again and again.
    const random = randomStream(5)
    const growing = Float64Array.from({ length: 600 }, (_, i) => Math.exp(i / 60) * random.normal())
    const { parameters, boundary } = fitGarch(growing, NORMAL, 'garch')
    expect(boundary).toContain('persistence')
    expect(persistence(parameters)).toBeLessThanOrEqual(1)
  })

  it('has finite errors for noise without any memory', () => {
    const random = randomStream(6)
    const noise = Float64Array.from({ length: 300 }, () => random.uniform() - 0.5)
    for (const shape of [NORMAL, STUDENT_T, GJR]) {
      const { classical, robust } = fitGarch(noise, shape, 'garch').covariance()
      for (const row of [...classical, ...robust]) expect(row.every(Number.isFinite)).toBe(true)
    }
  })
})

describe('standard errors', () => {
  it('are how far estimates from other histories of the model lie apart', () => {
    const REPEATS = 150
    const truth = { alphaPlus: 0.1, alphaMinus: 0.1, beta: 0.8, degrees: Infinity }
    const alphas: number[] = []
    let classical = 0
    let robust = 0
    for (let seed = 0; seed < REPEATS; seed++) {
      const { parameters, covariance } = fitGarch(garchWalk(1000 + seed, 1500, truth), NORMAL, 'garch')
      alphas.push(parameters.alphaPlus)
      classical += Math.sqrt(covariance().classical[2][2]) / REPEATS
      robust += Math.sqrt(covariance().robust[2][2]) / REPEATS
    }
    const centre = alphas.reduce((sum, alpha) => sum + alpha, 0) / REPEATS
    const spread = Math.sqrt(alphas.reduce((sum, alpha) => sum + (alpha - centre) ** 2, 0) / (REPEATS - 1))
    // Four standard errors of a standard deviation, 1 / sqrt(2 x 150) each.
    expect(error(classical, spread)).toBeLessThan(0.23)
    expect(error(robust, spread)).toBeLessThan(0.23)
    expect(Math.abs(centre - 0.1)).toBeLessThan((4 * spread) / Math.sqrt(REPEATS))
  })

  it('of the VaR follow its derivatives through the whole recursion', () => {
    const returns = garchWalk(7, 600).map((value) => value * 100)
    const at: GarchParameters = {
      mean: 0.03,
      omega: 0.05,
      alphaPlus: 0.04,
      alphaMinus: 0.15,
      beta: 0.85,
      degrees: 5,
    }
    const level = 0.01
    const valueAtRisk = (moved: GarchParameters) => {
      const { recursion } = garchLikelihood(returns, moved, new Float64Array(6))
      return -moved.mean - Math.sqrt(recursion.variance) * errorQuantile(level, moved.degrees)
    }
    const { recursion } = garchLikelihood(returns, at, new Float64Array(6))
    NAMES.forEach((name, i) => {
      const onlyThis = NAMES.map((_, row) =>
        Float64Array.from(NAMES, (_, column) => (row === i && column === i ? 1 : 0)),
      )
      const measured = parameterError(
        recursion,
        onlyThis,
        errorQuantile(level, 5),
        errorQuantileSlope(level, 5),
      )
      const step = 1e-5
      const slope =
        (valueAtRisk({ ...at, [name]: at[name] + step }) - valueAtRisk({ ...at, [name]: at[name] - step })) /
        (2 * step)
      expect(error(measured, Math.abs(slope))).toBeLessThan(1e-6)
    })
  })
})

describe('refuses', () => {
  const reason = (returns: Float64Array) => {
    try {
      fitGarch(returns, GJR, 'gjrGarch')
    } catch (failure) {
      if (failure instanceof Failure) return failure.report()
      throw failure
    }
    return null
  }
  it('a constant, up to rounding', () => {
    const random = randomStream(8)
    const constant = { code: 'risk/constant', detail: { method: 'gjrGarch' } }
    expect(reason(new Float64Array(300))).toEqual(constant)
    expect(reason(new Float64Array(300).fill(0.1))).toEqual(constant)
    expect(reason(Float64Array.from({ length: 300 }, () => 0.1 + 1e-15 * random.normal()))).toEqual(constant)
  })
  it('more unchanged days than others, or fewer in long runs', () => {
    const random = randomStream(9)
    const stale = (isStale: (i: number) => boolean) =>
      Float64Array.from({ length: 500 }, (_, i) => (isStale(i) ? 0 : 0.01 * random.normal()))
    const report = (share: number) => ({ code: 'risk/stale-prices', detail: { method: 'gjrGarch', share } })
    expect(reason(stale((i) => i % 5 < 3))).toEqual(report(0.6))
    expect(reason(stale((i) => i % 100 < 40))).toEqual(report(0.4))
    // Scattered, too, once they pull the degrees to the bound: the fit is of them and not of the moves.
    expect(reason(stale((i) => i % 5 < 2))).toEqual(report(0.4))
    expect(reason(stale((i) => i % 10 < 1))).toBeNull()
  })
})
