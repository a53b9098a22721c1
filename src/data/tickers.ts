import { tickerOfStem } from './file-ticker'

const LONGEST = 64
/** Zero-width characters and marks of direction: two names that look alike are one. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069]/g

/**
 * A ticker as it is stored: composed (file names of macOS are not), no control characters, without the guards of a
 * spreadsheet ('600519, ="600519"), trimmed, at most 64 characters; empty text gives the fallback.
 */
export function tickerName(text: string, fallback: string): string {
  const composed = text.normalize('NFC')
  // eslint-disable-next-line no-control-regex -- control characters are what is removed
  const clean = composed.replace(/[\u0000-\u001f\u007f\ufeff]+/g, ' ').trim()
  const bare = clean
    .replace(INVISIBLE, '')
    .replace(/^="(.*)"$/, '$1')
    .replace(/^'+(?=[^'])/, '')
  return Array.from(bare).slice(0, LONGEST).join('').trim() || fallback
}

/** The ticker of a one-ticker file: `^GSPC.csv` -> ^GSPC, `daily_IBM.csv` -> IBM, `dir/DBK.DE.csv.gz` -> DBK.DE. */
export function tickerOfFile(name: string): string {
  const base = (name.split(/[/\\]/).at(-1) ?? name).normalize('NFC')
  const stem = base
    .replace(/\.(gz|zip)$/i, '')
    .replace(/\.(csv|tsv|txt|tab|dat|prn|asc|mst|xls|xlsx|ssv|psv)$/i, '')
  return tickerName(tickerOfStem(stem), 'Series')
}

/** What the portfolio itself is called among the series that are learned from (learning/forecast.ts). */
const RESERVED = ['PORTFOLIO']

/**
 * Gives each name once: a second `AAPL` becomes `AAPL (2)`, and a ticker called as the portfolio is a second one of
 * that name. Returns the names and those that had to change.
 */
export function uniqueNames(names: string[]): { names: string[]; changed: string[] } {
  const taken = new Set<string>(RESERVED)
  const changed: string[] = []
  const unique = names.map((name) => {
    let candidate = name
    for (let n = 2; taken.has(candidate); n++) candidate = `${name} (${n})`
    if (candidate !== name) changed.push(name)
    taken.add(candidate)
    return candidate
  })
  return { names: unique, changed }
}
