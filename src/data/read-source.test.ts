import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isoOfDay } from './days'
import { readFiles } from './read-files'
import { readSource } from './read-source'
import type { SourceReading } from './read-source'
import type { ReadingOverrides } from './reading'

const breathe = async () => {}
const blobOf = (content: string | Uint8Array<ArrayBuffer>) => new Blob([content])

/** How often the last reading went over the whole file. */
let passes = 0

async function read(
  content: string | Uint8Array<ArrayBuffer>,
  sliceBytes?: number,
  overrides: ReadingOverrides = {},
): Promise<SourceReading> {
  passes = 0
  const progress = (share: number) => void (share === 1 && passes++)
  const reading = await readSource(blobOf(content), 'TEST.csv', overrides, { breathe, sliceBytes, progress })
  const { rows, imported, rejected, skipped } = reading
  expect(imported + rejected + skipped).toBe(rows)
  return reading
}

/** The reading, or what was refused and why. */
async function ending(content: string, sliceBytes?: number): Promise<unknown> {
  try {
    return await read(content, sliceBytes)
  } catch (error) {
    return String(error)
  }
}

describe('the borders of slices', () => {
  const cell = fc.constantFrom(
    ...['7', '1.5', '"2,5"', '"a\nb"', '"say ""x"" "', 'é€😀', '', ' ', 'x"y', '"', '-3', '1,234.5', '"q" '],
  )
  const date = fc.constantFrom(
    '2020-01-02',
    '2020-01-03',
    '"2020-01-06"',
    '03/01/2020',
    '2020-01-03 10:00',
    '',
  )
  const row = fc.tuple(date, cell, cell).map((cells) => cells.join(','))
  const end = fc.constantFrom('\n', '\r\n', '\r', '\n\n')

  test('change nothing, wherever they are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(row, end), { maxLength: 20 }),
        fc.constantFrom(1, 2, 3, 5, 17),
        async (rows, sliceBytes) => {
          const text = 'date,price,note\n' + rows.flat().join('')
          expect(await ending(text, sliceBytes)).toEqual(await ending(text))
        },
      ),
      { numRuns: 300 },
    )
  })

  test('of a quote that never closes: the same line and column', async () => {
    const rows = Array.from({ length: 400 }, (_, i) => `2020-01-02,${i},"n"`)
    rows[200] = '2020-01-02,"5,n'
    const text = `date,price,note\n${rows.join('\n')}`
    for (const sliceBytes of [1, 64, 4096]) {
      expect(await ending(text, sliceBytes)).toBe(await ending(text))
    }
    expect(await ending(text)).toMatch(/unclosed-quote.*"line":202/)
  })
})

/** Beyond the megabyte that is always looked at, and between the places that are looked at after it. */
const UNSEEN = 2 ** 20 + 40_000
/** Three megabytes of rows, one of which is put where no sample finds it. */
function large(header: string, row: (i: number) => string, odd: string): string {
  const lines = [header]
  for (let i = 0, size = 0; size < 3 * 2 ** 20; i++) {
    lines.push(row(i))
    size += lines[i + 1].length + 1
    if (size > UNSEEN && size - lines[i + 1].length - 1 <= UNSEEN) lines.push(odd)
  }
  return lines.join('\n')
}
const two = (value: number) => String(value).padStart(2, '0')

describe('what the sample did not show', () => {
  test('a day above twelve decides the order of the dates of the whole file', async () => {
    const day = (i: number) => `${two(1 + (i % 12))}/${two(1 + ((7 * i) % 12))}/${1000 + (i % 1900)}`
    const text = large('Date,Close', (i) => `${day(i)},${1 + i}.5`, '13/01/2999,7.5')
    const reading = await read(text)
    expect([reading.dialect.dateOrder, passes]).toEqual(['dmy', 2])
    const { dates, close } = reading.series[0]
    expect([isoOfDay(dates[dates.length - 1]), close[close.length - 1]]).toEqual(['2999-01-13', 7.5])
  })

  test('what it showed rightly needs no second pass', async () => {
    const day = (i: number) => `${two(1 + (i % 28))}/${two(1 + (i % 12))}/${1000 + (i % 1900)}`
    await read(large('Date,Close', (i) => `${day(i)},${1 + i}.5`, '13/01/2999,7.5'))
    expect(passes).toBe(1)
  })

  test('where nothing decides in the whole file either, the user is asked', async () => {
    const day = (i: number) => `${two(1 + (i % 12))}/${two(1 + ((7 * i) % 12))}/${1000 + (i % 1900)}`
    const text = large('Date,Close', (i) => `${day(i)},${1 + i}.5`, '12/01/2999,7.5')
    await expect(read(text)).rejects.toMatchObject({ code: 'csv/ambiguous-dates' })
    expect((await read(text, undefined, { dateOrder: 'mdy' })).dialect.dateOrder).toBe('mdy')
  })

  test('a cell with one meaning decides the decimal mark of the whole file', async () => {
    const day = (i: number) => `${1000 + (i % 1900)}-${two(1 + (i % 12))}-${two(1 + (i % 28))}`
    const text = large('Date;Close', (i) => `${day(i)};1.${100 + (i % 900)}`, '2999-01-02;1.234,5')
    const reading = await read(text)
    expect([reading.dialect.decimal, passes]).toEqual([',', 2])
    expect(reading.series[0].close.at(-1)).toBe(1234.5)
    expect(reading.notes.map(({ code }) => code)).not.toContain('numbers/assumed-decimal')
  })

  test('bytes that are no UTF-8 begin the reading anew in another encoding', async () => {
    const row = (i: number) => `S${i % 500},${1000 + Math.floor(i / 500)}-01-02,${1 + (i % 7)}.5`
    const text = large('symbol,date,price', row, 'Nestlé,2999-01-02,5\nNestlé,2999-01-03,6')
    const reading = await read(Uint8Array.from(text, (character) => character.charCodeAt(0)))
    expect(reading.dialect.encoding).toBe('windows-1252')
    expect(reading.series.map(({ ticker }) => ticker)).toContain('Nestlé')
    expect((await read(text)).dialect.encoding).toBe('utf-8')
  })

  test('NULs in the middle are no text', async () => {
    const text = large('date,price', (i) => `${1000 + (i % 1900)}-01-02,${1 + i}`, '2999-01-02,\u00005')
    await expect(read(text)).rejects.toMatchObject({ code: 'csv/not-text' })
  })
})

