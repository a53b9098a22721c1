import { describe, expect, test } from 'vitest'
import { m } from '../../ui/messages/messages'
import { isoOfDay } from '../days'
import type { FileOutcome, FileReading } from '../reading'
import { archives } from './archives'
import type { BadFile, Expected } from './bad-file'
import { bytesAndEncodings } from './bytes'
import { dates } from './dates'
import { duplicates } from './duplicates'
import { headers } from './headers'
import { hostile } from './hostile'
import { numbers } from './numbers'
import { outcomesOf } from './outcome'
import { prices } from './prices'
import { quotesAndDelimiters } from './quotes'
import { sizes } from './size'
import { tickers } from './tickers'
import { wrongKind } from './wrong-kind'

const KINDS: Record<string, BadFile[]> = {
  ...{ 'bytes and encodings': bytesAndEncodings, 'quotes and delimiters': quotesAndDelimiters },
  ...{ archives, headers, dates, numbers, prices, duplicates, tickers, sizes, hostile },
  'no table at all': wrongKind,
}

type Detail = Record<string, string | number>
const sentences: Record<string, (detail: Detail) => string> = m.codes

/** The sentence of a code is there and has no hole in it. */
function expectSentence(code: string, detail: Detail): string {
  expect(Object.keys(sentences), `wording of ${code}`).toContain(code)
  const text = sentences[code](detail)
  expect(text).toMatch(/\S/)
  expect(text).not.toMatch(/undefined|\[object|\bNaN\b|\?\?/)
  return text
}

/** A refusal says which file, where as far as that is known, and what to do: a second sentence. */
function expectRefusalText({ code, detail }: { code: string; detail: Detail }): void {
  const text = expectSentence(code, detail)
  expect(text.replace(String(detail.file), '')).toMatch(/[.:!?] \S/)
  if ('line' in detail) expect(text).toContain(`line ${detail.line.toLocaleString('en')}`)
  if (detail.column) expect(text).toContain(String(detail.column))
}

function expectOutcome(outcome: FileOutcome, expected: Expected): void {
  if ('refused' in expected) {
    expect(outcome.ok ? booksOf(outcome.reading) : outcome.error).toMatchObject({
      code: expected.refused,
      detail: expected.detail,
    })
    if (!outcome.ok) expectRefusalText(outcome.error)
    return
  }
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error).slice(0, 1000))
  const { reading } = outcome
  const { imported, rejected, skipped, rejects, notes, tickers, prices } = expected
  expect(booksOf(reading)).toMatchObject({ imported, rejected, skipped })
  expect(imported + rejected + skipped).toBe(reading.rows)
  if (rejects) expect(rejectsOf(reading)).toEqual(rejects)
  if (tickers) expect(reading.series.map(({ ticker }) => ticker)).toEqual(tickers)
  if (prices) expect(pricesOf(reading)).toEqual(prices)
  for (const [code, detail] of Object.entries(notes ?? {}))
    expect(reading.notes).toContainEqual({ code, detail: expect.objectContaining(detail) })
  for (const { code, detail } of reading.notes) expectSentence(code, detail)
  for (const { reason, value, detail } of reading.rejects) expectSentence(reason, { value, ...detail })
}

function booksOf({ imported, rejected, skipped, rejects }: FileReading) {
  return { imported, rejected, skipped, rejects: rejects.slice(0, 5) }
}

const rejectsOf = ({ rejects }: FileReading) =>
  rejects.map(({ line, column, value, reason }) => [line, column, value, reason.replace('row/', '')])

const pricesOf = ({ series: [{ dates, close }] }: FileReading) =>
  Object.fromEntries(Array.from(dates, (day, i) => [isoOfDay(day), close[i]]))

async function expectOutcomes({ content, file, expect: wanted }: BadFile): Promise<void> {
  const outcomes = await outcomesOf(typeof content === 'function' ? content() : content, file ?? 'TEST.csv')
  const expected = Array.isArray(wanted) ? wanted : [wanted]
  expect(outcomes).toHaveLength(expected.length)
  outcomes.forEach((outcome, i) => expectOutcome(outcome, expected[i]))
}

describe.each(Object.entries(KINDS))('%s', (_kind, files) => {
  for (const file of files) {
    const run = file.notYet ? test.fails : test
    run(file.name, () => expectOutcomes(file))
  }
})

test('no two bad files have one name', () => {
  for (const [kind, files] of Object.entries(KINDS))
    expect(new Set(files.map(({ name }) => name)).size, kind).toBe(files.length)
})
