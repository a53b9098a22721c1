import { afterGood, books, lines, refused, type BadFile } from './bad-file'

const inPrice = (name: string, value: string): BadFile => ({
  name,
  content: afterGood(`2020-01-07,${value.includes(',') ? `"${value.replaceAll('"', '""')}"` : value}`),
  expect: books(3, 1, 0, { rejects: [[5, 'close', value, 'text-in-number']] }),
})

/** Content that wants to be something else than text. */
export const hostile: BadFile[] = [
  inPrice('a command for a spreadsheet', "=cmd|' /C calc'!A0"),
  inPrice('a link for a spreadsheet', '=HYPERLINK("http://example.org","13")'),
  inPrice('a formula that begins with a plus', '+1+1'),
  inPrice('a formula that begins with an at sign', '@SUM(1+1)'),
  inPrice('a script', '<script>alert(1)</script>'),
  inPrice('a picture that runs a script', '<img src=x onerror=alert(1)>'),
  inPrice('a template', '${13}{{13}}'),
  inPrice('a command for a database', "13'); DROP TABLE prices;--"),
  inPrice('a right-to-left override, shown as 13', '\u202e31'),
  inPrice('a colour of a terminal', '\x1b[31m13\x1b[0m'),
  inPrice('a backspace', '13\b4'),
  inPrice('marks piled on a letter', 'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A'),
  inPrice('an address', 'http://example.org/13'),
  {
    name: 'a script over the prices',
    content: lines('date,<script>alert(1)</script>', '2020-01-02,10', '2020-01-03,11'),
    expect: books(2, 0, 0, { tickers: ['<script>alert(1)</script>'] }),
  },
  {
    name: 'a script as the name of the file',
    content: 'date,close\n2020-01-02,x\n',
    file: '<img src=x onerror=alert(1)>.csv',
    expect: refused('csv/no-valid-rows', { file: '<img src=x onerror=alert(1)>.csv', line: 2, value: 'x' }),
  },
  {
    name: 'a name of JavaScript as the name of the file',
    content: 'date,close\n2020-01-02,10\n2020-01-03,11\n',
    file: '__proto__.csv',
    expect: books(2, 0, 0, { tickers: ['proto'] }),
  },
  {
    name: 'a million quotes',
    content: () => lines('date,close', '2020-01-02,' + '"'.repeat(1_000_001)),
    expect: refused('csv/unclosed-quote', { line: 2 }),
  },
  {
    name: 'digits that make patterns slow',
    content: () => afterGood('2020-01-07,' + '1 '.repeat(50_000) + 'x'),
    expect: books(3, 1, 0),
  },
  {
    name: 'a date that makes patterns slow',
    content: () => afterGood('1' + ' '.repeat(100_000) + '-,13'),
    expect: books(3, 1, 0),
  },
]
