import { isoOfDay } from './days'
import type { PriceSeries } from './series'

/** What a spreadsheet would take for a formula at the start of a cell, full-width forms included. */
const FORMULA_START = /^[=+\-@\t\r\n\0＝＋－＠]/

/**
 * The cleaned table as CSV text (RFC 4180, LF line ends): `date` and a column a ticker, ISO dates, a dot as decimal
 * mark, every digit of the float64, an empty cell for a gap. Ticker names that a spreadsheet would run as a formula
 * get a leading apostrophe; numbers stay numbers.
 */
export function exportPrices(series: PriceSeries[]): string {
  const days = [...new Set(series.flatMap((one) => Array.from(one.dates)))].sort((a, b) => a - b)
  const next = series.map(() => 0)
  const lines = [['date', ...series.map((one) => textCell(one.ticker))].join(',')]
  for (const day of days) {
    const cells = series.map((one, i) => (one.dates[next[i]] === day ? String(one.close[next[i]++]) : ''))
    lines.push([isoOfDay(day), ...cells].join(','))
  }
  return lines.join('\n') + '\n'
}

/** A text cell with formula guard and quoting. */
export function textCell(text: string): string {
  const guarded = FORMULA_START.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}
