import type { RandomStream } from '../../../numerics/random'
import { randomStream } from '../../../numerics/random'

/**
 * A stream of random numbers for long simulations: several times faster than `numerics/random.ts`, from which it takes
 * its start, at the price of 32-bit uniform numbers.
 *
 * Bits: xoshiro128++ of Blackman and Vigna, period 2^128 - 1, made a thousand words at a time so that its state stays in
 * registers. Normal: the ziggurat of Marsaglia and Tsang with 128 layers of equal area; 7 bits choose the layer, the
 * other 25 the place in it, and 98 of 100 draws are one multiplication and one comparison.
 *
 * Convention: the same seed and path give the same numbers on every machine.
 * Sources: https://prng.di.unimi.it/ and https://www.jstatsoft.org/article/view/v005i08
 * Cost: about 5 ns a uniform, 8 ns a normal number.
 */
export class FastRandom implements RandomStream {
  private readonly state: Int32Array
  private readonly words = new Int32Array(1024)
  private used = this.words.length

  constructor(seed: number, ...path: (string | number)[]) {
    const start = randomStream(seed, 'fast', ...path)
    this.state = Int32Array.from({ length: 4 }, () => start.integer(2 ** 32))
  }

  /** 32 random bits, signed. */
  word(): number {
    if (this.used === this.words.length) this.refill()
    return this.words[this.used++]
  }

  uniform(): number {
    return (this.word() >>> 0) * 2 ** -32
  }

  integer(bound: number): number {
    return Math.floor(this.uniform() * bound)
  }

  normal(): number {
    for (;;) {
      const word = this.word()
      const layer = word & (LAYERS - 1)
      const place = (word >> 7) * 2 ** -24
      const x = place * EDGE[layer]
      if (Math.abs(place) < INSIDE[layer]) return x
      if (layer === 0) return this.tail(place < 0)
      // Between the rectangle that lies wholly under the curve and the layer's edge.
      const height = HEIGHT[layer] + this.uniform() * (HEIGHT[layer + 1] - HEIGHT[layer])
      if (height < Math.exp(-0.5 * x * x)) return x
    }
  }

  /** Beyond the last edge: Marsaglia's method for a normal tail. */
  private tail(negative: boolean): number {
    for (;;) {
      const x = -Math.log(1 - this.uniform()) / TAIL_FROM
      const y = -Math.log(1 - this.uniform())
      if (2 * y >= x * x) return negative ? -TAIL_FROM - x : TAIL_FROM + x
    }
  }

  private refill(): void {
    const { state, words } = this
    let [a, b, c, d] = state
    for (let i = 0; i < words.length; i++) {
      const sum = (a + d) | 0
      words[i] = ((sum << 7) | (sum >>> 25)) + a
      const shifted = b << 9
      c ^= a
      d ^= b
      b ^= c
      a ^= d
      c ^= shifted
      d = (d << 11) | (d >>> 21)
    }
    state.set([a, b, c, d])
    this.used = 0
  }
}

const LAYERS = 128
/** Where the tail begins, and the area of each layer under exp(-x^2/2), so that 128 layers fill it (Marsaglia and Tsang). */
const TAIL_FROM = 3.442619855899
const AREA = 9.91256303526217e-3

const curve = (x: number) => Math.exp(-0.5 * x * x)

/** Right edges of the layers from the lowest; the lowest is as wide as a rectangle of its area, tail included. */
const EDGE = new Float64Array(LAYERS + 1)
EDGE[0] = AREA / curve(TAIL_FROM)
EDGE[1] = TAIL_FROM
for (let i = 2; i < LAYERS; i++) EDGE[i] = Math.sqrt(-2 * Math.log(AREA / EDGE[i - 1] + curve(EDGE[i - 1])))

/** The curve at the edges: a layer reaches from its own height to the next one's. */
const HEIGHT = EDGE.map(curve)
/** The share of a layer that lies wholly under the curve. */
const INSIDE = Float64Array.from({ length: LAYERS }, (_, i) => EDGE[i + 1] / EDGE[i])
