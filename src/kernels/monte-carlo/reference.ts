import type { PathSpec } from '../../finance/risk/monte-carlo/paths'
import { MIDDLE, TRIALS } from './paths-wgsl'
import { philox } from './philox'

/**
 * What the kernel computes, in plain loops and float64: the return of one path.
 *
 * A device is held against it, path by path; see paths-wgsl.ts for the counters.
 */
export function referenceReturn(spec: PathSpec, path: number, seed: number): number {
  const { factor, degrees, maps, scales, location } = spec
  const size = scales.length
  const words = (k: number, stream: number) =>
    Array.from(philox([path, k, stream, 0], keyOf(seed)), (word) => ((word >>> 8) + 0.5) * 2 ** -24)
  const normals = ([a, b]: number[]) => {
    const angle = 2 * Math.PI * (b - 0.5)
    const radius = Math.sqrt(-2 * Math.log(a))
    return [radius * Math.cos(angle), radius * Math.sin(angle)]
  }
  const z = Array.from({ length: Math.ceil(size / 4) }, (_, k) => words(k, 0)).flatMap((u) => [
    ...normals(u.slice(0, 2)),
    ...normals(u.slice(2)),
  ])

  function mixing(): number {
    if (degrees === Infinity) return 1
    const d = degrees / 2 - 1 / 3
    for (let trial = 0; trial < TRIALS; trial++) {
      const u = words(trial, 1)
      const [x] = normals(u)
      const root = 1 + x / Math.sqrt(9 * d)
      const v = root ** 3
      if (root > 0 && Math.log(u[2]) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
        return Math.sqrt(degrees / 2 / (d * v))
      }
    }
    return 1
  }

  const knots = maps.length / size - 1
  function moved(x: number, holding: number): number {
    if (maps.length === 0) return x
    const place = (Math.abs(x) / (MIDDLE + Math.abs(x))) * knots
    const left = Math.min(Math.floor(place), knots - 1)
    const at = holding * (knots + 1) + left
    return x * (maps[at] + (place - left) * (maps[at + 1] - maps[at]))
  }

  const common = mixing()
  let sum = location
  for (let i = 0; i < size; i++) {
    let x = 0
    for (let j = 0; j <= i; j++) x += factor[i * size + j] * z[j]
    sum += scales[i] * moved(common * x, i)
  }
  return sum
}

/** The generator's key: the seed, and a word that keeps it apart from others that start from it. */
export function keyOf(seed: number): [number, number] {
  return [seed >>> 0, 0x70617468]
}
