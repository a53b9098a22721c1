import type { ColumnRole } from '../reading'
import { VOCABULARY } from './vocabulary'
import type { Vocabulary } from './vocabulary'

export interface NameReading {
  role: Exclude<ColumnRole, 'ignored'>
  /** 0 for the best name of that role. */
  rank: number
  adjusted: boolean
  /** `AAPL` in `AAPL.Close`, as written; empty without one. */
  prefix: string
  /** A price to buy or to sell at, or between the two, and not one that was paid. */
  side: Side | null
}
export type Side = 'mid' | 'bid' | 'ask'

/** Names of one side alone come after all others of their role, and asks after bids. */
const SIDES: readonly Side[] = ['mid', 'bid', 'ask']
const SIDE_RANK = 1000

/** "Prev Close", "52 Week High" and the like are no prices of the day. */
const NOT_OF_TODAY =
  /\b(prev|previous|pre|prior|yesterday|yest|change|chg|pct|percent|avg|average|mean|52|52w|week|weekly|wk|month|ytd|year|limit|circuit|band|all time|lifetime|diff|ratio)\b/
const FIELD = String.raw`(?:adj(?:usted)?[\s._]?)?close|adjusted|open|high|low|volume|vol|settle|px[\s_](?:last|open|high|low|volume)`
const PREFIXED = new RegExp(String.raw`^(\S.{0,29}?)[\s._:/|-]+(${FIELD})$`, 'i')
const SUFFIXED = new RegExp(String.raw`^(${FIELD})[\s._:/|-]+([A-Z0-9^][A-Z0-9^=.&-]{0,14})$`)
const FIELD_FIRST = new RegExp(`^(?:${FIELD})`, 'i')

/** Lower case, `adjClose` as two words, brackets and punctuation as spaces. */
export function plainName(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}

/** What a header cell says about its column, or null. */
export function readName(name: string): NameReading | null {
  const plain = plainName(name)
  for (const wording of wordings(name, plain)) {
    const found = NAMES.get(wording)
    // "Volume USD" is what was paid for the shares, and not how many they were.
    if (found) return found.role === 'volume' && MONEY.test(plain) ? null : found
  }
  return sided(plain) ?? prefixed(name, plain)
}

/** Is this the name of a column of times of day? */
export function isTimeName(name: string): boolean {
  return TIMES.has(folded(plainName(name)))
}

/** Row numbers that R and pandas write in front. */
export function isIndexName(name: string): boolean {
  return [
    '',
    'rownames',
    'index',
    'unnamed 0',
    'id',
    'row',
    'row names',
    'no',
    'sno',
    's no',
    'sl no',
    'sr no',
    'nr',
  ].includes(plainName(name))
}

/** Units and currencies that follow a name: "Open (USD)", "High Price in Rs.", "Kurs in EUR", "Close, pts". */
const BRACKETS = /\s*[([{（【][^)\]}）】]*[)\]}）】]/g
const UNIT =
  /(?: (?:in|en|em|w|в))?(?: (?:rs|inr|usd|eur|gbp|gbx|gbp|jpy|chf|cny|rmb|hkd|twd|krw|aud|nzd|cad|sgd|sek|nok|dkk|pln|czk|huf|ron|bgn|rub|uah|try|tl|brl|mxn|ars|clp|cop|zar|ils|idr|myr|php|vnd|thb|usdt|pts|pkt|points|punkte|euro|dollar|cents?|local currency|lcy|pence|p|rub|руб|грн|元|円|원|點|点|₹|€|\$))+$/
/** Money that volumes may be counted in. */
const MONEY = /(^| )(usd|eur|gbp|jpy|cny|rmb|inr|rs|krw|usdt|元|円|원|₹|\$)( |$)/
/** Headers in two languages: `开盘Open`. */
const FAR_EAST_LETTER = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/
const FAR_EAST = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af ]+/g
/** `1. open`, `4a. close`. */
const NUMBERED = /^\d{1,2}[ab]? /

/** The name as it stands, and without what may be round it, most complete first. */
function* wordings(name: string, plain: string): Generator<string> {
  const whole = folded(plain)
  yield whole
  const bare = folded(plainName(name.replace(BRACKETS, ' '))).replace(NUMBERED, '')
  if (bare !== whole) yield bare
  const unitless = bare.replace(UNIT, '')
  if (unitless !== bare && unitless !== '') yield unitless
  if (/[a-z]/.test(bare) && FAR_EAST_LETTER.test(bare)) {
    yield bare.replace(FAR_EAST, ' ').trim()
    yield bare.replace(/[a-z0-9 ]+/g, ' ').trim()
  }
}

/** Accents off: "máximo" and "maximo" are one name. */
function folded(plain: string): string {
  return plain
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
}

/** `Bid`, `BidClose`, `ask_high`, `Close Bid`. */
function sided(plain: string): NameReading | null {
  const words = folded(plain).split(' ')
  const side = SIDES.find((one) => words.includes(one) || (one === 'ask' && words.includes('offer')))
  if (!side || words.length > 3) return null
  const rest = words.filter((word) => word !== side && word !== 'offer' && word !== 'price').join(' ')
  if (/\b(size|vol|volume|qty|quantity|exchange|spread)\b/.test(rest)) return null
  const found = rest === '' || rest === 'rate' ? { role: 'price' as const, rank: 0 } : NAMES.get(rest)
  if (!found || found.role === 'date' || found.role === 'symbol') return null
  const rank = found.rank + SIDE_RANK * (1 + SIDES.indexOf(side))
  return { role: found.role, rank, adjusted: false, prefix: side, side }
}

/** `AAPL.Close`, `VIX Close`, `Close AAPL`, `('Close', 'AAPL')`. */
function prefixed(name: string, plain: string): NameReading | null {
  if (NOT_OF_TODAY.test(plain)) return null
  const clean = name
    .replace(/[()'"[\],<>*]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const match = PREFIXED.exec(clean)
  const last = match ? null : SUFFIXED.exec(clean.replace(FIELD_FIRST, (field) => field.toLowerCase()))
  const [field, prefix] = match ? [match[2], match[1]] : last ? [last[1], last[2]] : ['', '']
  const inner = NAMES.get(folded(plainName(field)))
  return inner ? { ...inner, prefix } : null
}

const TIMES = new Set(VOCABULARY.time.map(folded))
const NAMES = readVocabulary(VOCABULARY)

/** Adjusted closes go before closes, and returns after them. */
function readVocabulary({
  adjusted,
  returns,
  time: _,
  price,
  ...rest
}: Vocabulary): Map<string, NameReading> {
  const names = new Map<string, NameReading>()
  const closes = [...adjusted, ...price, ...returns]
  for (const [role, list] of Object.entries({ ...rest, price: closes }) as [
    NameReading['role'],
    string[],
  ][]) {
    list.forEach((name, rank) => {
      const key = folded(plainName(name))
      const isAdjusted = role === 'price' ? rank < adjusted.length : /\badj/.test(key)
      if (!names.has(key)) names.set(key, { role, rank, adjusted: isAdjusted, prefix: '', side: null })
    })
  }
  return names
}
