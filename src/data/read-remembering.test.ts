import { gzipSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { fileShape } from './file-shape'
import { readRemembering } from './read-remembering'
import type { ReadingOverrides } from './reading'
import { shapeKey } from './shape-key'

const file = (text: string, name = 'a.csv') => new File([text], name)
/** Day and month can be told apart by nothing but what is remembered. */
const UNCLEAR = 'date,close\n03/04/2020,10\n05/04/2020,11\n04/04/2020,12\n'
/** The same header, and clearly month first. */
const MONTH_FIRST = 'date,close\n04/03/2020,10\n04/13/2020,11\n04/14/2020,12\n'
const SHAPE = shapeKey(',', ['date', 'close'])
const DMY: ReadingOverrides = { dateOrder: 'dmy' }

const read = async (
  text: string,
  mapping: ReadingOverrides | null,
  own: Record<string, ReadingOverrides> = {},
) => {
  const { outcomes, memory } = await readRemembering([file(text)], own, mapping ? { [SHAPE]: mapping } : {})
  return { outcome: outcomes[0], memory: memory['a.csv'] }
}

describe('the shape of a file', () => {
  test('is its delimiter and its header, whatever is written above it or after', async () => {
    const key = shapeKey(';', ['Datum', 'Schluss'])
    expect(await fileShape(file('Datum;Schluss\n2020-01-01;10,5\n2020-01-02;10,6\n'))).toBe(key)
    expect(await fileShape(file('datum; schluss \n2021-01-01;10,5\n2021-01-02;10,6\n'))).toBe(key)
    expect(await fileShape(file('Date       Close\n2020-01-01  9.50\n2020-01-02 10.50\n'))).toBe(
      shapeKey(' ', ['Date', 'Close']),
    )
    expect(await fileShape(file('2020-01-01,1\n2020-01-02,2\n'))).toBe(
      shapeKey(',', ['Column 1', 'Column 2']),
    )
    expect(shapeKey(',', ['Datum', 'Schluss'])).not.toBe(key)
  })

  test('is found in the first lines of a large file', async () => {
    const days = Array.from({ length: 40_000 }, (_, i) => `2020-01-${10 + (i % 20)},€${i}.5`)
    const text = ['date,clôse', ...days].join('\n')
    const key = shapeKey(',', ['date', 'clôse'])
    expect(await fileShape(file(text))).toBe(key)
    expect(await fileShape(file('nothing'))).toBeNull()
    expect(await fileShape(file(''))).toBeNull()
  })
})

describe('what was remembered', () => {
  test('is how a file of that shape is read, and that is told', async () => {
    const { outcome, memory } = await read(UNCLEAR, DMY)
    expect(outcome).toMatchObject({ ok: true, reading: { dialect: { dateOrder: 'dmy' }, imported: 3 } })
    expect(memory).toEqual({ shape: SHAPE, mapping: DMY, used: true })
  })

  test('yields to what is said now; what was taken back says nothing', async () => {
    const now = await read(UNCLEAR, DMY, { 'a.csv': { dateOrder: 'mdy' } })
    expect(now.outcome).toMatchObject({ reading: { dialect: { dateOrder: 'mdy' } } })
    const back = await read(UNCLEAR, DMY, { 'a.csv': { dateOrder: undefined } })
    expect(back.outcome).toMatchObject({ reading: { dialect: { dateOrder: 'dmy' } } })
  })

  test('is left aside where the file is read better without it', async () => {
    const { outcome, memory } = await read(MONTH_FIRST, DMY)
    expect(outcome).toMatchObject({ reading: { dialect: { dateOrder: 'mdy' }, imported: 3, rejected: 0 } })
    expect(memory).toEqual({ shape: SHAPE, mapping: DMY, used: false })
    const wrongRoles = await read(MONTH_FIRST, { roles: { 0: 'price', 1: 'date' } })
    expect(wrongRoles.outcome).toMatchObject({ ok: true })
    expect(wrongRoles.memory.used).toBe(false)
  })

  test('holds inside a packed file and for each table of an archive', async () => {
    const packed = new File([gzipSync(UNCLEAR)], 'a.csv.gz')
    const bytes = (text: string) => new TextEncoder().encode(text)
    const tables = { 'a.csv': bytes(UNCLEAR), 'b.csv': bytes(MONTH_FIRST) }
    const archive = new File([zipSync(tables) as Uint8Array<ArrayBuffer>], 'all.zip')
    const { outcomes, memory } = await readRemembering([packed, archive], {}, { [SHAPE]: DMY })
    expect(
      outcomes.map((outcome) => outcome.ok && [outcome.reading.name, outcome.reading.dialect.dateOrder]),
    ).toEqual([
      ['a.csv.gz', 'dmy'],
      ['all.zip/a.csv', 'dmy'],
      ['all.zip/b.csv', 'mdy'],
    ])
    expect(Object.values(memory).map(({ used }) => used)).toEqual([true, true, false])
  })

  test('holds for a file of another shape not at all', async () => {
    const text = UNCLEAR.replace('close', 'price').replaceAll('04/2020', '2020').replaceAll('/', '-')
    const { memory } = await read(text, DMY)
    expect(memory.mapping).toBeNull()
    expect(memory.used).toBe(false)
  })
})
