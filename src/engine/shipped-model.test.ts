import { afterEach, expect, test, vi } from 'vitest'
import { writeModel } from '../learning/attention/model-file'
import { madeTextModel } from '../testing/made-text-model'
import { loadModel } from './shipped-model'

afterEach(() => vi.unstubAllGlobals())

const answer = (body: BodyInit | null, status = 200) =>
  vi.stubGlobal('fetch', async () => new Response(body, { status }))

test('a model is fetched and read', async () => {
  const model = await madeTextModel()
  answer((await writeModel(model, { int8: false })) as Uint8Array<ArrayBuffer>)
  expect(await loadModel('weights.bin')).toEqual(model)
})

test('no file, no answer and a refusal are told with their status', async () => {
  const failure = (status: number) => ({ code: 'text-model/not-loaded', detail: { status } })
  await expect(loadModel(undefined)).rejects.toMatchObject(failure(0))
  answer(null, 404)
  await expect(loadModel('weights.bin')).rejects.toMatchObject(failure(404))
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')))
  await expect(loadModel('weights.bin')).rejects.toMatchObject(failure(0))
})

test('a page in place of the file is no model', async () => {
  answer('<!doctype html><title>Tailwatch</title>')
  await expect(loadModel('weights.bin')).rejects.toMatchObject({
    code: 'text-model/damaged',
    detail: { what: 'not-a-model' },
  })
})
