import type { Dialect } from '../reading'

const MISSING = new Set([
  '',
  '-',
  '--',
  '.',
  '—',
  '–',
  'null',
  'nil',
  'none',
  'nan',
  'na',
  'n/a',
  '#n/a',
  'n.a.',
])
const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/
const NUMERIC =
  /^\(?[-+−]?\s*\p{Sc}?\s*[-+−]?(?:\d|[.,]\d)[\d.,'’\s]*(?:[eE][-+]?\d+)?\s*[%KMBT]?\)?\s*\p{Sc}?$/iu
/** Thousands groups after every third digit, or the Indian lakh and crore groups. */
const GROUPED: Record<Dialect['decimal'], RegExp> = {
  '.': /^[+-]?\d{1,3}(?:(?:,\d{3})+|(?:,\d{2})+,\d{3})(?:\.\d*)?$/,
  ',': /^[+-]?\d{1,3}(?:(?:\.\d{3})+|(?:\.\d{2})+\.\d{3})(?:,\d*)?$/,
}
const MULTIPLIERS = new Map([
  ['K', 1e3],
  ['M', 1e6],
  ['B', 1e9],
  ['T', 1e12],
])

/** `null`, `N/A`, `NaN`, a dash, a dot or nothing at all. */
export function isMissing(text: string): boolean {
  return text.length <= 12 && MISSING.has(text.trim().toLowerCase())
}

/** Could this be a number under one decimal mark or the other, perhaps with a currency sign, % or K/M/B? */
export function looksNumeric(text: string): boolean {
  return PLAIN.test(text) || NUMERIC.test(text.trim())
}

/**
 * The number in a cell under one decimal mark: NaN where the cell says there is none, null where it is text.
 * Currency signs, spaces, apostrophes and well-formed thousands groups are taken off; `1.5` under a decimal comma
 * is text, not 15.
 */
export function parseNumber(cell: string, decimal: Dialect['decimal']): number | null {
  if (decimal === '.' && PLAIN.test(cell)) return finite(Number(cell))
  if (isMissing(cell)) return NaN
  let text = cell
    .replace(/\p{Sc}/gu, '')
    .replace('−', '-')
    .trim()
    .replace(/(\d)[\s'’](?=\d{3}(?:\D|$))/g, '$1')
    .replace(/^([+-])\s+/, '$1')
  const negative = /^\((.*)\)$/.exec(text)
  if (negative) text = `-${negative[1]}`
  const group = decimal === '.' ? ',' : '.'
  if (text.includes(group)) {
    if (!GROUPED[decimal].test(text)) return null
    text = text.replaceAll(group, '')
  }
  if (decimal === ',') text = text.replace(',', '.')
  return PLAIN.test(text) ? finite(Number(text)) : null
}

/** As {@link parseNumber}, and `128.61K`, `8,73M`, `1.2B`. */
export function parseQuantity(cell: string, decimal: Dialect['decimal']): number | null {
  const plain = parseNumber(cell, decimal)
  if (plain !== null) return plain
  const match = /^(.*\d)\s*([KMBT])$/i.exec(cell.trim())
  const value = match && parseNumber(match[1], decimal)
  return value === null ? null : value * MULTIPLIERS.get(match![2].toUpperCase())!
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null
}
