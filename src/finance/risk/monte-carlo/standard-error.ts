import { Failure } from '../../../numerics/failure'
import { excessKurtosis } from '../../../numerics/moments'
import type { Prediction } from '../prediction'
import { fitMoves, pathSpec, type DependenceKind } from './fit'
import { mirroredPrediction } from './mirrored'
import { simulatePortfolio } from './paths'
import { DECAY, Volatilities } from './volatility'

/**
 * How far a simulated VaR may be from the one that endless data and endless paths would give. Three parts, added as
 * squares:
 *
 * - of the simulation: sqrt(a (1 - 2a) / (2 n)) / f(q), the error of a quantile of n mirrored paths, its density f taken
 *   from the sample between 0.8 a and 1.25 a;
 * - of margins and dependence: the VaR from each of up to ten blocks (fewer with many holdings) of the history alone, with the same random numbers;
 *   the deviation of those over the root of their number (batch means);
 * - of tomorrow's volatility: an exponential average of decay L looks at (1 + L) / (1 - L) = 32 days, so that its root is
 *   uncertain by sqrt((kurtosis - 1) (1 - L) / (1 + L)) / 2 of itself.
 *
 * Not included: that the model may be wrong. Short blocks spread more than their share, so the second part errs upwards.
 * Sources: https://en.wikipedia.org/wiki/Quantile#Estimating_quantiles_from_a_sample; batch means: A. Law, Simulation
 * Modeling and Analysis, section 9.5
 */
export interface ErrorInput {
  columns: readonly Float64Array[]
  /** Weight x volatility of tomorrow. */
  exposures: Float64Array
  kind: DependenceKind
  /** The portfolio's returns on the same days. */
  returns: Float64Array
  paths: number
  seed: number
}

const MOST_BLOCKS = 10
const SHORTEST_BLOCK = 50
/** Of all blocks together: a fit of a hundred holdings takes half a second, so they are split into four. */
const MOST_COLUMNS = 400
/** What the blocks differ by is not luck of the draw, which is common to them. */
const BLOCK_PATHS = 2_500

/** Prepares what all levels share; the result gives the error at a tail level of the VaR of `prediction`. */
export function errorOf(
  input: ErrorInput,
): (prediction: Prediction, level: number, location: number) => number {
  const blocks = blockPredictions(input)
  const relative = volatilityError(input.returns)
  return (prediction, level, location) => {
    const { valueAtRisk } = prediction.tail(level)
    const simulation = simulationError(prediction, level, input.paths)
    const volatility = relative * Math.abs(valueAtRisk + location)
    return Math.hypot(simulation, deviationOfMean(blocks, level), volatility)
  }
}

function simulationError(prediction: Prediction, level: number, paths: number): number {
  const [outer, inner] = [0.8 * level, Math.min(1.25 * level, 0.5)]
  const slope = (prediction.tail(outer).valueAtRisk - prediction.tail(inner).valueAtRisk) / (inner - outer)
  return slope * Math.sqrt((level * (1 - 2 * level)) / (2 * paths))
}

function volatilityError(returns: Float64Array): number {
  const { standardised } = new Volatilities([returns])
  return 0.5 * Math.sqrt(((excessKurtosis(standardised[0]) + 2) * (1 - DECAY)) / (1 + DECAY))
}

function blockPredictions({ columns, exposures, kind, seed }: ErrorInput): Prediction[] {
  const days = columns[0].length
  const most = Math.min(MOST_BLOCKS, Math.floor(MOST_COLUMNS / columns.length))
  const count = Math.max(Math.min(Math.floor(days / SHORTEST_BLOCK), most), 2)
  const length = Math.floor(days / count)
  return Array.from({ length: count }, (_, k) => columns.map((c) => c.subarray(k * length, (k + 1) * length)))
    .map((block) => predictionOf(block, exposures, kind, seed))
    .filter((prediction) => prediction !== null)
}

/** Null where the block alone cannot be fitted. */
function predictionOf(
  block: Float64Array[],
  exposures: Float64Array,
  kind: DependenceKind,
  seed: number,
): Prediction | null {
  try {
    const { location, ...spec } = pathSpec(fitMoves(block, kind), exposures)
    const moves = simulatePortfolio({ ...spec, location: 0 }, BLOCK_PATHS, seed)
    return mirroredPrediction(location, moves)
  } catch (error) {
    if (error instanceof Failure) return null
    throw error
  }
}

function deviationOfMean(predictions: Prediction[], level: number): number {
  const values = predictions.map((prediction) => prediction.tail(level).valueAtRisk)
  if (values.length < 2) return 0
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return Math.sqrt(squares / (values.length - 1) / values.length)
}
