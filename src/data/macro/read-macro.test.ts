import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { isoOfDay } from '../days'
import { defaultLag, frequencyOf } from './frequency'
import { readMacro } from './read-macro'

async function read(text: string, name = 'SERIES.csv') {
  const reading = await readMacro(new File([text], name))
  expect(reading.imported + reading.rejected + reading.skipped).toBe(reading.rows)
  return reading
}
const code = (text: string) =>
  read(text).then(
    () => 'was read',
    (error: { code: string }) => error.code,
  )
/** Twelve months of a made-up rate. */
const months = (line: (iso: string, i: number) => string) =>
  Array.from({ length: 12 }, (_, i) => line(`2020-${String(i + 1).padStart(2, '0')}-01`, i)).join('\n')

describe('shapes', () => {
  test('date and value, gaps as dots or nothing, negative and zero', async () => {
    const { series, skipped, imported } = await read(
      'DATE,DGS10\n2020-01-02,-0.5\n2020-01-03,.\n2020-01-06,0\n2020-01-07,\n2020-01-08,1.25\n',
    )
    expect(series).toHaveLength(1)
    expect(series[0]).toMatchObject({ name: 'DGS10', frequency: 'daily' })
    expect([...series[0].values]).toEqual([-0.5, 0, 1.25])
    expect(Array.from(series[0].dates, isoOfDay)).toEqual(['2020-01-02', '2020-01-06', '2020-01-08'])
    expect([imported, skipped]).toEqual([3, 2])
  })

  test('several columns are several series, each with its own gaps', async () => {
    const { series } = await read(
      `DATE,UNRATE,CPI,DFF\n${months((iso, i) => `${iso},${5 + i / 10},${i < 3 ? '' : i - 6},${i % 2 ? '.' : 1}`)}`,
    )
    expect(series.map(({ name, values }) => [name, values.length])).toEqual([
      ['UNRATE', 12],
      ['CPI', 9],
      ['DFF', 6],
    ])
    expect(series[1].values[0]).toBe(-3)
  })

  test('bars give their close, under the name of the file', async () => {
    const { series } = await read(
      'DATE,OPEN,HIGH,LOW,CLOSE\n01/02/2020,13,14,12,12.5\n01/13/2020,12,13,11,12.3\n',
      'VIX_History.csv',
    )
    expect(series.map(({ name, values }) => [name, ...values])).toEqual([['VIX_History', 12.5, 12.3]])
  })

  test('a name that says nothing gives way to that of the file; row numbers are no series', async () => {
    expect((await read('Date,Rate\n1953-04-01,2.83\n1953-05-01,3.05\n', 'us-10y.csv')).series[0].name).toBe(
      'us-10y',
    )
    const { series } = await read(
      'rownames,date,pce,psavert\n1,1967-07-01,506.7,12.6\n2,1967-08-01,509.8,-12.6\n',
    )
    expect(series.map(({ name }) => name)).toEqual(['pce', 'psavert'])
  })

  test('semicolons, decimal commas, day first, per cent', async () => {
    const { series } = await read('Datum;Zins\n31.01.2020;-0,25 %\n28.02.2020;0,5 %\n')
    expect([...series[0].values]).toEqual([-0.25, 0.5])
    expect(isoOfDay(series[0].dates[0])).toBe('2020-01-31')
  })

  test.each([
    ['2019Q4', '2020Q1'],
    ['2019-Q4', '2020-Q1'],
    ['Q4 2019', 'Q1 2020'],
  ])('quarters as %s', async (first, second) => {
    const { series } = await read(`date,GDP\n${first},100\n${second},-90\n`)
    expect(Array.from(series[0].dates, isoOfDay)).toEqual(['2019-10-01', '2020-01-01'])
    expect(series[0].frequency).toBe('quarterly')
  })

  test('months as 2020M04 and 2020-04, years in a first column', async () => {
    for (const [a, b] of [
      ['2020M04', '2020M05'],
      ['2020-04', '2020-05'],
    ]) {
      const { series } = await read(`period,rate\n${a},1\n${b},2\n`)
      expect(Array.from(series[0].dates, isoOfDay)).toEqual(['2020-04-01', '2020-05-01'])
    }
    const { series } = await read('Year,Growth\n2018,2.9\n2019,2.3\n2020,-3.4\n')
    expect(isoOfDay(series[0].dates[2])).toBe('2020-01-01')
    expect(series[0]).toMatchObject({ name: 'Growth', frequency: 'yearly' })
  })
})

describe('a column a period, a row a series', () => {
  test('years of the World Bank, with gaps, below lines about the file', async () => {
    const { series, rows, imported, skipped } = await read(
      '"Data Source","World Development Indicators",\n\n"Country Name","Country Code","Indicator Name","1960","1961","1962","1963","1964"\n"Aruba","ABW","GDP","","-2","3","4","5"\n"Chad","TCD","GDP","7","8","","","9"\n"Nowhere","NWH","GDP","","","","",""\n',
    )
    expect(series.map(({ name, values }) => [name, ...values])).toEqual([
      ['Aruba', -2, 3, 4, 5],
      ['Chad', 7, 8, 9],
    ])
    expect(Array.from(series[1].dates, isoOfDay)).toEqual(['1960-01-01', '1961-01-01', '1964-01-01'])
    expect([rows, imported, skipped]).toEqual([3, 2, 1])
  })

  test('months of Eurostat with flags and colons, one series after its indicator', async () => {
    const { series } = await read(
      'freq,geo\\TIME\t2020-01 \t2020-02 \t2020-03 \t2020-04 \t2020-05 \nM,EA\t-0.39 \t-0.42 p\t: \t1 e\t-0.27 \nM,US\t1\t2\t3\t4\t5\n',
    )
    expect(series.map(({ name, values }) => [name, ...values])).toEqual([
      ['M,EA', -0.39, -0.42, 1, -0.27],
      ['M,US', 1, 2, 3, 4, 5],
    ])
    const one = await read('Country,Series Name,2015,2016,2017,2018,2019\nPeru,GDP growth,3,4,2.5,4,-2\n')
    expect(one.series[0]).toMatchObject({ name: 'GDP growth', frequency: 'yearly' })
  })
})

