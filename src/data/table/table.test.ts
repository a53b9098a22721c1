import { describe, expect, test } from 'vitest'
import { detectDelimiter } from './delimiter'
import { looksLikeFooter } from './footer'
import { findHeader } from './header'
import { rewriting } from './rewrite'

const records = (rows: string[]) => rows.map((row, i) => ({ line: i + 1, cells: row.split(',') }))
const header = (rows: string[]) => {
  const { header: found, first } = findHeader(records(rows))
  return [found?.cells ?? null, first]
}
const DATA = ['2020-01-02,1.5,2,10', '2020-01-03,1.6,2.1,11']

describe('delimiters', () => {
  test.each([
    ['spaces', '2020-01-02  12.5  13.1\n2020-01-03  12.6  13.2\n', ' '],
    ['one space', '"2020-01-02" 12.5 13.1\n"2020-01-03" 12.6 13.2\n', ' '],
    ['a date with a time', '20200102 170000;1.1;1.2\n20200102 180000;1.1;1.3\n', ';'],
    ['told', 'sep=;\nDate;Close\n2020-01-02;1,5\n', ';'],
    ['told against the look', 'sep=|\na,b|c,d\n', '|'],
    ['decimal commas between tabs', 'Datum\tKurs\n02.01.2020\t1,5\n03.01.2020\t1,6\n', '\t'],
    [
      'a delimiter in lines above',
      'Title; of; all; this\nSource; a; b; c\nDate,Close\n2020-01-02,1\n2020-01-03,2\n',
      ',',
    ],
    [
      'many lines above',
      `${'About this file.\n'.repeat(30)}Date;Close\n2020-01-02;1,5\n2020-01-03;1,6\n`,
      ';',
    ],
    ['rows quoted as a whole', '"Date,Open,Close"\n"2020-01-02,1,2"\n"2020-01-03,1,2"\n', ','],
    ['many fields and decimal commas', 'A;B;C;D;T;V\nx;y;z;w;2020-01-02;1,5\nx;y;z;w;2020-01-03;1,6\n', ';'],
  ])('%s', (_name, text, delimiter) => expect(detectDelimiter(text)).toBe(delimiter))
})

describe('lines that are rewritten', () => {
  test('most are not', () => expect(rewriting('Date,Close\n2020-01-02,1\n', ',')).toBeNull())

  test('rows quoted as a whole lose their quotes, one line for one', () => {
    const text = 'Date,Close\n"2020-01-02,""1,234.5"""\n"2020-01-03,2"'
    expect(rewriting(text, ',')?.rewrite(text)).toBe('Date,Close\n2020-01-02,"1,234.5"\n2020-01-03,2')
  })

  test('aligned columns are cut at two spaces, so that names and dates stay whole', () => {
    const text = 'Date          Adj Close   Volume\nJan 2, 2020      12.5      100\n'
    const found = rewriting(text, ' ')!
    expect([found.delimiter, found.rewrite(text)]).toEqual([
      '\t',
      'Date\tAdj Close\tVolume\nJan 2, 2020\t12.5\t100\n',
    ])
  })

  test('single spaces cut outside quotes', () => {
    const text = '"Jan 2" "a ""b""" 5\n"Jan 3" x 6'
    expect(rewriting(text, ' ')!.rewrite(text)).toBe('Jan 2\t"a ""b"""\t5\nJan 3\tx\t6')
  })
})

describe('headers', () => {
  test.each<[string, string[], (string[] | number | null)[]]>([
    ['plain', ['Date,Open,Close,Volume', ...DATA], [['Date', 'Open', 'Close', 'Volume'], 1]],
    [
      'a value more than names',
      ['Date,Open,High,Low,Close', '2020-01-02,2,3,1,2,9', '2020-01-03,2,3,1,2,9'],
      [['Date', 'Open', 'High', 'Low', 'Close', ''], 1],
    ],
    [
      'thousands that were cut are no value more',
      ['Date,Close', '2020-01-02,1,234.5', '2020-01-03,1,235.5'],
      [['Date', 'Close'], 1],
    ],
    ['tabs above commas', ['Date\tA\tB\tC', ...DATA], [['Date', 'A', 'B', 'C'], 1]],
    ['none', DATA, [null, 0]],
    [
      'lines about the file, one with a date',
      ['Last updated,2020-01-15,,', 'Source: x,,,', 'Date,A,B,C', ...DATA],
      [['Date', 'A', 'B', 'C'], 3],
    ],
    ['a row of units', ['Date,A,B,C', ',USD,USD,%', ...DATA], [['Date', 'A', 'B', 'C'], 2]],
    [
      'full names below',
      ['data,USD,EUR,HUF', ',dollar,euro,forint', ...DATA],
      [['data', 'USD', 'EUR', 'HUF'], 2],
    ],
    ['a bad first row is data', ['date,A,B,C', 'foo,1,2,3', ...DATA], [['date', 'A', 'B', 'C'], 1]],
    [
      'yfinance, one ticker',
      ['Price,Close,High,Volume', 'Ticker,AAPL,AAPL,AAPL', 'Date,,,', ...DATA],
      [['Date', 'AAPL Close', 'AAPL High', 'AAPL Volume'], 3],
    ],
    [
      'tickers over fields, written once',
      [',AAPL,,MSFT,', 'Date,Open,Close,Open,Close', '2020-01-02,1,2,3,4', '2020-01-03,1,2,3,4'],
      [['Date', 'AAPL Open', 'AAPL Close', 'MSFT Open', 'MSFT Close'], 2],
    ],
    [
      'fields over tickers',
      ['Price,Close,Close,Volume', 'Ticker,AAPL,MSFT,AAPL', 'Date,,,', ...DATA],
      [['Date', 'AAPL Close', 'MSFT Close', 'AAPL Volume'], 3],
    ],
    [
      'codes above names and units',
      ['code,FX01,FX02,FX03', 'name,the dollar,the euro,the yen', 'unit,yen,yen,yen', ...DATA],
      [['code', 'FX01', 'FX02', 'FX03'], 3],
    ],
    [
      'names over all but the row names',
      ['Open,Close,Volume', ...DATA],
      [['', 'Open', 'Close', 'Volume'], 1],
    ],
  ])('%s', (_name, rows, expected) => expect(header(rows)).toEqual(expected))
})

test.each<[string, string[], boolean, boolean]>([
  ['a sentence', ['Downloaded from Barchart.com as of 01-16-2020 04:00am CST', '', ''], false, true],
  ['a short one', ['Copyright 2020'], false, true],
  ['totals', ['Total', '12', '13'], false, true],
  ['names of columns again', ['kod ISO', 'USD', 'EUR'], false, true],
  ['more of it', ['liczba jednostek', '1', '100'], true, true],
  ['a bad date', ['soon', '12', '13'], false, false],
  ['a row', ['2020-01-02', '12', '13'], true, false],
  ['a row without a date', ['', '12', '13'], false, false],
  ['a number', ['12', '13'], true, false],
])('footer: %s', (_name, cells, after, expected) => expect(looksLikeFooter(cells, 0, after)).toBe(expected))
