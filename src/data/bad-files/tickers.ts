import { books, lines, refused, type BadFile } from './bad-file'

/** A long table of one ticker beside a good one. */
const named = (ticker: string) =>
  lines(
    'symbol,date,close',
    `${ticker},2020-01-02,1`,
    `${ticker},2020-01-03,2`,
    'ZZZ,2020-01-02,5',
    'ZZZ,2020-01-03,6',
  )
const becomes = (name: string, written: string, ticker: string): BadFile => ({
  name,
  content: named(written),
  expect: books(4, 0, 0, { tickers: [ticker, 'ZZZ'] }),
})

/** Names of tickers. */
export const tickers: BadFile[] = [
  becomes('ten thousand characters', 'T'.repeat(10_000), 'T'.repeat(64)),
  becomes('spaces round and within', '  BRK B  ', 'BRK B'),
  becomes('control characters', 'A\x07B', 'A B'),
  becomes('a right-to-left override', '\u202eLPAA', 'LPAA'),
  becomes('zero-width characters', 'AA\u200bPL', 'AAPL'),
  becomes('emoji', '🚀', '🚀'),
  becomes('a script', '<script>alert(1)</script>', '<script>alert(1)</script>'),
  becomes('a formula', '=1+1', '=1+1'),
  becomes('a name of JavaScript', '__proto__', '__proto__'),
  becomes('another name of JavaScript', 'constructor', 'constructor'),
  becomes('digits', '600000', '600000'),
  becomes('a path', '../../etc/passwd', '../../etc/passwd'),
  becomes('what the app calls the portfolio', 'PORTFOLIO', 'PORTFOLIO (2)'),
  becomes('half of a character', 'A\\ud800', 'A\\ud800'),
  {
    name: 'letters of two sizes: two tickers',
    content: lines(
      'symbol,date,close',
      'aapl,2020-01-02,1',
      'aapl,2020-01-03,2',
      'AAPL,2020-01-02,1',
      'AAPL,2020-01-03,2',
    ),
    expect: books(4, 0, 0, { tickers: ['aapl', 'AAPL'] }),
  },
  {
    name: 'no ticker in a row',
    content: lines('symbol,date,close', 'A,2020-01-02,1', ',2020-01-03,2', 'A,2020-01-03,2'),
    expect: books(2, 1, 0, { rejects: [[3, 'symbol', '', 'no-symbol']] }),
  },
  {
    name: 'no ticker in any row',
    content: lines('symbol,date,close', ',2020-01-02,1', ',2020-01-03,2'),
    expect: books(2, 0, 0, { tickers: ['TEST'] }),
  },
  {
    name: 'a row each of many tickers',
    content: lines('symbol,date,close', 'A,2020-01-02,1', 'B,2020-01-02,2', 'C,2020-01-02,3'),
    expect: refused('data/one-row', { ticker: 'A' }),
  },
  {
    name: 'ten thousand tickers',
    content: () =>
      lines(
        'symbol,date,close',
        Array.from({ length: 20_000 }, (_, i) => `T${i >> 1},2020-01-0${2 + (i % 2)},${1 + i}`).join('\n'),
      ),
    expect: books(20_000, 0, 0),
  },
  {
    name: 'a file called by its ending alone',
    content: 'date,close\n2020-01-02,10\n2020-01-03,11\n',
    file: '.csv',
    expect: books(2, 0, 0, { tickers: ['Series'] }),
  },
]
