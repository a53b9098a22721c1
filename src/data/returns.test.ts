import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayOfIso, isoOfDay } from './days'
import { hashSeries } from './hash'
import { readFiles } from './read-files'
import type { FileReading, ReadingOverrides, ReturnKind } from './reading'
import { baseDay } from './rows/base-day'

/** Two roundings of numbers of size one, and a decade. */
const RECOVERED = 1e-14

async function outcome(text: string, overrides: ReadingOverrides = {}) {
  return (await readFiles([new File([text], 'TEST.csv')], { 'TEST.csv': overrides }))[0]
}

async function read(text: string, overrides: ReadingOverrides): Promise<FileReading> {
  const result = await outcome(text, overrides)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  const { rows, imported, rejected, skipped } = result.reading
  expect(imported + rejected + skipped).toBe(rows)
  return result.reading
}

async function failure(text: string, overrides?: ReadingOverrides) {
  const result = await outcome(text, overrides)
  if (result.ok) throw new Error('was read')
  return result.error
}

const dates = (reading: FileReading, i = 0) => Array.from(reading.series[i].dates, isoOfDay)
const closes = (reading: FileReading, i = 0) => Array.from(reading.series[i].close)
const steps = (index: ArrayLike<number>) =>
  Array.from({ length: index.length - 1 }, (_, i) => index[i + 1] / index[i] - 1)

function expectNear(actual: number[], expected: number[], tolerance: number): void {
  expect(actual).toHaveLength(expected.length)
  expected.forEach((value, i) => expect(Math.abs(actual[i] - value)).toBeLessThanOrEqual(tolerance))
}

/** Wednesday to Friday, and Monday. */
const DAYS = ['2020-01-08', '2020-01-09', '2020-01-10', '2020-01-13']
const table = (cells: (number | string)[], header = 'date,A') =>
  [header, ...cells.map((cell, i) => `${DAYS[i]},${cell}`)].join('\n')

describe('each kind, by hand', () => {
  test.each<[ReturnKind, number[], number[]]>([
    ['simpleReturns', [0.1, -0.5, 1, 0], [100, 110, 55, 110, 110]],
    ['simplePercent', [10, -50, 100, 0], [100, 110, 55, 110, 110]],
    ['logReturns', [Math.log(2), -Math.log(4), 0, Math.log(8)], [100, 200, 50, 50, 400]],
    ['logPercent', [100, -100, 0, 50], [100, 100 * Math.E, 100, 100, 100 * Math.sqrt(Math.E)]],
  ])('%s', async (values, returns, index) => {
    const reading = await read(table(returns), { values })
    expectNear(closes(reading), index, 100 * 4 * RECOVERED)
    expect(dates(reading)).toEqual(['2020-01-07', ...DAYS])
    expect(reading.dialect.values).toBe(values)
    const day = dayOfIso('2020-01-07')
    expect(reading.notes).toEqual([{ code: 'rows/from-returns', detail: { kind: values, base: 100, day } }])
  })

  test('the returns of the index are those of the file', async () => {
    const daily = fc.double({ min: -0.9, max: 3, noNaN: true }).filter((r) => Math.abs(r) > 1e-9)
    await fc.assert(
      fc.asyncProperty(fc.array(daily, { minLength: 4, maxLength: 4 }), async (returns) => {
        const simple = closes(await read(table(returns), { values: 'simpleReturns' }))
        expectNear(steps(simple), returns, RECOVERED)
        const log = closes(await read(table(returns), { values: 'logReturns' }))
        expectNear(
          steps(log),
          returns.map((r) => Math.exp(r) - 1),
          20 * RECOVERED,
        )
      }),
    )
  })
})

