import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isoOfDay } from './days'
import { readFiles } from './read-files'
import type { FileReading, ReadingOverrides } from './reading'

type Content = string | Uint8Array<ArrayBuffer>

async function outcome(content: Content, name = 'TEST.csv', overrides: ReadingOverrides = {}) {
  return (await readFiles([new File([content], name)], { [name]: overrides }))[0]
}

async function read(content: Content, name?: string, overrides?: ReadingOverrides): Promise<FileReading> {
  const result = await outcome(content, name, overrides)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  const { rows, imported, rejected, skipped } = result.reading
  expect(imported + rejected + skipped).toBe(rows)
  return result.reading
}

async function failure(content: Content, name?: string) {
  const result = await outcome(content, name)
  if (result.ok) throw new Error('was read')
  return result.error
}

const dates = (reading: FileReading, i = 0) => Array.from(reading.series[i].dates, isoOfDay)
const closes = (reading: FileReading, i = 0) => Array.from(reading.series[i].close)
const codes = (reading: FileReading) => reading.notes.map(({ code }) => code)
const bytes = (...values: number[]) => Uint8Array.from(values)

describe('dialects', () => {
  test.each([
    ['comma', 'Date,Close\n2020-01-02,1234.56\n2020-01-03,1250.5'],
    ['semicolon, decimal comma', 'Date;Close\n02.01.2020;1.234,56\n03.01.2020;1.250,5'],
    ['tab', 'Date\tClose\nJan 2, 2020\t1,234.56\nJan 3, 2020\t1,250.5'],
    ['pipe', 'Date|Close\n20200102|1234.56\n20200103|1250.5'],
    ['quoted', '"Date","Close"\r\n"01/02/2020","$1,234.56"\r\n"01/13/2020","1,250.5"\r\n'],
    ['CR line ends', 'Date,Close\r2020-01-02,1234.56\r2020-01-03,1250.5\r'],
    ['BOM and preamble', '\ufeffPrices of TEST\n\nDate,Close\n2020-01-02,1234.56\n2020-01-03,1250.5\n'],
    ['no header', '2020-01-02,1234.56\n2020-01-03,1250.5'],
  ])('%s', async (_name, text) => {
    const reading = await read(text)
    expect(dates(reading)[0]).toBe('2020-01-02')
    expect(closes(reading)).toEqual([1234.56, 1250.5])
    expect(reading.series[0].ticker).toBe('TEST')
  })

  test('UTF-16 and windows-1252', async () => {
    const text = 'Date,Nestlé\n2020-01-02,1\n2020-01-03,2'
    const utf16 = new Uint8Array(
      new Uint16Array([0xfeff, ...Array.from(text, (c) => c.charCodeAt(0))]).buffer,
    )
    const latin = Uint8Array.from(text, (c) => c.charCodeAt(0))
    for (const [content, encoding] of [
      [utf16, 'utf-16le'],
      [latin, 'windows-1252'],
    ] as const) {
      const reading = await read(content)
      expect(reading.dialect.encoding).toBe(encoding)
      expect(reading.series[0].ticker).toBe('Nestlé')
    }
  })

  test.each([
    ['dmy by a day above 12', '01/02/2020,1\n13/02/2020,2', 'dmy', '2020-02-01', []],
    ['mdy by a day above 12', '01/02/2020,1\n01/13/2020,2', 'mdy', '2020-01-02', []],
    [
      'by the order of the rows',
      '11/12/2019,1\n01/01/2020,2\n02/01/2020,3\n01/02/2020,4',
      'dmy',
      '2019-12-11',
      [],
    ],
    [
      'months first of the month',
      '01/11/2019,1\n01/12/2019,2\n01/01/2020,3\n01/02/2020,4',
      'dmy',
      '2019-11-01',
      ['dates/assumed-dmy'],
    ],
    ['two-digit years', '12/30/98,1\n01/04/99,2', 'mdy', '1998-12-30', ['dates/two-digit-years']],
    [
      'two-digit years first',
      '20-01-02,1\n20-01-03,2\n20-01-13,3',
      'ymd',
      '2020-01-02',
      ['dates/two-digit-years'],
    ],
    ['epoch seconds', '1577923200,1\n1578009600,2', 'epoch', '2020-01-02', []],
    ['epoch milliseconds', '1577923200000,1\n1578009600000,2', 'epoch', '2020-01-02', []],
    ['epoch microseconds', '1577923200000000,1\n1578009600000000,2', 'epoch', '2020-01-02', []],
    ['time and zone', '2020-01-02T23:30:00-05:00,1\n2020-01-03T23:30:00-05:00,2', 'ymd', '2020-01-02', []],
    ['day-month-name', '02-JAN-2020,1\n03-JAN-2020,2', 'named', '2020-01-02', []],
    ['year and month', '2020-01,1\n2020-02,2', 'ymd', '2020-01-01', []],
  ])('dates: %s', async (_name, rows, order, first, notes) => {
    const reading = await read(`Date,Close\n${rows}`)
    expect(reading.dialect.dateOrder).toBe(order)
    expect(dates(reading)[0]).toBe(first)
    expect(codes(reading)).toEqual(notes)
  })

  test('dates: nothing decides, and the user is asked', async () => {
    expect(await failure('Date,Close\n01/02/2020,1\n02/03/2020,2')).toMatchObject({
      code: 'csv/ambiguous-dates',
      detail: { line: 2, value: '01/02/2020', dmy: '2020-02-01', mdy: '2020-01-02' },
    })
  })

  test('decimal marks over the whole file', async () => {
    const portuguese = await read(
      '"Data","Último","Vol."\n"07.08.2023","119.380","8,73M"\n"04.08.2023","119.508","9M"',
    )
    expect(closes(portuguese)).toEqual([119508, 119380])
    const doubtful = await read('Date;Close\n2020-01-02;1,234\n2020-01-03;1,235')
    expect(closes(doubtful)).toEqual([1.234, 1.235])
    expect(codes(doubtful)).toEqual(['numbers/assumed-decimal'])
    const mixed = await read('Date;Close\n2020-01-02;1,5\n2020-01-03;1,25\n2020-01-04;1.5\n')
    expect(mixed.rejects).toEqual([{ line: 4, column: 'Close', value: '1.5', reason: 'row/text-in-number' }])
  })

  test('overrides win', async () => {
    const text = 'Date,Close,Last\n01/02/2020,1,5\n02/03/2020,2,6'
    const reading = await read(text, 'TEST.csv', {
      dateOrder: 'dmy',
      roles: { 2: 'price' },
      tickers: { TEST: 'X' },
    })
    expect(dates(reading)).toEqual(['2020-02-01', '2020-03-02'])
    expect(closes(reading)).toEqual([5, 6])
    expect(reading.series[0].ticker).toBe('X')
    expect(reading.columns.map(({ role }) => role)).toEqual(['date', 'ignored', 'price'])
    const wide = await read(text, 'TEST.csv', { shape: 'wide', dateOrder: 'dmy' })
    expect(wide.series.map(({ ticker }) => ticker)).toEqual(['Close', 'Last'])
  })
})

