import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { isoOfDay } from './days'
import { readMacro } from './macro/read-macro'
import { readFiles } from './read-files'
import type { FileReading, ReadingOverrides } from './reading'
import { SHARED_FILES, SHARED_MACRO, WITHOUT_DATES } from './shapes/shared-files'
import type { SharedFile } from './shapes/shared-files'

const ROOT = fileURLToPath(new URL('../../../shared/data/', import.meta.url))
const found = existsSync(ROOT)
if (!found) console.warn('skipped: shared data not found')

/** SHARED_TABLE=1 prints a line a file: shape, books, ends, question. */
const printed = process.env.SHARED_TABLE
  ? ['file | shape | rows = imported + rejected + skipped | first | last | question']
  : null

const fileOf = (path: string) => new File([readFileSync(ROOT + path)], path.split('/').at(-1)!)

async function read(path: string, overrides: ReadingOverrides = {}): Promise<FileReading> {
  const file = fileOf(path)
  const [outcome] = await readFiles([file], { [file.name]: overrides })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error))
  const { rows, imported, rejected, skipped } = outcome.reading
  expect(imported + rejected + skipped).toBe(rows)
  return outcome.reading
}

const books = ({ rows, imported, rejected, skipped }: FileReading) => [rows, imported, rejected, skipped]

function ends(reading: FileReading, ticker: string) {
  const { dates, close } = reading.series.find((one) => one.ticker === ticker)!
  return [isoOfDay(dates[0]), close[0], isoOfDay(dates.at(-1)!), close.at(-1)]
}

function print(path: string, reading: FileReading, ticker: string, question = '') {
  const { delimiter, encoding, dateOrder, decimal, shape } = reading.dialect
  const dialect = `${shape} ${delimiter === '\t' ? 'tab' : delimiter} ${encoding} ${dateOrder} ${decimal}`
  const [rows, imported, rejected, skipped] = books(reading)
  const [from, first, to, last] = ends(reading, ticker)
  const sums = `${rows} = ${imported} + ${rejected} + ${skipped}`
  printed?.push([path, dialect, sums, `${ticker} ${from} ${first}`, `${to} ${last}`, question].join(' | '))
}

function paths(folder: string): string[] {
  return readdirSync(ROOT + folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    return entry.isDirectory() ? paths(path) : [path]
  })
}

/** Of every file the dialect, the books, and both ends of one ticker. */
async function check({ path, dialect, series, books: expected, ticker, first, last, returns }: SharedFile) {
  if (returns) await expect(read(path)).rejects.toThrow('csv/looks-like-returns')
  const reading = await read(path, returns ? { values: returns } : {})
  print(path, reading, ticker, returns && `csv/looks-like-returns: ${returns}`)
  expect(reading.dialect).toMatchObject(dialect)
  expect(books(reading)).toEqual(expected)
  expect(reading.series).toHaveLength(series)
  if (!returns) return expect(ends(reading, ticker)).toEqual([...first, ...last])
  const [from, base, to, level] = ends(reading, ticker)
  expect([from, base, to]).toEqual([...first, last[0]])
  // An index is a product: each factor is rounded once here and once in the script.
  expect(Math.abs(Number(level) / last[1] - 1)).toBeLessThan(2 * expected[1] * Number.EPSILON)
}

describe.skipIf(!found)('every file of prices', () => {
  test('is in the table', () => {
    const known = [...SHARED_FILES.map(({ path }) => path), ...WITHOUT_DATES].sort()
    expect(known).toEqual([...paths('vendor'), ...paths('prices')].sort())
  })

  test.each(SHARED_FILES.map((file) => [file.path, file] as const))('%s', (_, file) => check(file))

  test.each(WITHOUT_DATES)('%s has no dates', async (path) => {
    printed?.push(`${path} | csv/no-date-column | | | |`)
    await expect(read(path)).rejects.toThrow('csv/no-date-column')
  })
})

