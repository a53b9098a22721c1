import type { FileReading } from '../data/reading'

/** A ticker that the import would bring twice, or that is stored already. */
export interface TickerConflict {
  ticker: string
  /** The files of this import that bring it. */
  files: string[]
  kind: 'same-import' | 'stored'
}

/** The tickers to ask about before an import, in order of appearance; one can be listed under both kinds. */
export function tickerConflicts(readings: FileReading[], stored: string[]): TickerConflict[] {
  const files = new Map<string, string[]>()
  for (const reading of readings) {
    for (const { ticker } of reading.series) {
      files.set(ticker, [...(files.get(ticker) ?? []), reading.name])
    }
  }
  const known = new Set(stored)
  const conflicts: TickerConflict[] = []
  for (const [ticker, names] of files) {
    if (names.length > 1) conflicts.push({ ticker, files: names, kind: 'same-import' })
    if (known.has(ticker)) conflicts.push({ ticker, files: names, kind: 'stored' })
  }
  return conflicts
}
