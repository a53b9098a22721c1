import { parseNumber } from '../numbers/parse'
import type { ReadingNote } from '../reading'
import type { TableRecord } from '../table/records'
import { barsBeside, byPrefix } from './families'
import type { NamedColumn } from './families'
import { listed } from './find-date'
import type { ColumnFacts, Layout } from './layout'
import { plainName } from './names'

/** A total and the sum of the others differ by their rounding only. */
const ROUNDING = 1e-4
/** What stands beside a price and is none. */
const BESIDE_PRICES =
  /\b(change|chg|pct|percent|prozent|market ?cap(italization)?|stock splits?)\b|^(zmiana|variação|variación|variation|variazione|veränderung|wijziging|ändring|ændring|değişim|изменение)$/
/** The parts of a date that stands beside them. */
const CALENDAR =
  /^(?:day|month|year|quarter|week|weekday|day of (?:the )?(?:week|month|year)|dayofweek|week of year|tag|monat|jahr|wochentag|jour|mois|année|día|mes|año|dia|mês|ano|giorno|mese|anno|dzień|miesiąc|rok)$/
/** "Log return SP500" and "AAPL return" beside SP500 and AAPL. */
const RETURN_WORDS = /\b(?:log|simple|daily|returns?|ret)\b/g
/** What may be no price of anything that can be held. */
const RATE =
  /\b(rate|rates|yield|index level|zins|inflation|unemployment|spread|dividends?|turnover|weight)\b/
const TOTAL =
  /^(?:(?:grand )?total|sum|average|avg|mean|median|gesamt|summe|durchschnitt|moyenne|media|promedio|count)$/

/**
 * The tickers of a wide table whose columns have no names of prices: what belongs to a ticker ("AAPL Volume" beside
 * "AAPL") is read with it; changes, volumes of nothing and the sum of all others are no tickers; and a column
 * with the name of a rate or an average is one, of which the user is told.
 * @param values columns of numbers that may be tickers, and `read` those of them whose names say something
 */
export function findTickers(
  rows: TableRecord[],
  values: ColumnFacts[],
  read: NamedColumn[],
): Pick<Layout, 'prices' | 'notes'> {
  const families = byPrefix(read)
  const names = new Set(values.map(({ name }) => name))
  const roles = new Map(read.map(({ index, reading }) => [index, reading]))
  const own = values.filter(({ index }) => {
    const reading = roles.get(index)
    return !reading || reading.role === 'price' || !names.has(reading.prefix)
  })
  const plainNames = new Set(values.map(({ name }) => plainName(name)))
  const held = own.filter(({ index, name }) => {
    const plain = plainName(name)
    if (roles.get(index)?.role === 'volume' || BESIDE_PRICES.test(plain) || CALENDAR.test(plain)) return false
    const bare = plain.replace(RETURN_WORDS, ' ').replace(/ +/g, ' ').trim()
    return bare === plain || !plainNames.has(bare)
  })
  const total = sumOfOthers(
    rows,
    held.filter(({ name }) => !RATE.test(plainName(name))),
  )
  const prices = held.filter(({ index }) => index !== total)
  const kept = prices.length > 0 ? prices : own
  const notes: ReadingNote[] = []
  const tell = (code: string, columns: ColumnFacts[]) => {
    if (columns.length > 0) notes.push({ code, detail: { columns: listed(columns), count: columns.length } })
  }
  tell(
    'columns/no-prices',
    own.filter((column) => !kept.includes(column)),
  )
  const unlike = kept.filter(({ name }) => [RATE, TOTAL].some((words) => words.test(plainName(name))))
  // A table of rates alone is one of exchange rates.
  if (unlike.length < kept.length) tell('columns/unlike-prices', unlike)
  return {
    prices: kept.map((column) => ({
      column: column.index,
      ticker: column.name,
      ...barsOf(column, families),
    })),
    notes,
  }
}

function barsOf(column: ColumnFacts, families: Map<string, NamedColumn[]>) {
  const family = families.get(column.name)
  if (!family || column.name === '') return {}
  const reading = { role: 'price', rank: 0, adjusted: false, prefix: column.name, side: null } as const
  return { bars: barsBeside({ ...column, reading }, family) }
}

/** The column that is the sum of all others in every row, of three or more; null without one. */
function sumOfOthers(rows: TableRecord[], columns: ColumnFacts[]): number | null {
  if (columns.length < 3) return null
  let left = columns.map(({ index }) => index)
  let seen = 0
  for (const { cells } of rows) {
    const numbers = new Map(left.map((column) => [column, numberIn(cells[column])]))
    const sum = columns.reduce((all, { index }) => all + (numbers.get(index) ?? numberIn(cells[index])), 0)
    if (sum === 0) continue
    seen++
    left = left.filter((column) => Math.abs(2 * numbers.get(column)! - sum) <= ROUNDING * Math.abs(sum))
    if (left.length === 0) return null
  }
  return seen > 1 && left.length === 1 ? left[0] : null
}

/** Under either decimal mark; nothing counts as zero. */
function numberIn(cell: string | undefined): number {
  return parseNumber(cell ?? '', '.') ?? parseNumber(cell ?? '', ',') ?? 0
}
