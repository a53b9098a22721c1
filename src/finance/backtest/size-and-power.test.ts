import { describe, expect, it } from 'vitest'
import { TESTED_CONFIDENCES } from '../risk/measure'
import type { JudgedTest, Rejections } from './size-and-power'
import { countRejections, JUDGED_TESTS } from './size-and-power'
import { WORLDS } from './simulated-worlds'

// The short study runs in a few seconds; SIZE_STUDY=long makes the tables of README.md, in some minutes:
//   SIZE_STUDY=long npx vitest run --project node src/finance/backtest/size-and-power.test.ts
const LONG = process.env.SIZE_STUDY === 'long'
const SEED = 20270304
const DAYS = [250, 1000, 2500]

/** Tests whose p-values are simulated: a right model must be rejected in 5 % of cases, at any length. */
const EXACT: JudgedTest[] = [
  'duration',
  'dynamicQuantile',
  'mcNeilFrey',
  'acerbiSzekely1',
  'acerbiSzekely2',
  'duEscancianoUnconditional',
  'duEscancianoConditional',
]

/** How far a rejection rate of 5 % over so many paths may stray: 99.9 % of the binomial, by the normal law. */
const band = (paths: number) => 3.29 * Math.sqrt((0.05 * 0.95) / paths)

describe.runIf(!LONG)('the short study at 97.5 %', () => {
  /** Of 250 paths: a band of 4.5 points. 99 draws behind each p-value: 5 % is 5 / 100 exactly. */
  const PATHS = 250
  const DRAWS = 99

  describe.each(['studentT', 'garch'] as const)('a right model: %s', (world) => {
    it.each(DAYS)('over %i days is rejected in one case of twenty', (days) => {
      const counts = countRejections(WORLDS[world], days, '0.975', PATHS, SEED, DRAWS)
      for (const test of EXACT) {
        const { paths, rejected } = counts[test]
        expect(paths, test).toBeGreaterThan(0.9 * PATHS)
        expect(Math.abs(rejected / paths - 0.05), test).toBeLessThan(band(paths))
      }
    })
  })

  it('a normal tail under t(4) returns is found by the tests of the ES, the more the longer', () => {
    const power = (days: number) => countRejections(WORLDS.gaussianTail, days, '0.975', 100, SEED, DRAWS)
    const [short, long] = [power(250), power(2500)]
    for (const test of ['mcNeilFrey', 'acerbiSzekely1'] as const) {
      expect(rate(long[test]), test).toBeGreaterThan(0.9)
      expect(rate(long[test]), test).toBeGreaterThan(rate(short[test]))
    }
    // The number of exceptions happens to be right at this level, which hides half of the fault from these.
    expect(rate(long.acerbiSzekely2)).toBeGreaterThan(0.25)
    expect(rate(long.duEscancianoUnconditional)).toBeGreaterThan(0.1)
  })
})

describe.runIf(LONG)('the long study', () => {
  it('sizes', { timeout: 1_200_000 }, () => {
    const PATHS = 2000
    const table = [title('right model, level, days')]
    for (const world of ['studentT', 'garch'] as const) {
      for (const confidence of TESTED_CONFIDENCES) {
        for (const days of DAYS) {
          const counts = countRejections(WORLDS[world], days, confidence, PATHS, SEED)
          table.push(...rows(`${world}, ${confidence}, ${days}`, counts))
          for (const test of EXACT) {
            const { paths, rejected } = counts[test]
            expect
              .soft(Math.abs(rejected / paths - 0.05), `${test} ${table.at(-1)}`)
              .toBeLessThan(band(paths))
          }
        }
      }
    }
    console.log(table.join('\n'))
  })

  it('power', { timeout: 1_200_000 }, () => {
    const PATHS = 500
    const table = [title('wrong model, level, days')]
    for (const world of ['gaussianTail', 'oneVolatility'] as const) {
      for (const confidence of TESTED_CONFIDENCES) {
        for (const days of DAYS) {
          const counts = countRejections(WORLDS[world], days, confidence, PATHS, SEED)
          table.push(rows(`${world}, ${confidence}, ${days}`, counts)[0])
        }
      }
    }
    console.log(table.join('\n'))
  })
})

const rate = ({ paths, rejected }: Rejections) => rejected / paths
const percent = (share: number) => (100 * share).toFixed(1)

function title(first: string): string {
  return `| ${[first, ...JUDGED_TESTS].join(' | ')} |\n|${'---|'.repeat(JUDGED_TESTS.length + 1)}`
}

/** The rates in percent; below them the textbook's, where they are others. */
function rows(name: string, counts: Record<JudgedTest, Rejections>): [string, string] {
  const cells = JUDGED_TESTS.map((test) => percent(rate(counts[test])))
  const textbook = JUDGED_TESTS.map((test) =>
    counts[test].textbook === counts[test].rejected
      ? ''
      : percent(counts[test].textbook / counts[test].paths),
  )
  return [`| ${[name, ...cells].join(' | ')} |`, `| ${['textbook', ...textbook].join(' | ')} |`]
}
