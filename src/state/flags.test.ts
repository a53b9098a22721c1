import { beforeAll, expect, test, vi } from 'vitest'
import type { readFlags as ReadFlags } from './flags'

let readFlags: typeof ReadFlags
beforeAll(async () => {
  vi.stubGlobal('location', { search: '' })
  readFlags = (await import('./flags')).readFlags
})

test('every flag of the report contract', () => {
  const search = '?sample=sp500&run=1&backend=wasm&preset=thorough&seed=7&objective=maximumSharpe&lang=en'
  expect(readFlags(search)).toEqual({
    sample: 'sp500',
    run: true,
    backend: 'wasm',
    preset: 'thorough',
    seed: 7,
    objective: 'maximumSharpe',
    lang: 'en',
    unsupported: [],
  })
})

const NOTHING = {
  sample: null,
  run: false,
  backend: null,
  preset: null,
  seed: null,
  objective: null,
  lang: null,
}

test.each([
  ['', []],
  ['?other=1', []],
  [
    '?sample=../../etc&run=yes&backend=cuda&preset=custom&objective=moon&lang=zh',
    ['sample=../../etc', 'run=yes', 'backend=cuda', 'preset=custom', 'objective=moon', 'lang=zh'],
  ],
  ['?seed=1e3', ['seed=1e3']],
  ['?seed=-1', ['seed=-1']],
])('what is not supported is null and listed: %s', (search, unsupported) => {
  expect(readFlags(search)).toEqual({ ...NOTHING, unsupported })
})
