import { fitGarch } from '../garch/estimate'
import { startRecursion } from '../garch/likelihood'
import { FittedGarch, GARCH_SCHEDULE } from '../garch/model'
import type { RiskModel } from '../method'
import type { Prediction } from '../prediction'
import { sampleProbability, sampleTail } from '../predictions/sample'
import { quantileStandardError } from '../quantile-error'
import { ReturnWindow } from '../return-window'
import { SortedWindow } from '../sorted-window'
import { GJR_STUDENT_T } from './gjr-garch'

/**
 * Filtered historical simulation: the past is made comparable by dividing each day's surprise by the volatility of that
 * day; tomorrow is drawn from these, times tomorrow's volatility.
 *
 * z[t] = (r[t] - mean) / sqrt h[t] with mean and h of GJR-GARCH-t (gjr-garch.ts); R = mean + sqrt h[n+1] z, z one of the
 * z[t], each as likely. VaR and ES are those of the sample z (predictions/sample.ts), moved and scaled.
 *
 * Convention: the residuals of all the days fitted to, as they are (not scaled to variance 1 again); a new day
 * replaces the oldest. Several days draw a residual a day and carry the variance on with it (Barone-Adesi). The
 * variance of the VaR is the sum of that of the parameters (delta method, robust) and that of the residuals' quantile.
 * Source: G. Barone-Adesi, K. Giannopoulos, L. Vosper (1999), VaR without correlations for portfolios of derivative
 * securities; free: https://en.wikipedia.org/wiki/Historical_simulation_(finance)
 * Arguments: simple returns, oldest first, at least 250. Throws and notes as gjr-garch.ts.
 * Cost: the fit of GJR-GARCH-t and a sort; a day O(log n) and one memory move.
 */
export const filteredHistorical: RiskModel = {
  name: 'filteredHistorical',
  ...GARCH_SCHEDULE,
  fit(returns, _holdings, previous) {
    const start = previous instanceof FittedGarch ? previous.fit.parameters : undefined
    return new FilteredHistory(returns, start)
  },
}

class FilteredHistory extends FittedGarch {
  private readonly window: ReturnWindow
  private readonly sorted: SortedWindow

  constructor(returns: Float64Array, start?: FittedGarch['fit']['parameters']) {
    super('filteredHistorical', fitGarch(returns, GJR_STUDENT_T, 'filteredHistorical', start))
    const { parameters } = this.fit
    const recursion = startRecursion(returns, parameters)
    const residuals = returns.map((value) => {
      const residual = value - parameters.mean
      const standardised = residual / Math.sqrt(recursion.variance)
      recursion.step(residual)
      return standardised
    })
    this.window = new ReturnWindow(residuals)
    this.sorted = new SortedWindow(residuals)
  }

  override next(): Prediction {
    const { mean } = this.fit.parameters
    const deviation = this.deviation
    const residuals = this.sorted.values.slice()
    return {
      tail(level) {
        const { valueAtRisk, expectedShortfall } = sampleTail(residuals, level)
        return {
          valueAtRisk: -mean + deviation * valueAtRisk,
          expectedShortfall: -mean + deviation * expectedShortfall,
        }
      },
      probability: (value) => sampleProbability(residuals, (value - mean) / deviation),
    }
  }

  override see(value: number): void {
    const standardised = (value - this.fit.parameters.mean) / this.deviation
    this.sorted.replace(this.window.slide(standardised), standardised)
    super.see(value)
  }

  override standardError(level: number): number {
    const ofParameters = this.errorOfParameters(-sampleTail(this.sorted.values, level).valueAtRisk, 0)
    return Math.hypot(ofParameters, this.deviation * quantileStandardError(this.sorted.values, level))
  }

  override horizons(days: number): Prediction[] {
    const residuals = this.sorted.values
    return this.simulate(days, (random) => residuals[random.integer(residuals.length)])
  }
}
