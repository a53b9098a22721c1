import * as tf from '@tensorflow/tfjs'
import '@tensorflow/tfjs-backend-wasm'
import { beforeAll, describe, expect, test } from 'vitest'
import { SAME_MODEL } from '../../testing/tolerance'
import { installKernels } from '../../engine/fused'
import { installWasmKernels, startWasm } from '../../engine/wasm'
import { fusedLstm } from './layer'

type Config = Parameters<typeof fusedLstm>[0]

/** The same network twice: with our layer and with tfjs' own, with the same weights. */
function pair(config: Omit<Config, 'units'>) {
  const build = (layer: (config: Config) => tf.layers.Layer) =>
    tf.sequential({
      layers: [
        layer({ ...config, units: 6, returnSequences: true, inputShape: [7, 3] }),
        tf.layers.dropout({ rate: 0.2 }),
        layer({ ...config, units: 4 }),
        tf.layers.dense({ units: 2 }),
      ],
    })
  const [ours, stock] = [build(fusedLstm), build(tf.layers.lstm)]
  stock.setWeights(ours.getWeights())
  return { ours, stock }
}
const difference = (a: tf.Tensor, b: tf.Tensor) => tf.tidy(() => tf.max(tf.abs(tf.sub(a, b))).dataSync()[0])

let x: tf.Tensor
beforeAll(async () => {
  expect(await startWasm()).toBe(true)
  x = tf.randomNormal([5, 7, 3], 0, 1, 'float32', 4)
})

describe.each([
  ['fused', installWasmKernels],
  ['composed', async () => installKernels('wasm', null)],
])('the layer on WASM, %s', (_, install) => {
  beforeAll(install)

  describe.each<Omit<Config, 'units'>>([
    {},
    { recurrentActivation: 'sigmoid' },
    { goBackwards: true },
    { useBias: false },
    { unitForgetBias: false, biasInitializer: 'randomNormal' },
  ])('a layer with %o', (config) => {
    test('predicts what the stock layer predicts', () => {
      const { ours, stock } = pair(config)
      expect(difference(ours.predict(x) as tf.Tensor, stock.predict(x) as tf.Tensor)).toBeLessThan(SAME_MODEL)
    })

    test('has the stock gradients', () => {
      const { ours, stock } = pair(config)
      const gradients = (model: tf.Sequential) =>
        tf.variableGrads(() => tf.sum(tf.square(model.predict(x) as tf.Tensor)) as tf.Scalar).grads
      const [a, b] = [gradients(ours), gradients(stock)].map((grads) => Object.values(grads))
      expect(a.length).toBe(b.length)
      a.forEach((gradient, i) => expect(difference(gradient, b[i])).toBeLessThan(10 * SAME_MODEL))
    })
  })

  test('a saved model is an ordinary one: stock tfjs loads it and predicts the same', async () => {
    const { ours } = pair({ recurrentActivation: 'sigmoid' })
    let saved!: tf.io.ModelArtifacts
    await ours.save(
      tf.io.withSaveHandler(async (artifacts) => {
        saved = artifacts
        return { modelArtifactsInfo: { dateSaved: new Date(), modelTopologyType: 'JSON' } }
      }),
    )
    const topology = JSON.parse(JSON.stringify(saved.modelTopology)) as {
      config: { layers: { class_name: string }[] }
    }
    expect(topology.config.layers.map((layer) => layer.class_name)).toEqual([
      'LSTM',
      'Dropout',
      'LSTM',
      'Dense',
    ])
    const loaded = await tf.loadLayersModel(tf.io.fromMemory(saved))
    expect(loaded.layers[0].constructor).not.toBe(ours.layers[0].constructor)
    expect(difference(ours.predict(x) as tf.Tensor, loaded.predict(x) as tf.Tensor)).toBeLessThan(SAME_MODEL)
  })

  test('an initial state is given as to the stock layer', () => {
    const state = [tf.randomNormal([5, 4], 0, 1, 'float32', 5), tf.randomNormal([5, 4], 0, 1, 'float32', 6)]
    const [ours, stock] = [fusedLstm({ units: 4 }), tf.layers.lstm({ units: 4 })]
    ours.apply(x)
    stock.apply(x)
    stock.setWeights(ours.getWeights())
    const [a, b] = [ours, stock].map((layer) => layer.apply(x, { initialState: state }) as tf.Tensor)
    expect(difference(a, b)).toBeLessThan(SAME_MODEL)
    expect(difference(a, ours.apply(x) as tf.Tensor)).toBeGreaterThan(100 * SAME_MODEL)
  })

  test('it trains with fit', async () => {
    const model = tf.sequential({
      layers: [fusedLstm({ units: 3, inputShape: [7, 3] }), tf.layers.dense({ units: 1 })],
    })
    model.compile({ optimizer: tf.train.adam(0.03), loss: 'meanSquaredError' })
    const y = tf.sum(tf.slice(x, [0, 6, 0], [5, 1, 3]), 2) as tf.Tensor2D
    const { history } = await model.fit(x, y, { epochs: 40, verbose: 0 })
    const losses = history.loss as number[]
    expect(losses.at(-1)!).toBeLessThan(0.5 * losses[0])
  })
})

test('what the kernels do not know goes the ordinary way', () => {
  const state = fusedLstm({ units: 2, returnState: true })
  expect(state.isFused()).toBe(false)
  expect((state.apply(x) as tf.Tensor[]).map(({ shape }) => shape)).toEqual([
    [5, 2],
    [5, 2],
    [5, 2],
  ])
  expect(fusedLstm({ units: 2, activation: 'relu' }).isFused()).toBe(false)
  const dropping = fusedLstm({ units: 2, recurrentDropout: 0.5 })
  expect([dropping.isFused({ training: true }), dropping.isFused()]).toEqual([false, true])
})

test.each([
  ['units', { units: 257 }, [2, 3, 1]],
  ['window', { units: 2 }, [2, 1, 1]],
  ['batch', { units: 2 }, [1025, 2, 1]],
])('%s out of range is refused by name', (field, config, shape) => {
  expect(() => fusedLstm(config).apply(tf.zeros(shape))).toThrowError(
    expect.objectContaining({ code: 'settings/out-of-range', detail: expect.objectContaining({ field }) }),
  )
})
