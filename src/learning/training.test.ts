import * as tf from '@tensorflow/tfjs'
import '@tensorflow/tfjs-backend-wasm'
import { beforeAll, describe, expect, test } from 'vitest'
import { installKernels } from '../engine/fused'
import { installWasmKernels, startWasm } from '../engine/wasm'
import type { Failure } from '../numerics/failure'
import type { Checkpoint, Forecast, ForecastSettings } from './forecast'
import { PORTFOLIO } from './forecast'
import { garchSeries } from './simulated'
import { composedBackward, composedForward } from './lstm/composed'
import { installLstm } from './lstm/operation'
import { trainForecaster } from './training'
import type { TrainingControl, TrainingInput } from './training-job'
import { weightLayout } from './weights'

const settings: ForecastSettings = {
  preset: 'custom',
  layers: [8, 4],
  window: 20,
  horizon: 3,
  batch: 16,
  steps: 60,
  learningRate: 0.005,
  weightDecay: 0.001,
  dropout: 0.2,
  seed: 7,
}
const series = [garchSeries('A', 900, 1), garchSeries(PORTFOLIO, 700, 2, 10_280)]
const base: TrainingInput = { series, settings, resume: null, dataHash: 'abc' }

function recorder(checkpointEvery?: number) {
  const checkpoints: Checkpoint[] = []
  const breaths: number[] = []
  const control: TrainingControl = {
    progress: ({ metric }) =>
      void (metric.checkpoint && checkpoints.push(structuredClone(metric.checkpoint))),
    breathe: async () => void breaths.push(performance.now()),
    checkpointEvery,
  }
  return { control, checkpoints, breaths }
}
const train = (changes: Partial<TrainingInput> = {}) =>
  trainForecaster({ ...base, ...changes }, recorder().control)