describe('the question', () => {
  const returns = table([0.01, -0.02, -0.015, 0.005])

  test('is asked with what was seen, until it is answered; each answer reads the same file otherwise', async () => {
    const asked = await failure(returns)
    expect(asked.code).toBe('csv/looks-like-returns')
    const seen = { line: 3, column: 'A', value: -0.02, negativePercent: 50, typical: 0.015, unit: 'fraction' }
    expect(asked.detail).toMatchObject(seen)
    expect(await failure(returns, { shape: 'wide' })).toEqual(asked)
    const simple = await read(returns, { values: 'simpleReturns' })
    const log = await read(returns, { values: 'logReturns' })
    expect(closes(simple)[2]).toBeCloseTo(100 * 1.01 * 0.98, 12)
    expect(closes(log)[2]).toBeCloseTo(100 * Math.exp(-0.01), 12)
    expect(await hashSeries(log.series)).not.toBe(await hashSeries(simple.series))
    const again = await read(returns, { values: 'logReturns' })
    expect(await hashSeries(again.series)).toBe(await hashSeries(log.series))
  })

  test.each([
    ['daily per cent', [0.8, -1.2, -0.4, 0.3, -0.7, 1, -2, -0.1], 'percent'],
    ['monthly fractions', [0.05, -0.04, -0.1, 0.08, -0.02, 0.03, -0.01, 0.12], 'fraction'],
    ['per cent signs', ['0.01%', '-0.02%', '0.01%', '0.02%', '0.01%', '0.03%', '0.01%', '0.01%'], 'percent'],
  ])('%s suggest their unit', async (_name, cells, unit) => {
    const text = ['date,A', ...cells.map((cell, i) => `2020-01-${10 + i},${cell}`)].join('\n')
    expect(await failure(text)).toMatchObject({ code: 'csv/looks-like-returns', detail: { unit } })
  })

  test('"prices" is taken at its word: the signs reject rows', async () => {
    const reading = await read(returns, { values: 'prices' })
    expect([reading.imported, reading.rejected]).toEqual([2, 2])
    expect(reading.rejects[0]).toMatchObject({ line: 3, value: '-0.02', reason: 'row/not-positive' })
  })

  test('what was taken for prices can be said to be returns', async () => {
    const calm = table([1.01, 1.02, 1.01, 1.03])
    expect((await read(calm, {})).dialect.values).toBe('prices')
    expectNear(
      steps(closes(await read(calm, { values: 'simplePercent' }))),
      [0.0101, 0.0102, 0.0101, 0.0103],
      RECOVERED,
    )
    const prices = ['date,A', ...Array.from({ length: 28 }, (_, i) => `2020-01-0${1 + (i % 9)},${1400 + i}`)]
    const days = prices.map((line, i) =>
      line.replace(/^2020-01-0\d/, `2020-02-${String(i).padStart(2, '0')}`),
    )
    const error = await failure(days.join('\n'), { values: 'simpleReturns' })
    expect(error).toMatchObject({
      code: 'csv/index-out-of-range',
      detail: { ticker: 'A', kind: 'simpleReturns' },
    })
  })
})

describe('gaps and bad cells', () => {
  test('a blank is no value that day, and the next return applies to the last index', async () => {
    const text = table(['0.1,0.5', ',-0.5', 'NA,', '-0.2,1'], 'date,A,B')
    const reading = await read(text, { values: 'simpleReturns' })
    expect(dates(reading)).toEqual(['2020-01-07', DAYS[0], DAYS[3]])
    expectNear(closes(reading), [100, 110, 88], 1e-11)
    expect(dates(reading, 1)).toEqual(['2020-01-07', DAYS[0], DAYS[1], DAYS[3]])
    expectNear(closes(reading, 1), [100, 150, 75, 150], 1e-11)
    expect([reading.imported, reading.skipped]).toEqual([3, 1])
  })

  test('a ticker that begins later has its base on the day before in the file', async () => {
    const reading = await read(table(['0.1,', '0.2,', '-0.1,', '0.1,0.5'], 'date,A,B'), {
      values: 'simpleReturns',
    })
    expect(dates(reading, 1)).toEqual([DAYS[2], DAYS[3]])
  })

  test.each<[ReturnKind, string, string]>([
    ['simpleReturns', '-1', 'row/total-loss'],
    ['simpleReturns', '-1.5', 'row/total-loss'],
    ['simplePercent', '-100', 'row/total-loss'],
    ['simpleReturns', '-100%', 'row/total-loss'],
    ['logReturns', '-1000', 'row/return-out-of-range'],
    ['logReturns', '1000', 'row/return-out-of-range'],
    ['simpleReturns', 'x', 'row/text-in-number'],
  ])('%s of %s rejects its row', async (values, cell, reason) => {
    const reading = await read(table(['0.1,0.1', `0.2,${cell}`, '0.1,-0.1'], 'date,A,B'), { values })
    expect(reading.rejects).toEqual([{ line: 3, column: 'B', value: cell, reason }])
    expect([reading.imported, reading.rejected]).toEqual([2, 1])
    expect(reading.series.map(({ dates: { length } }) => length)).toEqual([3, 3])
  })

  test('a log return of -1 is none of them', async () => {
    const [, after] = closes(await read(table([-1, 0.5]), { values: 'logReturns' }))
    expect(after).toBeCloseTo(100 / Math.E, 12)
  })

  test('a per cent sign counts whatever was answered', async () => {
    const cells = ['1.5%', '(2 %)', '0.01', '-1%']
    expectNear(
      steps(closes(await read(table(cells), { values: 'simpleReturns' }))),
      [0.015, -0.02, 0.01, -0.01],
      RECOVERED,
    )
  })

  test('the same day twice: repeated, contradicted, and within a day', async () => {
    const text = 'date,A\n2020-01-08,1\n2020-01-08,1\n2020-01-08,2\n2020-01-09,-3'
    const reading = await read(text, { values: 'simplePercent' })
    expect(reading.rejects).toMatchObject([{ line: 4, value: '2', reason: 'row/duplicate-conflict' }])
    expect([reading.imported, reading.skipped]).toEqual([2, 1])
    const hours = 'timestamp,A\n2020-01-08 10:00,0.1\n2020-01-08 16:00,0.1\n2020-01-09 16:00,-0.5'
    const daily = await read(hours, { values: 'simpleReturns' })
    expectNear(closes(daily), [100, 121, 60.5], 1e-11)
    expect(daily.notes).toContainEqual({ code: 'rows/compounded', detail: { rows: 1, line: 2 } })
  })
})