describe('shapes', () => {
  test('one name in two Unicode forms is one ticker', async () => {
    const long = await read(
      'Date,Symbol,Close\n2020-01-02,\u00c9,1\n2020-01-03,E\u0301,2\n2020-01-02,B,1\n2020-01-03,B,2',
    )
    expect(long.series.map(({ ticker }) => ticker)).toEqual(['\u00c9', 'B'])
  })

  test('a ticker called as the portfolio is told apart from it', async () => {
    const wide = await read('date,PORTFOLIO,BBB\n2020-01-02,1,5\n2020-01-03,2,6')
    expect(wide.series.map(({ ticker }) => ticker)).toEqual(['PORTFOLIO (2)', 'BBB'])
    expect(codes(wide)).toEqual(['data/duplicate-ticker'])
    const file = await read('Date,Close\n2020-01-02,1\n2020-01-03,2', 'PORTFOLIO.csv')
    expect(file.series[0].ticker).toBe('PORTFOLIO (2)')
  })

  test('wide: gaps are gaps, a bad cell is one of its ticker, names are safe', async () => {
    const text =
      'date,__proto__,LOW,CCC\n2020-01-02,1,,5\n2020-01-03,2,7,x\n2020-01-04,3,8,6\n2020-01-05,4,-9,0\n2020-01-06,,-1,y\n'
    const reading = await read(text)
    expect(reading.dialect.shape).toBe('wide')
    expect(reading.series.map(({ ticker, close }) => [ticker, ...close])).toEqual([
      ['__proto__', 1, 2, 3, 4],
      ['LOW', 7, 8],
      ['CCC', 5, 6],
    ])
    const example = { line: 3, column: 'CCC', value: 'x', reason: 'row/text-in-number' }
    expect(reading.notes).toEqual([{ code: 'rows/cells-left-out', detail: { count: 3, ...example } }])
    expect(reading.rejects).toEqual([{ line: 6, column: 'LOW', value: '-1', reason: 'row/not-positive' }])
    expect([reading.imported, reading.rejected]).toEqual([4, 1])
  })

  test('long: one constant and one single-price ticker are left out with a note', async () => {
    const text =
      'symbol,date,price\nA,2020-01-02,1\nA,2020-01-03,2\nB,2020-01-02,5\nB,2020-01-03,5\nC,2020-01-02,7\n'
    const reading = await read(text)
    expect(reading.series.map(({ ticker }) => ticker)).toEqual(['A'])
    expect([reading.imported, reading.skipped]).toEqual([2, 3])
    expect(codes(reading)).toEqual(['data/constant', 'data/one-row', 'rows/left-out'])
  })

  test('ohlcv: adjusted close wins, high and low are brought to its scale', async () => {
    const text =
      'Date,Open,High,Low,Close,Adj Close,Volume\n2020-01-02,9,12,8,10,5,100\n2020-01-03,9,12,8,10,6,-\n'
    const [series] = (await read(text, '^GSPC.csv')).series
    expect(series).toMatchObject({ ticker: '^GSPC', adjusted: true })
    expect(Array.from(series.high!)).toEqual([6, 12 * 0.6])
    expect(Array.from(series.volume!)).toEqual([100, NaN])
  })

  test('closes of several tickers side by side', async () => {
    const text = 'Date,AAPL.Open,AAPL.Close,MSFT.Open,MSFT.Close\n2020-01-02,1,2,3,4\n2020-01-03,1,3,3,5\n'
    const reading = await read(text)
    expect(reading.series.map(({ ticker, close }) => [ticker, ...close])).toEqual([
      ['AAPL', 2, 3],
      ['MSFT', 4, 5],
    ])
  })

  test.each([
    ['AAPL (1).csv', 'AAPL'],
    ['DBK.DE.csv', 'DBK.DE'],
    ['sp500-2000.csv', 'sp500-2000'],
  ])('ticker of %s', async (name, ticker) => {
    expect((await read('Date,Close\n2020-01-02,1\n2020-01-03,2', name)).series[0].ticker).toBe(ticker)
  })

  test('intraday bars: the last of each day is the close', async () => {
    const reading = await read(
      'timestamp,close\n2020-01-02 10:00,1\n2020-01-02 16:00,2\n2020-01-03 16:00,3\n',
    )
    expect(closes(reading)).toEqual([2, 3])
    expect(reading.notes).toEqual([{ code: 'rows/intraday', detail: { rows: 1, line: 2 } }])
  })
})

