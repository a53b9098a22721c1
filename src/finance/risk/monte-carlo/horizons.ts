import type { Prediction } from '../prediction'
import { simulateHorizons } from '../predictions/simulated'
import type { Volatilities } from './volatility'

/**
 * Losses over several days: each day of a path takes the standardised moves of one of the simulated paths (or its mirror
 * image), and every holding's volatility follows the path by the same EWMA as in the past.
 *
 * Convention: weights are brought back to today's every day, as everywhere in the app.
 * Arguments: `moves` one column a holding, before location and scale; `locations` and `scales` of the margins.
 * Cost: O(paths x days x d).
 */
export interface HorizonInput {
  weights: readonly number[]
  volatilities: Volatilities
  locations: Float64Array
  scales: Float64Array
  moves: readonly Float64Array[]
}

export function monteCarloHorizons(days: number, input: HorizonInput): Prediction[] {
  const { weights, volatilities, locations, scales, moves } = input
  const { length } = moves[0]
  const variances = new Float64Array(weights.length)
  return simulateHorizons(days, 'monteCarlo', (random) => {
    variances.set(volatilities.variances)
    return () => {
      const path = random.integer(length)
      const sign = random.uniform() < 0.5 ? -1 : 1
      let portfolio = 0
      for (let i = 0; i < weights.length; i++) {
        const move = locations[i] + sign * scales[i] * moves[i][path]
        const value = Math.sqrt(variances[i]) * move
        variances[i] = volatilities.after(i, variances[i], value)
        portfolio += weights[i] * value
      }
      return portfolio
    }
  })
}
