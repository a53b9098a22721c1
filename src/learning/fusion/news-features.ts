import type { ReadHeadline } from '../../finance/news/daily-news'
import { decayedSum, newsByRow, rowsOf } from '../../finance/news/news-by-row'
import { PORTFOLIO } from '../forecast'

/** News for the towers. */
export interface NewsInput {
  headlines: readonly ReadHeadline[]
  /** The tickers of the portfolio: their news is the portfolio's own. All headlines count as such without it. */
  held?: readonly string[]
}

/**
 * What the news tower sees of day t, all from headlines published before day t: for the asset's own headlines and for
 * those of the whole market,
 *   n, neg   ln(1 + decayed number) of headlines, of strongly negative ones
 *   score    asinh(decayed sum of the scores), so that a fresh and an old headline differ
 *   risk     ln(1 + decayed number of risk events)
 * with a half-life of 3 trading days for its own, of 5 and 20 for the market's: one headline says little about how long
 * its troubles last.
 */
const OWN_HALF_LIVES = [3]
const MARKET_HALF_LIVES = [5, 20]
const KINDS = ['n', 'neg', 'score', 'risk'] as const

const columns = (whose: string, halfLives: number[]) =>
  halfLives.flatMap((halfLife) => KINDS.map((kind) => `${whose}/${kind}/${halfLife}`))
export const NEWS_FEATURES = [...columns('own', OWN_HALF_LIVES), ...columns('market', MARKET_HALF_LIVES)]

/** Makes the rows [n + 1, NEWS_FEATURES.length] of one series after the other. */
export function newsRows({ headlines, held }: NewsInput) {
  return ({ name, dates }: { name: string; dates: Int32Array }): Float64Array => {
    const rows = rowsOf(dates)
    const mine =
      name === PORTFOLIO ? (held ? headlines.filter((h) => held.includes(h.ticker)) : headlines) : null
    const own = mine ? newsByRow(mine, '', rows) : newsByRow(headlines, name, rows)
    const market = newsByRow(headlines, '', rows)
    const columns: Float64Array[] = []
    for (const [news, halfLives] of [
      [own, OWN_HALF_LIVES],
      [market, MARKET_HALF_LIVES],
    ] as const) {
      for (const halfLife of halfLives) {
        columns.push(
          decayedSum(news.count, halfLife).map(Math.log1p),
          decayedSum(news.negative, halfLife).map(Math.log1p),
          decayedSum(news.score, halfLife).map(Math.asinh),
          decayedSum(news.events, halfLife).map(Math.log1p),
        )
      }
    }
    const width = columns.length
    return Float64Array.from(
      { length: rows.length * width },
      (_, i) => columns[i % width][Math.floor(i / width)],
    )
  }
}
