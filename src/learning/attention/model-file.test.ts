import { expect, test } from 'vitest'
import { randomStream } from '../../numerics/random'
import { madeTextModel } from '../../testing/made-text-model'
import { textLayout } from './layout'
import { readModel, writeModel } from './model-file'
import { runLength } from './packed-weights'
import { sha256, versionOf } from './model-version'

const model = await madeTextModel()
const file = await writeModel(model, { int8: true, notes: { seed: 1 } })

/** The file with something changed, and its checksum made right again. */
async function resealed(change: (bytes: Uint8Array, view: DataView) => Uint8Array | void) {
  const copy = file.slice()
  const bytes = change(copy, new DataView(copy.buffer)) ?? copy
  bytes.set(await sha256(bytes.subarray(40)), 8)
  return bytes
}
const withHeader = (change: (header: Record<string, unknown>) => void) =>
  resealed((bytes, view) => {
    const end = 44 + view.getUint32(40, true)
    const header = JSON.parse(new TextDecoder().decode(bytes.subarray(44, end)))
    change(header)
    const text = new TextEncoder().encode(JSON.stringify(header))
    const changed = new Uint8Array([...bytes.subarray(0, 44), ...text, ...bytes.subarray(end)])
    new DataView(changed.buffer).setUint32(40, text.length, true)
    return changed
  })
const what = (bytes: Uint8Array) =>
  readModel(bytes).then(
    () => null,
    (error) => error.detail?.what ?? error,
  )

test('without rounding a model comes back as it was, and so does its name', async () => {
  const exact = await writeModel(model, { int8: false })
  expect(await readModel(exact)).toEqual(model)
  expect(await versionOf(model)).toBe(model.version)
})

test('int8: the file has about a byte a weight, and no weight is off by more than half a step of its row', async () => {
  const read = await readModel(file)
  expect(file.length).toBeLessThan(1.7 * model.weights.length)
  expect(read).toMatchObject({ shape: model.shape, vocabulary: model.vocabulary, temperature: 1.5 })
  expect(read.version).not.toBe(model.version)
  for (const block of textLayout(model.shape).blocks) {
    const end = block.offset + block.size
    const isMatrix = block.shape.length > 1
    const width = isMatrix ? runLength(block) : 1
    for (let from = block.offset; from < end; from += width) {
      const to = Math.min(end, from + width)
      const [was, is] = [model.weights, read.weights].map((all) => all.subarray(from, to))
      const step = isMatrix ? Math.max(...was.map(Math.abs)) / 127 : 0
      // A float32 scale times a whole number rounds twice more, in the seventh digit.
      was.forEach((w, i) => expect(Math.abs(w - is[i])).toBeLessThanOrEqual(0.5 * step * (1 + 1e-4)))
    }
  }
})

test('the mean rounding error of normal weights is what theory says: step / sqrt(12) a row', async () => {
  const stream = randomStream(3, 'normal')
  const normal = { ...model, weights: model.weights.map(() => stream.normal()) }
  const read = await readModel(await writeModel(normal, { int8: true }))
  const table = textLayout(model.shape).blocks.find(({ name }) => name === 'tokens/table')!
  const { offset, size } = table
  let [squares, expected] = [0, 0]
  for (let row = offset; row < offset + size; row += runLength(table)) {
    const was = normal.weights.subarray(row, Math.min(offset + size, row + runLength(table)))
    expected += (was.length * (Math.max(...was.map(Math.abs)) / 127) ** 2) / 12
    was.forEach((w, i) => (squares += (w - read.weights[row + i]) ** 2))
  }
  // The largest of each row is exact, so that the error is a few percent less.
  expect(squares / expected).toBeGreaterThan(0.85)
  expect(squares / expected).toBeLessThan(1.05)
})

test('rows of zeros stay zero, and a model is written again just as it was read', async () => {
  const zeros = { ...model, weights: model.weights.map((w, i) => (i < 400 ? 0 : w)) }
  const bytes = await writeModel(zeros, { int8: true })
  const read = await readModel(bytes)
  expect([...read.weights.subarray(0, 400)].every((w) => w === 0)).toBe(true)
  expect(await readModel(await writeModel(read, { int8: true }))).toEqual(read)
})

test('it can be read from the middle of a larger buffer', async () => {
  const larger = new Uint8Array(file.length + 13)
  larger.set(file, 7)
  expect(await readModel(larger.subarray(7, 7 + file.length))).toEqual(await readModel(file))
})

test('any one byte that changed is noticed', async () => {
  const stream = randomStream(1, 'bytes')
  for (let k = 0; k < 50; k++) {
    const bytes = file.slice()
    bytes[stream.integer(bytes.length)] ^= 1 << stream.integer(8)
    expect(['not-a-model', 'checksum']).toContain(await what(bytes))
  }
})

test('what is not a model is refused, each with its reason', async () => {
  expect(await what(new Uint8Array())).toBe('not-a-model')
  expect(await what(new TextEncoder().encode('<!doctype html>'))).toBe('not-a-model')
  expect(await what(file.slice(0, 20))).toBe('cut-short')
  expect(await what(file.slice(0, -1))).toBe('checksum')
  expect(await what(await resealed((bytes) => bytes.slice(0, -1)))).toBe('length')
  expect(await what(await resealed((_, view) => view.setUint32(40, 1e9, true)))).toBe('header')
  expect(await what(await resealed((_, view) => view.setFloat32(view.byteLength - 4, NaN, true)))).toBe(
    'not-finite',
  )
  expect(await what(await withHeader((header) => (header.format = 2)))).toBe('format')
  expect(await what(await withHeader((header) => (header.temperature = 0)))).toBe('header')
  expect(await what(await withHeader((header) => (header.encoding = 'int4')))).toBe('header')
  expect(await what(await withHeader((header) => (header.shape = { ...model.shape, layers: 1e9 })))).toBe(
    'header',
  )
  expect(await what(await withHeader((header) => (header.shape = { ...model.shape, width: 17 })))).toBe(
    'header',
  )
  expect(await what(await withHeader((header) => (header.shape = { ...model.shape, width: 8 })))).toBe(
    'length',
  )
  expect(await what(await withHeader((header) => (header.merges = -1)))).toBe('vocabulary')
  expect(await what(await withHeader((header) => (header.tokens = [1])))).toBe('vocabulary')
  const first = (view: DataView) => 44 + view.getUint32(40, true)
  expect(await what(await resealed((_, view) => view.setUint16(first(view), 60_000, true)))).toBe(
    'vocabulary',
  )
})

test('a file that could be no model is not looked into', async () => {
  expect(await what(new Uint8Array(64 * 1024 * 1024 + 1))).toBe('too-large')
})
