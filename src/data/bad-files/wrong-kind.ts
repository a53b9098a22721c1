import { books, bytes, joined, lines, refused, type BadFile } from './bad-file'

const notText = (looksLike: string) => refused('csv/not-text', { looksLike })
const padded = (...start: number[]) => joined(bytes(...start), 'x'.repeat(100), bytes(0, 1, 2, 0))

/** Files that are no tables of prices at all, whatever their name says. */
export const wrongKind: BadFile[] = [
  { name: 'a PNG picture', content: padded(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), expect: notText('PNG') },
  { name: 'a JPEG picture', content: padded(0xff, 0xd8, 0xff, 0xe0), expect: notText('JPEG') },
  { name: 'a GIF picture', content: joined('GIF89a', bytes(1, 0, 1, 0)), expect: notText('GIF') },
  { name: 'a PDF', content: joined('%PDF-1.7\n%', bytes(0xe2, 0xe3)), expect: notText('PDF') },
  {
    name: 'an old Excel sheet',
    content: padded(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
    expect: notText('XLS'),
  },
  { name: 'a Parquet table', content: joined('PAR1', bytes(21, 0, 21, 0)), expect: notText('PARQUET') },
  {
    name: 'an SQLite database',
    content: joined('SQLite format 3\0', bytes(16, 0, 1, 1)),
    expect: notText('SQLITE'),
  },
  { name: 'a program', content: joined(bytes(0x7f), 'ELF', bytes(2, 1, 1, 0)), expect: notText('binary') },
  { name: 'random bytes with NULs', content: padded(0, 200, 3, 17, 0, 0, 9), expect: notText('binary') },
  {
    name: 'an error page saved as CSV',
    content:
      '<!DOCTYPE html>\n<html><head><title>404 Not Found</title></head><body>2020-01-02,10</body></html>\n',
    expect: notText('HTML'),
  },
  {
    name: 'an error page after blank lines and a byte-order mark',
    content: '\ufeff\n\n  <HTML lang="en">\n<body>Too many requests</body></HTML>',
    expect: notText('HTML'),
  },
  { name: 'an XML answer', content: '<?xml version="1.0"?>\n<error>limit</error>\n', expect: notText('XML') },
  {
    name: 'a JSON answer',
    content: '{"error": "API call frequency", "note": "5 a minute"}',
    expect: notText('JSON'),
  },
  {
    name: 'a JSON table',
    content: '[\n  {"date": "2020-01-02", "close": 10},\n  {"date": "2020-01-03", "close": 11}\n]\n',
    expect: notText('JSON'),
  },
  {
    name: 'a pointer of git-lfs',
    content: lines(
      'version https://git-lfs.github.com/spec/v1',
      'oid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393',
      'size 12345',
    ),
    expect: refused('csv/not-text', { looksLike: 'Git LFS pointer' }),
  },
  {
    name: 'a merge conflict',
    content: lines(
      ...['date,close', '2020-01-02,10', '<<<<<<< HEAD', '2020-01-03,11', '======='],
      ...['2020-01-03,12', '>>>>>>> other', '2020-01-06,13'],
    ),
    expect: books(3, 4, 0, {
      rejects: [
        [3, 'close', '', 'too-few-columns'],
        [5, 'close', '', 'too-few-columns'],
        [6, 'close', '12', 'duplicate-conflict'],
        [7, 'close', '', 'too-few-columns'],
      ],
    }),
  },
  {
    name: 'a log file',
    content: lines(
      '2020-01-02 10:00:01 INFO started worker 17',
      '2020-01-02 10:00:02 WARN retry in 5 s',
      '2020-01-02 10:00:07 ERROR gave up',
    ),
    expect: refused('csv/no-date-column'),
  },
  {
    name: 'source code',
    content: lines('import { readFile } from "fs";', 'const a = [1, 2, 3];', 'export default (b) => a[b];'),
    expect: refused('csv/no-date-column'),
  },
  {
    name: 'an e-mail',
    content: lines(
      'From: Anna <anna@example.org>',
      'Date: Thu, 2 Jan 2020 10:00:00 +0000',
      'Subject: prices',
      '',
      'Dear Ben, the prices of 2020-01-02 were 10, 11 and 12.',
    ),
    expect: refused('csv/not-text'),
  },
  {
    name: 'prose',
    content: 'Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor.\n'.repeat(5),
    expect: refused('csv/no-date-column'),
  },
  {
    name: 'a phone book',
    content: lines('name,phone', 'Anna,+44 20 7946 0001', 'Ben,+44 20 7946 0002', 'Cleo,+44 20 7946 0003'),
    expect: refused('csv/no-date-column', { columns: 'name, phone' }),
  },
  {
    name: 'headlines',
    content: lines(
      'date,headline',
      '2020-01-02,Acme beats expectations',
      '2020-01-03,Acme warns of losses',
      '2020-01-06,Acme names a chief',
    ),
    expect: refused('csv/no-price-column', { columns: 'date, headline' }),
  },
  {
    name: 'headlines with a score and a ticker',
    content: lines(
      'date,ticker,headline,volume',
      '2020-01-02,ACME,"Acme beats expectations, again",1',
      '2020-01-03,ACME,Acme warns of losses,2',
    ),
    expect: refused('csv/no-price-column'),
  },
  {
    name: 'birthdays',
    content: lines('name,born', 'Anna,1990-04-05', 'Ben,1985-12-01', 'Cleo,2001-07-30'),
    expect: refused('csv/no-price-column', { columns: 'name, born' }),
  },
  {
    name: 'a calendar',
    content:
      'BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nDTSTART:20200102T100000Z\nEND:VEVENT\nEND:VCALENDAR\n',
    expect: refused('csv/no-date-column'),
  },
  {
    name: 'a table in Markdown',
    content: lines('| date | close |', '|---|---|', '| 2020-01-02 | 10 |', '| 2020-01-03 | 11 |'),
    expect: books(2, 0, 1),
  },
  {
    name: 'an SQL dump',
    content: lines(
      'CREATE TABLE prices (day date, close numeric);',
      "INSERT INTO prices VALUES ('2020-01-02', 10);",
      "INSERT INTO prices VALUES ('2020-01-03', 11);",
    ),
    expect: refused('csv/no-date-column'),
  },
]
