import type { TableRecord } from '../table/records'
import type { HeadlineLayout } from './columns'

/** A row with at most as many cells as there are columns; `joined` where its text had separators of its own. */
export interface FittedRecord extends TableRecord {
  joined: boolean
}

/** Empty cells too many go; separators without quotes inside the text are part of it. */
export function fitRow(
  { line, cells }: TableRecord,
  layout: HeadlineLayout,
  delimiter: string,
): FittedRecord {
  const { width, text } = layout
  let end = cells.length
  while (end > width && cells[end - 1].trim() === '') end--
  if (end <= width) return { line, cells: cells.slice(0, end), joined: false }
  return { line, cells: joinText(cells.slice(0, end), text, width - 1 - text, delimiter), joined: true }
}

/** A row with `front` cells before the text and `behind` after it; what stands between them is the text. */
export function joinText(cells: string[], front: number, behind: number, delimiter: string): string[] {
  const end = cells.length - behind
  return [...cells.slice(0, front), cells.slice(front, end).join(delimiter), ...cells.slice(end)]
}
