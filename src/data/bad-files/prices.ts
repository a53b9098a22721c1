import { afterGood, books, lines, refused, rows, type BadFile } from './bad-file'

/** A file of good rows with one price that is none, on line 5. */
const badPrice = (name: string, value: string, reason = 'text-in-number', written = value): BadFile => ({
  name,
  content: afterGood(`2020-01-07,${written}`, '2020-01-08,14'),
  expect: books(4, 1, 0, { rejects: [[5, 'close', value, reason]] }),
})
/** The same with a price that is missing, and said to be. */
const noPrice = (name: string, written: string): BadFile => ({
  name,
  content: afterGood(`2020-01-07,${written}`, '2020-01-08,14'),
  expect: books(4, 0, 1, { notes: { 'rows/no-price': { rows: 1, line: 5 } } }),
})

/** Prices that are none. */
export const prices: BadFile[] = [
  badPrice('zero', '0', 'not-positive'),
  badPrice('zero with places', '0.00', 'not-positive'),
  badPrice('minus zero', '-0', 'not-positive'),
  badPrice('below zero', '-3', 'not-positive'),
  badPrice('below zero in brackets', '(3.50)', 'not-positive'),
  badPrice('text', 'twelve'),
  badPrice('yes', 'TRUE'),
  noPrice('infinity', 'Infinity'),
  noPrice('infinity as C writes it', 'inf'),
  badPrice('infinity of old Windows', '1.#INF'),
  noPrice('a sign for infinity', '∞'),
  badPrice('more than a float64 holds', '1e400'),
  noPrice('a broken reference', '#REF!'),
  noPrice('a value error', '#VALUE!'),
  noPrice('a division by zero', '#DIV/0!'),
  badPrice('a formula', '=B2*2'),
  badPrice('hexadecimal digits', '0x1F'),
  badPrice('two numbers', '13 / 14'),
  badPrice('two decimal points', '1.3.4'),
  badPrice('a letter O for a zero', '1O.5'),
  badPrice('a date', '2020-01-07'),
  badPrice('a footnote', '13.5*'),
  badPrice('a note behind the number', '13.5 est.'),
  badPrice('a fraction, as before 2001', '13 1/2'),
  noPrice('a question mark', '?'),
  badPrice('less than', '<13'),
  badPrice('a text of a thousand characters', 'x'.repeat(80), 'text-in-number', 'x'.repeat(1000)),
  noPrice('nothing', ''),
  noPrice('spaces', '   '),
  noPrice('NaN', 'NaN'),
  noPrice('not available, as Excel says', '#N/A'),
  noPrice('null', 'null'),
  noPrice('a dash', '—'),
  {
    name: 'all zero',
    content: rows('2020-01-02,0', '2020-01-03,0'),
    expect: refused('csv/no-valid-rows', { line: 2, value: '0', reason: 'row/not-positive' }),
  },
  {
    name: 'all blank',
    content: rows('2020-01-02,', '2020-01-03,'),
    expect: refused('csv/no-valid-rows', { line: 2, reason: 'row/no-price' }),
  },
  {
    name: 'all text',
    content: rows('2020-01-02,a', '2020-01-03,b'),
    expect: refused('csv/no-valid-rows', {
      line: 2,
      column: 'close',
      value: 'a',
      reason: 'row/text-in-number',
    }),
  },
  {
    name: 'all the same',
    content: rows('2020-01-02,5', '2020-01-03,5', '2020-01-06,5'),
    expect: refused('data/constant', { ticker: 'TEST', price: 5 }),
  },
  { name: 'one row', content: rows('2020-01-02,5'), expect: refused('data/one-row', { ticker: 'TEST' }) },
  {
    name: 'one row without header',
    content: '2020-01-02,5',
    expect: refused('data/one-row', { ticker: 'TEST' }),
  },
  {
    name: 'one good row among bad ones',
    content: rows('2020-01-02,5', '2020-01-03,x', 'y,6'),
    expect: refused('data/one-row', { ticker: 'TEST' }),
  },
  {
    name: 'the smallest and the largest number there is',
    content: rows('2020-01-02,1e-320', '2020-01-03,2', '2020-01-06,1e308'),
    expect: books(3, 0, 0, { prices: { '2020-01-02': 1e-320, '2020-01-03': 2, '2020-01-06': 1e308 } }),
  },
  {
    name: 'a gap, a zero and a text in one row of a table of tickers',
    content: lines('date,AAA,BBB,CCC,DDD', '2020-01-02,1,2,3,4', '2020-01-03,,0,x,5', '2020-01-06,2,3,4,6'),
    expect: books(3, 0, 0, {
      notes: {
        'rows/cells-left-out': { count: 2, line: 3, column: 'BBB', value: '0', reason: 'row/not-positive' },
      },
    }),
  },
  {
    name: 'a row of a table of tickers with nothing right in it',
    content: lines('date,AAA,BBB', '2020-01-02,1,2', '2020-01-03,x,-1', '2020-01-06,2,3'),
    expect: books(2, 1, 0, { rejects: [[3, 'AAA', 'x', 'text-in-number']] }),
  },
  {
    name: 'a ticker that is always blank among others',
    content: lines('date,AAA,BBB', '2020-01-02,1,', '2020-01-03,2,'),
    expect: books(2, 0, 0, { tickers: ['AAA'], notes: { 'data/one-row': { ticker: 'BBB' } } }),
  },
  {
    name: 'a ticker that never moves among others',
    content: lines('date,AAA,USD', '2020-01-02,1,1', '2020-01-03,2,1'),
    expect: books(2, 0, 0, { tickers: ['AAA'], notes: { 'data/constant': { ticker: 'USD', price: 1 } } }),
  },
  {
    name: 'returns',
    content: lines('date,ACME', '2020-01-02,0.01', '2020-01-03,-0.02', '2020-01-06,-0.01', '2020-01-07,0.03'),
    expect: refused('csv/looks-like-returns', { line: 3, column: 'ACME', value: -0.02, unit: 'fraction' }),
  },
  {
    name: 'returns in per cent',
    content: rows('2020-01-02,1.2%', '2020-01-03,-0.4%', '2020-01-06,0.1%'),
    expect: refused('csv/looks-like-returns', { line: 3, column: 'close', unit: 'percent' }),
  },
  {
    name: 'yields, which stand in per cent',
    content: rows('2020-01-02,1.2%', '2020-01-03,1.3%', '2020-01-06,1.1%'),
    expect: refused('csv/looks-like-returns', { line: 2 }),
  },
]
