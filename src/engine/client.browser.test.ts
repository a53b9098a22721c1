import { afterEach, expect, test } from 'vitest'
import { madeBook } from '../testing/made-book'
import { Engine } from './client'

const workers: Worker[] = []
function engine(): Engine {
  return new Engine(() => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
    workers.push(worker)
    return worker
  })
}
afterEach(() => workers.splice(0).forEach((worker) => worker.terminate()))

const settings = {
  ...{ preset: 'custom' as const, layers: [64], window: 30, horizon: 2, batch: 64, steps: 5_000 },
  ...{ learningRate: 0.001, weightDecay: 0, dropout: 0, seed: 1 },
}
const training = (steps = settings.steps) => ({
  book: madeBook(),
  settings: { ...settings, steps },
  identity: 'made',
  known: [],
  backend: 'wasm' as const,
  resume: null,
})

test('a job gives its result, and an expected failure is a value', async () => {
  const client = engine()
  const risk = await client.run('measure-risk', {
    book: madeBook(),
    forecast: null,
    marketSeed: null,
    backend: null,
  }).outcome
  expect(risk.ok && risk.value.methods.historical!['0.95'].valueAtRisk).toBeGreaterThan(0)

  const { series } = madeBook()
  const holdings = [{ ticker: 'NOPE', amount: 1 }]
  const portfolio = { mode: 'weights' as const, holdings, cash: 0, value: null, currency: 'USD' }
  const refused = await client.run('measure-risk', {
    book: { series, portfolio },
    forecast: null,
    marketSeed: null,
    backend: null,
  }).outcome
  expect(refused).toEqual({
    ok: false,
    error: { code: 'portfolio/unknown-ticker', detail: { ticker: 'NOPE' } },
  })
})

test('a bug in a job is reported as unexpected, with its message', async () => {
  const outcome = await engine().run('hash-data', { series: null as never }).outcome
  expect(outcome.ok).toBe(false)
  if (!outcome.ok) {
    expect(outcome.error.code).toBe('unexpected')
    expect(outcome.error.detail.message).not.toBe('')
  }
})

test('training tells its progress, holds while paused, and ends as cancelled', async () => {
  const client = engine()
  const steps: number[] = []
  let told = () => {}
  const nextReading = () => new Promise<void>((resolve) => (told = resolve))
  const first = nextReading()
  const run = client.run('train-forecaster', training(), ({ metric }) => {
    if (metric.training) steps.push(metric.training.step)
    if (metric.training) told()
  })
  await first
  run.pause(true)
  await new Promise((resolve) => setTimeout(resolve, 600))
  const held = steps.length
  await new Promise((resolve) => setTimeout(resolve, 600))
  expect(steps.length).toBe(held)
  const more = nextReading()
  run.pause(false)
  await more
  run.cancel()
  expect(await run.outcome).toEqual({ ok: false, error: { code: 'job/cancelled', detail: {} } })
  // The worker is still there and works.
  expect((await client.run('hash-data', { series: madeBook().series }).outcome).ok).toBe(true)
  expect(workers.length).toBe(1)
})

test('a worker that does not stop is replaced, and the next job runs', async () => {
  const client = engine()
  await client.run('hash-data', { series: [] }).outcome
  const run = client.run('train-forecaster', training())
  // A worker that is gone can never answer the cancel.
  workers[0].terminate()
  run.cancel()
  expect(await run.outcome).toEqual({ ok: false, error: { code: 'job/cancelled', detail: {} } })
  expect((await client.run('hash-data', { series: [] }).outcome).ok).toBe(true)
  expect(workers.length).toBe(2)
})
