import type { Portfolio } from '../finance/portfolio'
import type { FailureReport } from '../numerics/failure'
import { library } from './library.svelte'
import { loadPortfolio, savePortfolio } from '../storage/portfolio'
import { database } from './database'
import { visibly } from './trouble'

/** Equal weights over every stored ticker, until the user says otherwise. */
const EQUAL_WEIGHTS: Portfolio = { mode: 'weights', holdings: [], cash: 0, value: null, currency: 'USD' }

/** How far a sum of weights may be from 1: the engine refuses more (finance/resolve-weights.ts). */
const SUM_TOLERANCE = 1e-6

export interface HoldingRow {
  ticker: string
  /** As entered: a weight or a quantity. */
  amount: number
  weight: number | null
  /** Money, when it is known. */
  value: number | null
}

class Holdings {
  #portfolio = $state.raw<Portfolio>(EQUAL_WEIGHTS)
  /** The weights before a switch to quantities that nobody could work out: they come back if none is entered. */
  #unpriced: Portfolio | null = null
  #rows = $derived(this.#computeRows())

  get portfolio(): Portfolio {
    return this.#portfolio
  }
  get equalWeighted(): boolean {
    return this.#portfolio.holdings.length === 0
  }
  get rows(): HoldingRow[] {
    return this.#rows
  }
  /** The portfolio's value in its currency; null when nobody said. */
  get total(): number | null {
    const { mode, value, cash } = this.#portfolio
    if (mode === 'weights' || this.equalWeighted) return value
    return this.#rows.reduce((sum, row) => sum + (row.value ?? 0), cash)
  }
  /** Weights and cash added up; 1 when all is well. */
  get weightSum(): number {
    if (this.equalWeighted || this.#portfolio.mode === 'quantities') return 1
    return this.#portfolio.holdings.reduce((sum, { amount }) => sum + amount, this.#portfolio.cash)
  }
  get error(): FailureReport | null {
    const bad = this.#portfolio.holdings.find(({ amount }) => !(amount >= 0) || !Number.isFinite(amount))
    if (bad) return { code: 'portfolio/negative-amount', detail: { ticker: bad.ticker } }
    const sum = this.weightSum
    if (Math.abs(sum - 1) > SUM_TOLERANCE) return { code: 'portfolio/weights-sum', detail: { sum } }
    if (!this.equalWeighted && !this.#portfolio.holdings.some(({ amount }) => amount > 0)) {
      return { code: 'portfolio/empty', detail: {} }
    }
    return null
  }

  async load(): Promise<void> {
    await visibly(async () => {
      this.#portfolio = (await loadPortfolio(await database())) ?? EQUAL_WEIGHTS
    })
  }

  /** Replaces the whole portfolio, as a report that is repeated does. */
  replace(portfolio: Portfolio): void {
    this.#portfolio = portfolio
    void visibly(async () => savePortfolio(await database(), portfolio))
  }

  /**
   * Weights become quantities worth the same (where the value is known), and the other way round. Quantities that
   * were never entered give the former weights back.
   */
  setMode(mode: Portfolio['mode']): void {
    if (mode === this.#portfolio.mode) return
    const { currency, value, cash } = this.#portfolio
    const total = this.total
    if (mode === 'weights' && !total && this.#unpriced) return this.replace(this.#unpriced)
    this.#unpriced = mode === 'quantities' && !total ? this.#portfolio : null
    const holdings = this.#rows.map(({ ticker, weight }) => {
      const price = library.priceOf(ticker)
      if (mode === 'weights') return { ticker, amount: weight ?? 0 }
      return { ticker, amount: total && price ? ((weight ?? 0) * total) / price : 0 }
    })
    if (mode === 'weights') {
      this.replace({ mode, holdings, cash: total ? cash / total : 0, value: total, currency })
    } else {
      this.replace({ mode, holdings, cash: value ? cash * value : 0, value: null, currency })
    }
  }

  setAmount(ticker: string, amount: number): void {
    const holdings = this.#rows.map((row) => ({
      ticker: row.ticker,
      amount: row.ticker === ticker ? amount : row.amount,
    }))
    this.replace({ ...this.#portfolio, holdings })
  }

  setCash(cash: number): void {
    const holdings = this.#rows.map(({ ticker, amount }) => ({ ticker, amount }))
    this.replace({ ...this.#portfolio, holdings, cash })
  }

  setValue(value: number | null): void {
    this.replace({ ...this.#portfolio, value })
  }

  setCurrency(currency: string): void {
    this.replace({ ...this.#portfolio, currency })
  }

  reset(): void {
    const { value, currency } = this.#portfolio
    this.replace({ ...EQUAL_WEIGHTS, value, currency })
  }

  #computeRows(): HoldingRow[] {
    const { mode, holdings, value, cash } = this.#portfolio
    const tickers = library.entries.map(({ ticker }) => ticker)
    const known = new Map(holdings.map(({ ticker, amount }) => [ticker, amount]))
    if (known.size === 0) {
      const weight = tickers.length ? (1 - (mode === 'weights' ? cash : 0)) / tickers.length : 0
      return tickers.map((ticker) => ({
        ticker,
        amount: mode === 'weights' ? weight : 0,
        weight,
        value: value === null ? null : weight * value,
      }))
    }
    const all = [...new Set([...tickers, ...known.keys()])]
    if (mode === 'weights') {
      return all.map((ticker) => {
        const weight = known.get(ticker) ?? 0
        return { ticker, amount: weight, weight, value: value === null ? null : weight * value }
      })
    }
    const worth = (ticker: string) => (known.get(ticker) ?? 0) * (library.priceOf(ticker) ?? 0)
    const total = all.reduce((sum, ticker) => sum + worth(ticker), cash)
    return all.map((ticker) => ({
      ticker,
      amount: known.get(ticker) ?? 0,
      weight: total > 0 ? worth(ticker) / total : null,
      value: worth(ticker),
    }))
  }
}

export const holdings = new Holdings()
