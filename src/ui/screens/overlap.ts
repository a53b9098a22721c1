import { holdings } from '../../state/holdings.svelte'
import { library } from '../../state/library.svelte'

/** A history that ends at most so long before the last one is still alive. */
const LATE_DAYS = 10

/** Tickers whose prices reach the end of the data, and that day. */
export function living(): { tickers: string[]; day: number } {
  const day = Math.max(...library.entries.map(({ to }) => to))
  const tickers = library.entries.filter(({ to }) => to >= day - LATE_DAYS).map(({ ticker }) => ticker)
  return { tickers, day }
}

/** Equal weights over these; every other ticker stays stored with weight zero. */
export function holdOnly(tickers: string[]): void {
  const { value, currency } = holdings.portfolio
  const list = tickers.map((ticker) => ({ ticker, amount: 1 / tickers.length }))
  holdings.replace({ mode: 'weights', holdings: list, cash: 0, value, currency })
}
