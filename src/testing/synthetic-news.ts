import { findRiskEvents } from '../data/headlines/risk-events'
import type { SyntheticMarket } from '../data/samples/synthetic-market'
import type { ReadHeadline } from '../finance/news/daily-news'

/** The templates that speak well of the company, and the one that says nothing; all others speak ill of it. */
const GOOD = /beats|raises|wins|lift targets|confirms/
const FLAT = /^Quiet/

/**
 * Headlines of the synthetic market as a reader would score them: by polarity alone, the same for every bad headline,
 * whichever regime it came from; risk events by their trigger words.
 */
export function syntheticNews({ headlines }: SyntheticMarket): ReadHeadline[] {
  return headlines.map(({ date, ticker, text }) => ({
    date,
    ticker,
    score: GOOD.test(text) ? 0.8 : FLAT.test(text) ? 0 : -0.8,
    events: [...new Set(findRiskEvents(text).map(({ event }) => event))],
  }))
}
