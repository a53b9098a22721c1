import type { ColumnRole } from '../reading'

/** Names by role, best first, as {@link plainName} writes them; a vendor's own language is one more word here. */
const NAMES: Record<Exclude<ColumnRole, 'ignored'>, readonly string[]> = {
  date: list(`
    date, trade date, tradedate, trading date, trddt, datetime, date time, timestamp, time, day, snapped at,
    open time, observation date, as of date, unix timestamp, unix, period, month, datum, data, fecha, дата, 日期,
    交易日期, 날짜, 日付, データ日付`),
  symbol: list(`
    symbol, ticker, tic, stock, ts code, stkcd, ticker symbol, stock symbol, instrument, asset, security, secid,
    sec id, isin, ric, permno, code, country, name, 股票代码, 代码`),
  price: list(`
    adj close, adjclose, adjusted close, adjusted, adj closing price, adj close price, adj price, adjusted price,
    close adj, close adjusted, closeadj,
    close, close last, closing price, close price, clsprc, price, px last, last, last price, settle,
    settlement price, settlement, value, nav, exchange rate, rate,
    收盘, 收盘价, 終値, 종가, цена, dernier, último, zamkniecie, zamknięcie, schlusskurs, kurs, cours, cierre, precio, chiusura, prezzo,
    return, returns, log return, log returns, daily return, daily returns, monthly return, monthly returns`),
  open: list(`
    open, adj open, opening price, open price, opnprc, 开盘, 始値, 시가, ouv, abertura, otwarcie, откр`),
  high: list(`
    high, adj high, highest price, high price, 最高, 高値, 고가, plus haut, máxima, najwyzszy, макс`),
  low: list(`
    low, adj low, lowest price, low price, 最低, 安値, 저가, plus bas, mínima, najnizszy, мин`),
  volume: list(`
    volume, adj volume, vol, total volume, shares traded, 成交量, 거래량, wolumen, объём`),
}

/** "Prev Close" and the like are no prices of the day. */
const NOT_OF_TODAY = /^(prev|previous|pre|yesterday|change|chg|pct|avg|average|mean)\b/
const PREFIXED = /^(\S.{0,19}?)[\s._:-]+((?:adj(?:usted)?[\s._]?)?close|adjusted|open|high|low|volume)$/i

export interface NameReading {
  role: Exclude<ColumnRole, 'ignored'>
  /** 0 for the best name of that role. */
  rank: number
  adjusted: boolean
  /** `AAPL` in `AAPL.Close`, as written; empty without one. */
  prefix: string
}

/** Lower case, `adjClose` as two words, brackets and punctuation as spaces. */
export function plainName(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** What a header cell says about its column, or null. */
export function readName(name: string): NameReading | null {
  const plain = plainName(name)
  for (const role of Object.keys(NAMES) as NameReading['role'][]) {
    const rank = NAMES[role].indexOf(plain)
    if (rank >= 0) return { role, rank, adjusted: plain.includes('adj'), prefix: '' }
  }
  const match = PREFIXED.exec(name.trim())
  if (!match || NOT_OF_TODAY.test(plain)) return null
  const inner = readName(match[2])
  return inner && { ...inner, prefix: match[1] }
}

export function isKnownName(name: string): boolean {
  return readName(name) !== null
}

/** Row numbers that R and pandas write in front. */
export function isIndexName(name: string): boolean {
  return ['', 'rownames', 'index', 'unnamed 0', 'id', 'row', 'row names'].includes(plainName(name))
}

function list(text: string): string[] {
  return text.split(',').map((name) => name.trim())
}