describe('rows', () => {
  test('each reject says line, column, value and reason', async () => {
    const text = [
      ...['Date,Close', '2020-01-06,6', '', '2020-01-02,1', '2020-01-02,1.0', '2020-01-02,9', 'soon,2'],
      ...[
        '2020-02-30,2',
        '2020-01-03,-1',
        '2020-01-04,12abc',
        '2020-01-05',
        ',3',
        '2020-01-07,null',
        '2020-01-08,1,2',
      ],
    ].join('\n')
    const reading = await read(text)
    expect(reading.rejects.map(({ line, column, value, reason }) => [line, column, value, reason])).toEqual([
      [6, 'Close', '9', 'row/duplicate-conflict'],
      [7, 'Date', 'soon', 'row/bad-date'],
      [8, 'Date', '2020-02-30', 'row/bad-date'],
      [9, 'Close', '-1', 'row/not-positive'],
      [10, 'Close', '12abc', 'row/text-in-number'],
      [11, 'Close', '', 'row/too-few-columns'],
      [12, 'Date', '', 'row/no-date'],
      [14, '', '2', 'row/too-many-columns'],
    ])
    expect(reading.rejects[0].detail).toEqual({ firstLine: 4 })
    expect([reading.rows, reading.imported, reading.skipped]).toEqual([12, 2, 2])
    expect(dates(reading)).toEqual(['2020-01-02', '2020-01-06'])
    expect(reading.notes).toContainEqual({ code: 'rows/sorted', detail: { line: 4 } })
  })

  test('a bad first row is a reject, not a header', async () => {
    const reading = await read('date,price\nfoo,10\n2020-01-02,11\n2020-01-03,12')
    expect(reading.rejects).toMatchObject([{ line: 2, reason: 'row/bad-date' }])
  })

  test('the books balance, whatever the rows', async () => {
    const date = fc.constantFrom(
      '2020-01-02',
      '2020-01-03',
      '2020-01-06',
      '2020-13-01',
      '',
      'x',
      '2020-01-02 10:00',
    )
    const price = fc.constantFrom('1', '2.5', '', 'null', '-3', '0', 'abc', '1,2', '1e3')
    const row = fc.tuple(fc.constantFrom('A', 'B', ''), date, price).map((cells) => cells.join(';'))
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 30 }), fc.boolean(), async (rows, wide) => {
        const header = wide ? 'P;date;Q' : 'symbol;date;price'
        const lines = rows.map((line) => (wide ? line.replace(/^[AB]?/, '7') : line))
        const result = await outcome([header, ...lines].join('\n'))
        if (!result.ok) return
        const { reading } = result
        expect(reading.imported + reading.rejected + reading.skipped).toBe(reading.rows)
        // Words without a date right below the header are more of it, and that is said.
        const more = reading.notes.find(({ code }) => code === 'rows/more-headers')
        expect(reading.rows + Number(more?.detail.rows ?? 0)).toBe(rows.length)
        for (const { dates: days, close } of reading.series) {
          expect(days.every((day, i) => i === 0 || day > days[i - 1])).toBe(true)
          expect(close.every((value) => value > 0 && Number.isFinite(value))).toBe(true)
        }
      }),
    )
  })
})

