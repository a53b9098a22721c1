import { rollingPath } from '../../../src/finance/backtest/rolling'
import { TAIL_LEVEL } from '../../../src/finance/risk/measure'
import { tableOf, type RiskModel } from '../../../src/finance/risk/method'
import { RISK_MODELS } from '../../../src/finance/risk/methods'
import { garchT } from '../../../src/finance/risk/methods/garch-t'
import type { PathSimulator } from '../../../src/finance/risk/monte-carlo/paths'
import { partialSort } from '../../../src/finance/risk/monte-carlo/partial-sort'
import { sampleTail } from '../../../src/finance/risk/predictions/sample'
import { DAYS, garchReturns, market, pathSpec, PATHS, type Case, type Market } from './cases'

/** One piece of work, which ends with a number read from its result. */
export type Work = () => number | Promise<number>

/** Methods that look at the returns once: no filter through the days, nothing drawn. */
const STATIC = ['historical', 'ageWeighted', 'gaussian', 'cornishFisher', 'studentT', 'ewma', 'extremeValue']

/** The app's own code on one thread. */
export function app(name: Case): Work {
  if (name === 'GARCH-t fit 5000') {
    const returns = garchReturns(5_000).map((value) => value / 100)
    return () =>
      garchT
        .fit(returns, { weights: [1], columns: [returns] })
        .next()
        .tail(0.01).valueAtRisk
  }
  const held = market(DAYS[name]!)
  if (name === 'rolling backtest 1000x20') return () => backtestAll(held)
  const models = RISK_MODELS.filter((model) => STATIC.includes(model.name))
  const withErrors = name.endsWith('with errors')
  const tickers = held.columns.map((column) => ({ weights: [1], columns: [column], returns: column }))
  return () => tickers.reduce((sum, ticker) => sum + measured(models, ticker, withErrors), 0)
}

/** VaR and ES at all confidences, by every method; on request with the standard errors. */
function measured(
  models: RiskModel[],
  { weights, columns, returns }: Omit<Market, 'dates'>,
  withErrors: boolean,
): number {
  let sum = 0
  for (const model of models) {
    const fitted = model.fit(returns, { weights, columns })
    const errors = withErrors ? (level: number) => fitted.standardError(level) : undefined
    sum += tableOf(fitted.next(), errors)['0.99'].valueAtRisk
  }
  return sum
}

async function backtestAll({ dates, returns, weights, columns }: Market): Promise<number> {
  let sum = 0
  for (const model of RISK_MODELS) {
    const { path } = await rollingPath(model, { dates, returns, holdings: { weights, columns } }, 500)
    sum += path.valueAtRisk['0.99'].reduce((total, value) => total + value, 0)
  }
  return sum
}

/** A million paths, and from them VaR and ES at every confidence. */
export function simulation(simulator: PathSimulator, name: Case): Work {
  const spec = pathSpec(name.endsWith('t copula'))
  return async () => {
    const returns = await simulator.simulate(spec, PATHS, 1)
    const tail = Float64Array.from(partialSort(returns, 1 + PATHS * TAIL_LEVEL['0.9']))
    const sums = Object.values(TAIL_LEVEL).map((level) => sampleTail(tail, level).expectedShortfall)
    return sums.reduce((sum, value) => sum + value, 0)
  }
}
