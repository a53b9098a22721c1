import type { TableRecord } from '../table/records'
import { readHeadlineName } from './column-names'
import { labelKey, labelOfWord } from './label-words'

const QUOTED = /^"(?:[^"]|"")*"$/
const AT_LABEL = /^(.*)@([^@\s]{2,20})\s*$/
/** A file in which so many lines end with a label behind an @ is one of sentences and labels. */
const MOSTLY = 0.9

/** Lines of `sentence@label`, the shape of a well-known phrase bank, as records of two cells; null for another shape. */
export function labelledLines(text: string): TableRecord[] | null {
  const lines = filledLines(text)
  const cut = lines.map(({ line, text }) => ({ line, text, match: AT_LABEL.exec(text) }))
  const known = cut.filter(({ match }) => match && labelOfWord(labelKey(match[2])) !== null)
  if (lines.length === 0 || known.length < MOSTLY * lines.length) return null
  return cut.map(({ line, text, match }) => ({ line, cells: match ? [match[1], match[2]] : [text, ''] }))
}

/** One headline a line, quotes around a whole line taken off; `header` where the first line only names the column. */
export function plainLines(text: string): { header: string | null; records: TableRecord[] } {
  const lines = filledLines(text).map(({ line, text }) => ({ line, cells: [unquoted(text.trim())] }))
  const name = lines[0]?.cells[0] ?? ''
  const named = lines.length > 1 && readHeadlineName(name)?.role === 'text'
  return { header: named ? name : null, records: named ? lines.slice(1) : lines }
}

/** Lines with something in them, and where they stand. */
export function filledLines(text: string): { line: number; text: string }[] {
  return text
    .split('\n')
    .map((text, i) => ({ line: i + 1, text }))
    .filter(({ text }) => text.trim() !== '')
}

function unquoted(text: string): string {
  return QUOTED.test(text) ? text.slice(1, -1).replaceAll('""', '"') : text
}
