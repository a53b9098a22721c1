import Papa from 'papaparse'
import type { Dialect } from '../reading'
import { dateClass } from '../dates/formats'
import { isMissing, looksNumeric } from '../numbers/parse'
import { isWrapped, linesOf, spaceCutter, unwrapped } from './rewrite'

/**
 * On a tie the earlier wins: a comma is often a decimal mark or part of a date, the others never are. Spaces stand in
 * dates and names, and come last.
 */
const CANDIDATES: readonly Dialect['delimiter'][] = ['\t', ';', '|', ',', ' ']
const SAMPLE_LINES = 200
/** The first line by which a file tells a spreadsheet its delimiter. */
const TOLD = /^\ufeff?"?sep=([\t;|,])"?[;,\t|]*\s*(?:\n|$)/i
/** Spaces must do much better than what is meant to separate. */
const SPACE_WEIGHT = 0.8

/**
 * The delimiter that cuts the first 200 records into rows of one width and into cells that are dates or numbers.
 * `2020-01-02;1.234,56` has two fields either way; only the semicolon makes a date and a number of them.
 */
export function detectDelimiter(text: string): Dialect['delimiter'] {
  const told = TOLD.exec(text)
  if (told) return told[1] as Dialect['delimiter']
  let best: Dialect['delimiter'] = ','
  let bestScore = 0
  for (const delimiter of CANDIDATES) {
    const score = delimiter === ' ' ? SPACE_WEIGHT * scoreOfSpaces(text) : scoreOf(text, delimiter)
    if (score > bestScore) {
      best = delimiter
      bestScore = score
    }
  }
  return best
}

function scoreOf(text: string, delimiter: string): number {
  const lines = linesOf(text)
  const wrapped = isWrapped(lines, delimiter)
  const { data } = Papa.parse<string[]>(wrapped ? lines.map(unwrapped).join('\n') : text, {
    delimiter,
    newline: '\n',
    header: false,
    preview: SAMPLE_LINES,
    skipEmptyLines: 'greedy',
  })
  return scoreOfCells(data, delimiter)
}

function scoreOfSpaces(text: string): number {
  const lines = linesOf(text)
  return scoreOfCells(lines.map(spaceCutter(lines)), ' ')
}

/** Does a cell hold another delimiter more than once? Then it is several cells of a line cut at the wrong marks. */
function isUncut(cell: string, delimiter: string): boolean {
  return CANDIDATES.some(
    (other) => other !== delimiter && other !== ' ' && other !== ',' && cell.split(other).length > 2,
  )
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
        if (isMissing(cell) || looksNumeric(cell) || dateClass(cell)) understood++
        else if (isUncut(cell, delimiter)) understood--
      }
    }
    best = Math.max(best, (count / rows.length) * (0.05 + understood / (count * width)))
  }
  return best
}
