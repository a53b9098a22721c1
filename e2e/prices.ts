/** Small price tables for the tests, made from a seed: nothing is copied from anybody. */
export interface MadeFile {
  name: string
  mimeType: string
  buffer: Buffer
}

const FIRST_DAY = Date.UTC(2015, 0, 5)

/** A linear congruential generator: enough for a fixture, and the same everywhere. */
function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** Weekdays from 2015-01-05 on, as ISO dates. */
function weekdays(count: number): string[] {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'UTC' })
  return Array.from({ length: count }, (_, index) => {
    const days = Math.floor(index / 5) * 7 + (index % 5)
    return format.format(FIRST_DAY + days * 86_400_000)
  })
}

/** Random walks with calm and wild months, one column a ticker. */
export function madePrices(tickers: string[], days: number, seed = 1): Record<string, number[]> {
  const random = generator(seed)
  const gaussian = () => Array.from({ length: 12 }, random).reduce((sum, u) => sum + u, -6)
  return Object.fromEntries(
    tickers.map((ticker) => {
      let price = 50 + 100 * random()
      const path = Array.from({ length: days }, (_, day) => {
        const volatility = Math.floor(day / 60) % 3 === 2 ? 0.02 : 0.008
        price *= Math.exp(0.0003 + volatility * gaussian())
        return Number(price.toFixed(4))
      })
      return [ticker, path]
    }),
  )
}

export function textFile(name: string, text: string): MadeFile {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(text) }
}

/** date and a column a ticker. */
export function wideFile(name: string, tickers: string[], days: number, seed = 1): MadeFile {
  const prices = madePrices(tickers, days, seed)
  const rows = weekdays(days).map((date, i) => [date, ...tickers.map((t) => prices[t][i])].join(','))
  return textFile(name, ['date,' + tickers.join(','), ...rows].join('\n') + '\n')
}

/** symbol,date,price, one ticker after the other. */
export function longFile(name: string, tickers: string[], days: number, seed = 1): MadeFile {
  const prices = madePrices(tickers, days, seed)
  const dates = weekdays(days)
  const rows = tickers.flatMap((ticker) => prices[ticker].map((price, i) => `${ticker},${dates[i]},${price}`))
  return textFile(name, ['symbol,date,price', ...rows].join('\n') + '\n')
}

/** Date,Open,High,Low,Close,Adj Close,Volume: the ticker is the file's name. */
export function ohlcvFile(ticker: string, days: number, seed = 1): MadeFile {
  const path = madePrices([ticker], days, seed)[ticker]
  const rows = weekdays(days).map((date, i) => {
    const close = path[i]
    const open = i ? path[i - 1] : close
    return [
      date,
      open,
      Math.max(open, close) * 1.002,
      Math.min(open, close) * 0.998,
      close,
      close,
      1000 + i,
    ].join(',')
  })
  return textFile(`${ticker}.csv`, ['Date,Open,High,Low,Close,Adj Close,Volume', ...rows].join('\n') + '\n')
}
