import { expect, test } from 'vitest'
import { readFiles } from './read-files'
import type { FileReading, ReadingOverrides } from './reading'

async function read(lines: string[], overrides: ReadingOverrides = {}): Promise<FileReading> {
  const file = new File([lines.join('\n')], 'TABLE.csv')
  const [outcome] = await readFiles([file], { 'TABLE.csv': overrides })
  if (!outcome.ok) throw new Error(outcome.error.code)
  const { rows, imported, rejected, skipped } = outcome.reading
  expect(imported + rejected + skipped).toBe(rows)
  return outcome.reading
}

const plain = ({ series }: FileReading) =>
  series.map(({ ticker, close, high, low, volume }) => ({
    ticker,
    close: [...close],
    ...(high && { high: [...high] }),
    ...(low && { low: [...low] }),
    ...(volume && { volume: [...volume] }),
  }))
const codes = ({ notes }: FileReading) => notes.map(({ code }) => code)

test('high, low and volume of each ticker stand beside its close, scaled where the close is adjusted', async () => {
  const reading = await read([
    'Price,Adj Close,Adj Close,Close,High,Low,Volume,High',
    'Ticker,A,B,A,A,A,A,B',
    'Date,,,,,,,',
    '2020-01-02,5,20,10,12,8,100,21',
    '2020-01-03,6,21,12,14,10,200,22',
  ])
  expect(plain(reading)).toEqual([
    { ticker: 'A', close: [5, 6], high: [6, 7], low: [4, 5], volume: [100, 200] },
    { ticker: 'B', close: [20, 21], high: [21, 22] },
  ])
  expect(reading.columns.map(({ role }) => role)).toEqual([
    ...['date', 'price', 'price', 'ignored', 'high', 'low', 'volume', 'high'],
  ])
})

test('a bad cell beside a price of a wide table is a gap of that ticker and costs no row', async () => {
  const reading = await read([
    'Date,A.Close,A.High,B.Close,B.High',
    '2020-01-02,10,high,20,21',
    '2020-01-03,11,12,,',
    '2020-01-06,12,13,22,-1',
  ])
  expect(plain(reading)).toEqual([
    { ticker: 'A', close: [10, 11, 12], high: [NaN, 12, 13] },
    { ticker: 'B', close: [20, 22], high: [21, NaN] },
  ])
  expect(reading.imported).toBe(3)
  expect(reading.notes).toContainEqual({
    code: 'rows/cells-left-out',
    detail: { count: 1, line: 2, column: 'A.High', value: 'high', reason: 'row/text-in-number' },
  })
})

test('a ticker keeps what belongs to it when another column is corrected', async () => {
  const lines = [
    'Date,A.Close,A.High,A.Volume,B.Close,B.High',
    '2020-01-02,10,11,100,20,21',
    '2020-01-03,11,12,200,21,22',
  ]
  const reading = await read(lines, { roles: { 5: 'ignored' } })
  expect(plain(reading)).toEqual([
    { ticker: 'A', close: [10, 11], high: [11, 12], volume: [100, 200] },
    { ticker: 'B', close: [20, 21] },
  ])
})

test('rows of fields are joined by moment, wherever they stand, and count as imported with their price', async () => {
  const reading = await read([
    'Date,Ticker,Field,Value',
    '2020-01-03,A,high,12',
    '2020-01-02,A,high,11',
    '2020-01-02,A,close,10',
    '2020-01-03,A,close,11.5',
    '2020-01-02,A,open,9',
    '2020-01-03,A,volume,200',
    '2020-01-02,B,close,20',
    '2020-01-03,B,close,21',
    '2020-01-06,A,high,13',
    '2020-01-03,A,high,12',
    '2020-01-06,B,high,many',
    '2020-01-06,B,close,0',
  ])
  expect(plain(reading)).toEqual([
    { ticker: 'A', close: [10, 11.5], high: [11, 12], volume: [NaN, 200] },
    { ticker: 'B', close: [20, 21], high: [NaN, NaN], volume: [NaN, NaN] },
  ])
  expect([reading.imported, reading.rejected, reading.skipped]).toEqual([7, 2, 3])
  expect(codes(reading)).toEqual([...['rows/sorted', 'rows/no-price', 'rows/other-field', 'rows/duplicate']])
})

test('rows of fields of a ticker that is left out are left out with it', async () => {
  const days = ['2020-01-02', '2020-01-03', '2020-01-06']
  const reading = await read([
    'Date,Ticker,Field,Value',
    ...days.flatMap((day, i) => [`${day},A,close,${10 + i}`, `${day},A,high,${11 + i}`]),
    ...days.flatMap((day) => [`${day},C,close,5`, `${day},C,high,6`]),
    '2020-01-02,D,high,7',
  ])
  expect(reading.series.map(({ ticker }) => ticker)).toEqual(['A'])
  expect([reading.imported, reading.skipped]).toEqual([6, 7])
})

