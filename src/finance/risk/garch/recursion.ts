import type { GarchParameters } from './parameters'
import { nextVariance, persistence } from './parameters'

/**
 * The variance of the next day, and its derivatives with respect to the parameters, carried from day to day.
 *
 * h' = omega + alpha(e) e^2 + beta h, e = r - mean; each derivative d follows d' = (what the parameter does today) +
 * beta d; for the mean that is -2 alpha(e) e.
 *
 * Convention: before the first day both e^2 and h are the sample mean of the squared residuals, and alpha is the mean
 * of the two (Fiorentini, Calzolari and Panattoni 1996, as in the Bollerslev-Ghysels benchmark). That start depends on
 * the mean, and so does its derivative.
 * Source: https://doi.org/10.1002/(SICI)1099-1255(199607)11:4<399::AID-JAE401>3.0.CO;2-R
 * Units: a squared return. Cost: O(1) a day.
 */
export class VarianceRecursion {
  variance: number
  byMean: number
  byOmega = 1
  byPlus: number
  byMinus: number
  byBeta: number
  private readonly parameters: GarchParameters

  /** `square` and `mean` are the sample means of e^2 and of e. */
  constructor(parameters: GarchParameters, square: number, mean: number) {
    const kept = persistence(parameters)
    this.parameters = parameters
    this.variance = parameters.omega + kept * square
    this.byMean = -2 * kept * mean
    this.byPlus = this.byMinus = 0.5 * square
    this.byBeta = square
  }

  /** Takes in a day's residual e = return - mean. */
  step(residual: number): void {
    const { alphaPlus, alphaMinus, beta } = this.parameters
    const square = residual * residual
    const alpha = residual < 0 ? alphaMinus : alphaPlus
    this.byMean = -2 * alpha * residual + beta * this.byMean
    this.byOmega = 1 + beta * this.byOmega
    this.byPlus = (residual < 0 ? 0 : square) + beta * this.byPlus
    this.byMinus = (residual < 0 ? square : 0) + beta * this.byMinus
    this.byBeta = this.variance + beta * this.byBeta
    this.variance = nextVariance(this.parameters, this.variance, residual)
  }
}
