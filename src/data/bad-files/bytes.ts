import { afterGood, books, bytes, joined, lines, refused, rows, type BadFile } from './bad-file'

const utf16 = (text: string, littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(2 * text.length))
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), littleEndian)
  return new Uint8Array(view.buffer)
}
const GOOD = afterGood()
const three = books(3, 0, 0, { prices: { '2020-01-02': 10, '2020-01-03': 11, '2020-01-06': 12 } })

/** Bytes, encodings, line ends. */
export const bytesAndEncodings: BadFile[] = [
  { name: 'no bytes', content: '', expect: refused('csv/empty', { bytes: 0 }) },
  { name: 'a byte-order mark alone', content: '\ufeff', expect: refused('csv/empty') },
  { name: 'the mark of UTF-16 alone', content: bytes(0xff, 0xfe), expect: refused('csv/empty') },
  { name: 'line ends alone', content: '\n\r\n\r\n\n', expect: refused('csv/empty') },
  { name: 'spaces alone', content: '   \n \t \n', expect: refused('csv/empty') },
  { name: 'one NUL', content: bytes(0), expect: refused('csv/not-text', { looksLike: 'binary' }) },
  { name: 'a NUL in a price', content: afterGood('2020-01-07,1\x003'), expect: refused('csv/not-text') },
  {
    name: 'a file of NULs, as after a crash',
    content: bytes(...Array<number>(4096).fill(0)),
    expect: refused('csv/not-text', { looksLike: 'binary' }),
  },
  { name: 'UTF-8 with a mark', content: '\ufeff' + GOOD, expect: three },
  { name: 'UTF-8 with two marks', content: '\ufeff\ufeff' + GOOD, expect: three },
  { name: 'UTF-16 with a mark, little end first', content: utf16('\ufeff' + GOOD, true), expect: three },
  { name: 'UTF-16 with a mark, big end first', content: utf16('\ufeff' + GOOD, false), expect: three },
  { name: 'UTF-16 without a mark, little end first', content: utf16(GOOD, true), expect: three },
  { name: 'UTF-16 without a mark, big end first', content: utf16(GOOD, false), expect: three },
  {
    name: 'UTF-16 with half a character at its end',
    content: joined(utf16('\ufeff' + GOOD, true), bytes(0x31)),
    expect: books(3, 1, 0),
  },
  {
    name: 'windows-1252 in a name',
    content: joined('date,Cr', bytes(0xe9), 'dit\n2020-01-02,10\n2020-01-03,11\n'),
    expect: books(2, 0, 0, { tickers: ['Crédit'] }),
  },
  {
    name: 'one broken byte of UTF-8 in a price',
    content: joined(GOOD, '2020-01-07,1', bytes(0xff), '3\n'),
    expect: books(3, 1, 0),
  },
  { name: 'CR only', content: GOOD.replaceAll('\n', '\r'), expect: three },
  { name: 'CR LF', content: GOOD.replaceAll('\n', '\r\n'), expect: three },
  { name: 'LF CR', content: GOOD.replaceAll('\n', '\n\r'), expect: three },
  { name: 'CR CR LF, as after two conversions', content: GOOD.replaceAll('\n', '\r\r\n'), expect: three },
  {
    name: 'line ends of all three kinds',
    content: 'date,close\r\n2020-01-02,10\r2020-01-03,11\n2020-01-06,twelve\r\n',
    expect: books(2, 1, 0, { rejects: [[4, 'close', 'twelve', 'text-in-number']] }),
  },
  { name: 'no line end at the end', content: GOOD.trimEnd(), expect: three },
  { name: 'cut off in the last price', content: afterGood('2020-01-07,').trimEnd(), expect: books(3, 0, 1) },
  {
    name: 'cut off in the last date',
    content: afterGood('2020-01-').trimEnd(),
    expect: books(3, 1, 0, { rejects: [[5, 'close', '', 'too-few-columns']] }),
  },
  { name: 'a Ctrl-Z at the end, as DOS wrote', content: GOOD + '\x1a', expect: books(3, 1, 0) },
  {
    name: 'line separators of Unicode instead of line ends',
    content: GOOD.trimEnd().replaceAll('\n', '\u2028'),
    expect: refused('csv/no-date-column'),
  },
  {
    name: 'blank lines everywhere',
    content: lines('', 'date,close', '', '', '2020-01-02,10', '', '2020-01-03,x', '', '2020-01-06,12', ''),
    expect: books(2, 1, 0, { rejects: [[7, 'close', 'x', 'text-in-number']] }),
  },
  {
    name: 'a form feed between rows',
    content: rows('2020-01-02,10', '\f', '2020-01-03,11'),
    expect: books(2, 0, 0),
  },
  {
    name: 'vertical tabs as line ends',
    content: GOOD.trimEnd().replaceAll('\n', '\v'),
    expect: refused('csv/no-date-column'),
  },
]
