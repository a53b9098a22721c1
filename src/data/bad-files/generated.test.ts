import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isoOfDay } from '../days'
import type { FileReading } from '../reading'
import type { PriceSeries } from '../series'
import { damaged, type DamagedFile } from './generated/mutations'
import { noise } from './generated/noise'
import { Oracle } from './generated/oracle'
import { knownFile, type KnownFile } from './generated/table'
import { outcomesOf } from './outcome'

/**
 * Ten thousand generated files. The seed is fixed, so that a failure is the same for everybody; BAD_FILES_SEED tries
 * another, BAD_FILES_RUNS more of them.
 */
const seed = Number(process.env.BAD_FILES_SEED ?? 6)
const share = (part: number) => ({
  seed,
  numRuns: Math.round(part * Number(process.env.BAD_FILES_RUNS ?? 10_000)),
})

/** The user is asked, and nothing is read before the answer. */
const QUESTIONS = ['csv/ambiguous-dates', 'csv/looks-like-returns']
/** What only looks like one of two things, and is said to: numbers that all could have thousands (1,234). */
function isDoubted({ notes }: FileReading): boolean {
  return notes.some(({ code }) => code === 'numbers/assumed-decimal')
}

const plain = (series: Iterable<[number, number]>) =>
  [...series].map(([day, price]) => `${isoOfDay(day)} ${price}`)

function pricesOf({ series }: FileReading): Record<string, string[]> {
  return Object.fromEntries(
    series.map(({ ticker, dates, close }) => [
      ticker,
      plain(Array.from(dates, (day, i): [number, number] => [day, close[i]])),
    ]),
  )
}

function pricesIn({ content }: KnownFile): Record<string, string[]> {
  return Object.fromEntries([...content].map(([ticker, days]) => [ticker, plain(days)]))
}

/** Reads a file that may say anything: only what is in it may come out, and the books balance. */
async function expectHonest({ name, bytes }: DamagedFile): Promise<void> {
  for (const outcome of await outcomesOf(bytes, name)) {
    if (!outcome.ok) {
      expect(outcome.error.code).toMatch(/^(csv|data)\//)
      continue
    }
    const { rows, imported, rejected, skipped, series } = outcome.reading
    expect(imported + rejected + skipped).toBe(rows)
    for (const { dates, close } of series) {
      expect(dates.every((day, i) => i === 0 || day > dates[i - 1])).toBe(true)
      expect(close.every((price) => price > 0 && Number.isFinite(price))).toBe(true)
    }
    const oracle = new Oracle(bytes, outcome.reading)
    const text = () => oracle.lines.join('\n')
    expect(oracle.misplaced(), text()).toEqual([])
    expect(oracle.invented(), text()).toEqual([])
  }
}

describe('generated files', () => {
  test('a well-formed table gives exactly its prices, or a question', { timeout: 600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(knownFile, async (file) => {
        const [outcome] = await outcomesOf(file.bytes, file.name)
        if (!outcome.ok && QUESTIONS.includes(outcome.error.code)) return
        if (!outcome.ok) throw new Error(`${JSON.stringify(outcome.error)}\n${file.text}`)
        if (isDoubted(outcome.reading)) return
        expect(pricesOf(outcome.reading), file.text).toEqual(pricesIn(file))
      }),
      share(0.5),
    )
  })

  test('a damaged table gives only what stands in it', { timeout: 600_000 }, async () => {
    await fc.assert(fc.asyncProperty(damaged(knownFile), expectHonest), share(0.3))
  })

  test('nonsense is refused, or read without invention', { timeout: 600_000 }, async () => {
    await fc.assert(fc.asyncProperty(noise, expectHonest), share(0.2))
  })

  test('the oracle denies a price, a day and a reject that the file does not have', async () => {
    const text = 'date,close\n2020-01-02,10.5\n2020-01-03,11.5\nsoon,12.5\n'
    const [outcome] = await outcomesOf(text, 'TEST.csv')
    if (!outcome.ok) throw new Error(outcome.error.code)
    const { reading } = outcome
    const [series] = reading.series
    const oracle = (changed: Partial<FileReading>) =>
      new Oracle(new TextEncoder().encode(text), { ...reading, ...changed })
    const denied = (changed: Partial<PriceSeries>) =>
      oracle({ series: [{ ...series, ...changed }] }).invented().length
    expect(denied({})).toBe(0)
    expect(denied({ close: Float64Array.of(10.5, 10.5) })).toBe(1)
    expect(denied({ close: Float64Array.of(105, 11.5) })).toBe(1)
    expect(denied({ dates: Int32Array.from(series.dates, (day) => day + 1) })).toBe(2)
    const [reject] = reading.rejects
    expect(oracle({}).misplaced()).toEqual([])
    expect(oracle({ rejects: [{ ...reject, value: 'later' }] }).misplaced()).toHaveLength(1)
    expect(oracle({ rejects: [{ ...reject, line: 9 }] }).misplaced()).toHaveLength(1)
  })
})
