import fc from 'fast-check'
import type { Day } from '../../series'
import { dateStyle, tradingDays } from './dates'
import { encodings, type Encoding } from './encodings'
import { prices, valueOf, write, numberStyle } from './numbers'
import type { Decimal } from './numbers'

/** A file whose content is known. */
export interface KnownFile {
  name: string
  bytes: Uint8Array<ArrayBuffer>
  /** The text before it was encoded, for messages. */
  text: string
  /** Price by day, by ticker; what a right reading gives. */
  content: Map<string, Map<Day, number>>
}

/** Date, symbol and price in the words of several countries; all of them can be written in windows-1252, or not at all. */
const WORDS = [
  ['Date', 'Symbol', 'Close'],
  ['date', 'ticker', 'price'],
  ['Datum', 'Symbol', 'Schlusskurs'],
  ['Date', 'Ticker', 'Cours'],
  ['Fecha', 'Symbol', 'Cierre'],
  ['Data', 'Symbol', 'Último'],
  ['日期', '代码', '收盘'],
  ['日付', 'Code', '終値'],
] as const
const TICKERS = ['AAA', 'B-1', '^GSPC', 'DBK.DE', 'Žlutý']
const MISSING = ['', '-', 'N/A', 'null']

const style = fc.record({
  shape: fc.constantFrom('single', 'long', 'wide', 'bars'),
  words: fc.constantFrom(...WORDS),
  date: dateStyle,
  number: numberStyle,
  delimiter: fc.constantFrom(',', ',', ';', '\t', '|'),
  /** Only a single series is read without a header, under the file's name. */
  header: fc.constantFrom(true, true, true, false),
  order: fc.constantFrom('up', 'up', 'down', 'mixed'),
  /** Something between the rows that is no row of its own. */
  between: fc.constantFrom('nothing', 'nothing', 'repeated', 'blank', 'total', 'header'),
  quotes: fc.constantFrom('all', 'needed', 'needed'),
  end: fc.constantFrom('\n', '\n', '\r\n', '\r'),
  lastEnd: fc.boolean(),
  preamble: fc.constantFrom('', '', 'Prices of the week', 'Made up, not bought\n\nAll prices at the close'),
  footer: fc.constantFrom('', '', 'Source: made up', '\n\nAll rights reserved'),
  missing: fc.constantFrom(...MISSING),
  encoding: fc.constantFrom<Encoding>(...encodings),
})
type Style = typeof style extends fc.Arbitrary<infer S> ? S : never

interface Content {
  tickers: string[]
  days: Day[]
  /** By ticker, then by day; null for a gap. */
  values: (Decimal | null)[][]
}

const content: fc.Arbitrary<Content> = fc
  .tuple(tradingDays, fc.uniqueArray(fc.constantFrom(...TICKERS), { minLength: 1, maxLength: 4 }))
  .chain(([days, tickers]) =>
    fc.record({
      days: fc.constant(days),
      tickers: fc.constant(tickers),
      values: fc.tuple(...tickers.map(() => withGaps(days.length))),
    }),
  )

/** Every price but the first two may be missing. */
const withGaps = (count: number) =>
  fc
    .tuple(prices(count), fc.array(fc.nat(14), { minLength: count, maxLength: count }))
    .map(([all, dice]) => all.map((price, i) => (i > 1 && dice[i] === 0 ? null : price)))

export const knownFile: fc.Arbitrary<KnownFile> = fc
  .tuple(style, content, fc.infiniteStream(fc.nat(1000)))
  .map(([chosen, all, dice]) =>
    fileOf(chosen, chosen.shape === 'single' || chosen.shape === 'bars' ? first(all) : all, dice),
  )

const first = ({ days, values }: Content): Content => ({ tickers: ['TEST'], days, values: [values[0]] })

function fileOf(style: Style, known: Content, dice: Iterator<number>): KnownFile {
  const [header, ...rows] = tableOf(style, known)
  if (style.order === 'down') rows.reverse()
  if (style.order === 'mixed') shuffle(rows, dice)
  const middle = dice.next().value % rows.length
  rows.splice(middle, 0, ...between(style, header, rows[middle]))
  const all = style.header || style.shape !== 'single' ? [header, ...rows] : rows
  const lines = all.map((cells) => cells.map((cell) => quoted(cell, style)).join(style.delimiter))
  const parts = [style.preamble, lines.join('\n'), style.footer].filter((part) => part !== '')
  const text = (parts.join('\n') + (style.lastEnd ? '\n' : '')).replaceAll('\n', style.end)
  const content = known.tickers.map((ticker, t): [string, Map<Day, number>] => [
    ticker,
    new Map(known.days.flatMap((day, i) => pair(day, known.values[t][i]))),
  ])
  return { name: 'TEST.csv', bytes: style.encoding.encode(text), text, content: new Map(content) }
}

const pair = (day: Day, price: Decimal | null): [Day, number][] => (price ? [[day, valueOf(price)]] : [])

function tableOf(style: Style, { tickers, days, values }: Content): string[][] {
  const [date, symbol, price] = style.words
  const dates = days.map(style.date.write)
  const cell = (value: Decimal | null) => (value ? write(value, style.number) : style.missing)
  if (style.shape === 'wide') {
    return [[date, ...tickers], ...dates.map((text, i) => [text, ...values.map((column) => cell(column[i]))])]
  }
  if (style.shape === 'long') {
    const rows = tickers.flatMap((ticker, t) => dates.map((text, i) => [ticker, text, cell(values[t][i])]))
    return [[symbol, date, price], ...rows]
  }
  if (style.shape === 'single') return [[date, price], ...dates.map((text, i) => [text, cell(values[0][i])])]
  const bar = (value: Decimal | null) => [value, raised(value, 1), value, value].map(cell)
  const rows = dates.map((text, i) => [text, ...bar(values[0][i]), String(1000 + 37 * i)])
  return [['Date', 'Open', 'High', 'Low', 'Close', 'Volume'], ...rows]
}

/** A file without a header has rows of prices only, or nobody could tell. */
function between(style: Style, header: string[], row: string[]): string[][] {
  if (style.between === 'repeated') return [row]
  if (style.between === 'blank') return [['']]
  if (!style.header) return []
  if (style.between === 'header') return [header]
  return style.between === 'total' ? [header.map((_, i) => (i === 0 ? 'Total' : ''))] : []
}

const raised = (value: Decimal | null, by: number) => value && { ...value, digits: value.digits + by }

function quoted(cell: string, { quotes, delimiter }: Style): string {
  return quotes === 'all' || cell.includes(delimiter) ? `"${cell}"` : cell
}

function shuffle(rows: string[][], dice: Iterator<number>): void {
  for (let i = rows.length - 1; i > 0; i--) {
    const j = dice.next().value % (i + 1)
    ;[rows[i], rows[j]] = [rows[j], rows[i]]
  }
}
