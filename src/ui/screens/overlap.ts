import { holdings } from '../../state/holdings.svelte'
import { library } from '../../state/library.svelte'

/** A history that ends at most so long before the last one is still alive. */
const LATE_DAYS = 10

/** A history that is shorter than that would make everybody's short. */
const LEAST_SPAN_DAYS = 365

/** Tickers whose prices reach the end of the data, and that day; without the newcomers where others are left. */
export function living(): { tickers: string[]; day: number } {
  const day = Math.max(...library.entries.map(({ to }) => to))
  const alive = library.entries.filter(({ to }) => to >= day - LATE_DAYS)
  const grown = alive.filter(({ from, to }) => to - from >= LEAST_SPAN_DAYS)
  return { tickers: (grown.length > 0 ? grown : alive).map(({ ticker }) => ticker), day }
}

/** Equal weights over these; every other ticker stays stored with weight zero. */
export function holdOnly(tickers: string[]): void {
  const { value, currency } = holdings.portfolio
  const list = tickers.map((ticker) => ({ ticker, amount: 1 / tickers.length }))
  holdings.replace({ mode: 'weights', holdings: list, cash: 0, value, currency })
}
