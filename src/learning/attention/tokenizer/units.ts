/**
 * Units and currencies of folded texts, as parts of the pattern of a number (`numbers.ts`) and as what they mean.
 */
const SCALES: Record<string, number> = {
  ...scale(1e3, 'k thousand 千 teur keur'),
  ...scale(1e4, '万'),
  ...scale(1e5, 'lakh lakhs lac lacs'),
  ...scale(1e6, 'm mn mln mio million millions meur musd'),
  ...scale(1e7, 'cr crore crores'),
  ...scale(1e8, '亿'),
  ...scale(1e9, 'b bn bln billion billions'),
  ...scale(1e12, 't tn trln trillion trillions 万亿'),
}

/** Signs and words of the currencies that have several. */
const SAME_CURRENCY: Record<string, string> = {
  ...same('usd', '$ us$ dollar dollars 美元 musd'),
  ...same('eur', '€ euro euros 欧元 meur teur keur'),
  ...same('gbp', '£ pound pounds'),
  ...same('inr', '₹ rs rs. rupee rupees'),
  ...same('cny', 'rmb yuan 元 人民币'),
  ...same('jpy', 'yen 日元'),
  ...same('hkd', 'hk$ 港元'),
  ...same('rub', '₽ ruble rubles'),
}

const CODES =
  'inr|eur|euro|usd|gbp|cad|aud|nzd|jpy|cny|rmb|chf|sek|nok|dkk|hkd|sgd|krw|rub|zar|brl|pln|eek|ltl|lvl|huf|czk|idr|thb|mxn'
/** In front of a number. */
export const CURRENCY_BEFORE = `(?:us|a|c|hk|s|nt|r)?\\$|[€£¥₹₽₩₺₿]|(?:rs\\.?|[mtk]eur|musd|${CODES})(?![a-z])`
/** Behind a number and its unit. */
export const CURRENCY_BEHIND = `(?:dollars?|euros|rupees?|yuan|yen|pounds?|rubles?|cents?|pence|${CODES})(?![a-z0-9])|[€£$](?!\\s?\\d)|元|美元|港元|欧元|日元|人民币`

export const PERCENT = '%|percentage points?|percent|per ?cent|pct|pp|bps|basis points?|个?百分点'
const LONG =
  'thousand|lakhs?|lacs?|millions?|mln|mio|mn|crores?|cr|billions?|bln|bn|trillions?|trln|tn|times|-?fold'
const CHINESE = '个?百分点|万亿|[千万亿倍年月日号]'
/** Letters by themselves must touch the number. */
export const UNIT = `\\s?(?:${PERCENT}|${LONG})(?![a-z0-9])|\\s?(?:%|${CHINESE})|(?:[kmbtx]|st|nd|rd|th)(?![a-z0-9])`
/** They need not behind an amount of money: EUR 30.1 m. */
export const SPACED_UNIT = '\\s[kmbt](?![a-z0-9])'

/** What a unit multiplies by: 1 for none. A currency can carry one too: MEUR. */
export function scaleOf(unit: string, currency: string): number {
  return SCALES[unit] ?? SCALES[currency] ?? 1
}

/** One name for a currency, however it was written; empty for none. */
export function currencyOf(written: string): string {
  return SAME_CURRENCY[written] ?? written
}

function scale(value: number, units: string): Record<string, number> {
  return Object.fromEntries(units.split(' ').map((unit) => [unit, value]))
}

function same(code: string, written: string): Record<string, string> {
  return Object.fromEntries(written.split(' ').map((word) => [word, code]))
}
