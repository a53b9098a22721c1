import type { PriceSeries } from '../data/series'
import { Failure } from '../numerics/failure'
import type { Portfolio } from './portfolio'

/**
 * Turns holdings into fractions of the portfolio's value.
 *
 * Weights mode: amounts and cash must sum to 1 within 1e-6, then they are divided by their sum. Quantities mode:
 * w_i = q_i p_i / (sum of q p + cash) with each ticker's last close. No holdings: equal weights over every ticker
 * (over the part that is not cash, in weights mode). A ticker that is named twice is added up.
 *
 * Result: a weight for every stored ticker that is named (zeros included), cash as a fraction; together 1 within 1e-12. `value` is
 * the total in money, null when it is not known.
 * Throws `portfolio/unknown-ticker`, `portfolio/negative-amount` (negative or not finite; the ticker is "cash" for
 * cash), `portfolio/weights-sum`, `portfolio/empty`. Cost: O(holdings + tickers).
 */
export interface ResolvedWeights {
  weights: Record<string, number>
  cash: number
  value: number | null
}

export const WEIGHTS_SUM_TOLERANCE = 1e-6

export function resolveWeights(portfolio: Portfolio, series: readonly PriceSeries[]): ResolvedWeights {
  const { mode, holdings, cash, value } = portfolio
  if (holdings.length === 0) return equalWeights(portfolio, series)
  requireAmount('cash', cash)
  const lastClose = new Map(series.map(({ ticker, close }) => [ticker, close[close.length - 1]]))
  const amounts = new Map<string, number>()
  for (const { ticker, amount } of holdings) {
    requireAmount(ticker, amount)
    const close = lastClose.get(ticker)
    // Nothing of a ticker that was deleted since is nothing to resolve.
    if (close === undefined && amount === 0) continue
    if (close === undefined) throw new Failure('portfolio/unknown-ticker', { ticker })
    amounts.set(ticker, (amounts.get(ticker) ?? 0) + (mode === 'quantities' ? amount * close : amount))
  }
  const invested = [...amounts.values()].reduce((sum, amount) => sum + amount, 0)
  const total = invested + cash
  if (invested === 0) throw new Failure('portfolio/empty', { cash })
  if (mode === 'weights' && !(Math.abs(total - 1) <= WEIGHTS_SUM_TOLERANCE)) {
    throw new Failure('portfolio/weights-sum', { sum: total })
  }
  return {
    weights: Object.fromEntries([...amounts].map(([ticker, amount]) => [ticker, amount / total])),
    cash: cash / total,
    value: mode === 'quantities' ? total : value,
  }
}

function equalWeights({ mode, cash, value }: Portfolio, series: readonly PriceSeries[]): ResolvedWeights {
  const share = mode === 'weights' ? cash : 0
  requireAmount('cash', share)
  if (share > 1) throw new Failure('portfolio/weights-sum', { sum: share })
  if (series.length === 0 || share === 1) throw new Failure('portfolio/empty', { cash: share })
  const weights = series.map(({ ticker }) => [ticker, (1 - share) / series.length] as const)
  return { weights: Object.fromEntries(weights), cash: share, value: mode === 'weights' ? value : null }
}

function requireAmount(ticker: string, amount: number): void {
  if (!(Number.isFinite(amount) && amount >= 0)) throw new Failure('portfolio/negative-amount', { ticker })
}
