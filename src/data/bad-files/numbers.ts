import { books, lines, refused, rows, type BadFile } from './bad-file'

/** Numbers in several styles: decimal marks, thousands, currencies. */
export const numbers: BadFile[] = [
  {
    name: 'decimal points and decimal commas in one column',
    content: lines('date;close', '2020-01-02;10,5', '2020-01-03;11,25', '2020-01-06;12.75'),
    expect: books(2, 1, 0, { rejects: [[4, 'close', '12.75', 'text-in-number']] }),
  },
  {
    name: 'decimal points and commas, as often as each other',
    content: lines('date;close', '2020-01-02;10,5', '2020-01-03;11.25'),
    expect: refused('data/one-row'),
  },
  {
    name: 'groups of thousands in both styles',
    content: lines('date;close', '2020-01-02;1.234,50', '2020-01-03;1.235,50', '2020-01-06;1,236.50'),
    expect: books(2, 1, 0, { rejects: [[4, 'close', '1,236.50', 'text-in-number']] }),
  },
  {
    name: 'points that could be of thousands or of decimals',
    content: lines('date;close', '2020-01-02;1.234', '2020-01-03;1.235'),
    expect: books(2, 0, 0, {
      notes: { 'numbers/assumed-decimal': { decimal: '.', line: 2, value: '1.234' } },
    }),
  },
  {
    name: 'commas that could be of thousands or of decimals',
    content: rows('2020-01-02,"1,234"', '2020-01-03,"1,235"'),
    expect: books(2, 0, 0, {
      notes: { 'numbers/assumed-decimal': { decimal: '.', line: 2, value: '1,234' } },
      prices: { '2020-01-02': 1234, '2020-01-03': 1235 },
    }),
  },
  {
    name: 'thousands in wrong places',
    content: rows('2020-01-02,"1,234.5"', '2020-01-03,"12,34.5"', '2020-01-06,"1,236.5"'),
    expect: books(2, 1, 0, { rejects: [[3, 'close', '12,34.5', 'text-in-number']] }),
  },
  {
    name: 'thousands in the Indian style',
    content: rows('2020-01-02,"1,23,456.50"', '2020-01-03,"1,23,567.50"'),
    expect: books(2, 0, 0, { prices: { '2020-01-02': 123456.5, '2020-01-03': 123567.5 } }),
  },
  {
    name: 'apostrophes, as the Swiss write',
    content: rows("2020-01-02,1'234.50", '2020-01-03,1’235.50'),
    expect: books(2, 0, 0, { prices: { '2020-01-02': 1234.5, '2020-01-03': 1235.5 } }),
  },
  {
    name: 'spaces of every kind among thousands',
    content: lines(
      'date;close',
      '2020-01-02;1 234,5',
      '2020-01-03;1\u00a0235,5',
      '2020-01-06;1\u202f236,5',
      '2020-01-07;1\u2009237,5',
    ),
    expect: books(4, 0, 0, {
      prices: { '2020-01-02': 1234.5, '2020-01-03': 1235.5, '2020-01-06': 1236.5, '2020-01-07': 1237.5 },
    }),
  },
  {
    name: 'no-break spaces round everything, as copied from a web page',
    content: lines(
      'date\u00a0\tclose\u00a0',
      '\u00a02020-01-02\u00a0\t\u00a010\u00a0',
      '2020-01-03\u00a0\t11\u00a0',
    ),
    expect: books(2, 0, 0, { prices: { '2020-01-02': 10, '2020-01-03': 11 } }),
  },
  {
    name: 'a currency before each number',
    content: rows('2020-01-02,$10.50', '2020-01-03,$11.50'),
    expect: books(2, 0, 0, { prices: { '2020-01-02': 10.5, '2020-01-03': 11.5 } }),
  },
  {
    name: 'two currencies in one column',
    content: rows('2020-01-02,$10.50', '2020-01-03,€11.50', '2020-01-06,$12.50'),
    expect: books(3, 0, 0, {
      notes: { 'numbers/mixed-currencies': { line: 3, column: 'close', value: '€11.50' } },
    }),
  },
  {
    name: 'currencies in letters',
    content: rows('2020-01-02,10.50 USD', '2020-01-03,11.50 EUR'),
    expect: books(2, 0, 0, {
      notes: { 'numbers/mixed-currencies': { line: 3, column: 'close', value: '11.50 EUR' } },
    }),
  },
  {
    name: 'a typographic minus',
    content: rows('2020-01-02,10', '2020-01-03,\u221211', '2020-01-06,12'),
    expect: books(2, 1, 0, { rejects: [[3, 'close', '\u221211', 'not-positive']] }),
  },
  {
    name: 'per cent signs in a column of prices',
    content: rows('2020-01-02,95.5%', '2020-01-03,96.5%', '2020-01-06,97.5%'),
    expect: refused('csv/no-valid-rows', { line: 2, column: 'close', value: '95.5%' }),
  },
  {
    name: 'digits of Arabia',
    content: rows('2020-01-02,١٠', '2020-01-03,١١'),
    expect: books(2, 0, 0, { prices: { '2020-01-02': 10, '2020-01-03': 11 } }),
  },
  {
    name: 'digits as wide as Chinese signs',
    content: rows('2020-01-02,１０', '2020-01-03,１１'),
    expect: books(2, 0, 0, { prices: { '2020-01-02': 10, '2020-01-03': 11 } }),
  },
  {
    name: 'numbers with exponents',
    content: rows('2020-01-02,1.05E+01', '2020-01-03,1.15e1'),
    expect: books(2, 0, 0, { prices: { '2020-01-02': 10.5, '2020-01-03': 11.5 } }),
  },
  {
    name: 'more digits than a float64 holds',
    content: rows('2020-01-02,10.12345678901234567890', '2020-01-03,11.5'),
    expect: books(2, 0, 0, { prices: { '2020-01-02': 10.123456789012346, '2020-01-03': 11.5 } }),
  },
  {
    name: 'thousands and millions in letters',
    content: rows('2020-01-02,1.2K', '2020-01-03,1.3K', '2020-01-06,1.1M'),
    expect: refused('csv/no-valid-rows', { line: 2, value: '1.2K' }),
  },
]
