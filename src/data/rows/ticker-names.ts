import type { ReadingNote } from '../reading'
import { tickerName, uniqueNames } from '../tickers'
import type { RowCollector } from './row-collector'

/** The final name of each candidate: as written in the file, once each, and as the user wants it. */
export function tickersOf(
  { layout, tickers, firstSymbols }: RowCollector,
  rename: Map<string, string>,
  notes: ReadingNote[],
): string[] {
  const written =
    layout.shape === 'long' ? shortest(tickers, firstSymbols) : layout.prices.map(({ ticker }) => ticker)
  const detected = uniqueNames(written.map((ticker) => tickerName(ticker, 'Series')))
  const renamed = uniqueNames(
    detected.names.map((ticker) => tickerName(rename.get(ticker) ?? ticker, ticker)),
  )
  for (const ticker of [...detected.changed, ...renamed.changed]) {
    notes.push({ code: 'data/duplicate-ticker', detail: { ticker } })
  }
  return renamed.names
}

/** The second symbol is part of a name only where the first one stands for several series. */
function shortest(tickers: string[], first: string[]): string[] {
  const counts = new Map<string, number>()
  for (const name of first) counts.set(name, (counts.get(name) ?? 0) + 1)
  return tickers.map((ticker, i) => (counts.get(first[i]) === 1 ? first[i] : ticker))
}
