import { describe, expect, it } from 'vitest'
import golden from '../../testing/golden/finance/backtests.json'
import { acerbiSzekely1, acerbiSzekely2 } from './acerbi-szekely'
import { binomialAtLeast, binomialAtMost } from './binomial'
import { cumulativeViolations } from './cumulative-violations'
import { duEscancianoConditional, duEscancianoUnconditional } from './du-escanciano'
import { duration } from './duration'
import { dynamicQuantileStatistic } from './dynamic-quantile'
import { exceedances } from './exceedances'
import { exceptionDays } from './exception-days'
import { jointScore } from './fissler-ziegel'
import { impliedDegrees, impliedTail } from './implied-tail'
import { mcNeilFrey } from './mcneil-frey'

// Every statistic was computed from its definition with numpy and scipy: src/testing/golden/finance/make-backtests.py.

/** Sums of a few hundred float64 terms in another order; least squares squares the condition number (below 100). */
const DIGITS = 10
/** Nelder and Mead's maximum is good to about 1e-7 in the parameters, and the likelihood is flat there. */
const OPTIMISER_DIGITS = 7
/** Draws do not matter to a statistic. */
const FEW = 1
const SEED = 1

describe.each(golden.paths)('the path at level $level with $exceptions exceptions', (made) => {
  const p = made.level
  const returns = Float64Array.from(made.returns)
  const valueAtRisk = Float64Array.from(made.valueAtRisk)
  const expectedShortfall = Float64Array.from(made.expectedShortfall)
  const days = exceptionDays(made.returns.map((value, day) => -value > valueAtRisk[day]))
  const beyond = exceedances(returns, valueAtRisk, expectedShortfall)
  const tail = impliedTail(beyond.tailRatio, p)

  it('has the exceptions', () => {
    expect(days).toHaveLength(made.exceptions)
    expect(beyond.ratios).toHaveLength(made.exceptions)
  })
  it('dynamic quantile', () => {
    const { statistic, degrees } = dynamicQuantileStatistic(valueAtRisk, p)(days, days.length)
    expect(statistic).toBeCloseTo(made.dynamicQuantile.statistic, DIGITS)
    expect(degrees).toBe(made.dynamicQuantile.degrees)
  })
  it('duration', () => {
    expect(duration(days, returns.length, SEED, FEW)!.statistic).toBeCloseTo(made.duration, OPTIMISER_DIGITS)
  })
  it('McNeil-Frey', () => {
    expect(mcNeilFrey(beyond.ratios, tail, SEED, FEW)!.statistic).toBeCloseTo(made.mcNeilFrey, DIGITS)
  })
  it('Acerbi-Szekely', () => {
    expect(acerbiSzekely1(beyond, tail, SEED, FEW)!.statistic).toBeCloseTo(made.acerbiSzekely1, DIGITS)
    expect(acerbiSzekely2(beyond, tail, p, SEED, FEW)!.statistic).toBeCloseTo(made.acerbiSzekely2, DIGITS)
  })
  it('Du-Escanciano', () => {
    const violations = cumulativeViolations(Float64Array.from(made.probability), p)!
    const { unconditional, conditional } = made.duEscanciano
    expect(duEscancianoUnconditional(violations, p, SEED, FEW)!.statistic).toBeCloseTo(unconditional, DIGITS)
    expect(duEscancianoConditional(violations, p, SEED, FEW)!.statistic).toBeCloseTo(conditional, DIGITS)
  })
  it('Fissler-Ziegel', () => {
    expect(jointScore(returns, valueAtRisk, expectedShortfall, p)).toBeCloseTo(made.jointScore, DIGITS)
  })
})

describe('distributions', () => {
  it.each(golden.binomial)('binomial($trials, $p) at $x', ({ trials, p, x, atMost, atLeast }) => {
    expect(binomialAtMost(x, trials, p) / atMost).toBeCloseTo(1, DIGITS)
    // P(60 of 60) is 1e-78.
    expect(binomialAtLeast(x, trials, p) / atLeast).toBeCloseTo(1, DIGITS)
  })

  it.each(golden.impliedTail)(
    'the tail of $degrees degrees at $level',
    ({ level, degrees, ratio, quantiles }) => {
      // Bisection stops at 1e-9 in 1 / degrees; the ratio itself carries 1e-13.
      expect(Math.abs(1 / impliedDegrees(ratio, level) - 1 / degrees)).toBeLessThan(2e-9)
      const tail = impliedTail(ratio, level)
      for (const quantile of quantiles) {
        const stream = { uniform: () => 1 - quantile.u, normal: () => 0, integer: () => 0 }
        // Linear interpolation in the tables.
        expect(Math.abs(tail.draw(stream) / quantile.ratio - 1)).toBeLessThan(2e-4)
      }
    },
  )
})
