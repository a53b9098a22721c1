import { afterGood, books, lines, refused, rows, type BadFile } from './bad-file'

const three = books(3, 0, 0, { prices: { '2020-01-02': 10, '2020-01-03': 11, '2020-01-06': 12 } })
const separated = (mark: string) => afterGood().replaceAll(',', mark)

/** Quotation marks, separators and widths of rows. */
export const quotesAndDelimiters: BadFile[] = [
  {
    name: 'a quote that is never closed, in the first row',
    content: rows('"2020-01-02,10', '2020-01-03,11', '2020-01-06,12'),
    expect: refused('csv/unclosed-quote', { line: 2, column: 1 }),
  },
  {
    name: 'a quote that is never closed, in a price',
    content: afterGood('2020-01-07,"13', '2020-01-08,14'),
    expect: refused('csv/unclosed-quote', { line: 5, column: 12 }),
  },
  {
    name: 'a quote that is never closed, in the header',
    content: lines('date,"close', '2020-01-02,10', '2020-01-03,11'),
    expect: refused('csv/unclosed-quote', { line: 1, column: 6 }),
  },
  {
    name: 'a quote that is never closed, at the very end',
    content: afterGood('2020-01-07,13').trimEnd() + '"',
    expect: books(3, 1, 0, { rejects: [[5, 'close', '13"', 'text-in-number']] }),
  },
  {
    name: 'an open quote that the next quoted row closes',
    content: lines('"date","close"', '"2020-01-02","10', '"2020-01-03","11"', '"2020-01-06","12"'),
    expect: refused('csv/unclosed-quote', { line: 2 }),
  },
  {
    name: 'a quote in the middle of a price',
    content: afterGood('2020-01-07,1"3', '2020-01-08,14'),
    expect: books(4, 1, 0, { rejects: [[5, 'close', '1"3', 'text-in-number']] }),
  },
  {
    name: 'inches in a note',
    content: lines('date,note,close', '2020-01-02,6" pipe,10', '2020-01-03,8" pipe,11'),
    expect: books(2, 0, 0, { prices: { '2020-01-02': 10, '2020-01-03': 11 } }),
  },
  {
    name: 'quotes doubled as they should be',
    content: lines('date,note,close', '2020-01-02,"a ""b"" c",10', '2020-01-03,"""",x', '2020-01-06,,12'),
    expect: books(2, 1, 0, { rejects: [[3, 'close', 'x', 'text-in-number']] }),
  },
  {
    name: 'quotes round everything, rows and all',
    content: lines('"date,close"', '"2020-01-02,10"', '"2020-01-03,11"'),
    expect: books(2, 0, 0, { prices: { '2020-01-02': 10, '2020-01-03': 11 } }),
  },
  {
    name: 'single quotes',
    content: rows("'2020-01-02','10'", "'2020-01-03','11'"),
    expect: refused('csv/no-valid-rows', { line: 2 }),
  },
  {
    name: 'typographic quotes',
    content: rows('“2020-01-02”,“10”', '“2020-01-03”,“11”'),
    expect: refused('csv/no-valid-rows', { line: 2 }),
  },
  {
    name: 'a line end inside quotes',
    content: lines(
      'date,note,close',
      '2020-01-02,"two',
      'lines",10',
      '2020-01-03,one,eleven',
      '2020-01-06,one,12',
    ),
    expect: books(2, 1, 0, { rejects: [[4, 'close', 'eleven', 'text-in-number']] }),
  },
  { name: 'semicolons', content: separated(';'), expect: three },
  { name: 'tabs', content: separated('\t'), expect: three },
  { name: 'pipes', content: separated('|'), expect: three },
  { name: 'a comma and a space', content: separated(', '), expect: three },
  { name: 'spaces as separators', content: separated('  '), expect: books(3, 0, 0) },
  { name: 'the hint that Excel writes', content: 'sep=;\n' + separated(';'), expect: three },
  {
    name: 'separators of two kinds',
    content: afterGood('2020-01-07;13', '2020-01-08;14', '2020-01-09,15'),
    expect: books(4, 2, 0, {
      rejects: [
        [5, 'close', '', 'too-few-columns'],
        [6, 'close', '', 'too-few-columns'],
      ],
    }),
  },
  {
    name: 'half of the rows with commas, half with semicolons',
    content: rows('2020-01-02,10', '2020-01-03,11', '2020-01-06;12', '2020-01-07;13'),
    expect: books(2, 2, 0),
  },
  {
    name: 'a decimal comma among separating commas',
    content: rows('2020-01-02,10,5', '2020-01-03,11,25', '2020-01-06,12,75'),
    expect: refused('csv/no-valid-rows', { line: 2, value: '5', reason: 'row/too-many-columns' }),
  },
  {
    name: 'thousands without quotes',
    content: afterGood('2020-01-07,1,013.5', '2020-01-08,14'),
    expect: books(4, 1, 0, { rejects: [[5, '', '013.5', 'too-many-columns']] }),
  },
  {
    name: 'rows of several widths',
    content: lines(
      'date,open,close',
      '2020-01-02,9,10',
      '2020-01-03',
      '2020-01-06,11',
      '2020-01-07,11,12,13',
      '2020-01-08,1,14',
    ),
    expect: books(2, 3, 0, {
      rejects: [
        [3, 'open', '', 'too-few-columns'],
        [4, 'close', '', 'too-few-columns'],
        [5, '', '13', 'too-many-columns'],
      ],
    }),
  },
  {
    name: 'a separator at the end of every row',
    content: lines('date,close,', '2020-01-02,10,', '2020-01-03,11,'),
    expect: books(2, 0, 0),
  },
  {
    name: 'a separator at the end of the rows only',
    content: rows('2020-01-02,10,', '2020-01-03,11,'),
    expect: books(2, 0, 0),
  },
  { name: 'separators alone', content: ',,,\n,,,\n', expect: refused('csv/no-date-column') },
  {
    name: 'one column of dates',
    content: lines('date', '2020-01-02', '2020-01-03'),
    expect: refused('csv/no-price-column', { columns: 'date' }),
  },
  {
    name: 'one column of prices',
    content: lines('close', '10', '11', '12'),
    expect: refused('csv/no-date-column', { columns: 'close' }),
  },
  {
    name: 'the table lies on its side',
    content: lines('date,2020-01-02,2020-01-03,2020-01-06', 'ACME,10,11,12'),
    expect: refused('csv/no-valid-rows', { line: 2, column: 'date', value: 'ACME' }),
  },
]
