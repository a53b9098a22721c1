import { foldWord, monthOf } from './months'

/** Where the parts of a date stand; without a day it is the first of the month. */
interface Parts {
  year: number
  month: number
  day: number | null
}

/**
 * The date of a row whose year, month and day have columns of their own, as `2020-01-02`; the month may be a name. What
 * is no date stays as it is written, for the one who is told of it.
 */
export function joinedDate(cells: readonly string[], { year, month, day }: Parts): string {
  const [y, m] = [whole(cells[year]), (cells[month] ?? '').trim()]
  const d = day === null ? '1' : whole(cells[day])
  const number = /^\d{1,2}(?:\.0+)?$/.test(m) ? String(parseInt(m, 10)) : String(monthOf(foldWord(m)) || m)
  if (/^\d{4}$/.test(y) && /^\d{1,2}$/.test(number) && /^\d{1,2}$/.test(d)) {
    return `${y}-${number.padStart(2, '0')}-${d.padStart(2, '0')}`
  }
  return [y, m, ...(day === null ? [] : [d])].join(' ').trim()
}

/** `2020.0`, as a table with gaps is written by a program that knows no whole numbers with gaps. */
function whole(cell: string | undefined): string {
  return (cell ?? '').trim().replace(/\.0+$/, '')
}
