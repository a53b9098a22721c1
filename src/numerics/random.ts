import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** A seeded stream of random numbers: the same seed and path give the same numbers on every machine. */
export interface RandomStream {
  /** Uniform on [0, 1), 53 bits. */
  uniform(): number
  /** Standard normal (Marsaglia's polar method). */
  normal(): number
  /** Uniform integer in [0, bound). */
  integer(bound: number): number
}

/**
 * Opens the stream that belongs to `seed` and a path such as `(42, 'batch', 17)`. Streams of different paths
 * are independent for all practical purposes, so that step 17 of a training run can be drawn without
 * having drawn steps 0 to 16 (which is what makes resuming exact).
 */
export function randomStream(seed: number, ...path: (string | number)[]): RandomStream {
  const generator = xoroshiro128plus(hash(seed, path))
  let spare: number | null = null
  const uniform = () => uniformFloat64(generator)
  return {
    uniform,
    integer: (bound) => Math.floor(uniform() * bound),
    normal() {
      if (spare !== null) {
        const value = spare
        spare = null
        return value
      }
      for (;;) {
        const u = 2 * uniform() - 1
        const v = 2 * uniform() - 1
        const s = u * u + v * v
        if (s > 0 && s < 1) {
          const factor = Math.sqrt((-2 * Math.log(s)) / s)
          spare = v * factor
          return u * factor
        }
      }
    },
  }
}

/** FNV-1a over the seed and the path, finished with a 32-bit mixer (murmur3's). */
function hash(seed: number, path: (string | number)[]): number {
  let h = 0x811c9dc5
  for (const character of `${seed}/${path.join('/')}`) {
    h = Math.imul(h ^ character.codePointAt(0)!, 0x01000193)
  }
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) | 0
}
