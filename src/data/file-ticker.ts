import { foldWord } from './dates/months'

/** Words that vendors and people put round the name in a file's name; none of them is a name by itself. */
const AFFIXES = new Set(
  `historical history historic hist historicaldata historicalprices historicalquotes pricehistory download downloaded
  export exported data dataset daily weekly monthly hourly eod intraday price prices quote quotes ohlc ohlcv candles
  candlestick ascii dat bars chart graph table csv full max file copy stock stocks share shares rates yahoo yfinance stooq
  investing investingcom com quandl wiki tiingo finam alphavantage marketwatch macrotrends binance bitstamp coinbase
  bitfinex bittrex poloniex gemini cryptocompare coinmarketcap coingecko kaggle raw clean cleaned adjusted unadjusted
  historische historischer kurse kurs daten wochenkurse tageskurse historique historiques donnees cours datos historicos
  precios dados precos cotacoes dati storici prezzi quotazioni gegevens koersen dane historyczne notowania ceny gecmis veriler
  verileri historicka vyvoj arsip historik kurshistorik kurser lich su du lieu прошлые данные история котировки
  历史数据 历史行情 行情 日线 過去データ 時系列 과거데이터 과거 데이터`
    .trim()
    .split(/\s+/)
    .map(foldWord),
)
/** `1d`, `D1`, `1440` beside the name, and what was quoted behind it. */
const FREQUENCY =
  /^(?:\d{0,3}(?:d|h|m|min|wk|w|mo|mn|hr|hour|day|days)|d1|h1|h4|m1|m5|m15|m30|w1|mn1|1440|10080|43200|m\d{1,2})$/i
const SIDE = /^(?:bid|ask|mid|utc|gmt|local|spot|all)$/i
const YEAR = '(?:19|20)\\d{2}'
const MONTH = '(?:0?[1-9]|1[0-2])'
const DAY = '(?:0?[1-9]|[12]\\d|3[01])'
/** 2020, 202001, 20200102, 200102, 202001020000 and longer stamps. */
const DATE = new RegExp(
  `^(?:${YEAR}(?:\\d{2}){0,3}|${YEAR}\\d{8}|\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])|\\d{10,})$`,
)
const WRITTEN_DATE = new RegExp(
  `(?:^|[\\s_-]+)(?:${YEAR}[-_.]${MONTH}[-_.]${DAY}|${DAY}[-_.]${DAY}[-_.]${YEAR})(?=$|[\\s_-])(?:[\\s_-]+to(?=[\\s_-]))?`,
  'g',
)
/** What is joined to the name without a space: `-2020-01` of archives with a file a month, `-1d`, words of languages without spaces. */
const GLUED = [
  /(?<=\p{L}.*)-(?:19|20)\d{2}-(?:0[1-9]|1[0-2])$/u,
  /(?<=\p{L}.*)-\d{1,2}(?:m|min|h|d|w|mo)$/iu,
  /(?<=\p{L}.*)(?:历史数据|历史行情|歷史資料|行情数据|日线|過去データ|時系列データ|과거\s?데이터)$/u,
]
/** `STOCK_US_XNYS_CBRE`, `INDEX_US_SPX`: kind, country and exchange before the name. */
const MARKET =
  /^(?:STOCK|FUND|INDEX|ETF|BOND|CURRENCY|FUTURE|CRYPTO(?:CURRENCY)?)_(?:[A-Z]{2}_)?(?:[A-Z]{4}_)?(?=[A-Z0-9.^-]+$)/
const COPIES = /( - copy| - kopie|\s*copy)?(\s*\(\d+\))*$/i
/** Stooq writes small letters, `.us` for New York, and the frequency: aapl.us, wig20_d. Other exchanges stay: DBK.DE. */
const STOOQ = /^(?:(\^?[a-z0-9.&-]+?)(?:[._]us)?_[dwmqy]|(\^?[a-z0-9&-]+)\.us)$/
/** What separates the words of a file's name; hyphens do beside small letters (`table-aapl`), and not in BRK-B. */
const MARKS = /[\s_]+|\s*-\s+|(?<=\p{Ll}{3})-|-(?=\p{Ll}{3})|,\s*/gu

/**
 * The name that is left of a file's name without its ending, when words such as "historical data", dates, long stamps
 * and frequencies are taken off both ends: `daily_IBM` is IBM, `BTCUSDT_1d` BTCUSDT, `Gold Futures Historical Data` Gold
 * Futures. Words within stay, and where nothing would be left the whole stem does.
 */
export function tickerOfStem(stem: string): string {
  const single = stem.trim().replace(COPIES, '').trim()
  const stooq = STOOQ.exec(single)
  if (stooq) return (stooq[1] ?? stooq[2]).toUpperCase()
  const market = single.replace(/^Download Data - /i, '').replace(MARKET, '')
  if (market !== single && market !== '') return market
  const unglued = GLUED.reduce((text, glued) => text.replace(glued, ''), single.replace(WRITTEN_DATE, ' '))
  const stripped = withoutAffixes(unglued.trim())
  return /\p{L}|^\d{3,6}$/u.test(stripped) ? stripped : single || stem
}

function withoutAffixes(text: string): string {
  const words: { word: string; mark: string }[] = []
  let from = 0
  for (const mark of text.matchAll(MARKS)) {
    words.push({ word: text.slice(from, mark.index), mark: mark[0] })
    from = mark.index + mark[0].length
  }
  words.push({ word: text.slice(from), mark: '' })
  const isAffix = (word: string) => word === '' || AFFIXES.has(foldWord(word)) || DATE.test(word)
  let [start, end] = [0, words.length]
  const isHead = (word: string) => isAffix(word) || (start > 0 && end - start > 1 && FREQUENCY.test(word))
  const isTail = (word: string) => {
    if (isAffix(word)) return true
    if (end - start < 2) return false
    return (
      FREQUENCY.test(word) ||
      SIDE.test(word) ||
      (/^\d{1,2}$/.test(word) && FREQUENCY.test(words[end]?.word ?? ''))
    )
  }
  while (start < end && isHead(words[start].word)) start++
  while (end > start && isTail(words[end - 1].word)) end--
  const kept = words.slice(start, end)
  return kept
    .map(({ word, mark }, i) => (i === kept.length - 1 ? word : word + mark))
    .join('')
    .trim()
}
