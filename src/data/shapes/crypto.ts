import * as b from './bars'
import { STOCK, OF_FILE, all, newestFirst, quoted, table } from './bars'
import type { Bar } from './bars'
import type { Shape } from './shape'

const ohlc = ({ open, high, low, close }: Bar) => [open, high, low, close].map((x) => b.dot(x))
const ms = (iso: string, after = 0) => (b.seconds(iso) + after) * 1000

/** Twelve columns: times in the unit given by its number in a millisecond, and the quote volumes. */
const kline = (bar: Bar, unit: number) => {
  const [from, to] = [ms(bar.iso) * unit, ms(bar.iso, 86_400) * unit - 1]
  return [
    from,
    ...ohlc(bar),
    `${bar.volume}.12000000`,
    to,
    `${bar.volume * 71}.00000000`,
    8123,
    '41234.5',
    '2912345.1',
    0,
  ].join(',')
}

export const CRYPTO: Shape[] = [
  {
    name: 'BTCUSDT-1d-2020-01.csv',
    from: 'Binance archive, milliseconds, no header',
    text: table('', STOCK, (bar) => kline(bar, 1)),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'BTCUSDT-1d-2025-01.csv',
    from: 'Binance archive, microseconds as since 2025',
    text: table('', STOCK, (bar) => kline(bar, 1000)),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'BTCUSDT-1d-futures.csv',
    from: 'Binance futures archive, with header',
    text: table(
      'open_time,open,high,low,close,volume,close_time,quote_volume,count,taker_buy_volume,taker_buy_quote_volume,ignore',
      STOCK,
      (bar) => kline(bar, 1),
    ),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'coinbase_BTC-USD.csv',
    from: 'Coinbase, low before high, newest first',
    text: table('time,low,high,open,close,volume', newestFirst(STOCK), (bar) =>
      [b.seconds(bar.iso), bar.low, bar.high, bar.open, bar.close, `${bar.volume}.5`].join(','),
    ),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'bitfinex_btcusd.csv',
    from: 'Bitfinex, close before high',
    text: table('time,open,close,high,low,volume', STOCK, (bar) =>
      [ms(bar.iso), bar.open, bar.close, bar.high, bar.low, `${bar.volume}.5`].join(','),
    ),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'bitstampUSD_1-min_data.csv',
    from: 'Bitstamp minutes as on Kaggle, minutes without trades as NaN',
    text: table('Timestamp,Open,High,Low,Close,Volume_(BTC),Volume_(Currency),Weighted_Price', STOCK, (bar) =>
      [
        `${b.seconds(bar.iso) + 60},${ohlc(bar).join(',')},${bar.volume},${bar.volume * 71},${bar.open}`,
        `${b.seconds(bar.iso) + 120},NaN,NaN,NaN,NaN,NaN,NaN,NaN`,
      ].join('\n'),
    ),
    expect: all(STOCK, OF_FILE, { rows: 20, skipped: 10 }),
  },
  {
    name: 'Gemini_BTCUSD_d.csv',
    from: 'CryptoDataDownload, its address in the first line',
    text: `https://www.CryptoDataDownload.com\n${table(
      'Unix Timestamp,Date,Symbol,Open,High,Low,Close,Volume',
      newestFirst(STOCK),
      (bar) =>
        [`${ms(bar.iso, 14_400)}.0`, `${bar.iso} 04:00:00`, 'BTCUSD', ...ohlc(bar), `${bar.volume}.5`].join(
          ',',
        ),
    )}`,
    expect: all(STOCK, ['BTCUSD']),
  },
  {
    name: 'Bitstamp_ETHUSD_d.csv',
    from: 'CryptoDataDownload, newer headers, two volumes',
    text: `https://www.CryptoDataDownload.com\n${table(
      'unix,date,symbol,open,high,low,close,Volume ETH,Volume USD',
      newestFirst(STOCK),
      (bar) =>
        [
          b.seconds(bar.iso),
          `${bar.iso} 00:00:00`,
          'ETH/USD',
          ...ohlc(bar),
          `${bar.volume}.5`,
          bar.volume * 71,
        ].join(','),
    )}`,
    expect: all(STOCK, ['ETH/USD']),
  },
  {
    name: 'cryptocompare_btc.csv',
    from: 'CryptoCompare, two volumes',
    text: table('time,close,high,low,open,volumefrom,volumeto', STOCK, (bar) =>
      [b.seconds(bar.iso), bar.close, bar.high, bar.low, bar.open, bar.volume, bar.volume * 71].join(','),
    ),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'bitstampUSD.csv',
    from: 'bitcoincharts, trades without header',
    text: table('', STOCK, (bar) =>
      [
        `${b.seconds(bar.iso) + 3600},${bar.open}0000000000,0.512000000000`,
        `${b.seconds(bar.iso) + 72_000},${bar.close}0000000000,1.250000000000`,
      ].join('\n'),
    ),
    expect: all(STOCK, OF_FILE, { rows: 20, skipped: 10 }),
  },
  {
    name: 'market-price.csv',
    from: 'Blockchain.com',
    text: table('"Timestamp","market-price"', STOCK, ({ iso, close }) => `${iso} 00:00:00,${close}`),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'btc.csv',
    from: 'Coin Metrics, one price',
    text: table('time,PriceUSD', STOCK, ({ iso, close }) => `${iso},${close}0000000001`),
    expect: all(STOCK, OF_FILE, {
      first: ['2020-01-02', 71.840000000001],
      last: ['2020-01-15', 76.490000000001],
    }),
  },
  {
    name: 'BTC-USDT-candles.csv',
    from: 'OKX, letters for headers, newest first',
    text: table('ts,o,h,l,c,vol,volCcy,volCcyQuote,confirm', newestFirst(STOCK), (bar) =>
      [ms(bar.iso), ...ohlc(bar), bar.volume, bar.volume, bar.volume * 71, 1].join(','),
    ),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'BTC_USD_2020-01-02_2020-01-15-CoinDesk.csv',
    from: 'CoinDesk, the currency in front',
    text: table(
      'Currency,Date,Closing Price (USD),24h Open (USD),24h High (USD),24h Low (USD)',
      STOCK,
      (bar) => ['BTC', bar.iso, bar.close, bar.open, bar.high, bar.low].join(','),
    ),
    expect: all(STOCK, ['BTC']),
  },
  {
    name: 'export-EtherPrice.csv',
    from: 'Etherscan, day and seconds',
    text: table(
      '"Date(UTC)","UnixTimeStamp","Value"',
      STOCK,
      ({ iso, close }) => quoted(b.shortMdy(iso), b.seconds(iso), close),
      '\r\n',
    ),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'bitcoin_2020-01-01_2020-01-16.csv',
    from: 'CoinCodex, start and end of every day',
    text: table('Start,End,Open,High,Low,Close,Volume,Market Cap', newestFirst(STOCK), (bar, i) =>
      [
        bar.iso,
        newestFirst(STOCK)[i - 1]?.iso ?? '2020-01-16',
        ...ohlc(bar),
        bar.volume,
        bar.volume * 18,
      ].join(','),
    ),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'eth-usd-max.csv',
    from: 'CoinGecko',
    text: table(
      'snapped_at,price,market_cap,total_volume',
      STOCK,
      ({ iso, close, volume }) => `${iso} 00:00:00 UTC,${close},${volume * 18}.0,${volume}.0`,
    ),
    expect: all(STOCK, OF_FILE),
  },
]
