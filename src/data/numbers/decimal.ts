import type { Dialect, ReadingNote } from '../reading'
import type { TableRecord } from '../table/records'
import { numericText } from './parse'

type Mark = Dialect['decimal']

export interface ResolvedDecimal {
  decimal: Mark
  notes: ReadingNote[]
}

/** What one cell says: the decimal mark it proves, `ambiguous` (`1.234`, `1,234`), or nothing. */
export function evidenceOf(cell: string): Mark | 'ambiguous' | null {
  const text = numericText(cell)?.replace(/e[-+]?\d+/i, '')
  if (!text) return null
  const dot = text.lastIndexOf('.')
  const comma = text.lastIndexOf(',')
  if (dot < 0 && comma < 0) return null
  if (dot >= 0 && comma >= 0) return dot > comma ? '.' : ','
  const mark: Mark = dot >= 0 ? '.' : ','
  const other: Mark = mark === '.' ? ',' : '.'
  const grouped = /\d[ '’`]\d{3}/.test(text)
  const parts = text.replace(/[^\d.,]/g, '').split(mark)
  if (parts.length > 2) return GROUPS.test(parts.slice(1).join(' ')) ? other : null
  const [whole, rest] = parts
  const certain =
    rest.length !== 3 || grouped || whole.length === 0 || whole.length > 3 || whole.startsWith('0')
  return certain ? mark : 'ambiguous'
}

/** Groups of three, or Indian ones of two with a last one of three. */
const GROUPS = /^(?:\d{3}(?: |$))+$|^(?:\d{2} )+\d{3}$/

/**
 * The decimal mark of a file, decided over all its number cells (prices, volumes, per cents), one at a time. When
 * every cell could be read both ways a dot is taken for the decimal mark and a comma for a thousands separator, except
 * in a file separated by semicolons; a note says so.
 */
export class DecimalEvidence {
  #dots = 0
  #commas = 0
  #doubtful: { line: number; value: string } | null = null

  see(cell: string, line: number): void {
    const evidence = plainEvidence(cell) ?? evidenceOf(cell)
    if (evidence === '.') this.#dots++
    else if (evidence === ',') this.#commas++
    else if (evidence === 'ambiguous') this.#doubtful ??= { line, value: cell }
  }

  /** @param commaPossible false in a file separated by commas that has no quotes */
  resolve(delimiter: Dialect['delimiter'], commaPossible: boolean): ResolvedDecimal {
    if (!commaPossible && this.#dots > 0) return { decimal: '.', notes: [] }
    if (this.#dots + this.#commas > 0) return { decimal: this.#commas > this.#dots ? ',' : '.', notes: [] }
    if (!this.#doubtful) return { decimal: '.', notes: [] }
    const decimal: Mark = delimiter === ';' && this.#doubtful.value.includes(',') ? ',' : '.'
    return { decimal, notes: [{ code: 'numbers/assumed-decimal', detail: { decimal, ...this.#doubtful } }] }
  }
}

/** The decimal mark of columns that are in memory. */
export function resolveDecimal(
  records: TableRecord[],
  columns: number[],
  delimiter: Dialect['delimiter'],
  commaPossible: boolean,
): ResolvedDecimal {
  const evidence = new DecimalEvidence()
  for (const { line, cells } of records) {
    for (const column of columns) if (column < cells.length) evidence.see(cells[column], line)
  }
  return evidence.resolve(delimiter, commaPossible)
}

const DOT = 46
const COMMA = 44
const ZERO = 48
const NINE = 57

/** {@link evidenceOf} for `123.45` and `123,45`, without a pattern; null where it takes a closer look. */
function plainEvidence(cell: string): Mark | null {
  const { length } = cell
  let at = -1
  for (let i = 0; i < length; i++) {
    const code = cell.charCodeAt(i)
    if ((code === DOT || code === COMMA) && at < 0) at = i
    else if (code < ZERO || code > NINE) return null
  }
  // Three digits behind the mark may be thousands.
  if (at <= 0 || length - at === 4 || length - at === 1) return null
  return cell.charCodeAt(at) === DOT ? '.' : ','
}
