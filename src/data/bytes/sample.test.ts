import { describe, expect, test } from 'vitest'
import { decode } from './decode'
import { sampleOf, sampleOfBytes } from './sample'
import { encode } from './testing/encoder'

const ROW = '2020-01-02,10.25,11.5\n'
const LONG = 'Date,Open,Close\n' + ROW.repeat(250_000)

describe('a sample', () => {
  test('of a small file is the file', async () => {
    const bytes = encode('Date,Close\n' + ROW, 'utf-8')
    expect(await sampleOf(new Blob([bytes]))).toEqual(bytes)
    expect(sampleOfBytes(new Uint8Array(0))).toHaveLength(0)
  })

  test('of a large one has the only lines that are not ASCII, wherever they stand', async () => {
    const bytes = encode(`${LONG}Średni kurs\n${ROW.repeat(60_000)}Źródło: bank`, 'windows-1250')
    const sample = await sampleOf(new Blob([bytes]))
    expect(sample.length).toBeLessThan(70_000)
    expect(new TextDecoder('windows-1250').decode(sample)).toMatch(/Średni kurs\nŹródło: bank$/)
    expect(sampleOfBytes(bytes)).toEqual(sample)
    expect(decode(bytes)).toMatchObject({ encoding: 'windows-1250' })
  })

  test('has a line whole that stands across two slices', async () => {
    const slice = 2 ** 22
    const before = ROW.repeat(Math.floor(slice / ROW.length) - 1)
    const filler = 'x'.repeat(slice - before.length - 6) + '\n'
    for (let shift = 0; shift < 8; shift++) {
      const line = `${'y'.repeat(shift)}日付終値\n`
      const bytes = encode(before + filler + line + ROW.repeat(10), 'shift_jis')
      const sample = await sampleOf(new Blob([bytes]))
      expect(new TextDecoder('shift_jis').decode(sample)).toContain('日付終値\n')
    }
  })

  test('has each kind of line once, so that what comes late is not crowded out', async () => {
    const rows = Array.from({ length: 15_000 }, (_, i) => `2020-01-02;${i}\u00a0${100 + (i % 800)},5\n`)
    const bytes = encode(`${LONG}${rows.join('')}Kurs średni\n`, 'windows-1250')
    const sample = await sampleOf(new Blob([bytes]))
    expect(sample.length).toBeLessThan(70_000)
    expect(new TextDecoder('windows-1250').decode(sample)).toContain('Kurs średni')
  })

  test('ends where there is enough, and where it is cancelled', async () => {
    const lines = Array.from({ length: 1000 }, (_, i) => `${'é'.repeat(1 + i)}\n`)
    const sample = await sampleOf(new Blob([LONG, ...lines, LONG]))
    expect(sample.length).toBeLessThan(2 * 65_536 + 4096)
    const stop = new Error('stop')
    await expect(sampleOf(new Blob([LONG]), () => Promise.reject(stop))).rejects.toBe(stop)
  })

  test('of UTF-16 is its beginning, in whole characters', async () => {
    const bytes = encode(LONG, 'utf-16le')
    const sample = await sampleOf(new Blob([bytes]))
    expect(sample.length).toBe(65_536)
    expect(decode(bytes)).toEqual({ text: LONG, encoding: 'utf-16le' })
  })
})