describe.skipIf(!found)('every file of economic series', () => {
  const YEARS = 'API_NY.GDP.MKTP.CD_DS2_en_csv_v2.csv'

  test('is in the table', () => {
    const known = [...SHARED_MACRO.map(({ name }) => `macro/${name}`), `macro/${YEARS}`].sort()
    expect(known).toEqual(paths('macro').sort())
  })

  test.each(SHARED_MACRO.map((file) => [file.name, file] as const))('%s', async (name, expected) => {
    const reading = await readMacro(fileOf(`macro/${name}`))
    const { rows, imported, rejected, skipped } = reading
    expect([rows, imported, rejected, skipped]).toEqual(expected.books)
    const series = reading.series.map(({ name, dates, values }) => {
      return [name, values.length, isoOfDay(dates[0]), values[0], isoOfDay(dates.at(-1)!), values.at(-1)]
    })
    expect(series).toEqual(expected.series)
    const [first] = series
    const sums = `${rows} = ${imported} + ${rejected} + ${skipped}`
    printed?.push(
      `macro/${name} | ${series.length} series | ${sums} | ${first.slice(2, 4).join(' ')} | ${first.slice(4).join(' ')} |`,
    )
  })

  test.each(SHARED_MACRO.map((file) => [file.name, file] as const))(
    '%s as prices',
    async (name, expected) => {
      const reading = await read(`macro/${name}`)
      expect(books(reading)).toEqual(expected.books)
      expect(reading.series.map(({ ticker }) => ticker)).toEqual(expected.prices)
    },
  )

  test(`${YEARS} has a column a year`, async () => {
    printed?.push(`macro/${YEARS} | macro/years-as-columns | | | |`)
    await expect(readMacro(fileOf(`macro/${YEARS}`))).rejects.toMatchObject({
      code: 'macro/years-as-columns',
    })
    await expect(read(`macro/${YEARS}`)).rejects.toThrow('csv/no-date-column')
  })
})

test.runIf(found && printed)('the table', () => console.info([...printed!].join('\n')))

describe.skipIf(!found)('particulars', () => {
  test('the negative oil price is rejected with its line', async () => {
    const lines = readFileSync(`${ROOT}prices/wti-daily.csv`, 'utf8').split(/\r?\n/)
    const line = lines.findIndex((text) => text.startsWith('2020-04-20')) + 1
    const expected = { line, column: 'Price', value: '-36.98', reason: 'row/not-positive' }
    expect((await read('prices/wti-daily.csv')).rejects).toEqual([expected])
  })

  test('adjusted highs are not adjusted twice', async () => {
    const [series] = (await read('vendor/quandl_wiki/WIKI-AAPL.csv')).series
    expect([series.close[0], series.high![0]]).toEqual([0.42270591588018, 0.42447025361603])
  })

  test.each([
    ['dji30ret.csv', 'logReturns', Math.expm1, [30, 5521], ['1987-03-13', '2009-02-03'], ['AA', 'XOM']],
    [
      'edhec.csv',
      'simpleReturns',
      (r: number) => r,
      [13, 152],
      ['1996-12-31', '2009-08-31'],
      ['Convertible Arbitrage', 'Funds of Funds'],
    ],
  ] as const)(
    '%s: returns become indexes that give them back',
    async (name, values, simple, size, days, names) => {
      const path = `prices/${name}`
      const reading = await read(path, { values })
      const { series, rows, imported } = reading
      expect([series.length, imported, rows]).toEqual([size[0], size[1], size[1]])
      expect([series[0].ticker, series.at(-1)!.ticker]).toEqual(names)
      const raw = readFileSync(ROOT + path, 'utf8')
        .trim()
        .split(/\r?\n/)
        .slice(1)
      const cells = raw.map((line) => line.split(','))
      series.forEach(({ ticker, dates, close }, i) => {
        expect(ends(reading, ticker).filter((_, end) => end % 2 === 0)).toEqual(days)
        expect(close[0]).toBe(100)
        expect(Array.from(dates.subarray(1), isoOfDay)).toEqual(
          cells.map(([date]) => date.replaceAll('"', '')),
        )
        const worst = cells.reduce((most, row, t) => {
          return Math.max(most, Math.abs(close[t + 1] / close[t] - 1 - simple(Number(row[i + 1]))))
        }, 0)
        expect(worst).toBeLessThan(1e-12)
      })
    },
  )

  test.each(['dji30ret.csv', 'edhec.csv'])('%s holds fractions', async (name) => {
    await expect(read(`prices/${name}`)).rejects.toThrow('"unit":"fraction"')
  })
})
