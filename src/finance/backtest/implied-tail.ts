import { normalInverse, normalPdf } from '../../numerics/normal'
import type { RandomStream } from '../../numerics/random'
import { studentTInverse, studentTShortfall } from '../../numerics/student-t'

/**
 * The tail that a model's VaR and ES imply together: how large, in units of its ES, is a loss beyond its VaR?
 *
 * ES / VaR at one level names one Student-t with location 0: the heavier the tail, the larger the ratio (at 95 %: 1.254
 * for the normal, 1.60 for 3 degrees of freedom). The degrees of freedom are found by bisection on 1 / degrees. Below
 * the normal's ratio the normal is taken, above the ratio of 1.1 degrees that one; between 1,000 degrees and the normal
 * nothing can be told apart.
 * A loss beyond the VaR is x(U) = -Q(p U) / ES, Q the quantile function and U uniform on (0, 1]; its mean is 1. ln x is
 * tabulated against -ln U, nearly a line for such tails, and read by linear interpolation. From U = 1/64 up, where almost
 * all draws fall, a second table of x itself against U saves the logarithms. Both are right to 2e-4.
 *
 * A convention of this program: the tests of ES need a whole tail for their p-values, and a path says two of its numbers.
 * Arguments: ES / VaR (Infinity and NaN count as heaviest), level 0 < p < 0.5. Cost: about 200 quantiles, a draw O(1).
 */
export interface ImpliedTail {
  /** Infinity for the normal. */
  degrees: number
  /** The loss over the ES on a day on which it exceeds the VaR. */
  draw(random: RandomStream): number
}

const FEWEST_DEGREES = 1.1
const MOST_DEGREES = 1000
/** Up to -ln U = 16: one loss in nine million lies beyond, and is extrapolated. */
const LOG_STEP = 0.125
const LOG_CELLS = 128
const SMALL = 1 / 64
const CELLS = 2048

export function impliedTail(ratio: number, level: number): ImpliedTail {
  const degrees = impliedDegrees(ratio, level)
  const normal = degrees === Infinity
  const shortfall = normal ? normalPdf(normalInverse(level)) / level : studentTShortfall(level, degrees)
  const logs = Float64Array.from({ length: LOG_CELLS + 1 }, (_, cell) => {
    const probability = level * Math.exp(-cell * LOG_STEP)
    const quantile = normal ? normalInverse(probability) : studentTInverse(probability, degrees)
    return Math.log(-quantile / shortfall)
  })
  const byLogarithm = (u: number) => {
    const place = -Math.log(u) / LOG_STEP
    const cell = Math.min(Math.floor(place), LOG_CELLS - 1)
    return Math.exp(logs[cell] + (place - cell) * (logs[cell + 1] - logs[cell]))
  }
  const ratios = Float64Array.from({ length: CELLS + 1 }, (_, cell) => byLogarithm(Math.max(cell, 1) / CELLS))
  return {
    degrees,
    draw(random) {
      const u = 1 - random.uniform()
      if (u < SMALL) return byLogarithm(u)
      const cell = Math.min(Math.floor(u * CELLS), CELLS - 1)
      return ratios[cell] + (u * CELLS - cell) * (ratios[cell + 1] - ratios[cell])
    },
  }
}

export function impliedDegrees(ratio: number, level: number): number {
  const ratioOf = (inverse: number) =>
    studentTShortfall(level, 1 / inverse) / -studentTInverse(level, 1 / inverse)
  if (ratio <= normalRatio(level)) return Infinity
  let light = 1 / MOST_DEGREES
  let heavy = 1 / FEWEST_DEGREES
  if (ratio <= ratioOf(light)) return Infinity
  if (!(ratio < ratioOf(heavy))) return FEWEST_DEGREES
  while (heavy - light > 1e-9) {
    const middle = (light + heavy) / 2
    if (ratioOf(middle) < ratio) light = middle
    else heavy = middle
  }
  return 2 / (light + heavy)
}

/** ES / VaR of a normal with mean 0. */
export function normalRatio(level: number): number {
  return normalPdf(normalInverse(level)) / level / -normalInverse(level)
}
