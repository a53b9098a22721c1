import * as b from './bars'
import { RATE, STOCK, OF_FILE, all, newestFirst, table } from './bars'
import type { Bar } from './bars'
import type { Shape } from './shape'

/** A later split of 4:1 stands between the two closes. */
const raw = (value: number) => (value * 4).toFixed(2)
const bar4 = ({ open, high, low, close }: Bar) => [open, high, low, close].map(raw)
const bar1 = ({ open, high, low, close }: Bar) => [open, high, low, close].map((x) => b.dot(x))
const adjusted = (tickers: string[]) => all(STOCK, tickers, { adjusted: true })

export const APIS: Shape[] = [
  {
    name: 'AAPL.US.csv',
    from: 'EODHD',
    text: table('Date,Open,High,Low,Close,Adjusted_close,Volume', STOCK, (bar) =>
      [bar.iso, ...bar4(bar), bar.close, bar.volume].join(','),
    ),
    expect: adjusted(OF_FILE),
  },
  {
    name: 'aapl-daily.csv',
    from: 'Tiingo',
    text: table(
      'date,close,high,low,open,volume,adjClose,adjHigh,adjLow,adjOpen,adjVolume,divCash,splitFactor',
      STOCK,
      (bar) => {
        const [o, h, l, c] = bar4(bar)
        return [
          bar.iso,
          c,
          h,
          l,
          o,
          bar.volume,
          bar.close,
          bar.high,
          bar.low,
          bar.open,
          bar.volume,
          '0.0',
          '1.0',
        ].join(',')
      },
    ),
    expect: adjusted(OF_FILE),
  },
  {
    name: 'aapl_prices.csv',
    from: 'Tiingo through pandas, times in UTC',
    text: table(
      'symbol,date,close,high,low,open,volume,adjClose,adjHigh,adjLow,adjOpen,adjVolume,divCash,splitFactor',
      STOCK,
      (bar) => {
        const [o, h, l, c] = bar4(bar)
        return `AAPL,${bar.iso} 00:00:00+00:00,${c},${h},${l},${o},${bar.volume},${bar.close},${bar.high},${bar.low},${bar.open},${bar.volume},0.0,1.0`
      },
    ),
    expect: adjusted(['AAPL']),
  },
  {
    name: 'daily_adjusted_AAPL.csv',
    from: 'Alpha Vantage, adjusted',
    text: table(
      'timestamp,open,high,low,close,adjusted_close,volume,dividend_amount,split_coefficient',
      newestFirst(STOCK),
      (bar) => [bar.iso, ...bar4(bar), bar.close, bar.volume, '0.0000', '1.0'].join(','),
      '\r\n',
    ),
    expect: adjusted(OF_FILE),
  },
  {
    name: 'intraday_15min_IBM.csv',
    from: 'Alpha Vantage, within the day, newest first',
    text: table(
      'timestamp,open,high,low,close,volume',
      newestFirst(STOCK),
      (bar) =>
        [
          `${bar.iso} 16:00:00,${bar1(bar).join(',')},${bar.volume}`,
          `${bar.iso} 09:45:00,${bar.open},${bar.high},${bar.low},${bar.open},${bar.volume}`,
        ].join('\r\n'),
      '\r\n',
    ),
    expect: all(STOCK, OF_FILE, { rows: 20, skipped: 10 }),
  },
  {
    name: 'currency_daily_BTC_USD.csv',
    from: 'Alpha Vantage, a coin, the currency in brackets',
    text: table(
      'timestamp,open (USD),high (USD),low (USD),close (USD),volume,market cap (USD)',
      newestFirst(STOCK),
      (bar) => [bar.iso, ...bar1(bar), bar.volume, bar.volume].join(','),
      '\r\n',
    ),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'AAPL_twelvedata.csv',
    from: 'Twelve Data',
    text: table('datetime;open;high;low;close;volume', newestFirst(STOCK), (bar) =>
      [bar.iso, ...[bar.open, bar.high, bar.low, bar.close].map((x) => x.toFixed(5)), bar.volume].join(';'),
    ),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'finnhub_AAPL.csv',
    from: 'Finnhub candles through pandas',
    text: table(',c,h,l,o,s,t,v', STOCK, (bar, i) =>
      [i, bar.close, bar.high, bar.low, bar.open, 'ok', b.seconds(bar.iso), bar.volume].join(','),
    ),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'polygon_AAPL.csv',
    from: 'Polygon aggregates through pandas, milliseconds at midnight in New York',
    text: table('v,vw,o,c,h,l,t,n', STOCK, (bar) =>
      [
        `${bar.volume}.0`,
        bar.open + 0.11,
        bar.open,
        bar.close,
        bar.high,
        bar.low,
        `${b.seconds(bar.iso) + 18_000}000`,
        481_234,
      ].join(','),
    ),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: '2020-01-day_aggs_v1.csv',
    from: 'Polygon flat files, nanoseconds, two tickers',
    text: table('ticker,volume,open,close,high,low,window_start,transactions', STOCK, (bar) =>
      ['AAPL', 'MSFT']
        .map((ticker) =>
          [
            ticker,
            bar.volume,
            bar.open,
            bar.close,
            bar.high,
            bar.low,
            `${b.seconds(bar.iso) + 18_000}000000000`,
            4812,
          ].join(','),
        )
        .join('\n'),
    ),
    expect: all(STOCK, ['AAPL', 'MSFT'], { rows: 20, imported: 20 }),
  },
  {
    name: 'aapl_chart_1m.csv',
    from: 'IEX Cloud, with a label that is a date too',
    text: table(
      'date,open,high,low,close,volume,unadjustedVolume,change,changePercent,vwap,label,changeOverTime',
      STOCK,
      (bar) =>
        [
          ...[
            bar.iso,
            ...bar1(bar),
            bar.volume,
            bar.volume,
            (bar.close - bar.open).toFixed(2),
            b.percent(bar),
            bar.open,
          ],
          ...[`"Jan ${Number(b.dayOfMonth(bar.iso))}, 20"`, 0.0125],
        ].join(','),
    ),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'EOD-AAPL.csv',
    from: 'Quandl EOD',
    text: table(
      'Date,Open,High,Low,Close,Volume,Dividend,Split,Adj_Open,Adj_High,Adj_Low,Adj_Close,Adj_Volume',
      newestFirst(STOCK),
      (bar) =>
        [bar.iso, ...bar4(bar), `${bar.volume}.0`, '0.0', '1.0', ...bar1(bar), `${bar.volume * 4}.0`].join(
          ',',
        ),
    ),
    expect: adjusted(OF_FILE),
  },
  {
    name: 'SHARADAR_SEP_2_0a1b2c.csv',
    from: 'Sharadar, close adjusted and unadjusted',
    text: table('ticker,date,open,high,low,close,volume,closeadj,closeunadj,lastupdated', STOCK, (bar) =>
      ['AAPL', 'IBM']
        .map((ticker) =>
          [ticker, bar.iso, ...bar1(bar), bar.volume, bar.close, raw(bar.close), '2020-11-05'].join(','),
        )
        .join('\n'),
    ),
    expect: all(STOCK, ['AAPL', 'IBM'], { rows: 20, imported: 20, adjusted: true }),
  },
  {
    name: 'marketstack.csv',
    from: 'Marketstack, the date behind',
    text: table(
      'open,high,low,close,volume,adj_high,adj_low,adj_close,adj_open,adj_volume,split_factor,dividend,symbol,exchange,date',
      newestFirst(STOCK),
      (bar) =>
        [
          ...[...bar4(bar), bar.volume, bar.high, bar.low, bar.close, bar.open, bar.volume],
          ...[1, 0, 'AAPL', 'XNAS', `${bar.iso}T00:00:00+0000`],
        ].join(','),
    ),
    expect: adjusted(['AAPL']),
  },
  {
    name: 'historical-price-full_AAPL.csv',
    from: 'Financial Modeling Prep',
    text: table(
      'date,open,high,low,close,adjClose,volume,unadjustedVolume,change,changePercent,vwap,label,changeOverTime',
      newestFirst(STOCK),
      (bar) =>
        [
          ...[bar.iso, ...bar4(bar), bar.close, bar.volume, bar.volume, -0.31, b.percent(bar), bar.open],
          ...[`"January ${b.dayOfMonth(bar.iso)}, 20"`, -0.0031],
        ].join(','),
    ),
    expect: adjusted(OF_FILE),
  },
  {
    name: 'xnas-itch-20200102-20200115.ohlcv-1d.csv',
    from: 'Databento, nanosecond times in ISO',
    text: table('ts_event,rtype,publisher_id,instrument_id,open,high,low,close,volume,symbol', STOCK, (bar) =>
      [
        `${bar.iso}T00:00:00.000000000Z`,
        35,
        2,
        38,
        ...[bar.open, bar.high, bar.low, bar.close].map((x) => x.toFixed(9)),
        bar.volume,
        'AAPL',
      ].join(','),
    ),
    expect: all(STOCK, ['AAPL']),
  },
  {
    name: 'alpaca_bars.csv',
    from: 'Alpaca through pandas',
    text: table('symbol,timestamp,open,high,low,close,volume,trade_count,vwap', STOCK, (bar) =>
      ['AAPL', `${bar.iso} 05:00:00+00:00`, ...bar1(bar), `${bar.volume}.0`, '48123.0', bar.open + 0.1].join(
        ',',
      ),
    ),
    expect: all(STOCK, ['AAPL']),
  },
  {
    name: 'fx_daily_EUR_USD.csv',
    from: 'Alpha Vantage, a currency',
    text: table(
      'timestamp,open,high,low,close',
      newestFirst(RATE),
      (bar) => [bar.iso, bar.open, bar.high, bar.low, bar.close].join(','),
      '\r\n',
    ),
    expect: all(RATE, OF_FILE),
  },
]