describe('layouts', () => {
  test('long: each ticker has its own index', async () => {
    const rows = DAYS.flatMap((day, i) => [
      `A,${day},${[0.1, -0.1, 0.2, 0][i]}`,
      `B,${day},${[-0.5, 1, 0, 0.5][i]}`,
    ])
    const reading = await read(['symbol,date,return', ...rows].join('\n'), { values: 'simpleReturns' })
    expect(reading.dialect.shape).toBe('long')
    expect(reading.series.map(({ ticker }) => ticker)).toEqual(['A', 'B'])
    expectNear(closes(reading), [100, 110, 99, 118.8, 118.8], 1e-11)
    expectNear(closes(reading, 1), [100, 50, 100, 100, 150], 1e-11)
  })

  test('one column called return takes the name of the file', async () => {
    const reading = await read(table([0.1, -0.1, 0.2, -0.1], 'date,return'), { values: 'simpleReturns' })
    expect(reading.series.map(({ ticker }) => ticker)).toEqual(['TEST'])
  })

  test('with volume: none on the day of the base; high and low are of no use', async () => {
    const text = table(['1,2,0.1,500', '1,2,-0.1,600'], 'Date,Low,High,Close,Volume')
    const [series] = (await read(text, { values: 'simpleReturns' })).series
    expect(Array.from(series.volume!)).toEqual([NaN, 500, 600])
    expect([series.high, series.low]).toEqual([undefined, undefined])
  })

  test('returns that never move are left out as prices are', async () => {
    const reading = await read(table(['0.1,0', '-0.1,0', '0.2,0'], 'date,A,B'), { values: 'simpleReturns' })
    expect(reading.series).toHaveLength(1)
    expect(reading.notes).toContainEqual({ code: 'data/constant', detail: { ticker: 'B', price: 100 } })
  })
})

test.each([
  ['a Monday', ['2020-01-13', '2020-01-14', '2020-01-15'], '2020-01-10'],
  ['a Monday where weekends trade', ['2020-01-13', '2020-01-14', '2020-01-18'], '2020-01-12'],
  ['weeks', ['2020-01-10', '2020-01-17', '2020-01-24'], '2020-01-03'],
  ['month ends', ['1997-01-31', '1997-02-28', '1997-03-31', '1997-05-31'], '1996-12-31'],
  ['last weekdays of months', ['2020-03-31', '2020-04-30', '2020-05-29'], '2020-02-28'],
  ['last weekdays, from a short month', ['2020-05-29', '2020-06-30', '2020-07-31'], '2020-04-30'],
  ['months by their first day', ['2020-01-01', '2020-02-01', '2020-03-01'], '2019-12-01'],
  ['quarters', ['2020-03-31', '2020-06-30', '2020-09-30'], '2019-12-31'],
  ['years', ['2019-12-31', '2020-12-31', '2021-12-31'], '2018-12-31'],
  ['odd steps', ['2020-01-21', '2020-01-31', '2020-02-10'], '2020-01-11'],
  ['one day only', ['2020-01-13'], '2020-01-10'],
])('the base of %s', (_name, isoDays, base) => {
  const days = isoDays.map((iso) => dayOfIso(iso)!)
  expect(isoOfDay(baseDay(days, days))).toBe(base)
})

test('the books balance, whatever the cells and the answer', async () => {
  const cell = fc.constantFrom('0.1', '-0.2', '', 'NA', '-1', '-100', '5%', 'abc', '1e300', '0', '1,2')
  const date = fc.constantFrom('2020-01-02', '2020-01-03', '2020-01-06', 'x', '', '2020-01-02 10:00')
  const kinds = fc.constantFrom<ReturnKind>('simpleReturns', 'logReturns', 'simplePercent', 'logPercent')
  const row = fc.tuple(date, cell, cell)
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 20 }), kinds, async (rows, values) => {
      const result = await outcome(['date;A;B', ...rows.map((cells) => cells.join(';'))].join('\n'), {
        values,
      })
      if (!result.ok) {
        expect(result.error.code).toMatch(/^(csv|data)\//)
        return
      }
      const { imported, rejected, skipped, series } = result.reading
      expect(imported + rejected + skipped).toBe(rows.length)
      for (const { dates: days, close } of series) {
        expect(close[0]).toBe(100)
        expect(days.every((day, i) => i === 0 || day > days[i - 1])).toBe(true)
        expect(close.every((value) => value > 0 && Number.isFinite(value))).toBe(true)
      }
    }),
    { numRuns: 300 },
  )
})
