import type { JoinChoice } from '../data/append'
import type { Cure } from '../data/doctor/finding'
import type { FileReading } from '../data/reading'
import type { PriceSeries } from '../data/series'
import type { JoinedPair } from '../engine/contract'
import type { CuredSeries } from '../storage/cures'

/** What is to be saved once the user has said what happens to tickers that are stored already. */
export interface Chosen {
  /** With the series as they are to be stored; a file of which nothing is left is not here. */
  readings: FileReading[]
  /** Tickers whose stored prices live on in the new series. */
  appended: string[]
  /** Those of them whose cures are taken again, on the new series. */
  cured: CuredSeries[]
  /** Tickers that stay as they are stored. */
  kept: string[]
}

/**
 * @param choiceOf the user's choice for a ticker that was joined
 * @param curesOf what was changed in the stored prices of a ticker
 */
export function chosenSeries(
  readings: FileReading[],
  joins: ReadonlyMap<string, JoinedPair>,
  choiceOf: (ticker: string) => JoinChoice,
  curesOf: (ticker: string) => Cure[],
): Chosen {
  const of = (choice: JoinChoice) => [...joins.keys()].filter((ticker) => choiceOf(ticker) === choice)
  const [appended, kept] = [of('append'), of('keep')]
  const left = readings.map((reading) => ({
    ...reading,
    series: reading.series
      .filter(({ ticker }) => !kept.includes(ticker))
      .map((one) => (appended.includes(one.ticker) ? joins.get(one.ticker)!.append : one)),
  }))
  const cured = appended.flatMap((ticker) => {
    const series = joins.get(ticker)!.cured
    return series ? [{ ticker, cured: series, cures: curesOf(ticker) }] : []
  })
  return { readings: left.filter(({ series }) => series.length > 0), appended, cured, kept }
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
