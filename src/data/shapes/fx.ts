import * as b from './bars'
import { RATE, OF_FILE, all, newestFirst, quoted, table } from './bars'
import type { Bar } from './bars'
import type { Shape } from './shape'

const ohlc = ({ open, high, low, close }: Bar) => [open, high, low, close].map((x) => x.toFixed(5))
const ask = ({ open, high, low, close }: Bar) => [open, high, low, close].map((x) => (x + 0.0002).toFixed(5))

export const FX: Shape[] = [
  {
    name: 'EURUSD_Candlestick_1_D_BID_02.01.2020-15.01.2020.csv',
    from: 'Dukascopy, time in GMT',
    text: table('Gmt time,Open,High,Low,Close,Volume', RATE, (bar) =>
      [`${b.dmy(bar.iso, '.')} 00:00:00.000`, ...ohlc(bar), `${bar.volume}.12`].join(','),
    ),
    expect: all(RATE, OF_FILE),
  },
  {
    name: 'GBPUSD_Candlestick_4_Hour_ASK_02.01.2020-15.01.2020.csv',
    from: 'Dukascopy, local time with its zone',
    text: table('Local time,Open,High,Low,Close,Volume', RATE, (bar) =>
      [
        `${b.dmy(bar.iso, '.')} 00:00:00.000 GMT+0100,${bar.open},${bar.high},${bar.low},${bar.open},${bar.volume}`,
        `${b.dmy(bar.iso, '.')} 20:00:00.000 GMT+0100,${ohlc(bar).join(',')},${bar.volume}`,
      ].join('\n'),
    ),
    expect: all(RATE, OF_FILE, { rows: 20, skipped: 10 }),
  },
  {
    name: 'DAT_ASCII_EURUSD_M1_202001.csv',
    from: 'HistData, no header, minutes',
    text: table(
      '',
      RATE,
      (bar) =>
        [
          `${b.compact(bar.iso)} 170000;${bar.open};${bar.high};${bar.low};${bar.open};0`,
          `${b.compact(bar.iso)} 170100;${ohlc(bar).join(';')};0`,
        ].join('\r\n'),
      '\r\n',
    ),
    expect: all(RATE, OF_FILE, { rows: 20, skipped: 10 }),
  },
  {
    name: 'DAT_MT_EURUSD_M1_202001.csv',
    from: 'HistData for MetaTrader, the time in its own column',
    text: table('', RATE, (bar) =>
      [
        `${b.ymd(bar.iso, '.')},17:00,${bar.open},${bar.high},${bar.low},${bar.open},0`,
        `${b.ymd(bar.iso, '.')},17:01,${ohlc(bar).join(',')},0`,
      ].join('\n'),
    ),
    expect: all(RATE, OF_FILE, { rows: 20, skipped: 10 }),
  },
  {
    name: 'EURUSD_Daily_202001020000_202001150000.csv',
    from: 'MetaTrader 5, tabs and brackets',
    text: table(
      '<DATE>\t<OPEN>\t<HIGH>\t<LOW>\t<CLOSE>\t<TICKVOL>\t<VOL>\t<SPREAD>',
      RATE,
      (bar) => [b.ymd(bar.iso, '.'), ...ohlc(bar), bar.volume, 0, 2].join('\t'),
      '\r\n',
    ),
    expect: all(RATE, OF_FILE),
  },
  {
    name: 'EURUSDDaily.csv',
    from: 'MetaTrader 5, bars window, UTF-16 without header',
    encoding: 'utf-16le',
    bom: true,
    text: table(
      '',
      RATE,
      (bar) => [`${b.ymd(bar.iso, '.')} 00:00`, ...ohlc(bar), bar.volume, 2].join(','),
      '\r\n',
    ),
    expect: all(RATE, OF_FILE),
  },
  {
    name: 'EURUSD_H1_202001.csv',
    from: 'MetaTrader 5, hours, date and time apart',
    text: table(
      '<DATE>\t<TIME>\t<OPEN>\t<HIGH>\t<LOW>\t<CLOSE>\t<TICKVOL>\t<VOL>\t<SPREAD>',
      RATE,
      (bar) =>
        [
          [b.ymd(bar.iso, '.'), '08:00:00', bar.open, bar.high, bar.low, bar.open, bar.volume, 0, 2].join(
            '\t',
          ),
          [b.ymd(bar.iso, '.'), '17:00:00', ...ohlc(bar), bar.volume, 0, 2].join('\t'),
        ].join('\r\n'),
      '\r\n',
    ),
    expect: all(RATE, OF_FILE, { rows: 20, skipped: 10 }),
  },
  {
    name: 'EURUSD_D1.csv',
    from: 'FXCM, bid and ask: one instrument, its bid',
    text: table('DateTime,BidOpen,BidHigh,BidLow,BidClose,AskOpen,AskHigh,AskLow,AskClose', RATE, (bar) =>
      [`${b.mdy(bar.iso, '/')} 00:00:00.000`, ...ohlc(bar), ...ask(bar)].join(','),
    ),
    expect: all(RATE, OF_FILE),
  },
  {
    name: 'oanda.csv',
    from: 'OANDA, currency converter, pair above and terms below',
    text: [
      ...['"OANDA Historical Currency Converter"', '"From USD, to EUR"', ''],
      table('"End Date","USD/EUR"', newestFirst(RATE), ({ iso, close }) => quoted(iso, close)),
      '"(c) 1996-2020 OANDA Corporation. All rights reserved."\n',
    ].join('\n'),
    expect: all(RATE, ['USD/EUR'], { aside: 1 }),
  },
  {
    name: 'EUR_USD_oanda_v20.csv',
    from: 'OANDA v20, nanoseconds in the time, the middle of the quote',
    text: table('time,volume,mid.o,mid.h,mid.l,mid.c,complete', RATE, (bar) =>
      [`${bar.iso}T22:00:00.000000000Z`, bar.volume, ...ohlc(bar), 'True'].join(','),
    ),
    expect: all(RATE, OF_FILE),
  },
  {
    name: 'eurofxref-hist.csv',
    from: 'ECB, the archive of reference rates: N/A, a comma at the end',
    text: table(
      'Date,USD,JPY,CYP,',
      newestFirst(RATE),
      ({ iso, close }) => `${iso},${close},${(close * 108).toFixed(2)},N/A,`,
    ),
    expect: all(RATE, ['USD', 'JPY']),
  },
  {
    name: 'eurofxref.csv',
    from: 'ECB, the rates of one day, a space before every value',
    text: 'Date, USD, JPY, BGN, \n15 January 2020, 1.1142, 122.46, 1.9558, \n',
    expect: { error: 'data/one-row' },
  },
]
