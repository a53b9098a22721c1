import { expect, test } from 'vitest'
import { day } from '../../format'
import { doctor } from './doctor'
import type { Cure, Finding } from '../../../data/doctor/finding'

const jump = { after: 7, before: 1, odds: 1e4, day: 16230, from: 645.57, to: 93.7, deviations: 151 }
const bar = { bars: 900, share: 0.7, high: 12, low: 11, price: 10 }

/** One finding of every kind that there is, with the detail that data/doctor gives it. */
const details: [Finding['kind'], Finding['detail']][] = [
  ['split', jump],
  ['redenomination', { ...jump, after: 1000 }],
  ['stale', { price: 3.28, since: 7306, until: 7403, days: 69, runs: 3, repeats: 82, long: 0, traded: 0 }],
  [
    'outlier',
    { reason: 'spike', price: 1000, before: 10, after: 10.1, deviations: 300, factor: 100, power: 2 },
  ],
  ['outlier', { reason: 'spike', price: 15, before: 10, after: 10.1, deviations: 30, factor: 1.5, power: 0 }],
  ...['bar', 'other-bars', 'range']
    .map((reason) => ['outlier', { reason, ...bar }] as const)
    .map(([k, d]): [Finding['kind'], Finding['detail']] => [k, d]),
  ['gap', { missing: 18, days: 27, before: 2250, after: 979, gaps: 2, period: 'day' }],
  ['mixed-currency', { ratio: 100, up: 1, exact: 1, stretches: 2, price: 1234, usual: 12.34 }],
  ['mixed-currency', { ratio: 1.35, up: 0, exact: 0, stretches: 3, price: 10, usual: 13.5 }],
  ['misaligned-calendar', { reason: 'weekend', by: 1, weekend: 52, days: 260 }],
  ['misaligned-calendar', { reason: 'seven-days', trades: 1, more: 2 }],
  ['misaligned-calendar', { reason: 'seven-days', trades: 0, more: 0 }],
  ['misaligned-calendar', { reason: 'lag', by: -1, same: 0.02, moved: 0.61, days: 900 }],
  ['look-alike', { relation: 'same', days: 300, share: 1, ratio: 1, name: 0 }],
  ['look-alike', { relation: 'proportional', days: 300, share: 1, ratio: 0.37, name: 0 }],
  ['look-alike', { relation: 'different', days: 300, share: 0.1, ratio: 1, name: 1 }],
  ['look-alike', { relation: 'apart', days: 0, share: 0, name: 1 }],
]

const finding = (kind: Finding['kind'], detail: Finding['detail'], other: string | null): Finding => ({
  ...{
    id: kind,
    kind,
    ticker: 'AAPL',
    other,
    from: 16225,
    to: 16232,
    count: 6,
    rows: [],
    detail,
    cure: null,
  },
})

test.each(details)('%s %j is said in words', (kind, detail) => {
  expect(doctor.kinds[kind].title).toMatch(/^[A-Z]/)
  for (const other of ['MSFT', null]) {
    const sentence = doctor.kinds[kind].sentence(finding(kind, detail, other))
    expect(sentence).not.toMatch(/undefined|NaN|–|\[object/)
    expect(sentence).toMatch(/AAPL|The first, /)
    if (other) expect(sentence).toMatch(/\.$/)
  }
})

test('a split names its ratio, its day and the fall', () => {
  const sentence = doctor.kinds.split.sentence(finding('split', jump, null))
  for (const part of ['AAPL', '7 for 1', '645.57', '93.7', day(16230), '−85.5'])
    expect(sentence).toContain(part)
})

const cures: [Cure, string][] = [
  [{ kind: 'rescale-before', day: 16230, factor: 1 / 7 }, '0.142857'],
  [{ kind: 'remove-days', days: [16230] }, day(16230)],
  [{ kind: 'remove-days', days: [1, 2, 3] }, '3 prices'],
  [{ kind: 'start-at', day: 16230 }, day(16230)],
  [{ kind: 'rescale-days', days: [1, 2], factor: 0.01 }, '0.01'],
  [{ kind: 'shift-days', by: -1 }, 'back by 1 day'],
]

test.each(cures)('%j says what it does', (cure, part) => expect(doctor.cure(cure)).toContain(part))