describe('anything at all', () => {
  test('is read with balanced books or refused with a reason, and never breaks', async () => {
    const cell = fc.oneof(
      fc.constantFrom(
        'date',
        'Close',
        'Adj Close',
        'symbol',
        '2020-01-02',
        '03/04/2021',
        '1577923200',
        '20200103',
      ),
      fc.constantFrom(
        '1.234,56',
        '1,234.5',
        '-0.01',
        '$5',
        '7%',
        'null',
        '"',
        '"x"',
        '"a\nb"',
        '=1',
        '__proto__',
      ),
      fc.string({ maxLength: 6 }),
      fc.double({ noNaN: true }).map(String),
    )
    const delimiter = fc.constantFrom(',', ';', '\t', '|')
    const table = fc.tuple(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 }), delimiter)
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom('\n', '\r\n', '\r'), async ([rows, mark], end) => {
        const result = await outcome(rows.map((cells) => cells.join(mark)).join(end))
        if (!result.ok) {
          expect(result.error.code).toMatch(/^(csv|data)\//)
          return
        }
        const { rows: count, imported, rejected, skipped } = result.reading
        expect(imported + rejected + skipped).toBe(count)
      }),
      { numRuns: 1000 },
    )
  })

  test('a large quoted file keeps its line numbers over many slices', async () => {
    const lines = Array.from(
      { length: 30_000 },
      (_, i) => `"${1000 + (i % 1900)}-01-0${1 + (i % 7)}","note ${i}\nmore","${i + 1}.5"`,
    )
    lines[25_000] = '"2020-01-05","a\nb","bad"'
    const reading = await read(`date,note,price\n${lines.join('\n')}\n`)
    expect(reading.rows).toBe(30_000)
    expect(reading.rejects.find(({ value }) => value === 'bad')?.line).toBe(2 + 2 * 25_000)
  })
})