describe.each([
  ['composed', async () => installKernels('wasm', null)],
  ['fused', installWasmKernels],
])('training, %s', (_, install) => {
  let result: Forecast
  beforeAll(async () => {
    await startWasm()
    await install()
    result = await train()
  }, 60_000)

  test('the same seed gives identical weights, another seed does not', async () => {
    expect((await train()).weights).toEqual(result.weights)
    expect((await train({ settings: { ...settings, seed: 8 } })).weights).not.toEqual(result.weights)
  })

  test('a resumed run ends exactly where the uninterrupted one does', async () => {
    const { control, checkpoints } = recorder(17)
    const whole = await trainForecaster(base, control)
    expect(whole.weights).toEqual(result.weights)
    expect(checkpoints.map(({ step }) => step)).toEqual([17, 34, 51])
    // Compared by the state at the last step, not only by the best weights, which may be older than the break.
    const last = checkpoints[2]
    const again = recorder(17)
    const resumed = await trainForecaster({ ...base, resume: checkpoints[0] }, again.control)
    expect(again.checkpoints.at(-1)).toMatchObject({
      step: last.step,
      weights: last.weights,
      firstMoment: last.firstMoment,
      secondMoment: last.secondMoment,
      bestWeights: last.bestWeights,
      bestLoss: last.bestLoss,
      bestStep: last.bestStep,
    })
    expect(resumed.weights).toEqual(whole.weights)
    expect(resumed.perTicker).toEqual(whole.perTicker)
    await expect(train({ resume: { ...last, dataHash: 'other' } })).rejects.toMatchObject({
      code: 'data/changed',
    })
  })

  test('no tensor is left behind, neither by a whole run nor by a cancelled one', async () => {
    const before = tf.memory().numTensors
    await train()
    expect(tf.memory().numTensors).toBe(before)
    const cancelled = { progress: () => {}, breathe: () => Promise.reject(new Error('stop')) }
    await expect(trainForecaster(base, cancelled)).rejects.toThrow('stop')
    expect(tf.memory().numTensors).toBe(before)
  })

  test('on a market with volatility clusters the training loss falls below its start', () => {
    const { history } = result
    const mean = (from: number, to?: number) => {
      const part = history.slice(from, to).map(({ trainingLoss }) => trainingLoss)
      return part.reduce((a, b) => a + b, 0) / part.length
    }
    expect(history.at(-1)!.step).toBe(settings.steps)
    expect(mean(-4)).toBeLessThan(mean(0, 4))
    expect(result.model.validationLoss).toBeLessThan(history.at(-1)!.validationLoss + 1e-9)
  })

  describe('the result', () => {
    test('has a forecast from the last day of every series', () => {
      for (const { name, dates } of series) {
        const { lastDate, quantiles, expectedShortfall, mean, directionProbability } = result.perTicker[name]
        expect(lastDate).toBe(dates.at(-1))
        expect([quantiles['0.05'].length, mean.length, directionProbability.length]).toEqual([3, 3, 3])
        expectedShortfall['0.05'].forEach((loss, d) => expect(loss).toBeLessThan(quantiles['0.05'][d]))
        expect(quantiles['0.05'][0]).toBeLessThan(quantiles['0.95'][0])
        expect(quantiles['0.05'][2]).toBeLessThan(quantiles['0.05'][0])
        expect(directionProbability.every((p) => p > 0 && p < 1)).toBe(true)
      }
    })

    test('has test paths on the days of the test part, with ES beyond VaR', () => {
      const [first, last] = result.split.test
      let observations = 0
      for (const { name, dates, returns } of series) {
        const path = result.testPaths[name]
        expect([path.dates[0], path.dates.at(-1)]).toEqual([first, last])
        expect(path.returns[0]).toBe(Math.expm1(returns[dates.indexOf(first)]))
        path.dates.forEach((_, t) => {
          expect(path.expectedShortfall['0.95'][t]).toBeGreaterThan(path.valueAtRisk['0.95'][t])
          expect(path.expectedShortfall['0.99'][t]).toBeGreaterThan(path.valueAtRisk['0.99'][t])
          expect(path.valueAtRisk['0.99'][t]).toBeGreaterThanOrEqual(path.valueAtRisk['0.95'][t])
        })
        observations += path.dates.length
      }
      expect(result.testObservations).toBe(observations)
      expect(result.testSeries).toBe(2)
    })

    test('has weights of the documented layout and a row for each model', () => {
      const shape = { layers: settings.layers, inputs: 10, horizon: 3 }
      const { offset, size } = weightLayout(shape).at(-1)!
      expect(result.weights.length).toBe(offset + size)
      expect(result.model.parameters).toBe(offset + size)
      expect(result.scoreboard.map(({ model }) => model)).toEqual([
        'network',
        'persistence',
        'zeroMean',
        'historical',
        'ewma',
        'gjrFilteredHistorical',
      ])
    })
  })

  test('the weights do not depend on the test part', async () => {
    const end = result.split.test[0]
    const changed = series.map((one) => ({
      ...one,
      returns: one.returns.map((r, t) => (one.dates[t] < end ? r : -4 * r)),
    }))
    expect((await train({ series: changed })).weights).toEqual(result.weights)
  })

  test('what can be learned is learned, and from shuffled labels nothing is', async () => {
    // The sign of a return follows the day before: r = 0.6 r' + e.
    const momentum = series.map((one) => {
      const returns = one.returns.slice()
      for (let t = 1; t < returns.length; t++) returns[t] += 0.6 * returns[t - 1]
      return { ...one, returns }
    })
    // Long enough to learn a lag, and the same for both.
    const input = { series: momentum, settings: { ...settings, steps: 150 } }
    const [honest, shuffled] = [await train(input), await train({ ...input, shuffleLabels: true })]
    const chance = 3 * Math.sqrt(0.25 / honest.testObservations)
    expect(honest.scoreboard[0].directionAccuracy).toBeGreaterThan(0.5 + chance)
    expect(Math.abs(shuffled.scoreboard[0].directionAccuracy! - 0.5)).toBeLessThan(chance)
    // Of the variance, 0.36 can be explained. The tail losses are not compared: 130 days have too few exceptions to tell.
    const explained = ({ scoreboard }: Forecast) => {
      const [network, , zeroMean] = scoreboard
      return 1 - network.returnMse / zeroMean.returnMse
    }
    expect(explained(honest)).toBeGreaterThan(0.15)
    expect(explained(shuffled)).toBeLessThan(0.1)
  })

  test('expected failures', async () => {
    const failing = (changes: Partial<ForecastSettings>) => train({ settings: { ...settings, ...changes } })
    await expect(failing({ window: 1 })).rejects.toMatchObject({
      code: 'settings/out-of-range',
      detail: { field: 'window', min: 2, max: 512 },
    })
    await expect(failing({ layers: [32, 0] })).rejects.toMatchObject({ detail: { field: 'units' } })
    await expect(failing({ dropout: NaN })).rejects.toMatchObject({ detail: { field: 'dropout' } })
    await expect(train({ series: [garchSeries('A', 60, 1)] })).rejects.toMatchObject({
      code: 'data/too-short',
      detail: { ticker: 'A', have: 60 },
    })
    const broken = series.map((one) => ({ ...one, returns: one.returns.with(100, NaN) }))
    await expect(train({ series: broken })).rejects.toMatchObject({
      code: 'data/not-finite',
      detail: { ticker: 'A' },
    })
  })

  test('a loss that is no number stops the run and says at which step, leaving nothing behind', async () => {
    const before = tf.memory().numTensors
    let calls = 0
    const breaking: tf.KernelFunc = (call) => {
      const [hidden, ...saved] = composedForward(call) as tf.Tensor[]
      if (!call.attrs?.keep || ++calls <= 30) return [hidden, ...saved]
      hidden.dispose()
      return [tf.fill(hidden.shape, NaN), ...saved]
    }
    installKernels('wasm', null)
    installLstm('wasm', breaking, composedBackward)
    const failure = await train().catch((error: Failure) => error)
    await install()
    expect(failure).toMatchObject({ code: 'learning/diverged' })
    // Broken from step 16 on, and seen by the next validation at the latest.
    const { step } = (failure as Failure).detail
    expect([20, 25]).toContain(step)
    expect(tf.memory().numTensors).toBe(before)
  })

  test('a series too short to be forecast is left out and named', async () => {
    const { notes, perTicker } = await train({ series: [...series, garchSeries('NEW', 30, 3, 11_000)] })
    expect(notes).toContainEqual({
      code: 'series-too-short',
      detail: { ticker: 'NEW', have: 30, needed: 40 },
    })
    expect(perTicker.NEW).toBeUndefined()
  })

  test('a pause is not training time', async () => {
    // Held for three seconds at the first breath, as a pause holds it.
    let [paused, breaths] = [0, 0]
    const breathe = async () => {
      if (breaths++ > 0) return
      const from = performance.now()
      await new Promise((resolve) => setTimeout(resolve, 3_000))
      paused = (performance.now() - from) / 1000
    }
    const started = performance.now()
    const { model } = await trainForecaster({ ...base }, { progress: () => {}, breathe })
    const wall = (performance.now() - started) / 1000
    expect(breaths).toBeGreaterThan(0)
    // An identity of clocks, not a speed: the work cannot have taken longer than the time outside the pause.
    expect(model.seconds).toBeLessThan(wall - paused + 0.1)
  })

  test('a checkpoint of a network of another size is refused by name', async () => {
    const { control, checkpoints } = recorder(10)
    await trainForecaster(base, control)
    const short = { ...checkpoints[0], weights: checkpoints[0].weights.slice(1) }
    await expect(train({ resume: short })).rejects.toMatchObject({ code: 'data/changed' })
  })
})
