import { describe, expect, test } from 'vitest'
import { DecimalEvidence, evidenceOf } from './decimal'
import { isMissing, looksNumeric, parseNumber, parseQuantity } from './parse'

test.each([
  ['123.45', 123.45],
  ['-1.5e3', -1500],
  ['1.2E+03', 1200],
  ['1,234.56', 1234.56],
  ['1,23,456.78', 123456.78],
  ["1'234.50", 1234.5],
  ['1’234.50', 1234.5],
  ['1 234 567.5', 1234567.5],
  ['1\u00a0234.5', 1234.5],
  ['1\u202f234.5', 1234.5],
  ['(12.3)', -12.3],
  ['($1,234.5)', -1234.5],
  ['12.3-', -12.3],
  ['+1.2', 1.2],
  ['\u221212.3', -12.3],
  ['- 5', -5],
  ['$5', 5],
  ['-$5.25', -5.25],
  ['US$ 12.3', 12.3],
  ['R$ 12.3', 12.3],
  ['HK$12.3', 12.3],
  ['€12.3', 12.3],
  ['12.3 €', 12.3],
  ['USD 12.3', 12.3],
  ['12.3 EUR', 12.3],
  ['12.3 zł', 12.3],
  ['12.3 Kč', 12.3],
  ['12.3 kr.', 12.3],
  ['12.3 руб.', 12.3],
  ['Rs. 1,234.5', 1234.5],
  ['Rs.1234.5', 1234.5],
  ['₹1,23,456.5', 123456.5],
  ['¥1,234', 1234],
  ['1,234円', 1234],
  ['１，２３４．５', 1234.5],
  ['١٢٣٫٥', 123.5],
  ['१२३.५', 123.5],
  ['="12.3"', 12.3],
  ["'12.3", 12.3],
  ['"12.3"', 12.3],
  ['.5', 0.5],
])('%s is %d with a decimal point', (cell, value) => {
  expect(parseNumber(cell, '.')).toBe(value)
  expect(looksNumeric(cell)).toBe(true)
})

test.each([
  ['1.234,56', 1234.56],
  ['1 234,5', 1234.5],
  ['1\u202f234,5', 1234.5],
  ['-0,5', -0.5],
  ['12,30 zł', 12.3],
  ['R$ 1.234,50', 1234.5],
  ['1,2E+03', 1200],
  ['12,5-', -12.5],
])('%s is %d with a decimal comma', (cell, value) => {
  expect(parseNumber(cell, ',')).toBe(value)
  expect(looksNumeric(cell)).toBe(true)
})

test.each([
  ['128.5K', 128500],
  ['1.2 M', 1.2e6],
  ['3.4B', 3.4e9],
  ['12k', 12000],
  ['1.5 Mio.', 1.5e6],
  ['2 Mrd', 2e9],
  ['3 млн', 3e6],
  ['1.2万', 12000],
  ['3.5亿', 3.5e8],
  ['2.5 crore', 2.5e7],
])('a quantity of %s', (cell, value) => {
  expect(parseQuantity(cell, '.')).toBe(value)
  expect(parseNumber(cell, '.')).toBeNull()
  expect(looksNumeric(cell)).toBe(true)
})
test('with a decimal comma', () => expect(parseQuantity('1,2 Mio', ',')).toBe(1.2e6))

test.each(
  `null N/A NaN - – — . .. n.d. #N/A #VALUE! (blank) nan None inf -Infinity -- n.a. #DIV/0! <NA> \\N`
    .split(' ')
    .concat('', '  ', '\u00a0', '="" ', '#N/A N/A'),
)('%s is no value', (cell) => {
  expect(isMissing(cell)).toBe(true)
  expect(parseNumber(cell, '.')).toBeNaN()
})

test.each(
  [
    '12abc',
    '99-16',
    '99-16+',
    '1.5.2',
    '1,5',
    '12-13',
    'abc',
    '2020-01-02',
    '1 2',
    '12:30',
    'A1',
    '1USD',
    'EUR1',
    '100HUF',
    '1-',
    '()',
  ].filter((c) => c !== '1-'),
)('%s is text', (cell) => expect(parseNumber(cell, '.')).toBeNull())

test.each([
  ['1.5', '.'],
  ['1,5', ','],
  ['1,234.5', '.'],
  ['1.234,5', ','],
  ['1.234.567', ','],
  ['1,234,567', '.'],
  ['1,23,456', '.'],
  ['1 234,567', ','],
  ['0.123', '.'],
  ['1234.567', '.'],
  ['1.234', 'ambiguous'],
  ['1,234', 'ambiguous'],
  ['1.234 Mio.', 'ambiguous'],
  ['1.2E+03', '.'],
  ['1234', null],
  ['12.5 Mio.', '.'],
  ['1.2.3', null],
  ['2020.01.02', null],
  ['AAPL.US', null],
] as const)('the mark in %s', (cell, mark) => expect(evidenceOf(cell)).toBe(mark))

describe('over a file', () => {
  const resolve = (cells: string[], delimiter: ',' | ';' = ';') => {
    const evidence = new DecimalEvidence()
    cells.forEach((cell, i) => evidence.see(cell, i + 2))
    return evidence.resolve(delimiter, true)
  }
  test('one certain cell decides for the doubtful ones', () => {
    expect(resolve(['1,234', '1,234.5'])).toEqual({ decimal: '.', notes: [] })
    expect(resolve(['1.234', '1,5'])).toEqual({ decimal: ',', notes: [] })
  })
  test('doubt is said', () => {
    const note = { code: 'numbers/assumed-decimal', detail: { decimal: '.', line: 2, value: '1.234' } }
    expect(resolve(['1.234'])).toEqual({ decimal: '.', notes: [note] })
    expect(resolve(['1,234']).decimal).toBe(',')
    expect(resolve(['1,234'], ',').decimal).toBe('.')
  })
})