describe('failures', () => {
  test.each<[string, Content, object]>([
    ['no bytes', '', { code: 'csv/empty', detail: { file: 'TEST.csv' } }],
    ['blank lines', '\n\n', { code: 'csv/empty' }],
    [
      'a picture',
      bytes(0x89, 0x50, 0x4e, 0x47, 1, 2),
      { code: 'csv/not-text', detail: { looksLike: 'PNG' } },
    ],
    ['NULs', bytes(65, 0, 66), { code: 'csv/not-text', detail: { looksLike: 'binary' } }],
    ['an error page', '<!DOCTYPE html><p>404', { code: 'csv/not-text', detail: { looksLike: 'HTML' } }],
    ['no date', 'a,b\n1,2\n3,4', { code: 'csv/no-date-column' }],
    ['no price', 'date,volume\n2020-01-02,2\n2020-01-03,3', { code: 'csv/no-price-column' }],
    ['a header alone', 'date,price\n', { code: 'csv/header-only', detail: { line: 1 } }],
    [
      'an open quote',
      'date,price\n2020-01-02,1\n"2020-01-03,2\n2020-01-04,3',
      { code: 'csv/unclosed-quote', detail: { line: 3 } },
    ],
    [
      'an open quote before others',
      '"d","p"\n"2020-01-02,1\n"2020-01-03","2"\n"2020-01-04","3"',
      { code: 'csv/unclosed-quote', detail: { line: 2 } },
    ],
    ['one row', 'date,price\n2020-01-02,1', { code: 'data/one-row' }],
    [
      'a constant',
      'date,price\n2020-01-02,5\n2020-01-03,5',
      { code: 'data/constant', detail: { ticker: 'TEST', price: 5 } },
    ],
    [
      'no valid row',
      'date,price\n2020-01-02,a\n2020-01-03,b',
      { code: 'csv/no-valid-rows', detail: { line: 2, column: 'price', reason: 'row/text-in-number' } },
    ],
    [
      'no valid date',
      'date,price\nsoon,1\nlater,2',
      { code: 'csv/no-valid-rows', detail: { line: 2, column: 'date', reason: 'row/bad-date' } },
    ],
    [
      'returns',
      'date,A\n2020-01-02,0.01\n2020-01-03,-0.02\n2020-01-04,-0.01',
      { code: 'csv/looks-like-returns', detail: { line: 3, column: 'A', unit: 'fraction' } },
    ],
  ])('%s', async (_name, content, expected) => {
    expect(await failure(content)).toMatchObject(expected)
  })

  test('a cancelled job passes through; a bad file does not stop the others', async () => {
    const stop = new Error('cancelled')
    const file = new File(['date,price\n2020-01-02,1\n2020-01-03,2'], 'A.csv')
    await expect(readFiles([file], {}, { breathe: () => Promise.reject(stop) })).rejects.toBe(stop)
    const outcomes = await readFiles([new File([''], 'B.csv'), file], {})
    expect(outcomes.map(({ ok }) => ok)).toEqual([false, true])
  })
})
