import type { Backtest, TestStatistic } from '../../../../finance/backtest/verdict'
import type { Column } from '../../../controls/table'
import { integer, number, probability } from '../../../format'
import { m } from '../../../messages/messages'
import type { Words } from '../../../messages/en/periods'

export const GROUPS = [...(['coverage', 'timing', 'shortfall', 'scores'] as const)]
export type Group = (typeof GROUPS)[number]

interface TestColumn extends Column {
  cell: (test: Backtest) => string
}

const NOTED = 0.05

/** A p-value, marked where it speaks against the method; a dash where the days cannot carry the test. */
function marked(test: TestStatistic | undefined): string {
  if (!test) return '–'
  return `${test.pValue < NOTED ? '* ' : ''}${probability(test.pValue)}`
}

const t = m.risk.backtest.tests
const p = (label: string, pick: (test: Backtest) => TestStatistic | undefined): TestColumn => ({
  label,
  unit: t.p,
  cell: (test) => marked(pick(test)),
})
const seen: TestColumn[] = [
  { label: t.seen, cell: (test) => integer(test.exceptions) },
  { label: t.expected, cell: (test) => number(test.expected, 1) },
]

/** The columns of each group of tests, after method and confidence. */
export const columnsOf = (w: Words): Record<Group, TestColumn[]> => ({
  coverage: [
    { label: t.days(w), cell: (test) => integer(test.observations) },
    { label: t.window, unit: t.windowUnit, cell: (test) => integer(test.window) },
    ...seen,
    p(t.kupiec, (test) => test.kupiec),
    {
      label: t.first,
      unit: t.firstUnit(w),
      cell: ({ timeUntilFirstFailure }) => integer(timeUntilFirstFailure?.day ?? Number.NaN),
    },
    p(t.timeUntilFirst, (test) => test.timeUntilFirstFailure),
    { label: t.zone, cell: (test) => m.risk.backtest.zone[test.trafficLight.zone] },
  ],
  timing: [
    ...seen,
    p(t.independence, (test) => test.independence),
    p(t.conditional, (test) => test.conditionalCoverage),
    p(t.duration, (test) => test.duration),
    p(t.dynamicQuantile, (test) => test.dynamicQuantile),
  ],
  shortfall: [
    ...seen,
    p(t.mcNeilFrey, (test) => test.mcNeilFrey),
    p(t.acerbiSzekely1, (test) => test.acerbiSzekely1),
    p(t.acerbiSzekely2, (test) => test.acerbiSzekely2),
    p(t.duUnconditional, (test) => test.duEscancianoUnconditional),
    p(t.duConditional, (test) => test.duEscancianoConditional),
  ],
  scores: [
    { label: t.tick, unit: t.tickUnit, cell: (test) => number(test.pinballLoss * 1e4, 2) },
    { label: t.joint, unit: t.jointUnit, cell: (test) => number(test.jointScore, 4) },
    { label: t.power, unit: t.powerUnit, cell: (test) => number(test.power * 100, 0) },
  ],
})