describe('bars within a day', () => {
  const bars = Array.from({ length: 60 }, (_, i) => {
    const [day, minute] = [1 + Math.floor(i / 6), i % 6]
    return `2020-01-${two(day)} 10:0${minute},${100 + i},${i}`
  })
  const table = (rows: string[]) => ['timestamp,close,volume', ...rows].join('\n')

  test('are folded as they come in order, and read the same in any other', async () => {
    const inOrder = await read(table(bars))
    expect(inOrder.series[0].close).toEqual(Float64Array.from({ length: 10 }, (_, i) => 105 + 6 * i))
    const shuffle = fc.shuffledSubarray(bars, { minLength: bars.length })
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(bars.toReversed(), null), shuffle, async (reversed, shuffled) => {
        const other = await read(table(reversed ?? shuffled))
        expect(other.series).toEqual(inOrder.series)
        expect([other.imported, other.skipped]).toEqual([inOrder.imported, inOrder.skipped])
      }),
      { numRuns: 30 },
    )
  })

  test('one that contradicts a folded one is found all the same', async () => {
    const reading = await read(table([...bars, '2020-01-02 10:01,7,7', '2020-01-02 10:02,108,8']))
    const conflict = { line: 62, column: 'close', value: '7', reason: 'row/duplicate-conflict' }
    expect(reading.rejects).toEqual([{ ...conflict, detail: { firstLine: 9 } }])
    expect(reading.notes).toContainEqual({ code: 'rows/duplicate', detail: { rows: 1, line: 63 } })
    expect(reading.imported).toBe(10)
  })

  test('the same moment twice in order', async () => {
    const text = table([
      '2020-01-02 10:00,1,1',
      '2020-01-02 10:01,2,1',
      '2020-01-02 10:01,3,1',
      '2020-01-03,4,1',
    ])
    const reading = await read(text)
    expect(reading.rejects).toMatchObject([{ line: 4, value: '3', detail: { firstLine: 3 } }])
    expect([...reading.series[0].close]).toEqual([2, 4])
  })
})

describe('lines below the table', () => {
  const table = 'date,close\n2020-01-02,10\n2020-01-03,11\n'

  test('are no rows of it, and the note says where they begin', async () => {
    const reading = await read(`${table}Average,10.5\nSource: made up\n`)
    expect([reading.imported, reading.rejected, reading.skipped]).toEqual([2, 0, 2])
    expect(reading.notes).toEqual([{ code: 'rows/footer', detail: { rows: 2, line: 4 } }])
  })

  test('are rejected where the table goes on, or where there is nothing but them', async () => {
    const reading = await read(`${table}Average,10.5\n2020-01-06,12\n`)
    expect(reading.rejects).toMatchObject([{ line: 4, value: 'Average', reason: 'row/bad-date' }])
    await expect(read('date,close\nTotal,1\nAverage,2\n')).rejects.toMatchObject({
      code: 'csv/no-valid-rows',
      detail: { line: 2, reason: 'row/bad-date' },
    })
  })
})

test('cells in columns aligned by spaces are read over the borders of slices', async () => {
  const text = 'Date          Close   Volume\n2020-01-02    10.5       100\n2020-01-03    11.25      200\n'
  const reading = await read(text)
  expect(reading.series[0].close).toEqual(Float64Array.of(10.5, 11.25))
  for (const sliceBytes of [1, 7]) expect(await read(text, sliceBytes)).toEqual(reading)
})

describe('control', () => {
  const file = new File([large('date,price', (i) => `${1000 + (i % 1900)}-01-02,${1 + i}`, '')], 'A.csv')

  test('a cancelled job ends at its next breath, in the middle of a file', async () => {
    const stop = new Error('stop')
    let breaths = 0
    const cancelled = readFiles(
      [file],
      {},
      { breathe: async () => void (await (++breaths === 45 && Promise.reject(stop))) },
    )
    await expect(cancelled).rejects.toBe(stop)
    expect(breaths).toBe(45)
  })

  test('progress is told within a file and ends at its size', async () => {
    const told: number[] = []
    const slow = () => new Promise<void>((resolve) => setTimeout(resolve, 20))
    await readFiles([file], {}, { breathe: slow, progress: ({ done }) => told.push(done) })
    expect(told.length).toBeGreaterThan(2)
    expect(told).toEqual(told.toSorted((a, b) => a - b))
    expect(told.at(-1)).toBe(file.size)
  })
})
