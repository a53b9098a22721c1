import type { JoinChoice, Joined } from '../data/append'
import type { FileReading } from '../data/reading'
import type { PriceSeries } from '../data/series'

/** What is to be saved once the user has said what happens to tickers that are stored already. */
export interface Chosen {
  /** With the series as they are to be stored; a file of which nothing is left is not here. */
  readings: FileReading[]
  /** Tickers whose stored prices live on in the new series. */
  appended: string[]
  /** Tickers that stay as they are stored. */
  kept: string[]
}

/** @param choiceOf the user's choice for a ticker that was joined */
export function chosenSeries(
  readings: FileReading[],
  joins: ReadonlyMap<string, Joined>,
  choiceOf: (ticker: string) => JoinChoice,
): Chosen {
  const of = (choice: JoinChoice) => [...joins.keys()].filter((ticker) => choiceOf(ticker) === choice)
  const [appended, kept] = [of('append'), of('keep')]
  const left = readings.map((reading) => ({
    ...reading,
    series: reading.series
      .filter(({ ticker }) => !kept.includes(ticker))
      .map((one) => (appended.includes(one.ticker) ? joins.get(one.ticker)!.append : one)),
  }))
  return { readings: left.filter(({ series }) => series.length > 0), appended, kept }
}

/** The new series whose ticker is among the stored ones; not those of a ticker that comes twice. */
export function meetingOnce(readings: FileReading[], stored: string[]): PriceSeries[] {
  const coming = readings.flatMap(({ series }) => series)
  const own = new Set(stored)
  const seen = new Set<string>()
  for (const { ticker } of coming) {
    if (seen.has(ticker)) own.delete(ticker)
    seen.add(ticker)
  }
  return coming.filter(({ ticker }) => own.has(ticker))
}
