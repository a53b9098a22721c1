import fc from 'fast-check'
import type { DamagedFile } from './mutations'

const cell = fc.oneof(
  fc.constantFrom('date', 'Close', 'Adj Close', 'symbol', 'High', 'volume', '__proto__', 'toString', ''),
  fc.constantFrom(
    '2020-01-02',
    '2020-01-03',
    '03/04/2021',
    '13.01.2020',
    '20200103',
    '1577923200',
    '2020-02-30',
  ),
  fc.constantFrom(
    '1.234,56',
    '1,234.5',
    '-0.01',
    '$5',
    '7%',
    'null',
    '0',
    '1e400',
    '1e-320',
    'Infinity',
    '#REF!',
  ),
  fc.constantFrom('"', '"x"', '"a\nb"', '=1+1', '<b>', '\u202e', '\u200b', '👍', '\u00a0', '\0'),
  fc.string({ maxLength: 6 }),
  fc.double().map(String),
)

const table = fc
  .record({
    rows: fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 }),
    delimiter: fc.constantFrom(',', ';', '\t', '|'),
    end: fc.constantFrom('\n', '\r\n', '\r'),
  })
  .map(({ rows, delimiter, end }) => rows.map((cells) => cells.join(delimiter)).join(end))

const text = fc.oneof(table, table, fc.string({ maxLength: 200, unit: 'binary' }), fc.lorem({ maxCount: 30 }))

/** Tables of nonsense, texts of anything, and bytes. */
export const noise: fc.Arbitrary<DamagedFile> = fc
  .oneof(
    text.map((each) => new TextEncoder().encode(each)),
    fc.uint8Array({ maxLength: 200 }).map((bytes) => Uint8Array.from(bytes)),
  )
  .map((bytes) => ({ name: 'TEST.csv', bytes }))
