import type { PriceSeries } from '../../../data/series'
import { Failure } from '../../../numerics/failure'
import { heldReturns } from '../decomposition/held-returns'
import { factorShocks } from './factor-shock'
import { historicalStress } from './history'
import { reverseStresses } from './reverse'
import type { Book } from './book'
import { bookOf } from './book'
import { tickerShock } from './ticker-shock'
import type { ReverseStress, Shock, Stress } from './types'

/**
 * What could go badly: the worst of the past, sudden moves of one holding or factor, and the smallest moves that lose
 * so much. The formulas are in history.ts, ticker-shock.ts, factor-shock.ts and reverse.ts.
 *
 * Convention: a ticker's standard shock is a fall by DEVIATIONS of its daily standard deviations (at most 99
 * per cent); a ticker that never moved has none. Cash earns and loses nothing.
 * Arguments: series, weights and cash as fractions that sum to 1 (tickers without a weight are left out).
 * Throws `portfolio/empty`, `data/no-common-days`. Cost: O(tickers^2 x days) and one Student-t fit.
 */
const DEVIATIONS = 3
const LARGEST_FALL = 0.99
const REVERSE_LOSSES = [0.05, 0.1, 0.2]

export function stress(
  series: readonly PriceSeries[],
  weights: Readonly<Record<string, number>>,
  cash: number,
): Stress {
  const book = bookOf(heldReturns(series, weights, cash))
  return {
    history: historicalStress(book),
    shocks: [...standardShocks(book), ...factorShocks(book)],
    reverse: reverseStresses(book, REVERSE_LOSSES),
  }
}

function standardShocks(book: Book): Shock[] {
  return book.parts.flatMap(({ deviation }, i) => {
    const size = -Math.min(DEVIATIONS * deviation, LARGEST_FALL)
    return deviation > 0 ? [tickerShock(book, new Map([[i, size]]))] : []
  })
}

export interface StressInput {
  /** Moves that happen at once, as simple returns; the last one counts where a ticker is named twice. */
  shocks: { ticker: string; size: number }[]
  /** Positive fraction, or null when it is not asked. */
  reverseLoss: number | null
}

/** A hundredfold rise in a day: what is larger is a slip of the comma. */
const LARGEST_RISE = 100

/**
 * The same for moves of the user's own choice. `shock` is null without any; `reverse` when it is not asked or has no
 * answer (see reverse.ts). The shock's name is that of its tickers joined by " + ", its size the first one's.
 * Throws `risk/shock-ticker` {ticker} for what is not held, `risk/shock-size` {ticker, size} unless -1 < size <= 100,
 * `risk/reverse-loss` {loss} unless 0 < loss <= 1.
 */
export function stressPortfolio(
  series: readonly PriceSeries[],
  weights: Readonly<Record<string, number>>,
  { shocks, reverseLoss }: StressInput,
): { shock: Shock | null; reverse: ReverseStress | null } {
  const book = bookOf(heldReturns(series, weights))
  const sizes = new Map<number, number>()
  for (const { ticker, size } of shocks) {
    const at = book.tickers.indexOf(ticker)
    if (at < 0) throw new Failure('risk/shock-ticker', { ticker })
    if (!(size > -1 && size <= LARGEST_RISE)) throw new Failure('risk/shock-size', { ticker, size })
    sizes.set(at, size)
  }
  if (reverseLoss !== null && !(reverseLoss > 0 && reverseLoss <= 1))
    throw new Failure('risk/reverse-loss', { loss: reverseLoss })
  return {
    shock: sizes.size > 0 ? tickerShock(book, sizes) : null,
    reverse: reverseLoss === null ? null : (reverseStresses(book, [reverseLoss])[0] ?? null),
  }
}
