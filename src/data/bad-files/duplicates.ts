import { books, lines, refused, rows, type BadFile } from './bad-file'

/** Days that come twice, and tickers that do. */
export const duplicates: BadFile[] = [
  {
    name: 'a row twice',
    content: rows('2020-01-02,10', '2020-01-02,10', '2020-01-03,11'),
    expect: books(2, 0, 1, { notes: { 'rows/duplicate': { rows: 1, line: 3 } } }),
  },
  {
    name: 'the whole file twice',
    content: rows('2020-01-02,10', '2020-01-03,11', '2020-01-02,10', '2020-01-03,11'),
    expect: books(2, 0, 2, { notes: { 'rows/duplicate': { rows: 2, line: 4 } } }),
  },
  {
    name: 'a day twice with other prices',
    content: rows('2020-01-02,10', '2020-01-02,12', '2020-01-03,11'),
    expect: books(2, 1, 0, {
      rejects: [[3, 'close', '12', 'duplicate-conflict']],
      prices: { '2020-01-02': 10, '2020-01-03': 11 },
    }),
  },
  {
    name: 'a day three times, twice the same',
    content: rows('2020-01-02,10', '2020-01-02,12', '2020-01-02,10', '2020-01-03,11'),
    expect: books(2, 1, 1, { rejects: [[3, 'close', '12', 'duplicate-conflict']] }),
  },
  {
    name: 'the same price written in two ways',
    content: rows('2020-01-02,10', '2020-01-02,10.00', '2020-01-03,11'),
    expect: books(2, 0, 1, { notes: { 'rows/duplicate': { rows: 1, line: 3 } } }),
  },
  {
    name: 'the same day written in two ways',
    content: rows('2020-01-02,10', '2 Jan 2020,12', '2020-01-03,11'),
    expect: books(2, 1, 0, { rejects: [[3, 'close', '12', 'duplicate-conflict']] }),
  },
  {
    name: 'conflicts far apart',
    content: rows('2020-01-02,10', '2020-01-03,11', '2020-01-06,12', '2020-01-02,99'),
    expect: books(3, 1, 0, { rejects: [[5, 'close', '99', 'duplicate-conflict']] }),
  },
  {
    name: 'trades, many a day and without times',
    content: rows(
      '2020-01-02,10',
      '2020-01-02,10.1',
      '2020-01-02,10.2',
      '2020-01-03,11',
      '2020-01-03,11.1',
      '2020-01-03,11.2',
    ),
    expect: books(2, 4, 0, { prices: { '2020-01-02': 10, '2020-01-03': 11 } }),
  },
  {
    name: 'trades with times: the last of each day',
    content: lines(
      'time,close',
      '2020-01-02 10:00,10',
      '2020-01-02 16:00,11',
      '2020-01-03 10:00,12',
      '2020-01-03 16:00,13',
    ),
    expect: books(2, 0, 2, { prices: { '2020-01-02': 11, '2020-01-03': 13 } }),
  },
  {
    name: 'the same moment twice with other prices',
    content: lines('time,close', '2020-01-02 10:00,10', '2020-01-02 10:00,11', '2020-01-03 10:00,12'),
    expect: books(2, 1, 0, { rejects: [[3, 'close', '11', 'duplicate-conflict']] }),
  },
  {
    name: 'a ticker twice in a long table',
    content: lines(
      'symbol,date,close',
      'A,2020-01-02,1',
      'A,2020-01-03,2',
      'B,2020-01-02,5',
      'B,2020-01-03,6',
      'A,2020-01-02,1',
      'A,2020-01-03,9',
    ),
    expect: books(4, 1, 1, { rejects: [[7, 'close', '9', 'duplicate-conflict']], tickers: ['A', 'B'] }),
  },
  {
    name: 'a gap and a price on the same day of a table of tickers',
    content: lines('date,AAA,BBB', '2020-01-02,1,5', '2020-01-02,,5', '2020-01-03,2,6'),
    expect: books(2, 1, 0, { rejects: [[3, 'AAA', '', 'duplicate-conflict']] }),
  },
  {
    name: 'all on one day',
    content: rows('2020-01-02,10', '2020-01-02,11', '2020-01-02,12'),
    expect: refused('data/one-row', { ticker: 'TEST' }),
  },
]
