import type { ColumnFacts } from './layout'

const LETTERS: Record<string, string> = { o: 'open', h: 'high', l: 'low', c: 'close', v: 'volume' }
const LETTER = /^(?:(.*)[._ -])?([ohlcv])$/i

/**
 * Columns called `o`, `h`, `l` and `c` (or `mid.o`, `mid.h`, …) spelled out, where all four are there: one alone is a
 * ticker (C is Citigroup's).
 */
export function spelledOut(columns: ColumnFacts[]): ColumnFacts[] {
  const letters = columns.map(({ name }) => LETTER.exec(name.trim()))
  const prefixes = new Set(letters.map((found) => found?.[1] ?? ''))
  const complete = [...prefixes].filter((prefix) => {
    const own = letters
      .filter((found) => found && (found[1] ?? '') === prefix)
      .map((found) => found![2].toLowerCase())
    return ['o', 'h', 'l', 'c'].every((letter) => own.includes(letter))
  })
  return columns.map((column, i) => {
    const found = letters[i]
    if (!found || !complete.includes(found[1] ?? '')) return column
    return { ...column, name: `${found[1] ?? ''} ${LETTERS[found[2].toLowerCase()]}`.trim() }
  })
}
