import type { Risk } from '../../engine/contract'
import { isoDate } from './iso-date'

/**
 * The risk section of the report contract: every figure on the screen. The curves of the charts are left out (they
 * follow from the data); days are ISO dates, typed arrays plain ones.
 */
export function riskSection(risk: Risk) {
  const { choice, dependence, description, extremes, liquidity, stress, truth } = risk
  return plain({
    horizonDays: risk.horizonDays,
    methods: risk.methods,
    horizons: risk.horizons,
    ...(risk.simulation && { simulation: risk.simulation }),
    perTicker: risk.perTicker,
    contributions: risk.contributions,
    decompositions: risk.decompositions,
    ...(dependence && {
      dependence: {
        tickers: dependence.tickers,
        correlation: dependence.correlation,
        factors: dependence.factors,
        diversificationRatio: dependence.diversificationRatio,
        concentration: dependence.concentration,
      },
    }),
    backtests: risk.backtests,
    ...(choice && { choice: { ...choice, from: isoDate(choice.from), to: isoDate(choice.to) } }),
    ...(truth && { truth: truth.rows }),
    stress: stress.history.map(({ from, to, ...row }) => ({
      scenario: `${isoDate(from)}..${isoDate(to)}`,
      ...row,
    })),
    shocks: stress.shocks,
    reverseStress: stress.reverse,
    liquidity: liquidity.rows,
    liquidityConventions: { participation: liquidity.participation, portfolioValue: liquidity.value },
    ...(liquidity.adjusted && { liquidityAdjusted: liquidity.adjusted }),
    drawdown: {
      maximum: risk.drawdown.maximum,
      current: risk.drawdown.current,
      peak: isoDate(risk.drawdown.peak),
      trough: isoDate(risk.drawdown.trough),
    },
    description: {
      ...description,
      // A curve of the chart; JSON leaves out what is undefined.
      underwater: undefined,
      worst: { ...description.worst, day: isoDate(description.worst.day) },
      best: { ...description.best, day: isoDate(description.best.day) },
      drawdowns: description.drawdowns.map((one) => ({
        ...one,
        peak: isoDate(one.peak),
        trough: isoDate(one.trough),
        recovery: one.recovery === null ? null : isoDate(one.recovery),
      })),
    },
    ...(extremes && { extremes }),
    notes: risk.notes,
  })
}

/** What JSON keeps: typed arrays written as arrays. */
type Plain<T> = T extends ArrayBufferView ? number[] : T extends object ? { [K in keyof T]: Plain<T[K]> } : T

function plain<T>(value: T): Plain<T> {
  const convert = (one: unknown): unknown => {
    if (ArrayBuffer.isView(one)) return Array.from(one as Float64Array)
    if (Array.isArray(one)) return one.map(convert)
    if (one === null || typeof one !== 'object') return one
    return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, convert(inner)]))
  }
  return convert(value) as Plain<T>
}