test('high and low of fields are scaled as the columns of one ticker are', async () => {
  const reading = await read([
    'Date,Ticker,Field,Value',
    ...['2020-01-02', '2020-01-03'].flatMap((day, i) => {
      return [`${day},A,adj close,${5 + i}`, `${day},A,close,${10 + 2 * i}`, `${day},A,high,${20 + 4 * i}`]
    }),
  ])
  expect(plain(reading)).toEqual([{ ticker: 'A', close: [5, 6], high: [10, 12] }])
  expect(reading).toMatchObject({ imported: 6, series: [{ adjusted: true }] })
})

test('a date in three columns that is none is told as it is written', async () => {
  const reading = await read([
    'Day,Month,Year,Close',
    '2,January,2020,10',
    ...Array.from({ length: 12 }, (_, i) => `${i + 3},jan,2020,${11 + i}`),
    '31,February,2020,12',
  ])
  expect(reading.series[0].dates).toHaveLength(13)
  expect(reading.columns.map(({ role }) => role)).toEqual(['date', 'date', 'date', 'price'])
  expect(reading.rejects).toMatchObject([{ line: 15, value: '2020-02-31', reason: 'row/bad-date' }])
})

test('year and month without a day are the first of the month; a whole date goes before its parts', async () => {
  const months = await read(['Year,Month,Close', '2020,1,10', '2020,2,11'])
  expect([...months.series[0].dates]).toEqual([18262, 18293])
  const whole = await read(['Date,Year,Month,Day,Close', '2020-01-02,2020,1,2,10', '2020-01-03,2020,1,3,11'])
  expect(whole.columns[0].role).toBe('date')
  expect([...whole.series[0].dates]).toEqual([18263, 18264])
})

test('a day and a time in columns of their own are one moment', async () => {
  const reading = await read([
    'Year,Month,Day,Time,Close',
    '2020,1,2,09:30,10',
    '2020,1,2,16:00,11',
    '2020,1,3,16:00,12',
  ])
  expect(plain(reading)).toEqual([{ ticker: 'TABLE', close: [11, 12] }])
})

test('a symbol on two exchanges is two series, and others keep their names', async () => {
  const reading = await read([
    'Date,Ticker,Exchange,Close',
    ...['2020-01-02', '2020-01-03', '2020-01-06'].flatMap((day, i) => {
      return [`${day},A,NYSE,${10 + i}`, `${day},A,LSE,${20 + i}`, `${day},B,LSE,${30 + i}`]
    }),
  ])
  expect(plain(reading)).toEqual([
    { ticker: 'A NYSE', close: [10, 11, 12] },
    { ticker: 'A LSE', close: [20, 21, 22] },
    { ticker: 'B', close: [30, 31, 32] },
  ])
  expect(reading.notes).toContainEqual({
    code: 'columns/two-symbols',
    detail: { column: 'Ticker', second: 'Exchange' },
  })
})

test('one symbol that moves to another exchange stays one, and so do repeated rows', async () => {
  const reading = await read([
    'Date,Ticker,Exchange,Close',
    '2020-01-02,A,NYSE,10',
    '2020-01-02,B,LSE,20',
    '2020-01-03,A,LSE,11',
    '2020-01-03,A,NYSE,11',
    '2020-01-03,B,LSE,21',
  ])
  expect(plain(reading)).toEqual([
    { ticker: 'A', close: [10, 11] },
    { ticker: 'B', close: [20, 21] },
  ])
  expect(codes(reading)).toEqual(['rows/duplicate'])
})

test('dates, changes and the sum of the others are no tickers; a rate is one, and said', async () => {
  const lines = [
    'Date,A,B,Last Trade,A Change,10Y Yield,Total',
    ...['02', '03', '06', '07'].map((day, i) => {
      const [a, b, rate] = [10 + i, 20 + i * i, 1.5 + 0.01 * i]
      return `2020-01-${day},${a},${b},202001${day},${0.1 * i},${rate},${(a + b).toFixed(2)}`
    }),
  ]
  const reading = await read(lines)
  expect(reading.series.map(({ ticker }) => ticker)).toEqual(['A', 'B', '10Y Yield'])
  expect(reading.notes).toContainEqual({
    code: 'columns/no-prices',
    detail: { columns: 'A Change, Total', count: 2 },
  })
  expect(reading.notes).toContainEqual({
    code: 'columns/unlike-prices',
    detail: { columns: '10Y Yield', count: 1 },
  })
  const corrected = await read(lines, { roles: { 5: 'ignored', 6: 'price' } })
  expect(corrected.series.map(({ ticker }) => ticker)).toEqual(['A', 'B', 'Total'])
})
