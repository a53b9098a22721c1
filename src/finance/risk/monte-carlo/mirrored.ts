import type { Prediction } from '../prediction'
import { sampleProbability, sampleTail } from '../predictions/sample'
import { partialSort } from './partial-sort'

/**
 * The sample that consists of location + y and location - y for each y, as a prediction.
 *
 * A t copula with t margins is symmetric about its location: the mirror image of a path is as likely as the path. Each
 * one drawn stands for both, so that half the work gives the same tail.
 *
 * A backtest asks one such sample a day for its worst tenth only, so no more is sorted until somebody asks for more; the
 * probability of a value outside that tenth is counted, not interpolated.
 * Arguments: `moves` is put in another order. Cost: O(n), and O(n log n) for a level above 0.1.
 */
const TENTH = 0.1

export function mirroredPrediction(location: number, moves: Float64Array): Prediction {
  const count = moves.length
  for (let i = 0; i < count; i++) moves[i] = -Math.abs(moves[i])
  let ready = Math.min(count, Math.ceil(2 * count * TENTH) + 2)
  partialSort(moves, ready)
  const sample = new Float64Array(2 * count)
  const fill = () => {
    for (let i = 0; i < count; i++) {
      sample[i] = location + moves[i]
      sample[2 * count - 1 - i] = location - moves[i]
    }
  }
  fill()
  const sortUpTo = (position: number) => {
    if (position < ready) return
    moves.sort()
    ready = count
    fill()
  }
  return {
    tail(level) {
      sortUpTo(2 * count * level + 1)
      return sampleTail(sample, level)
    },
    probability(value) {
      if (value <= sample[ready - 1]) {
        const share = sampleProbability(sample.subarray(0, ready), value)
        return (share * (ready - 1)) / (2 * count - 1)
      }
      let below = 0
      for (let i = 0; i < sample.length; i++) if (sample[i] <= value) below++
      return below / sample.length
    },
  }
}
