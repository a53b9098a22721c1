import type { Dialect } from '../reading'

/** Lines that must be written anew before they can be cut into cells. */
export interface Rewriting {
  /** What separates the cells of a rewritten line. */
  delimiter: Dialect['delimiter']
  /** Any number of whole lines (LF line ends); each gives one line. */
  rewrite: (lines: string) => string
}

/** One cell that holds the whole line: quoted from end to end, quotes within doubled. */
const WRAPPED = /^\s*"(?:[^"]|"")*"\s*$/
const SAMPLE_LINES = 200
/** At two spaces or at a tab. No other white space counts: it stands for line ends in some files. */
const WIDE = /[ \u00a0\u3000]{2,}|\t/
const EITHER = /"((?:[^"]|"")*)"(?=[ \t\u00a0\u3000]|$)|[^ \t\u00a0\u3000]+/g

/**
 * How the lines of a file must be rewritten, or null: lines that are quoted as a whole lose these quotes, and cells in
 * columns aligned by spaces get tabs between them.
 * @param sample the beginning of the text, LF line ends
 */
export function rewriting(sample: string, delimiter: Dialect['delimiter']): Rewriting | null {
  if (delimiter === ' ') {
    const cut = spaceCutter(linesOf(sample))
    return { delimiter: '\t', rewrite: eachLine((line) => cut(line).map(tabbed).join('\t')) }
  }
  return isWrapped(linesOf(sample), delimiter) ? { delimiter, rewrite: eachLine(unwrapped) } : null
}

/** Are most lines one quoted cell that holds the delimiter? */
export function isWrapped(lines: string[], delimiter: string): boolean {
  const wrapped = lines.filter((line) => WRAPPED.test(line) && line.includes(delimiter))
  return lines.length > 1 && wrapped.length > 0.5 * lines.length
}

/** The line inside its quotes. */
export function unwrapped(line: string): string {
  return WRAPPED.test(line) ? line.trim().slice(1, -1).replaceAll('""', '"') : line
}

/** Lines that are not blank, from the beginning of a text. */
export function linesOf(text: string): string[] {
  return text
    .split('\n', 4 * SAMPLE_LINES)
    .filter((line) => line.trim() !== '')
    .slice(0, SAMPLE_LINES)
}

/**
 * Cuts at two spaces or more where that gives most lines the same number of cells, so that `Jan 2, 2020` and `Adj Close`
 * stay whole; else at every space outside quotes.
 */
export function spaceCutter(lines: string[]): (line: string) => string[] {
  const wide = (line: string) => line.trim().split(WIDE)
  const usual = mostCommon(lines.map((line) => wide(line).length))
  return usual.value > 1 && usual.count >= 0.8 * lines.length ? wide : cutAtSpaces
}

function cutAtSpaces(line: string): string[] {
  return Array.from(line.matchAll(EITHER), ([whole, quoted]) => quoted?.replaceAll('""', '"') ?? whole)
}

/** The number that comes most often, and how often. */
export function mostCommon(numbers: number[]): { value: number; count: number } {
  const counts = new Map<number, number>()
  for (const value of numbers) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].reduce((best, [value, count]) => (count > best.count ? { value, count } : best), {
    value: 0,
    count: 0,
  })
}

function tabbed(cell: string): string {
  return /["\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

function eachLine(rewrite: (line: string) => string): (lines: string) => string {
  return (lines) => lines.split('\n').map(rewrite).join('\n')
}
