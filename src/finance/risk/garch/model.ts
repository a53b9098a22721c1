import type { FailureReport } from '../../../numerics/failure'
import type { RandomStream } from '../../../numerics/random'
import type { RiskMethod } from '../measure'
import type { FittedModel, RiskModel } from '../method'
import type { Prediction } from '../prediction'
import { simulateHorizons } from '../predictions/simulated'
import { drawError, errorPrediction, errorQuantile, errorQuantileSlope } from './errors'
import type { GarchFit } from './estimate'
import { fitGarch } from './estimate'
import type { GarchShape } from './parameters'
import { nextVariance } from './parameters'
import { parameterError } from './quantile-error'

/**
 * A GARCH model as a risk method: tomorrow is mean + sqrt h z, with h from the recursion and z of the fitted shape.
 *
 * `see` carries the variance one day on; the parameters stay until the next fit. The standard error of the VaR is the
 * delta method's with the robust covariance; several days are simulated through the recursion.
 *
 * Notes: `risk/garch-boundary` {method, parameter} for each parameter that ended on a bound; `risk/garch-covariance`
 * {method}, once a standard error was asked for, where the likelihood has no peak sharp enough for it (covariance.ts).
 * Throws what the fit throws (estimate.ts). Cost: a fit some dozen passes over the days, a day O(1).
 */
export class FittedGarch implements FittedModel {
  readonly route = 'simulation'
  readonly notes: FailureReport[]
  readonly fit: GarchFit
  protected readonly name: RiskMethod

  constructor(name: RiskMethod, fit: GarchFit) {
    this.name = name
    this.fit = fit
    this.notes = fit.boundary.map((parameter) => ({
      code: 'risk/garch-boundary',
      detail: { method: name, parameter },
    }))
  }

  next(): Prediction {
    const { mean, degrees } = this.fit.parameters
    return errorPrediction(mean, this.deviation, degrees)
  }

  see(value: number): void {
    this.fit.recursion.step(value - this.fit.parameters.mean)
  }

  standardError(level: number): number {
    const { degrees } = this.fit.parameters
    return this.errorOfParameters(errorQuantile(level, degrees), errorQuantileSlope(level, degrees))
  }

  horizons(days: number): Prediction[] {
    return this.simulate(days, (random) => drawError(random, this.fit.parameters.degrees))
  }

  /** Of tomorrow. */
  protected get deviation(): number {
    return Math.sqrt(this.fit.recursion.variance)
  }

  protected errorOfParameters(quantile: number, quantileByDegrees: number): number {
    const { robust, doubtful } = this.fit.covariance()
    const note = { code: 'risk/garch-covariance', detail: { method: this.name } }
    if (doubtful && !this.notes.some(({ code }) => code === note.code)) this.notes.push(note)
    return parameterError(this.fit.recursion, robust, quantile, quantileByDegrees)
  }

  protected simulate(days: number, draw: (random: RandomStream) => number): Prediction[] {
    const { parameters, recursion } = this.fit
    return simulateHorizons(days, this.name, (random) => {
      let variance = recursion.variance
      return () => {
        const residual = Math.sqrt(variance) * draw(random)
        variance = nextVariance(parameters, variance, residual)
        return parameters.mean + residual
      }
    })
  }
}

/** What all of them have in common: a year of days makes a likelihood worth maximising, eight are enough. */
export const GARCH_SCHEDULE = { minimumObservations: 250, lookback: 2000, refitEvery: 20 }

export function garchModel(name: RiskModel['name'], shape: GarchShape): RiskModel {
  return {
    name,
    ...GARCH_SCHEDULE,
    fit(returns, _holdings, previous) {
      const start = previous instanceof FittedGarch ? previous.fit.parameters : undefined
      return new FittedGarch(name, fitGarch(returns, shape, name, start))
    },
  }
}
