import { describe, expect, test } from 'vitest'
import type { Build } from './module'
import { instantiate } from './module'
import { allowRelaxedInNode } from './relaxed-in-node'

allowRelaxedInNode()

const range = (from: number, to: number, steps = 20_001) =>
  Float32Array.from({ length: steps }, (_, k) => from + ((to - from) * k) / (steps - 1))
/** Powers of ten and their surroundings, so that small arguments are seen too. */
const small = (sign: number) => Float32Array.from({ length: 4000 }, (_, k) => sign * 10 ** (-k / 100))

const FUNCTIONS = [
  { name: 'exp', exact: Math.exp, at: [range(-87, 87), small(1), small(-1)] },
  { name: 'sigmoid', exact: (x: number) => 1 / (1 + Math.exp(-x)), at: [range(-80, 80), range(-2, 2)] },
  { name: 'tanh', exact: Math.tanh, at: [range(-30, 30), range(-1, 1), small(1), small(-1)] },
  { name: 'log1p', exact: Math.log1p, at: [range(0, 1), small(1)] },
  { name: 'log', exact: Math.log, at: [range(0.001, 3), range(1, 1e6), small(1).map((x) => 1 + x)] },
]
/** Two units in the last place, 2^-22, and half a unit more for the value that is compared against. */
const FEW_ULPS = 3e-7

describe.each<Build>(['simd', 'relaxed'])('%s', (build) => {
  async function evaluate(which: number, x: Float32Array): Promise<Float32Array> {
    const memory = new WebAssembly.Memory({ initial: 8 })
    const functions = (await instantiate(memory, build))!
    new Float32Array(memory.buffer).set(x)
    functions.apply(which, x.length, 0, 4 * x.length)
    return new Float32Array(memory.buffer).slice(x.length, 2 * x.length)
  }

  test.each(FUNCTIONS.map((f, which) => ({ ...f, which })))('$name', async ({ which, exact, at }) => {
    for (const x of at) {
      const actual = await evaluate(which, x)
      let worst = 0
      x.forEach((value, k) => {
        const expected = exact(value)
        worst = Math.max(worst, expected === actual[k] ? 0 : Math.abs(actual[k] / expected - 1))
      })
      expect(worst).toBeLessThan(FEW_ULPS)
    }
  })

  test('the ends: NaN stays, infinity and large numbers saturate', async () => {
    const x = Float32Array.of(NaN, Infinity, -Infinity, 100, -100)
    const [exp, sigmoid, tanh] = await Promise.all([0, 1, 2].map((which) => evaluate(which, x)))
    expect(exp.slice(1).map(Math.log).map(Math.round)).toEqual(Float32Array.of(87, -87, 87, -87))
    expect([...sigmoid].map((value) => Math.round(1e30 * value) / 1e30)).toEqual([NaN, 1, 0, 1, 0])
    expect([...tanh]).toEqual([NaN, 1, -1, 1, -1])
    for (let which = 0; which < 5; which++) expect((await evaluate(which, x))[0]).toBeNaN()
  })
})
