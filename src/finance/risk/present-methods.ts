import type { PriceSeries } from '../../data/series'
import { Failure } from '../../numerics/failure'
import type { PortfolioReturns } from '../returns/portfolio'
import { simpleReturns } from '../returns/simple'
import type { MeasureTable } from './measure'
import type { FittedMonteCarlo } from './methods/monte-carlo'
import { RISK_MODELS } from './methods'
import { simulateAtScale } from './monte-carlo/at-scale'
import type { PathSimulator } from './monte-carlo/paths'
import { present } from './present'
import type { Risk } from './risk'

/** Told the share that is done; awaited, so that a job can be cancelled there. */
type Breathe = (share: number) => void | Promise<void>

/**
 * The portfolio by every method, tomorrow and further ahead. Adds its notes to `notes`, and `risk/simulation-failed`
 * {device, reason} where the device that draws Monte Carlo paths gave no numbers.
 * Throws `data/too-short` {needed, have} when no method has enough returns.
 */
export async function measurePortfolio(
  held: PortfolioReturns,
  simulator: PathSimulator | null,
  notes: Risk['notes'],
  breathe: Breathe,
): Promise<Pick<Risk, 'methods' | 'horizons' | 'simulation'>> {
  const { returns } = held
  const methods: Risk['methods'] = {}
  const horizons: Risk['horizons'] = {}
  let simulation: Risk['simulation'] = null
  for (const [i, model] of RISK_MODELS.entries()) {
    await breathe(i / RISK_MODELS.length)
    const said = present(model, { ticker: '', returns, holdings: held }, notes, 'all horizons')
    if (!said) continue
    if (simulator && 'spec' in said.fitted) {
      try {
        simulation = await simulateAtScale(said.fitted as FittedMonteCarlo, simulator, said.horizons)
      } catch (error) {
        const detail = { device: simulator.name, reason: String(error) }
        notes.push({ code: 'risk/simulation-failed', detail })
      }
    }
    methods[model.name] = said.horizons.tables[0]
    horizons[model.name] = said.horizons
  }
  if (Object.keys(methods).length > 0) return { methods, horizons, simulation }
  const needed = Math.min(...RISK_MODELS.map(({ minimumObservations }) => minimumObservations))
  throw new Failure('data/too-short', { needed, have: returns.length })
}

/** Tomorrow of each ticker alone, over its own days; `learned` is what the network says of them. */
export async function measureTickers(
  series: readonly PriceSeries[],
  learned: Readonly<Record<string, MeasureTable>>,
  notes: Risk['notes'],
  breathe: Breathe,
): Promise<Risk['perTicker']> {
  const networkOf = new Map(Object.entries(learned))
  const perTicker = new Map<string, Risk['methods']>()
  for (const [i, { ticker, close }] of series.entries()) {
    await breathe(i / series.length)
    const returns = simpleReturns(close)
    const alone = { ticker, returns, holdings: { weights: [1], columns: [returns] } }
    const tables: Risk['methods'] = {}
    for (const model of RISK_MODELS) {
      const said = present(model, alone, notes)
      if (said) tables[model.name] = said.horizons.tables[0]
    }
    const network = networkOf.get(ticker)
    if (network) tables.network = network
    perTicker.set(ticker, tables)
  }
  return Object.fromEntries(perTicker)
}
