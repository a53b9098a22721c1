import { dateClass } from '../dates/formats'
import { isMissing } from '../numbers/parse'

/** A longer cell is no date and is not looked through for one. */
const LONGEST_DATE = 60
const LEADING_CLOCK = /^\d{1,2}:\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?(?:\s+[A-Z]{2,4})?[\s,]+(?=\S)/i
const EAST_ASIAN = /^(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/
const TICKER = /^[$^]?[\p{L}\d][\p{L}\d.\-=:/^]{0,14}$/u
const LIST_MARKS = /[[\](){}'"]/g

/** A date as the price reader knows them: news sites also put the time in front, or write 2024年1月2日. */
export function dateText(cell: string): string {
  const text = cell.trim()
  if (text.length > LONGEST_DATE) return text
  return text.replace(EAST_ASIAN, '$1-$2-$3').replace(LEADING_CLOCK, '').replace(/\s+/g, ' ')
}

export function isDate(cell: string): boolean {
  return dateClass(dateText(cell)) !== null
}

/** One word that could name a security. */
export function isTicker(cell: string): boolean {
  const text = cell.trim()
  return TICKER.test(text) && !isDate(text)
}

/** Tickers of a cell, upper case: `$AAPL`, `['AAPL', 'MSFT']` and `AAPL;MSFT` are such cells too. */
export function tickersOf(cell: string): string[] {
  if (isMissing(cell)) return []
  return cell
    .replace(LIST_MARKS, ' ')
    .split(/[,;|]/)
    .map((part) => part.trim().replace(/^\$/, '').toUpperCase())
    .filter((part) => part !== '')
}

export const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '')
