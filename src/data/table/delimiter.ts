import Papa from 'papaparse'
import type { Dialect } from '../reading'
import { readName } from '../columns/names'
import { parseClock } from '../dates/clock'
import { dateClass } from '../dates/formats'
import { isMissing, looksNumeric } from '../numbers/parse'
import { isWrapped, linesOf, mostCommon, spaceCutter, unwrapped } from './rewrite'

/**
 * On a tie the earlier wins: a comma is often a decimal mark or part of a date, the others never are.
 */
const CANDIDATES: readonly Dialect['delimiter'][] = ['\t', ';', '|', ',']
const SAMPLE_LINES = 200
/** The first line by which a file tells a spreadsheet its delimiter. */
const TOLD = /^\ufeff?"?sep=([\t;|,])"?[;,\t|]*\s*(?:\n|$)/i
/** So many rows with a date and a number are no chance. */
const LEAST_ROWS = 2

/**
 * The delimiter that cuts the first 200 records into rows of one width and into cells that are dates or numbers.
 * `2020-01-02;1.234,56` has two fields either way; only the semicolon makes a date and a number of them. Spaces are the
 * last resort: only where nothing else gives rows of dates and numbers, and they give whole rows of them.
 */
export function detectDelimiter(text: string): Dialect['delimiter'] {
  const told = TOLD.exec(text)
  if (told) return told[1] as Dialect['delimiter']
  let best: Dialect['delimiter'] = ','
  let bestScore = 0
  let isTable = false
  for (const delimiter of CANDIDATES) {
    const rows = rowsOf(text, delimiter)
    isTable ||= rows.filter(hasDateAndNumber).length >= LEAST_ROWS
    const score = scoreOfCells(rows, delimiter)
    if (score > bestScore) {
      best = delimiter
      bestScore = score
    }
  }
  return !isTable && isSpaced(text) ? ' ' : best
}

function rowsOf(text: string, delimiter: string): string[][] {
  const lines = linesOf(text)
  const wrapped = isWrapped(lines, delimiter)
  const { data } = Papa.parse<string[]>(wrapped ? lines.map(unwrapped).join('\n') : text, {
    delimiter,
    newline: '\n',
    header: false,
    preview: SAMPLE_LINES,
    skipEmptyLines: 'greedy',
  })
  return data
}

function hasDateAndNumber(cells: string[]): boolean {
  const date = cells.findIndex((cell) => dateClass(cell) !== null)
  return date >= 0 && cells.some((cell, i) => i !== date && looksNumeric(cell))
}

const isUnderstood = (cell: string) => isMissing(cell) || looksNumeric(cell) || dateClass(cell) !== null

/**
 * Do spaces cut most lines into cells that all are dates, times and numbers, or that stand below a header of as many
 * words? Words between the numbers of a log are neither.
 */
function isSpaced(text: string): boolean {
  const lines = linesOf(text)
  const rows = lines.map(spaceCutter(lines))
  const widths = rows.map(({ length }) => length)
  const width = mostCommon(widths.filter((one) => one > 1)).value
  const data = rows.filter((cells) => cells.length === width && hasDateAndNumber(cells))
  if (data.length < LEAST_ROWS || data.length < 0.5 * lines.length) return false
  const header = rows.find((cells) => cells.length === width && !cells.some(isUnderstood))
  if (header?.some((cell) => readName(cell)?.role === 'date')) return true
  const whole = data.filter((cells) => cells.every((cell) => isUnderstood(cell) || parseClock(cell) !== null))
  return whole.length >= 0.9 * data.length
}

/** Does a cell hold tabs, or another delimiter more than once? Then it is several cells of a line cut at the wrong marks. */
function isUncut(cell: string, delimiter: string): boolean {
  return CANDIDATES.some((other) => {
    return other !== delimiter && other !== ',' && cell.split(other).length > (other === '\t' ? 1 : 2)
  })
}

/**
 * The share of rows of one width (of two cells at least: lines above the table may be many, and are not cut), and of cells
 * in them that are understood.
 */
function scoreOfCells(rows: string[][], delimiter: string): number {
  const widths = new Map<number, number>()
  for (const { length } of rows) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1)
  let best = 0
  for (const [width, count] of widths) {
    let understood = 0
    for (const cells of rows) {
      if (cells.length !== width) continue
      for (const cell of cells) {
        if (isUncut(cell, delimiter)) understood--
        else if (isUnderstood(cell)) understood++
      }
    }
    best = Math.max(best, (count / rows.length) * (0.05 + understood / (count * width)))
  }
  return best
}
