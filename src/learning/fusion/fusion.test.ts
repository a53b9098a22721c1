import * as tf from '@tensorflow/tfjs'
import '@tensorflow/tfjs-backend-wasm'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { installWasmKernels, startWasm } from '../../engine/wasm'
import type { ReadHeadline } from '../../finance/news/daily-news'
import { randomStream } from '../../numerics/random'
import { FLOAT32_LSTM, SAME_MODEL } from '../../testing/tolerance'
import type { Checkpoint, ForecastSettings } from '../forecast'
import { trainingOutputs } from '../model'
import { buildPanel } from '../panel'
import { predictRows } from '../predict'
import { garchSeries } from '../simulated'
import { trainForecaster } from '../training'
import type { TrainingInput } from '../training-job'
import { initialWeights, parameterCount, stackOf, weightLayout } from '../weights'
import type { Exogenous } from './exogenous'
import type { MacroInput } from './macro-features'
import { MACRO_COLUMNS, macroRows } from './macro-features'
import { newsRows } from './news-features'
import { towerOutputs } from './tower'

const settings: ForecastSettings = {
  ...{ preset: 'custom', layers: [6], window: 20, horizon: 2, batch: 8, steps: 40 },
  ...{ learningRate: 0.005, weightDecay: 0.001, dropout: 0.2, seed: 7 },
}
const series = [garchSeries('A', 700, 1), garchSeries('B', 600, 2, 10_140)]
const days = series[0].dates
const random = randomStream(3, 'fusion-test')
const headlines: ReadHeadline[] = Array.from({ length: 300 }, () => ({
  date: days[random.integer(days.length)],
  ticker: random.uniform() < 0.5 ? 'A' : 'B',
  score: 2 * random.uniform() - 1,
  events: random.uniform() < 0.3 ? ['default'] : [],
}))
const rate: MacroInput = {
  ...{ name: 'RATE', lag: 31 },
  dates: Int32Array.from({ length: 60 }, (_, i) => 9_400 + 30 * i),
  values: Float64Array.from({ length: 60 }, (_, i) => Math.sin(i)),
}
const exogenous: Exogenous = { news: { headlines }, macro: [rate] }
const TOWERS = buildPanel(series, settings, false, exogenous).towers
const base: TrainingInput = { series, settings, exogenous, resume: null, dataHash: 'abc' }
const quiet = { progress: () => {}, breathe: async () => {} }

beforeAll(async () => {
  await startWasm()
  await installWasmKernels()
})

describe('nothing later than the day before', () => {
  const anyDay = fc.integer({ min: 100, max: days.length - 1 })

  test('news on or after day t leaves the rows up to t as they are', () => {
    fc.assert(
      fc.property(anyDay, fc.double({ min: -1, max: 1, noNaN: true }), (t, score) => {
        const changed = headlines.map((one) =>
          one.date >= days[t] ? { ...one, score, events: ['policy'] } : one,
        )
        for (const one of series) {
          const row = one.dates.findLastIndex((day) => day <= days[t])
          const [before, after] = [headlines, changed].map((all) => newsRows({ headlines: all })(one))
          const end = ((row + 1) * before.length) / (one.dates.length + 1)
          expect(after.subarray(0, end)).toEqual(before.subarray(0, end))
          expect(after.length).toBe(before.length)
        }
      }),
      { numRuns: 12 },
    )
  })

  test('a macro value is used from the day after its date and its lag, not before', () => {
    fc.assert(
      fc.property(fc.nat(59), fc.integer({ min: 0, max: 90 }), (which, lag) => {
        const other = { ...rate, lag, values: rate.values.with(which, 5) }
        const [before, after] = [{ ...rate, lag }, other].map((one) => macroRows([one], days))
        const from = days.findIndex((day) => day > rate.dates[which] + lag)
        const end = MACRO_COLUMNS.length * (from < 0 ? days.length : from)
        expect(after.subarray(0, end)).toEqual(before.subarray(0, end))
        if (from >= 0) {
          const row = (rows: Float64Array) => rows.subarray(end, end + MACRO_COLUMNS.length)
          expect(row(after)).not.toEqual(row(before))
        }
      }),
    )
  })

  test('scaled too: what comes after the training part changes no earlier row of the panel', () => {
    const panel = buildPanel(series, settings, false, exogenous)
    const day = panel.split.validation[0]
    const late = {
      news: { headlines: headlines.map((one) => (one.date >= day ? { ...one, score: -1 } : one)) },
      macro: [{ ...rate, values: rate.values.map((v, i) => (rate.dates[i] >= day ? 99 : v)) }],
    }
    const other = buildPanel(series, settings, false, late)
    panel.series.forEach(({ exogenous: before, dates }, i) => {
      const width = before!.length / (dates.length + 1)
      const end = (dates.findIndex((date) => date >= day) + 1) * width
      expect(other.series[i].exogenous!.subarray(0, end)).toEqual(before!.subarray(0, end))
      expect(other.series[i].exogenous).not.toEqual(before)
    })
  })
})

