import { describe, expect, test } from 'vitest'
import { optimise } from '../../finance/allocation/optimise'
import { measureRisk } from '../../finance/risk/measure-risk'
import { madeBook } from '../../testing/made-book'
import { PRESETS } from '../presets'
import { differences } from './compare'
import { reportDocument, type ReportSource } from './document'
import { parseReport } from './schema'

async function madeReport(change: Partial<ReportSource> = {}) {
  const { series, portfolio } = madeBook()
  const input = { series, weights: { AAA: 0.5, BBB: 0.5 }, cash: 0 }
  const wishes = { riskFree: 0, daysPerYear: 252, costBasisPoints: 10 }
  const constraints = { longOnly: true as const, maximumWeight: 1 }
  const objective = 'minimumVariance' as const
  return reportDocument({
    ...{ app: '0.1.0', created: '2026-11-20T10:00:00.000Z', device: null, seed: 42 },
    configuration: {
      ...{
        forecast: PRESETS.quick,
        objective,
        maximumWeight: 1,
        riskFree: 0,
        costBasisPoints: 10,
        portfolio,
      },
    },
    daysPerYear: 252,
    data: { sha256: 'abc', tickers: ['AAA', 'BBB'], files: [], cures: [] },
    risk: await measureRisk(input),
    forecast: null,
    news: null,
    allocation: await optimise({ ...input, ...wishes, value: null, objective, constraints }),
    ...change,
  })
}

describe('the report document', () => {
  test('says what was changed in the prices since they were imported, and nothing where nothing was', async () => {
    const cures = [
      { ticker: 'AAA', cure: { kind: 'rescale-before' as const, day: 16_436, factor: 0.25 } },
      { ticker: 'AAA', cure: { kind: 'remove-days' as const, days: [16_437, 16_440] } },
    ]
    const report = await madeReport({ data: { sha256: 'abc', tickers: ['AAA', 'BBB'], files: [], cures } })
    expect(report.data.changes).toEqual([
      { ticker: 'AAA', kind: 'rescale-before', day: '2015-01-01', factor: 0.25 },
      { ticker: 'AAA', kind: 'remove-days', days: ['2015-01-02', '2015-01-05'] },
    ])
    expect(await madeReport({})).not.toHaveProperty('data.changes')
  })

  test('of monthly data without an allocation counts twelve to the year', async () => {
    const report = await madeReport({ allocation: null, daysPerYear: 12 })
    expect(report.conventions.daysPerYear).toBe(12)
    expect(report).not.toHaveProperty('allocation')
  })

  test('is what the schema accepts, after a journey through JSON', async () => {
    const parsed = parseReport(JSON.stringify(await madeReport()))
    expect(parsed).toMatchObject({ ok: true })
  })

  test('has ISO dates, full precision, and no section that was not run', async () => {
    const report = await madeReport()
    expect(report.data.from).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect(report).not.toHaveProperty('forecast')
    const { returns } = await measureRisk({ ...madeBook(), weights: { AAA: 0.5, BBB: 0.5 }, cash: 0 })
    expect(report.data.observations).toBe(returns.length)
    const again = JSON.parse(JSON.stringify(report))
    expect(again.risk.methods.historical['0.95']).toEqual(report.risk.methods.historical!['0.95'])
  })
})

describe('opening a report', () => {
  test.each([
    ['not JSON', '{', ''],
    ['another format', '{"format":"other"}', 'format'],
    ['an empty object', '{}', 'format'],
    ['a list', '[]', ''],
  ])('%s is refused', (_, text, where) => {
    const parsed = parseReport(text)
    expect(parsed.ok).toBe(false)
    if (!parsed.ok) expect(parsed.where).toContain(where)
  })

  test.each([
    ['seed', { seed: 'x' }],
    ['configuration.forecast.layers.0', { layers: [0.5] }],
    ['configuration.objective', { objective: 'moon' }],
  ])('a wrong %s is named', async (where, change) => {
    const report = JSON.parse(JSON.stringify(await madeReport()))
    if ('seed' in change) report.seed = change.seed
    if ('layers' in change) report.configuration.forecast.layers = change.layers
    if ('objective' in change) report.configuration.objective = change.objective
    expect(parseReport(JSON.stringify(report))).toMatchObject({ ok: false, where })
  })
})

describe('comparing a repeated run', () => {
  test('the same numbers differ nowhere; one that moved, or is gone, is named', async () => {
    const report = await madeReport()
    const again = JSON.parse(JSON.stringify(report))
    expect(differences(report, again)).toEqual([])
    again.risk.methods.gaussian['0.99'].valueAtRisk *= 1.001
    delete again.allocation.weights.AAA
    expect(differences(report, again).map(({ path }) => path)).toEqual([
      'risk.methods.gaussian.0.99.valueAtRisk',
      'allocation.weights.AAA',
    ])
  })
})
