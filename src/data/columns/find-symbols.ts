import type { ReadingNote } from '../reading'
import type { TableRecord } from '../table/records'
import type { ColumnContent } from './content'
import type { ColumnFacts, Layout } from './layout'
import { plainName } from './names'

/** So many rows of a moment that was there before are no slip: the symbol does not tell the series apart. */
const MANY = 0.05
/** Names of what one symbol is traded at or in; for others the rows have to say so more clearly. */
const PLACE =
  /\b(exchange|exch|market|mic|venue|board|segment|series|currency|ccy|curr|country|region|class|place|börse|borse|boerse|handelsplatz|währung|land|bourse|marché|devise|pays|mercado|moneda|moeda|país|bolsa|borsa|mercato|valuta|beurs|giełda|waluta|биржа|валюта|рынок)\b|交易所|市场|市場|货币|貨幣|通貨|시장/u

type Symbols = Required<Pick<Layout, 'symbol' | 'secondSymbol' | 'notes'>>

/**
 * The symbol, and a second one where the first comes again at one moment with other numbers and another column of text
 * tells those rows apart: the exchange of a ticker, the currency of a country. Where no column alone is the symbol, the
 * first pair of texts that tells all rows apart.
 * @param moment the columns that say when (and which field) a row is about; `numbers` those of its values
 */
export function findSymbols(
  rows: TableRecord[],
  columns: ColumnFacts[],
  contents: ColumnContent[],
  moment: number[],
  numbers: number[],
  symbol: number | null,
): Symbols {
  const different = (keys: number[]) =>
    new Set(rows.map(({ cells }) => keys.map((column) => cells[column] ?? '').join('\n'))).size
  /** Rows with the keys of an earlier one and other numbers. */
  const again = (keys: number[]) => {
    const told = different([...moment, ...keys])
    return told === rows.length ? 0 : different([...moment, ...keys, ...numbers]) - told
  }
  const one: Symbols = { symbol, secondSymbol: null, notes: [] }
  const first = symbol === null ? [] : [symbol]
  const repeated = moment.includes(symbol ?? -1) ? 0 : again(first)
  if (repeated === 0) return one
  const many = repeated >= MANY * rows.length
  const texts = columns.filter(({ index }) => {
    const { filled, numbers: share, clocks, dates, distinct } = contents[index]
    if (moment.includes(index) || index === symbol || filled < 0.9 * rows.length) return false
    return share <= 0.5 && clocks <= 0.5 && dates <= 0.5 && distinct > 1 && distinct <= 0.5 * rows.length
  })
  const isPlace = ({ name }: ColumnFacts) => PLACE.test(plainName(name))
  const candidates = [...texts.filter(isPlace), ...(many ? texts.filter((text) => !isPlace(text)) : [])]
  if (symbol !== null) {
    const second = candidates.find(({ index }) => again([symbol, index]) === 0)
    return second
      ? pair(
          columns.find(({ index }) => index === symbol)!,
          second,
        )
      : one
  }
  for (const a of many ? texts : []) {
    const b = texts.find(({ index }) => index > a.index && again([a.index, index]) === 0)
    if (b) return pair(a, b)
  }
  return one
}

function pair(first: ColumnFacts, second: ColumnFacts): Symbols {
  const notes: ReadingNote[] = [
    { code: 'columns/two-symbols', detail: { column: first.name, second: second.name } },
  ]
  return { symbol: first.index, secondSymbol: second.index, notes }
}
