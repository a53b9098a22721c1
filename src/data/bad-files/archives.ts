import { gzipSync, zipSync } from 'fflate'
import { afterGood, books, bytes, joined, refused, type BadFile } from './bad-file'

const GOOD = new TextEncoder().encode(afterGood())
const good = books(3, 0, 0, {
  tickers: ['AAA'],
  prices: { '2020-01-02': 10, '2020-01-03': 11, '2020-01-06': 12 },
})

/** fflate's arrays are of another buffer type than those of a file. */
const own = (made: Uint8Array) => Uint8Array.from(made)
const gzipped = own(gzipSync(GOOD))
const zip = (entries: Record<string, Uint8Array>) => own(zipSync(entries))
const one = zip({ 'AAA.csv': GOOD })

/** The archive with one byte changed after each place where this signature stands. */
function changed(
  archive: Uint8Array,
  signature: number[],
  offset: number,
  value: number,
): Uint8Array<ArrayBuffer> {
  const copy = Uint8Array.from(archive)
  copy.forEach((_, i) => {
    if (signature.every((byte, k) => copy[i + k] === byte)) copy[i + offset] = value
  })
  return copy
}
const LOCAL = [0x50, 0x4b, 3, 4]
const CENTRAL = [0x50, 0x4b, 1, 2]
const flipped = (archive: Uint8Array, at: number) =>
  own(archive.map((byte, i) => (i === at ? byte ^ 0xff : byte)))

/** Archives: damaged, locked, empty, nested, or with other things than tables. */
export const archives: BadFile[] = [
  { name: 'gzip', file: 'AAA.csv.gz', content: gzipped, expect: good },
  { name: 'gzip under the name of a table', file: 'AAA.csv', content: gzipped, expect: good },
  {
    name: 'gzip without an end',
    file: 'AAA.csv.gz',
    content: gzipped.slice(0, -9),
    expect: refused('csv/damaged-gzip'),
  },
  {
    name: 'the first bytes of gzip alone',
    file: 'AAA.csv.gz',
    content: gzipped.slice(0, 4),
    expect: refused('csv/damaged-gzip'),
  },
  {
    name: 'gzip with a wrong check sum',
    file: 'AAA.csv.gz',
    content: flipped(gzipped, gzipped.length - 6),
    expect: refused('csv/damaged-gzip'),
  },
  {
    name: 'gzip with a byte changed',
    file: 'AAA.csv.gz',
    content: flipped(gzipped, 20),
    expect: refused('csv/damaged-gzip'),
  },
  {
    name: 'gzip of nothing',
    file: 'AAA.csv.gz',
    content: own(gzipSync(bytes())),
    expect: refused('csv/empty'),
  },
  {
    name: 'gzip of a picture',
    file: 'AAA.csv.gz',
    content: own(gzipSync(joined(bytes(0x89), 'PNG\r\n', bytes(26, 10, 0)))),
    expect: refused('csv/not-text', { looksLike: 'PNG' }),
  },
  { name: 'a table called .gz that is not packed', file: 'AAA.csv.gz', content: afterGood(), expect: good },
  { name: 'zip of one table', file: 'prices.zip', content: one, expect: good },
  { name: 'zip under the name of a table', file: 'prices.csv', content: one, expect: good },
  {
    name: 'zip of two tables in a folder and what macOS adds',
    file: 'prices.zip',
    content: zip({
      'p/AAA.csv': GOOD,
      'p/BBB.csv': GOOD,
      '__MACOSX/p/._AAA.csv': GOOD,
      'p/.DS_Store': bytes(0, 1),
    }),
    expect: [good, books(3, 0, 0, { tickers: ['BBB'] })],
  },
  {
    name: 'zip of a table and a bad one',
    file: 'prices.zip',
    content: zip({ 'AAA.csv': GOOD, 'B.csv': new TextEncoder().encode('date,close\n') }),
    expect: [good, refused('csv/header-only', { line: 1 })],
  },
  {
    name: 'zip without an end',
    file: 'prices.zip',
    content: one.slice(0, -12),
    expect: refused('csv/damaged-zip'),
  },
  {
    name: 'the first bytes of zip alone',
    file: 'prices.zip',
    content: one.slice(0, 8),
    expect: refused('csv/damaged-zip'),
  },
  {
    name: 'zip with a byte changed in its table',
    file: 'prices.zip',
    content: flipped(one, 45),
    expect: refused('csv/damaged-zip'),
  },
  {
    name: 'zip with a password',
    file: 'prices.zip',
    content: changed(changed(one, LOCAL, 6, 1), CENTRAL, 8, 1),
    expect: refused('csv/encrypted-zip'),
  },
  {
    name: 'zip packed by another method',
    file: 'prices.zip',
    content: changed(changed(one, LOCAL, 8, 14), CENTRAL, 10, 14),
    expect: refused('csv/unsupported-zip', { method: 14 }),
  },
  { name: 'zip of nothing', file: 'prices.zip', content: zip({}), expect: refused('csv/empty-zip') },
  {
    name: 'zip of no table',
    file: 'prices.zip',
    content: zip({ 'a/logo.png': joined(bytes(0x89), 'PNG', bytes(0)) }),
    expect: refused('csv/empty-zip'),
  },
  {
    name: 'zip inside zip',
    file: 'prices.zip',
    content: zip({ 'inner.zip': one }),
    expect: refused('csv/zip-in-zip'),
  },
  {
    name: 'zip that promises two gigabytes and holds a few bytes',
    file: 'prices.zip',
    content: changed(changed(one, LOCAL, 25, 0x7f), CENTRAL, 27, 0x7f),
    expect: refused('csv/damaged-zip'),
  },
  {
    name: 'a sheet of Excel',
    file: 'prices.csv',
    content: zip({ '[Content_Types].xml': GOOD, 'xl/workbook.xml': GOOD, 'xl/worksheets/sheet1.xml': GOOD }),
    expect: refused('csv/not-text', { looksLike: 'XLSX' }),
  },
  {
    name: 'a document of Word',
    file: 'prices.csv',
    content: zip({ '[Content_Types].xml': GOOD, 'word/document.xml': GOOD }),
    expect: refused('csv/not-text'),
  },
]
