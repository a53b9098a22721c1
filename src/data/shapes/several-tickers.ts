import * as b from './bars'
import { INDEX, OF_FILE, STOCK, all, table } from './bars'
import type { Bar } from './bars'
import type { Shape } from './shape'

const half = (value: number) => Number((value * 2.25).toFixed(2))
const halved = (bar: Bar): Bar => {
  const { open, high, low, close } = bar
  return { ...bar, open: half(open), high: half(high), low: half(low), close: half(close) }
}
const ohlcv = ({ open, high, low, close, volume }: Bar) => [open, high, low, close, volume]
const BOTH = ['AAPL', 'MSFT']
const each = (tickers: string[], row: (ticker: string, bar: Bar) => string) => (bar: Bar) =>
  tickers.map((ticker, i) => row(ticker, i === 0 ? bar : halved(bar))).join('\n')
const two = (tickers: string[], change = {}) => all(STOCK, tickers, { rows: 20, imported: 20, ...change })

const WIDE: Shape[] = [
  {
    name: 'portfolio_yf.csv',
    from: 'yfinance, two tickers, two header rows, all fields',
    text: table(
      'Price,Close,Close,High,High,Low,Low,Open,Open,Volume,Volume\nTicker,AAPL,MSFT,AAPL,MSFT,AAPL,MSFT,AAPL,MSFT,AAPL,MSFT\nDate,,,,,,,,,,',
      STOCK,
      (bar) => {
        const other = halved(bar)
        const fields = ['close', 'high', 'low', 'open', 'volume'] as const
        return [bar.iso, ...fields.flatMap((field) => [bar[field], other[field]])].join(',')
      },
    ),
    expect: all(STOCK, BOTH, { aside: 2 }),
  },
  {
    name: 'merged_xts.csv',
    from: 'R: quantmod, merge of two tickers',
    text: table(
      '"Index","AAPL.Open","AAPL.High","AAPL.Low","AAPL.Close","AAPL.Volume","AAPL.Adjusted","MSFT.Open","MSFT.High","MSFT.Low","MSFT.Close","MSFT.Volume","MSFT.Adjusted"',
      STOCK,
      (bar) =>
        [bar.iso, ...[bar, halved(bar)].flatMap((one) => [...ohlcv(one), (one.close / 2).toFixed(4)])].join(
          ',',
        ),
    ),
    expect: all(STOCK, BOTH, { adjusted: true, first: ['2020-01-02', 35.92], last: ['2020-01-15', 38.245] }),
  },
  {
    name: 'side-by-side.csv',
    from: 'a spreadsheet, the volume of each ticker behind its price',
    text: table('Date,AAPL,AAPL Volume,MSFT,MSFT Volume', STOCK, (bar) =>
      [bar.iso, bar.close, bar.volume, half(bar.close), bar.volume].join(','),
    ),
    expect: all(STOCK, BOTH),
  },
  {
    name: 'with-total.csv',
    from: 'a spreadsheet, the day of the last trade and a total behind the tickers',
    text: table('Date,AAPL,MSFT,Last Trade,Total', STOCK, (bar) =>
      [
        bar.iso,
        bar.close,
        half(bar.close),
        b.compact(bar.iso),
        (bar.close + half(bar.close)).toFixed(2),
      ].join(','),
    ),
    expect: all(STOCK, BOTH),
  },
]

const FIELDS: Shape[] = [
  {
    name: 'fields.csv',
    from: 'pandas, all fields of two tickers melted',
    text: table(
      'date,ticker,field,value',
      STOCK,
      each(BOTH, (ticker, bar) =>
        (['open', 'high', 'low', 'close', 'volume'] as const)
          .map((field) => [bar.iso, ticker, field, bar[field]].join(','))
          .join('\n'),
      ),
    ),
    expect: all(STOCK, BOTH, { rows: 100, imported: 80, skipped: 20 }),
  },
]

const DATES: Shape[] = [
  {
    name: 'parts.csv',
    from: 'an observatory of prices, year, month and day apart',
    text: table('Year,Month,Day,Close', STOCK, ({ iso, close }) =>
      [...iso.split('-').map(Number), close].join(','),
    ),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'teile.csv',
    from: 'a German table, day, name of the month and year, a ticker behind',
    text: table('Tag;Monat;Jahr;Kürzel;Schlusskurs', STOCK, ({ iso, close }) =>
      [Number(b.dayOfMonth(iso)), 'Januar', 2020, 'DBK', b.comma(close)].join(';'),
    ),
    expect: all(STOCK, ['DBK']),
  },
  {
    name: 'mois.csv',
    from: 'a French table, two tickers side by side',
    text: table('Jour;Mois;Année;AIR;SAN', INDEX, ({ iso, close }) =>
      [b.dayOfMonth(iso), '01', 2020, b.comma(close), b.comma(half(close))].join(';'),
    ),
    expect: all(INDEX, ['AIR', 'SAN']),
  },
]

const PLACES: Shape[] = [
  {
    name: 'exchanges.csv',
    from: 'a vendor with the same ticker on two exchanges',
    text: table(
      'date,ticker,exchange,close',
      STOCK,
      each(['NYSE', 'LSE'], (place, { iso, close }) => [iso, 'AAPL', place, close].join(',')),
    ),
    expect: two(['AAPL NYSE', 'AAPL LSE']),
  },
  {
    name: 'one-of-many.csv',
    from: 'a vendor with one of its tickers on two exchanges',
    text: table('date,exchange,ticker,close', STOCK, (bar) =>
      [
        [bar.iso, 'NYSE', 'AAPL', bar.close],
        [bar.iso, 'LSE', 'AAPL', half(bar.close)],
        [bar.iso, 'NYSE', 'XOM', half(bar.open)],
      ]
        .map((row) => row.join(','))
        .join('\n'),
    ),
    expect: two(['AAPL NYSE', 'AAPL LSE', 'XOM'], { rows: 30, imported: 30 }),
  },
  {
    name: 'currencies.csv',
    from: 'indices by country and currency',
    text: table('Date,Country,Currency,Close', STOCK, (bar) =>
      [
        [bar.iso, 'Japan', 'USD', bar.close],
        [bar.iso, 'Japan', 'JPY', half(bar.close)],
        [bar.iso, 'Chile', 'USD', half(bar.open)],
      ]
        .map((row) => row.join(','))
        .join('\n'),
    ),
    expect: two(['Japan USD', 'Japan JPY', 'Chile'], { rows: 30, imported: 30 }),
  },
]

/** Tables of several tickers and fields, dates in parts, and symbols that one column does not tell apart. */
export const SEVERAL_TICKERS: Shape[] = [...WIDE, ...FIELDS, ...DATES, ...PLACES]
