import { Failure } from '../../numerics/failure'
import type { TableRecord } from '../table/records'
import type { ColumnFacts } from './layout'
import { plainName, readName } from './names'

/** What a table with dates and numbers may be instead of one of prices. */
type OtherKind = 'transactions' | 'options' | 'texts'

/** What was done, in the words of brokers. Trades of an exchange say it too, under "side": those are prices that were paid. */
const DEED = new RegExp(
  `^(?:${[
    'buy sell bought sold purchase sale deposit withdraw withdrawal transfer dividend interest fee fees tax position',
    'kauf verkauf einlage entnahme einzahlung auszahlung dividende zinsen gebühren steuern',
    'achat vente dépôt retrait aankoop verkoop storting onttrekking compra venta venda acquisto vendita',
    'kupno sprzedaż alış satış покупка продажа 买入 卖出 買付 売却 매수 매도',
  ]
    .join(' ')
    .replace(/ /g, '|')})(?![\\p{L}])`,
  'iu',
)
const DEED_NAME =
  /^(?:action|type|(?:transaction|trans|order|trade|activity) ?type|transaction|activity|category|typ|art|transactietype|transaktionstyp|tipo|opération|operación|operação|operazione)$/
/** One trade a row, from its opening to its end. */
const ROUND_TRIP = /^(?:entry|exit|buy|sell) (?:price|time|date)$|^(?:pnl|profit loss|p l)$/
const STRIKE = /^strike(?: (?:price|prc|pr))?$|^strk prc$/
const EXPIRY =
  /^(?:expiry|expiration|expir|exdate)(?: (?:date|dt))?$|^(?:option type|option typ|put call|call put|cp flag|putcallind)$/
/** Most cells of a column. */
const MOST = 0.6
/** Letters in a typical cell: a sentence, and no name. */
const SENTENCE = 40

/**
 * Lists of transactions, chains of options, and texts with counts beside them have days and numbers, and are no prices.
 * @throws Failure `csv/not-prices` { kind, column }.
 */
export function refuseOtherKinds(rows: TableRecord[], columns: ColumnFacts[]): void {
  const cellsOf = (index: number) =>
    rows.map(({ cells }) => (cells[index] ?? '').trim()).filter((cell) => cell !== '')
  const named = columns.filter(({ named }) => named).map((one) => ({ ...one, plain: plainName(one.name) }))
  const refuse = (kind: OtherKind, { name }: ColumnFacts) => {
    throw new Failure('csv/not-prices', { kind, column: name })
  }

  for (const column of named) {
    if (!DEED_NAME.test(column.plain)) continue
    const cells = cellsOf(column.index)
    if (cells.length > 0 && cells.filter((cell) => DEED.test(cell)).length >= MOST * cells.length)
      refuse('transactions', column)
  }
  const trips = named.filter(({ plain }) => ROUND_TRIP.test(plain))
  if (trips.length > 2) refuse('transactions', trips[0])

  const strike = named.find(({ plain }) => STRIKE.test(plain))
  if (strike && named.some(({ plain }) => EXPIRY.test(plain))) {
    // Exchanges list futures with a strike of zero in the same table.
    if (new Set(cellsOf(strike.index).filter((cell) => Number(cell) > 0)).size > 1) refuse('options', strike)
  }

  if (columns.some(({ name }) => readName(name)?.role === 'price')) return
  const texts = named.find(({ index }) => {
    const cells = cellsOf(index)
    const lengths = cells.map((cell) => cell.replace(/[^\p{L}]+/gu, '').length).sort((a, b) => a - b)
    return cells.length >= MOST * rows.length && lengths[lengths.length >> 1] >= SENTENCE
  })
  if (texts) refuse('texts', texts)
}
