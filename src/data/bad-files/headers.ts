import { books, lines, refused, rows, type BadFile } from './bad-file'

const TWO = ['2020-01-02,10', '2020-01-03,11']

/** Only the first table is read, and it is said that there is another. */
const belowFirst = (rows: number) =>
  books(2, 0, rows, {
    tickers: ['AAA'],
    prices: { '2020-01-02': 10, '2020-01-03': 11 },
    notes: { 'rows/second-table': { rows, line: 5 } },
  })

/** Headers, and what stands before, between and after the rows. */
export const headers: BadFile[] = [
  { name: 'a header alone', content: 'date,close\n', expect: refused('csv/header-only', { line: 1 }) },
  {
    name: 'a header without line end',
    content: 'date,close',
    expect: refused('csv/header-only', { line: 1 }),
  },
  {
    name: 'a header twice and nothing else',
    content: rows('date,close'),
    expect: refused('csv/no-valid-rows', { line: 2, value: 'date' }),
  },
  {
    name: 'a header twice',
    content: rows('date,close', ...TWO),
    expect: books(2, 0, 0),
  },
  {
    name: 'a header again in the middle, as after joining files',
    content: rows(...TWO, 'date,close', '2020-01-06,12'),
    expect: books(3, 1, 0, { rejects: [[4, 'date', 'date', 'bad-date']] }),
  },
  {
    name: 'the same name for two columns of prices',
    content: lines('date,ACME,ACME', '2020-01-02,10,20', '2020-01-03,11,21'),
    expect: books(2, 0, 0, {
      tickers: ['ACME', 'ACME (2)'],
      notes: { 'data/duplicate-ticker': { ticker: 'ACME' } },
    }),
  },
  {
    name: 'the same name for two closes',
    content: lines('date,close,close', '2020-01-02,10,20', '2020-01-03,11,21'),
    expect: books(2, 0, 0, { prices: { '2020-01-02': 10, '2020-01-03': 11 } }),
  },
  {
    name: 'two columns of dates',
    content: lines('date,date,close', '2020-01-02,2020-01-03,10', '2020-01-03,2020-01-06,11'),
    expect: books(2, 0, 0, { prices: { '2020-01-02': 10, '2020-01-03': 11 } }),
  },
  {
    name: 'no names over prices',
    content: lines('date,,', '2020-01-02,10,20', '2020-01-03,11,21'),
    expect: books(2, 0, 0, { tickers: ['Column 2', 'Column 3'] }),
  },
  {
    name: 'no names at all',
    content: lines(',', ...TWO),
    expect: books(2, 0, 0, { tickers: ['TEST'] }),
  },
  {
    name: 'a header shorter than the rows',
    content: lines('date', ...TWO),
    expect: books(2, 0, 0, { prices: { '2020-01-02': 10, '2020-01-03': 11 } }),
  },
  {
    name: 'a header longer than the rows',
    content: lines('date,close,volume', ...TWO),
    expect: refused('csv/no-valid-rows', { line: 2, reason: 'row/too-few-columns' }),
  },
  {
    name: 'names in one quoted cell',
    content: lines('"date close"', ...TWO),
    expect: books(2, 0, 0, { tickers: ['TEST'] }),
  },
  {
    name: 'units under the names',
    content: rows('dd,USD', ...TWO),
    expect: books(2, 1, 0, { rejects: [[2, 'date', 'dd', 'bad-date']] }),
  },
  {
    name: 'a comment over the header',
    content: lines('# exported, 2020-02-01', 'date,close', ...TWO),
    expect: books(2, 0, 0, { tickers: ['TEST'] }),
  },
  {
    name: 'prose with commas and no header',
    content: lines('Made up, not bought', '', 'All at the close', ...TWO),
    expect: books(2, 0, 0, { tickers: ['TEST'] }),
  },
  {
    name: 'a hundred lines of preamble',
    content: lines(...Array.from({ length: 100 }, (_, i) => `line ${i} of the terms`), 'date,close', ...TWO),
    expect: books(2, 0, 0),
  },
  {
    name: 'a source under the table',
    content: rows(...TWO, '', 'Source: made up', '"All rights reserved, always"'),
    expect: books(2, 0, 2, { notes: { 'rows/footer': { rows: 2, line: 5 } } }),
  },
  {
    name: 'a totals row in the middle',
    content: rows(...TWO, 'Total,21', '2020-01-06,12'),
    expect: books(3, 1, 0, { rejects: [[4, 'date', 'Total', 'bad-date']] }),
  },
  {
    name: 'an average row at the end',
    content: rows(...TWO, 'Average,10.5'),
    expect: books(2, 0, 1, { notes: { 'rows/footer': { rows: 1, line: 4 } } }),
  },
  {
    name: 'two tables, one below the other',
    content: lines(
      'date,AAA',
      '2020-01-02,10',
      '2020-01-03,11',
      '',
      'date,BBB',
      '2020-01-02,500',
      '2020-01-03,510',
    ),
    expect: belowFirst(3),
  },
  {
    name: 'two tables of other days, one below the other',
    content: lines(
      'date,AAA',
      '2020-01-02,10',
      '2020-01-03,11',
      '',
      'date,BBB',
      '2020-01-06,500',
      '2020-01-07,510',
    ),
    expect: belowFirst(3),
  },
  {
    name: 'a wider table below the first',
    content: lines('date,close', ...TWO, '', 'date,open,high,low,close', '2020-01-06,1,2,3,4'),
    expect: books(2, 0, 2, { notes: { 'rows/second-table': { rows: 2, line: 5 } } }),
  },
  {
    name: 'names of JavaScript over prices',
    content: lines('date,__proto__,constructor,toString', '2020-01-02,1,2,3', '2020-01-03,2,3,4'),
    expect: books(2, 0, 0, { tickers: ['__proto__', 'constructor', 'toString'] }),
  },
  {
    name: 'zero-width characters in the header',
    content: lines('\u200bdate\u200b,clo\u200dse', ...TWO),
    expect: books(2, 0, 0, { prices: { '2020-01-02': 10, '2020-01-03': 11 } }),
  },
  {
    name: 'a name of ten thousand characters',
    content: lines(`date,${'N'.repeat(10_000)}`, ...TWO),
    expect: books(2, 0, 0, { tickers: ['N'.repeat(64)] }),
  },
  {
    name: 'names over two lines',
    content: lines('date,"closing', 'price"', ...TWO),
    expect: books(2, 0, 0, { prices: { '2020-01-02': 10, '2020-01-03': 11 } }),
  },
  {
    name: 'only volumes',
    content: lines('date,volume', ...TWO),
    expect: refused('csv/no-price-column', { columns: 'date, volume' }),
  },
  {
    name: 'open, high and low without a close',
    content: lines('date,open,high,low', '2020-01-02,1,2,1', '2020-01-03,2,3,1'),
    expect: refused('csv/no-price-column', { columns: 'date, open, high, low' }),
  },
]
