import type { Dialect } from '../reading'
import { multiplied, withoutCurrency } from './affixes'
import { bareCell } from './bare'

const MISSING = new Set(
  `- -- --- . .. ... — – ― * ** ? null nil none nan na n/a <na> nat #n/a n.a. n.a n/d n.d. nd n/e n.e. s/d k.a. n.v. brak (blank)
  blank missing undefined unknown \\n #value! #div/0! #ref! #name? #num! #null! #error! #n/a! inf -inf +inf infinity
  -infinity ∞ void empty -.- /`
    .split(/\s+/)
    .concat('', '#n/a n/a', 'no data', 'not available'),
)
const LONGEST_MISSING = 13
/** Marks alone: `***`, `???`, `----`. */
const MARKS = /^[*?._/–—―-]+$/
const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/
/** Signs, digits, grouping and decimal marks, an exponent; what stands round it is taken off before. */
const NUMERIC = /^\(?\s*[-+]?\s*(?:\d|[.,]\d)[\d.,'’` ]*(?:e[-+]?\d+)?\s*%?\s*[-+]?\s*\)?\s*%?$/i
/** Thousands groups after every third digit, or the Indian lakh and crore groups. */
const GROUPED: Record<Dialect['decimal'], RegExp> = {
  '.': /^[+-]?\d{1,3}(?:(?:,\d{3})+|(?:,\d{2})+,\d{3})(?:\.\d*)?(?:e[-+]?\d+)?$/i,
  ',': /^[+-]?\d{1,3}(?:(?:\.\d{3})+|(?:\.\d{2})+\.\d{3})(?:,\d*)?(?:e[-+]?\d+)?$/i,
}

/** `null`, `N/A`, `NaN`, `#VALUE!`, infinity, a dash, a dot or nothing at all. */
export function isMissing(text: string): boolean {
  if (text.length > LONGEST_MISSING || startsWithDigit(text)) return false
  if (MISSING.has(text)) return true
  const bare = bareCell(text).toLowerCase()
  return MISSING.has(bare) || MARKS.test(bare)
}

/** Could this be a number under one decimal mark or the other, perhaps with a currency, % or a word like Mio.? */
export function looksNumeric(text: string): boolean {
  return PLAIN.test(text) || numericText(text) !== null
}

/** The number as text without currency and multiplier, marks as they stand; null for text. */
export function numericText(cell: string): string | null {
  if (!/\p{Nd}/u.test(cell) || cell.length > 60) return null
  const text = withoutCurrency(bareCell(cell))
  if (NUMERIC.test(text)) return text
  const words = multiplied(text)
  return words && NUMERIC.test(words.number) ? words.number : null
}

/**
 * The number in a cell under one decimal mark: NaN where the cell says there is none, null where it is text.
 * Currencies, spaces, apostrophes and well-formed thousands groups are taken off, a minus may stand behind or be
 * brackets; `1.5` under a decimal comma is text, not 15.
 */
export function parseNumber(cell: string, decimal: Dialect['decimal']): number | null {
  if (decimal === '.' && PLAIN.test(cell)) return finite(Number(cell))
  if (isMissing(cell)) return NaN
  let text = withoutCurrency(bareCell(cell))
    .replace(/(\d)[ '’`](?=\d{3}(?:\D|$))/g, '$1')
    .replace(/^([+-])\s+/, '$1')
  const negative =
    /^\(\s*(.*?)\s*\)$/.exec(text) ?? /^([\d.,].*[\d.,])\s*-$/.exec(text) ?? /^(\d)\s*-$/.exec(text)
  if (negative) text = `-${negative[1]}`
  const group = decimal === '.' ? ',' : '.'
  if (text.includes(group)) {
    if (!GROUPED[decimal].test(text)) return null
    text = text.replaceAll(group, '')
  }
  if (decimal === ',') text = text.replace(',', '.')
  return PLAIN.test(text) ? finite(Number(text)) : null
}

/** As {@link parseNumber}, and `128.61K`, `8,73M`, `1.2 Mio.`, `3.4亿`. */
export function parseQuantity(cell: string, decimal: Dialect['decimal']): number | null {
  const plain = parseNumber(cell, decimal)
  if (plain !== null) return plain
  const words = multiplied(withoutCurrency(bareCell(cell)))
  if (!words) return null
  // Vendors translate prices and leave volumes as they are: 84.52M beside 13.432,30.
  const value = parseNumber(words.number, decimal) ?? parseNumber(words.number, decimal === '.' ? ',' : '.')
  return value === null ? null : value * words.factor
}

function startsWithDigit(text: string): boolean {
  const code = text.charCodeAt(0)
  return code >= 48 && code <= 57
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null
}
