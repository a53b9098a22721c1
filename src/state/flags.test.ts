import { beforeAll, expect, test, vi } from 'vitest'
import type { readFlags as ReadFlags } from './flags'

let readFlags: typeof ReadFlags
beforeAll(async () => {
  vi.stubGlobal('location', { search: '' })
  readFlags = (await import('./flags')).readFlags
})

test('every flag of the report contract', () => {
  const search = '?sample=sp500&run=1&backend=wasm&preset=thorough&seed=7&objective=maximumSharpe'
  expect(readFlags(search)).toEqual({
    sample: 'sp500',
    run: true,
    backend: 'wasm',
    preset: 'thorough',
    seed: 7,
    objective: 'maximumSharpe',
  })
})

test.each(['', '?sample=../../etc&run=yes&backend=cuda&preset=custom&seed=-1&objective=moon', '?seed=1e3'])(
  'what is absent or unknown is null: %s',
  (search) => {
    const nothing = { sample: null, backend: null, preset: null, seed: null, objective: null }
    expect(readFlags(search)).toEqual({ ...nothing, run: false })
  },
)
