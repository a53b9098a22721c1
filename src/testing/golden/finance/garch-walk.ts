import { randomStream } from '../../../numerics/random'
import { studentTVariate } from '../../../numerics/variates'

/** Returns of GJR-GARCH(1,1) with a daily deviation of 1 %, drawn from a seed: the truth is known. */
export function garchWalk(
  seed: number,
  days: number,
  { alphaPlus = 0.03, alphaMinus = 0.12, beta = 0.9, degrees = 6, mean = 0.0005 } = {},
): Float64Array {
  const random = randomStream(seed, 'garch-walk')
  const usual = 1e-4
  const omega = usual * (1 - (alphaPlus + alphaMinus) / 2 - beta)
  let variance = usual
  return Float64Array.from({ length: days }, () => {
    const z =
      degrees === Infinity
        ? random.normal()
        : studentTVariate(random, degrees) * Math.sqrt((degrees - 2) / degrees)
    const residual = Math.sqrt(variance) * z
    variance = omega + (residual < 0 ? alphaMinus : alphaPlus) * residual ** 2 + beta * variance
    return mean + residual
  })
}
