import { afterGood, books, lines, refused, rows, type BadFile } from './bad-file'

const MB = 1_000_000
const columns = (count: number) => Array.from({ length: count }, (_, i) => `T${i + 1}`)

/** Sizes that nobody writes by hand. */
export const sizes: BadFile[] = [
  {
    name: 'as many columns as Excel has',
    content: () =>
      lines(
        ['date', ...columns(16_383)].join(','),
        ['2020-01-02', ...columns(16_383).map((_, i) => i + 1)].join(','),
        ['2020-01-03', ...columns(16_383).map((_, i) => i + 2)].join(','),
      ),
    expect: books(2, 0, 0),
  },
  {
    name: 'a thousand separators behind a row',
    content: afterGood('2020-01-07,13' + ','.repeat(1000)),
    expect: books(4, 0, 0),
  },
  {
    name: 'a cell of 10 MB in a price',
    content: () => afterGood('2020-01-07,' + 'x'.repeat(10 * MB), '2020-01-08,14'),
    expect: books(4, 1, 0, { rejects: [[5, 'close', 'x'.repeat(80), 'text-in-number']] }),
  },
  {
    name: 'a quoted cell of 10 MB over many lines',
    content: () =>
      lines(
        'date,note,close',
        `2020-01-02,"${'abc\n'.repeat(2.5 * MB)}",10`,
        '2020-01-03,,eleven',
        '2020-01-06,,12',
      ),
    expect: books(2, 1, 0, { rejects: [[2.5 * MB + 3, 'close', 'eleven', 'text-in-number']] }),
  },
  {
    name: 'a line of 50 MB',
    content: () => 'x'.repeat(50 * MB),
    expect: refused('csv/not-text'),
  },
  {
    name: 'a million blank lines',
    content: () => 'date,close\n2020-01-02,10\n' + '\n'.repeat(MB) + '2020-01-03,x\n2020-01-06,12\n',
    expect: books(2, 1, 0, { rejects: [[MB + 3, 'close', 'x', 'text-in-number']] }),
  },
  {
    name: 'two thousand bad rows: all counted, the first thousand listed',
    content: () => afterGood(...Array.from({ length: 2000 }, (_, i) => `day ${i},1`)),
    expect: books(3, 2000, 0),
  },
  {
    name: 'two days with a price among a hundred thousand without',
    content: () =>
      rows(
        Array.from({ length: 100_000 }, (_, i) => `${1000 + (i % 2000)}-01-02,${i < 2 ? i + 1 : ''}`).join(
          '\n',
        ),
      ),
    expect: books(2, 0, 99_998),
  },
]
