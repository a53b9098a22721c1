import Papa from 'papaparse'
import type { Dialect } from '../reading'
import { dateClass } from '../dates/formats'
import { isMissing, looksNumeric } from '../numbers/parse'

/** On a tie the earlier wins: a comma is often a decimal mark or part of a date, the others never are. */
const CANDIDATES: readonly Dialect['delimiter'][] = ['\t', ';', '|', ',']
const SAMPLE_LINES = 100

/**
 * The delimiter that cuts the first 100 records into rows of one width and into cells that are dates or numbers.
 * `2020-01-02;1.234,56` has two fields either way; only the semicolon makes a date and a number of them.
 */
export function detectDelimiter(text: string): Dialect['delimiter'] {
  let best: Dialect['delimiter'] = ','
  let bestScore = 0
  for (const delimiter of CANDIDATES) {
    const score = scoreOf(text, delimiter)
    if (score > bestScore) {
      best = delimiter
      bestScore = score
    }
  }
  return best
}

function scoreOf(text: string, delimiter: string): number {
  const { data } = Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    header: false,
    preview: SAMPLE_LINES,
    skipEmptyLines: 'greedy',
  })
  const widths = new Map<number, number>()
  for (const cells of data) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1)
  const [width, count] = [...widths].reduce((a, b) => (b[1] > a[1] ? b : a), [1, 0])
  if (width < 2) return 0
  let understood = 0
  for (const cells of data) {
    if (cells.length !== width) continue
    for (const cell of cells) if (isMissing(cell) || looksNumeric(cell) || dateClass(cell)) understood++
  }
  return (count / data.length) * (0.05 + understood / (count * width))
}