describe('several series below each other', () => {
  test('are told apart by the texts that vary; codes and numbers beside the value are none', async () => {
    const line = (m: number, c: string, v: number) => `2020-0${m},${c},${c.slice(0, 2)},17,Rate,${v}`
    const rows = [1, 2, 3].flatMap((m) => [line(m, 'Peru', m), line(m, 'Chile', -m)])
    const { series } = await read(`TIME,Country,GEO,UOM_ID,Subject,Value\n${rows.join('\n')}\n`)
    expect(series.map(({ name, values }) => [name, ...values])).toEqual([
      ['Peru', 1, 2, 3],
      ['Chile', -1, -2, -3],
    ])
  })
})

describe('rows', () => {
  test('text, bad dates and contradictions reject the row and say where', async () => {
    const text =
      'date,x\n2020-01-01,1\n2020-01-02,high\n2020-02-31,2\n2020-01-01,1\n2020-01-01,5\n,3\n2020-01-03,4\n'
    const { rejects, skipped, series } = await read(text)
    expect(rejects.map(({ line, reason, value }) => [line, reason, value])).toEqual([
      [3, 'row/text-in-number', 'high'],
      [4, 'row/bad-date', '2020-02-31'],
      [6, 'row/duplicate-conflict', '2020-01-01'],
      [7, 'row/no-date', ''],
    ])
    expect(skipped).toBe(1)
    expect([...series[0].values]).toEqual([1, 4])
  })

  test('lines below the table are skipped, in it they are rejected', async () => {
    const text = 'date,x\n2020-01-01,1\nSource: y\n2020-01-02,2\nAverage,1.5\n"Source: the office"\n'
    const { rejects, skipped, notes } = await read(text)
    expect(rejects.map(({ line }) => line)).toEqual([])
    expect([skipped, notes.map(({ code }) => code)]).toEqual([3, ['rows/no-price', 'rows/footer']])
  })

  test('rows in any order; a column with one value is left out and named', async () => {
    const { series, notes } = await read('date,x,y\n2020-01-03,3,\n2020-01-01,1,7\n2020-01-02,2,.\n')
    expect(series.map(({ name, values }) => [name, ...values])).toEqual([['x', 1, 2, 3]])
    expect(notes).toContainEqual({ code: 'macro/too-few-values', detail: { name: 'y', count: 1 } })
  })
})

describe('what cannot be read', () => {
  const country = (i: number) => `"Country ${i}","C${i}","GDP","NY.GDP","1","2","3","4","${i}"`
  const worldBank = `"Country Name","Country Code","Indicator Name","Indicator Code","1960","1961","1962","1963","1964"\n${Array.from({ length: 100 }, (_, i) => country(i + 1)).join('\n')}\n`
  test.each([
    ['a hundred countries with a column a year', worldBank, 'macro/years-as-columns'],
    ['no dates', 'a,b\n1,2\n3,4\n', 'csv/no-date-column'],
    ['nothing', ' \n', 'csv/empty'],
    ['a header only', 'DATE,DGS10\n', 'csv/header-only'],
    ['no values', 'DATE,X\n2020-01-01,.\n2020-01-02,.\n', 'macro/no-values'],
    ['a page', '<!doctype html><p>404', 'csv/not-text'],
  ])('%s', async (_, text, expected) => expect(await code(text)).toBe(expected))
})

test('frequencies by the median gap', () => {
  const every = (days: number) => Array.from({ length: 9 }, (_, i) => i * days)
  expect([1, 7, 30, 91, 365].map((days) => frequencyOf(every(days)))).toEqual([
    ...['daily', 'weekly', 'monthly', 'quarterly', 'yearly'],
  ])
})

test('the publication lag: a month after the period, a day for daily values', async () => {
  const start = (await read(`date,x\n${months((iso, i) => `${iso},${i}`)}`)).series[0]
  const end = { ...start, dates: start.dates.map((day) => day + 27) }
  expect(defaultLag(start)).toBe(62)
  expect(defaultLag(end)).toBe(31)
  expect(defaultLag({ ...end, frequency: 'daily' })).toBe(1)
})

const SHARED = fileURLToPath(new URL('../../../../shared/data/macro/', import.meta.url))
if (!existsSync(SHARED)) console.warn('skipped: shared data not found')
describe.runIf(existsSync(SHARED))('shared files', () => {
  test.each(existsSync(SHARED) ? readdirSync(SHARED).filter((name) => name.endsWith('.csv')) : [])(
    '%s',
    async (name) => {
      const file = new File([readFileSync(SHARED + name)], name)
      if (name.startsWith('API_')) {
        const detail = { count: expect.any(Number) as number, most: 60 }
        await expect(readMacro(file)).rejects.toMatchObject({ code: 'macro/years-as-columns', detail })
        return
      }
      const { series, imported, rejected } = await readMacro(file)
      expect(series.length).toBeGreaterThan(0)
      expect(imported).toBeGreaterThan(200)
      expect(rejected).toBe(0)
    },
  )
})
