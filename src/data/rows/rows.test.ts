import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseMoment } from '../dates/formats'
import { dayOrder } from './day-order'
import { GroupRows } from './group-rows'
import { MomentReader } from './moment-reader'
import { plainNumber } from './plain-number'

const DOT = '.'.charCodeAt(0)

test('a plain number is the one nearest to its text, and other cells are left to the parser', () => {
  const digits = fc.stringMatching(/^-?\d{1,9}(\.\d{1,6})?$/)
  fc.assert(
    fc.property(digits, (text) => Object.is(plainNumber(text, DOT), Number(text))),
    { numRuns: 5000 },
  )
  for (const text of [
    '',
    '-',
    '.',
    '1.',
    '.5',
    '1e5',
    '1,5',
    ' 1',
    '1 ',
    '+1',
    '1.2.3',
    '1234567890123456',
    'x',
  ]) {
    expect(plainNumber(text, DOT)).toBeNaN()
  }
  expect(plainNumber('1,5', ','.charCodeAt(0))).toBe(1.5)
})

test('a moment is read as the parser reads it', () => {
  const part = (most: number, length: number) =>
    fc.integer({ min: 0, max: most }).map((value) => String(value).padStart(length, '0'))
  const day = fc.tuple(part(3000, 4), part(13, 2), part(32, 2)).map((parts) => parts.join('-'))
  const clock = fc
    .tuple(fc.constantFrom(' ', 'T', '  '), part(25, 2), part(61, 2), fc.option(part(61, 2)))
    .map(([mark, hour, minute, second]) => `${mark}${hour}:${minute}${second === null ? '' : `:${second}`}`)
  const tail = fc.oneof(fc.constantFrom('', 'Z', ' 9:30', '\t10:00', ' PM'), clock)
  const cell = fc.oneof(
    fc.tuple(day, tail).map((parts) => parts.join('')),
    fc.constantFrom('03/04/2020', '3 Apr 2020 10:00', '1577923200', '2020-01-02T10:00:00+01:00', 'soon', ''),
  )
  const order = fc.constantFrom('ymd' as const, 'dmy' as const, 'epoch' as const)
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 8 }), order, (cells, dateOrder) => {
      const reader = new MomentReader(dateOrder, false)
      // Twice, because the second time they are remembered.
      for (const one of [...cells, ...cells]) expect(reader.read(one)).toEqual(parseMoment(one, dateOrder))
    }),
    { numRuns: 2000 },
  )
})

test('rows come back as they were given, from every chunk', () => {
  for (const width of [1, 3, 5000]) {
    const rows = new GroupRows(width)
    const count = width === 5000 ? 100 : 20_000
    const value = (i: number, column: number) => (column % 7 === 6 ? NaN : i + column / 8)
    for (let i = 0; i < count; i++) {
      const values = Float64Array.from({ length: width }, (_, column) => value(i, column))
      rows.push(2 * i, 3 * i, i < 50 ? 0 : i / 2, values)
    }
    rows.replaceLast(1, 2, 3, new Float64Array(width).fill(9))
    expect(rows.length).toBe(count)
    for (let i = 0; i < count - 1; i += 13) {
      expect([rows.line(i), rows.day(i), rows.seconds(i)]).toEqual([2 * i, 3 * i, i < 50 ? 0 : i / 2])
      expect(rows.value(i, width - 1)).toBe(value(i, width - 1))
    }
    const last = count - 1
    expect([rows.line(last), rows.day(last), rows.seconds(last), rows.value(last, 0)]).toEqual([1, 2, 3, 9])
  }
})

test('the order of days is that of a stable sort', async () => {
  const moment = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.constantFrom(0, 0.5, 86_399))
  await fc.assert(
    fc.asyncProperty(fc.array(moment, { maxLength: 60 }), fc.boolean(), async (moments, descending) => {
      if (descending) moments.sort((a, b) => b[0] - a[0])
      const rows = new GroupRows(1)
      moments.forEach(([day, seconds], i) => rows.push(i, day, seconds, [1]))
      const expected = moments.map((_, i) => i)
      expected.sort((a, b) => moments[a][0] - moments[b][0] || moments[a][1] - moments[b][1])
      expect([...(await dayOrder(rows, async () => {}))]).toEqual(expected)
    }),
    { numRuns: 500 },
  )
})
