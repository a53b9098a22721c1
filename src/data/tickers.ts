const LONGEST = 64

/** A ticker as it is stored: composed (file names of macOS are not), no control characters, trimmed, at most 64 characters; empty text gives the fallback. */
export function tickerName(text: string, fallback: string): string {
  const composed = text.normalize('NFC')
  // eslint-disable-next-line no-control-regex -- control characters are what is removed
  const clean = composed.replace(/[\u0000-\u001f\u007f\ufeff]+/g, ' ').trim()
  return Array.from(clean).slice(0, LONGEST).join('').trim() || fallback
}

/** The ticker of a one-ticker file: `^GSPC.csv` -> ^GSPC, `AAPL (1).csv` -> AAPL, `dir/DBK.DE.csv.gz` -> DBK.DE. */
export function tickerOfFile(name: string): string {
  const base = name.split(/[/\\]/).at(-1) ?? name
  const stem = base.replace(/\.gz$/i, '').replace(/\.(csv|tsv|txt|tab|dat|prn|asc)$/i, '')
  return tickerName(stem.replace(/( - copy)?(\s*\(\d+\))*$/i, ''), 'Series')
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