test('macro columns by hand: standing, last change, change over a year, gap', () => {
  const dates = Int32Array.from({ length: 14 }, (_, i) => 30 * i)
  const values = Float64Array.from({ length: 14 }, (_, i) => (i < 13 ? i % 2 : 3))
  // Days 391 and 392 with a lag of one: the last value, of day 390, is known on the second.
  const rows = macroRows([{ name: 'X', dates, values, lag: 1 }], Int32Array.of(0, 391, 392))
  expect([...rows.slice(0, 4)]).toEqual([0, 0, 0, 0])
  const thirteen = 6 / 13
  expect(rows[4]).toBeCloseTo((0 - thirteen) / Math.sqrt(thirteen * (1 - thirteen)), 12)
  expect(rows[5]).toBeCloseTo(-Math.log(2), 12)
  expect(rows[6]).toBe(0) // day 360 has none a year older
  // In units of ln 2 the values are 0, 1, 0, .. 0 and 2.
  const mean = 8 / 14
  expect(rows[8]).toBeCloseTo((2 - mean) / Math.sqrt(10 / 14 - mean * mean), 12)
  expect(rows[9]).toBeCloseTo(Math.log(4), 12)
  expect(rows[10]).toBeCloseTo(Math.log(4), 12) // from the value of day 0 (day 30 is less than a year older)
  let recent = 0
  for (const x of [0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 2]) recent += (1 - 0.5 ** 0.05) * (x - recent)
  expect(rows[11]).toBeCloseTo((2 - recent) * Math.log(2), 12)
})

test('a column without any variation in training is silent ever after', () => {
  const late = { ...rate, dates: rate.dates.map((day, i) => (i === 0 ? 9_400 : day + 1_500)) }
  const panel = buildPanel(series, settings, false, { macro: [late] })
  expect(panel.towers).toEqual([{ name: 'macro', inputs: 4, units: 8 }])
  for (const { exogenous: rows, train } of panel.series) {
    const first = rows!.subarray(train[0] * 4, train[1] * 4)
    expect(first.every((value) => value === 0)).toBe(true)
    expect(rows!.every(Number.isFinite)).toBe(true)
  }
})

describe('the network', () => {
  const towers = [
    { name: 'news', inputs: 2, units: 3 },
    { name: 'macro', inputs: 1, units: 2 },
  ]
  const shape = { layers: [4], inputs: 10, horizon: 1, towers }

  test('has a block for each tower before the heads, which see them; the rest is as without', () => {
    const plain = weightLayout({ ...shape, towers: [] })
    const fused = weightLayout(shape)
    expect(fused.slice(0, 3)).toEqual(plain.slice(0, 3))
    expect(fused.slice(3).map(({ name, shape: size }) => [name, size])).toEqual([
      ['tower/news', [3, 3]],
      ['tower/macro', [2, 2]],
      ['heads', [4 + 10 + 3 + 2 + 1, 17]],
    ])
    const { offset, size } = fused[5]
    expect(parameterCount(shape)).toBe(offset + size)
    fused.slice(1).forEach((block, i) => expect(block.offset).toBe(fused[i].offset + fused[i].size))
    const weights = initialWeights(shape, 1, new Float32Array(17))
    expect(weights.slice(0, fused[3].offset)).toEqual(
      initialWeights({ ...shape, towers: [] }, 1, new Float32Array(17)).slice(0, fused[3].offset),
    )
  })

  test('tanh([e | 1] W), and its gradient through the heads, against float64', () => {
    const draw = (length: number) => Float32Array.from({ length }, () => random.normal())
    const stack = stackOf(shape)
    const [T, B] = [3, 2]
    const rows = T * B
    const [input, seen, pull] = [draw(rows * 10), draw(rows * 3), draw(rows * 17)]
    const values = stack.blocks.map(({ size }) => draw(size))
    const [kernel, heads] = [values[3], values[5]]
    const y = (row: number, unit: number) =>
      Math.tanh(seen[row * 3] * kernel[unit] + seen[row * 3 + 1] * kernel[3 + unit] + kernel[6 + unit])
    // d/dW of sum(pull * raw): [e | 1]^T ((pull heads^T) (1 - y^2)); the tower's rows of the heads come after h and x.
    const expected = new Float64Array(9)
    for (let row = 0; row < rows; row++) {
      for (let unit = 0; unit < 3; unit++) {
        let back = 0
        for (let k = 0; k < 17; k++) back += pull[row * 17 + k] * heads[(14 + unit) * 17 + k]
        const slope = back * (1 - y(row, unit) ** 2)
        ;[seen[row * 3], seen[row * 3 + 1], 1].forEach((e, i) => (expected[i * 3 + unit] += e * slope))
      }
    }
    const { out, gradient } = tf.tidy(() => {
      const weights = stack.blocks.map(({ shape: block }, i) => tf.tensor(values[i], block))
      const inputs = tf.tensor2d(seen, [rows, 3])
      const loss = (...all: tf.Tensor[]) => {
        const x = tf.tensor2d(input, [rows, 10])
        const raw = trainingOutputs(all, x, { time: T, batch: B }, null, 0, { towers: 2, inputs })
        return tf.sum(tf.mul(raw, tf.tensor2d(pull, [rows, 17]))) as tf.Scalar
      }
      return {
        out: towerOutputs(weights.slice(3, 5), inputs)[0].dataSync(),
        gradient: tf.grads(loss)(weights)[3].dataSync(),
      }
    })
    for (let i = 0; i < rows * 3; i++)
      expect(Math.abs(out[i] - y(Math.floor(i / 3), i % 3))).toBeLessThan(FLOAT32_LSTM)
    const size = Math.max(...expected.map(Math.abs))
    expected.forEach((value, i) => expect(Math.abs(gradient[i] - value)).toBeLessThan(FLOAT32_LSTM * size))
  })

  test('starts as the network without towers', async () => {
    const panels = [buildPanel(series, settings), buildPanel(series, settings, false, exogenous)]
    const [plain, fused] = await Promise.all(
      panels.map(async (panel) => {
        const of = { layers: [6], inputs: 10, horizon: 2, towers: panel.towers }
        const weights = initialWeights(of, 1, new Float32Array(34).fill(0.1))
        const rows = panel.series.map(({ test }) => test)
        return predictRows(panel.series, rows, weights, settings, quiet.breathe, panel.towers)
      }),
    )
    plain.forEach(({ quantiles }, i) =>
      quantiles.forEach((q, k) => expect(Math.abs(q - fused[i].quantiles[k])).toBeLessThan(SAME_MODEL)),
    )
  })
})

