/** One state of the market. All figures are per trading day. */
export interface Regime {
  name: 'calm' | 'uneasy' | 'crisis'
  /** Chance of calm, uneasy and crisis on the next day. */
  next: readonly [number, number, number]
  /** Standard deviations are those of the asset times this. */
  volatility: number
  /** The common factor's share of each asset's standard deviation, times the asset's exposure. */
  common: number
  /** Times the exposure of an asset, added to its mean. */
  drift: number
  /** Chance of a headline on a day. */
  news: number
}

export const REGIMES: readonly Regime[] = [
  { name: 'calm', next: [0.985, 0.014, 0.001], volatility: 0.75, common: 0.55, drift: 0.0006, news: 0.12 },
  { name: 'uneasy', next: [0.03, 0.955, 0.015], volatility: 1.4, common: 0.7, drift: 0, news: 0.25 },
  { name: 'crisis', next: [0.005, 0.055, 0.94], volatility: 2.8, common: 0.88, drift: -0.002, news: 0.5 },
]

export interface Asset {
  ticker: string
  /** For the headlines. */
  company: string
  /** Standard deviation a day in an ordinary market. */
  deviation: number
  /** -1 to 1: how it goes with the common factor. */
  exposure: number
  start: number
}

export const ASSETS: readonly Asset[] = [
  { ticker: 'SYN.BANK', company: 'Synthetic Bank', deviation: 0.013, exposure: 1, start: 40 },
  { ticker: 'SYN.TECH', company: 'Synthetic Tech', deviation: 0.015, exposure: 0.95, start: 120 },
  { ticker: 'SYN.OIL', company: 'Synthetic Oil', deviation: 0.016, exposure: 0.85, start: 60 },
  { ticker: 'SYN.CARE', company: 'Synthetic Care', deviation: 0.01, exposure: 0.75, start: 80 },
  { ticker: 'SYN.SHOP', company: 'Synthetic Shop', deviation: 0.012, exposure: 0.9, start: 55 },
  { ticker: 'SYN.POWER', company: 'Synthetic Power', deviation: 0.008, exposure: 0.65, start: 30 },
  { ticker: 'SYN.GOLD', company: 'Synthetic Gold', deviation: 0.009, exposure: -0.1, start: 150 },
  { ticker: 'SYN.BOND', company: 'Synthetic Bond', deviation: 0.004, exposure: -0.45, start: 100 },
]
