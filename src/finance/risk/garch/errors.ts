import { normalInverse } from '../../../numerics/normal'
import type { RandomStream } from '../../../numerics/random'
import { studentTInverse } from '../../../numerics/student-t'
import { studentTVariate } from '../../../numerics/variates'
import type { Prediction } from '../prediction'
import { normalPrediction } from '../predictions/normal'
import { studentTPrediction } from '../predictions/student-t'

/**
 * The errors z of a GARCH model, of mean 0 and variance 1: normal (`degrees` Infinity), or Student-t, which is the
 * standard T times sqrt((degrees - 2) / degrees).
 *
 * Source: T. Bollerslev (1987), https://public.econ.duke.edu/~boller/Published_Papers/restat_87.pdf
 * Arguments: degrees > 2. Cost: O(1).
 */
export function errorQuantile(level: number, degrees: number): number {
  return degrees === Infinity ? normalInverse(level) : unit(degrees) * studentTInverse(level, degrees)
}

/** Change of the quantile with the degrees, by a central difference (relative step 1e-4: about eight digits). */
export function errorQuantileSlope(level: number, degrees: number): number {
  if (degrees === Infinity) return 0
  const step = 1e-4 * degrees
  return (errorQuantile(level, degrees + step) - errorQuantile(level, degrees - step)) / (2 * step)
}

export function drawError(random: RandomStream, degrees: number): number {
  return degrees === Infinity ? random.normal() : unit(degrees) * studentTVariate(random, degrees)
}

/** Of mean + deviation x z. */
export function errorPrediction(mean: number, deviation: number, degrees: number): Prediction {
  if (degrees === Infinity) return normalPrediction(mean, deviation)
  return studentTPrediction(mean, deviation * unit(degrees), degrees)
}

function unit(degrees: number): number {
  return Math.sqrt((degrees - 2) / degrees)
}