describe('training with towers', () => {
  const train = (changes: Partial<TrainingInput> = {}) => trainForecaster({ ...base, ...changes }, quiet)

  test('without towers nothing is different', async () => {
    const plain = await train({ exogenous: undefined })
    expect((await train({ exogenous: {} })).weights).toEqual(plain.weights)
    expect((await train({ exogenous: { macro: [] } })).weights).toEqual(plain.weights)
  })

  test('is repeatable, resumes exactly, and leaves no tensor behind', async () => {
    const before = tf.memory().numTensors
    const run = async (resume: Checkpoint | null) => {
      const checkpoints: Checkpoint[] = []
      const { weights, model } = await trainForecaster(
        { ...base, resume },
        {
          ...quiet,
          progress: ({ metric }) =>
            void (metric.checkpoint && checkpoints.push(structuredClone(metric.checkpoint))),
          checkpointEvery: 15,
        },
      )
      return { weights, model, checkpoints, last: checkpoints.at(-1)! }
    }
    const whole = await run(null)
    const checkpoints = whole.checkpoints
    // The state at a late step is compared, because the best weights may be older than the break.
    for (const again of [await run(null), await run(checkpoints[0])]) {
      expect(again.last.step).toBe(30)
      expect(again.last.weights).toEqual(whole.last.weights)
      expect(again.last.secondMoment).toEqual(whole.last.secondMoment)
      expect(again.weights).toEqual(whole.weights)
    }
    // The towers learn.
    const [tower] = stackOf({ layers: [6], inputs: 10, horizon: 2, towers: TOWERS }).blocks.filter(
      ({ name }) => name === 'tower/news',
    )
    const part = (one: Checkpoint) => one.weights.slice(tower.offset, tower.offset + tower.size)
    expect(part(whole.last)).not.toEqual(part(checkpoints[0]))
    expect(tf.memory().numTensors).toBe(before)
    expect(whole.weights.length).toBe(whole.model.parameters)
    // A network without towers, or with another, is not this one.
    for (const other of [undefined, { news: exogenous.news }]) {
      const resumed = train({ exogenous: other, resume: checkpoints[0] })
      await expect(resumed).rejects.toMatchObject({ code: 'data/changed' })
    }
  })

  test('without enough headlines or values in the training part there is nothing to learn from', async () => {
    await expect(train({ exogenous: { news: { headlines: headlines.slice(0, 10) } } })).rejects.toMatchObject(
      {
        code: 'fusion/too-few-headlines',
        detail: { needed: 30 },
      },
    )
    const future = { ...rate, dates: rate.dates.map((day) => day + 5_000) }
    await expect(train({ exogenous: { macro: [future] } })).rejects.toMatchObject({
      code: 'fusion/no-macro-values',
      detail: { name: 'RATE' },
    })
  })
})
