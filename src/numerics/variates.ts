import type { RandomStream } from './random'

/**
 * Random draws from the gamma and the Student-t distribution.
 *
 * Gamma: Marsaglia and Tsang's squeeze, d v with d = shape - 1/3, v = (1 + z / (3 sqrt d))^3 for a normal z, accepted
 * when log u < z^2/2 + d - d v + d log v; a shape below 1 is drawn one higher and multiplied by u^(1/shape).
 * Student-t: Bailey's polar method: u sqrt(degrees (w^(-2/degrees) - 1) / w) for a point (u, v) uniform in the unit
 * disc, w = u^2 + v^2; exact for every real degrees > 0, with no gamma variable.
 *
 * Convention: gamma of scale 1 (mean = shape); the standard t, of variance degrees / (degrees - 2).
 * Sources: G. Marsaglia and W. Tsang (2000), https://doi.org/10.1145/358407.358414; R. W. Bailey (1994),
 * https://doi.org/10.2307/2153537 (free: https://www.ams.org/journals/mcom/1994-62-206/)
 * Throws RangeError unless the shape or the degrees are positive. Cost: O(1), 1.05 and 1.27 trials on average.
 */
export function gammaVariate(random: RandomStream, shape: number): number {
  if (!(shape > 0)) throw new RangeError(`gamma needs a positive shape: ${shape}`)
  if (shape < 1) return gammaVariate(random, shape + 1) * (1 - random.uniform()) ** (1 / shape)
  const d = shape - 1 / 3
  const step = 1 / Math.sqrt(9 * d)
  for (;;) {
    const z = random.normal()
    const root = 1 + step * z
    if (root <= 0) continue
    const v = root * root * root
    // 1 - u is in (0, 1].
    if (Math.log(1 - random.uniform()) < 0.5 * z * z + d - d * v + d * Math.log(v)) return d * v
  }
}

export function studentTVariate(random: RandomStream, degrees: number): number {
  if (!(degrees > 0)) throw new RangeError(`Student-t needs positive degrees: ${degrees}`)
  for (;;) {
    const u = 2 * random.uniform() - 1
    const v = 2 * random.uniform() - 1
    const w = u * u + v * v
    if (w > 0 && w < 1) return u * Math.sqrt((degrees * Math.expm1((-2 / degrees) * Math.log(w))) / w)
  }
}
