import * as b from './bars'
import { INDEX, RATE, STOCK, OF_FILE, all, newestFirst, quoted, table } from './bars'
import type { Bar } from './bars'
import type { Shape } from './shape'

const ohlc = ({ open, high, low, close }: Bar) => [open, high, low, close].map((x) => b.dot(x))
const adj = ({ close }: Bar) => (close * 0.98).toFixed(6)
const adjusted = (tickers: string[]) =>
  all(STOCK, tickers, {
    first: ['2020-01-02', Number(adj(STOCK[0]))],
    last: ['2020-01-15', Number(adj(STOCK[9]))],
    adjusted: true,
  })
const ten = (bar: Bar) => [bar.open, bar.high, bar.low, bar.close].map((x) => x.toFixed(6))

export const SITES: Shape[] = [
  {
    name: 'AAPL.csv',
    from: 'Yahoo Finance, 2017 to 2024',
    text: table('Date,Open,High,Low,Close,Adj Close,Volume', STOCK, (bar) =>
      [bar.iso, ...ten(bar), adj(bar), bar.volume].join(','),
    ),
    expect: adjusted(OF_FILE),
  },
  {
    name: 'table.csv',
    from: 'Yahoo Finance, before 2017',
    text: table('Date,Open,High,Low,Close,Volume,Adj Close', newestFirst(STOCK), (bar) =>
      [bar.iso, ...ten(bar), bar.volume, adj(bar)].join(','),
    ),
    expect: adjusted(OF_FILE),
  },
  {
    name: 'AAPL pasted.tsv',
    from: 'Yahoo Finance, the page pasted with its dividends and footnotes',
    text: table('Date\tOpen\tHigh\tLow\tClose*\tAdj Close**\tVolume', newestFirst(STOCK), (bar) => {
      const day = `Jan ${b.dayOfMonth(bar.iso)}, 2020`
      const row = [day, ...ohlc(bar), adj(bar), b.english(bar.volume, 0)].join('\t')
      return bar.iso === '2020-01-08' ? `${row}\n${day}\t0.88 Dividend` : row
    }),
    expect: { ...adjusted(OF_FILE), aside: 1 },
  },
  {
    name: 'goog.csv',
    from: 'Google Finance, before 2018',
    bom: true,
    text: table('Date,Open,High,Low,Close,Volume', newestFirst(STOCK), (bar) =>
      [`${Number(b.dayOfMonth(bar.iso))}-Jan-20`, ...ohlc(bar), bar.volume].join(','),
    ),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'Stocks - AAPL.csv',
    from: 'Google Sheets, GOOGLEFINANCE close',
    text: table('Date,Close', STOCK, (bar) => `${b.shortMdy(bar.iso)} 16:00:00,${b.dot(bar.close)}`, '\r\n'),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'Tabelle1.csv',
    from: 'Google Sheets, GOOGLEFINANCE all in a German sheet',
    text: table('Date,Open,High,Low,Close,Volume', INDEX, (bar) => {
      const cells = [bar.open, bar.high, bar.low, bar.close].map((x) => `"${b.comma(x)}"`)
      return [`${b.dmy(bar.iso, '.')} 17:35:00`, ...cells, bar.volume].join(',')
    }),
    expect: all(INDEX, OF_FILE),
  },
  {
    name: 'aapl_us_d.csv',
    from: 'Stooq, English page',
    text: table(
      'Date,Open,High,Low,Close,Volume',
      STOCK,
      (bar) => [bar.iso, ...ohlc(bar), bar.volume].join(','),
      '\r\n',
    ),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'eurusd_d.csv',
    from: 'Stooq, Polish page, a currency without volume',
    text: table(
      'Data,Otwarcie,Najwyzszy,Najnizszy,Zamkniecie',
      RATE,
      ({ iso, open, high, low, close }) => [iso, open, high, low, close].join(','),
      '\r\n',
    ),
    expect: all(RATE, OF_FILE),
  },
  {
    name: 'kgh.txt',
    from: 'Stooq, bulk download of five-minute bars',
    text: table(
      '<TICKER>,<PER>,<DATE>,<TIME>,<OPEN>,<HIGH>,<LOW>,<CLOSE>,<VOL>,<OPENINT>',
      STOCK,
      (bar) => {
        const row = (time: string, close: number) =>
          `KGH,5,${b.compact(bar.iso)},${time},${bar.open},${bar.high},${bar.low},${close},${bar.volume},0`
        return [row('090500', bar.open), row('170000', bar.close)].join('\r\n')
      },
      '\r\n',
    ),
    expect: all(STOCK, ['KGH'], { rows: 20, skipped: 10 }),
  },
  {
    name: 'HistoricalData_1579132800123.csv',
    from: 'Nasdaq, an index',
    text: table(
      'Date,Close/Last,Volume,Open,High,Low',
      newestFirst(INDEX),
      ({ iso, open, high, low, close }) => [b.mdy(iso, '/'), close, '--', open, high, low].join(','),
    ),
    expect: all(INDEX, OF_FILE),
  },
  {
    name: 'HistoricalData_1700000000456.csv',
    from: 'Nasdaq, a stock above 1,000 dollars',
    text: table('Date,Close/Last,Volume,Open,High,Low', newestFirst(INDEX), ({ iso, ...bar }) =>
      [
        b.mdy(iso, '/'),
        `$${bar.close}`,
        bar.volume,
        ...[bar.open, bar.high, bar.low].map((x) => `$${x}`),
      ].join(','),
    ),
    expect: all(INDEX, OF_FILE),
  },
  {
    name: 'aapl_price-history-01-16-2020.csv',
    from: 'Barchart, with its footer',
    text: `${table('Time,Open,High,Low,Last,Change,%Chg,Volume', newestFirst(STOCK), (bar) =>
      [
        b.mdy(bar.iso, '/'),
        ...ohlc(bar),
        (bar.close - bar.open).toFixed(2),
        `"${b.percent(bar)}%"`,
        bar.volume,
      ].join(','),
    )}"Downloaded from Barchart.com as of 01-16-2020 09:41am CST"\n`,
    expect: all(STOCK, OF_FILE, { aside: 1 }),
  },
  {
    name: 'clg20_daily_historical-data-01-16-2020.csv',
    from: 'Barchart, futures, newer headers',
    text: `${table('Time,Open,High,Low,Latest,Change,%Change,Volume,"Open Int"', newestFirst(STOCK), (bar) =>
      [
        bar.iso,
        ...ohlc(bar),
        (bar.close - bar.open).toFixed(2),
        `${b.percent(bar)}%`,
        bar.volume,
        240123,
      ].join(','),
    )}"Downloaded from Barchart.com as of 01-16-2020 09:44am CST"\n`,
    expect: all(STOCK, OF_FILE, { aside: 1 }),
  },
  {
    name: 'MacroTrends_Data_Download_AAPL.csv',
    from: 'Macrotrends, a stock below fourteen lines of terms',
    text: [
      ...['"Macrotrends Data Download"', '', '"AAPL - Historical Price and Volume Data"'],
      ...['"Historical prices are adjusted for both splits and dividends"', '', ''],
      '"DISCLAIMER AND TERMS OF USE: HISTORICAL STOCK DATA IS PROVIDED ""AS IS"" AND SOLELY FOR INFORMATIONAL PURPOSES, NOT FOR TRADING PURPOSES OR ADVICE."',
      '"NEITHER MACROTRENDS LLC NOR ANY OF OUR INFORMATION PROVIDERS WILL BE LIABLE FOR ANY DAMAGES, 2020, 1.5"',
      '"ATTRIBUTION: Proper attribution requires clear indication of the data source as ""www.macrotrends.net""."',
      ...['', '', ''],
      table('date,open,high,low,close,volume', STOCK, (bar) =>
        [bar.iso, ...[bar.open, bar.high, bar.low, bar.close].map((x) => x.toFixed(4)), bar.volume].join(','),
      ),
    ].join('\n'),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'historical-gold-prices-100-year-chart.csv',
    from: 'Macrotrends, one value below a preamble',
    text: `\n"macrotrends.net"\n"Data Source: Gold Prices"\n\n${table('date, value', STOCK, (bar) => `${bar.iso},${bar.close}`)}`,
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'BATS_AAPL, 1D.csv',
    from: 'TradingView, seconds at the opening, with indicators',
    text: table('time,open,high,low,close,Volume,Volume MA,RSI,RSI-based MA', STOCK, (bar, i) =>
      [
        b.seconds(bar.iso) + 52_200,
        bar.open,
        bar.high,
        bar.low,
        bar.close,
        bar.volume,
        'NaN',
        48 + i,
        'NaN',
      ].join(','),
    ),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'FX_EURUSD, 60.csv',
    from: 'TradingView, ISO times with a zone, hourly',
    text: table('time,open,high,low,close', RATE, ({ iso, open, high, low, close }) =>
      [
        `${iso}T09:00:00-05:00,${open},${high},${low},${open}`,
        `${iso}T16:00:00-05:00,${open},${high},${low},${close}`,
      ].join('\n'),
    ),
    expect: all(RATE, OF_FILE, { rows: 20, skipped: 10 }),
  },
  {
    name: 'IBM_adjusted.txt',
    from: 'Kibot, no header',
    text: table('', STOCK, (bar) => [b.mdy(bar.iso, '/'), ...ohlc(bar), bar.volume].join(','), '\r\n'),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'AAPL_1day.txt',
    from: 'FirstRate Data, no header',
    text: table('', STOCK, (bar) => [bar.iso, ...ohlc(bar), bar.volume].join(',')),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'AAPL-norgate.csv',
    from: 'Norgate, with the unadjusted close beside',
    text: table('Date,Open,High,Low,Close,Volume,Turnover,Unadjusted Close,Dividend', STOCK, (bar) =>
      [b.compact(bar.iso), ...ohlc(bar), bar.volume, bar.volume * 71, (bar.close * 4).toFixed(2), '0.0'].join(
        ',',
      ),
    ),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'NASDAQ_20200115.csv',
    from: 'EODData, all stocks of one day',
    text: table('Symbol,Date,Open,High,Low,Close,Volume', STOCK, (bar, i) =>
      [
        ['AAL', 'AAPL', 'ADBE', 'ADI', 'ADP', 'ADSK', 'ALGN', 'ALXN', 'AMAT', 'AMD'][i],
        '15-Jan-2020',
        ...ohlc(bar),
        bar.volume,
      ].join(','),
    ),
    expect: { error: 'data/one-row' },
  },
  {
    name: 'KGHM.mst',
    from: 'bossa.pl and ForexTester, MetaStock ASCII',
    text: table(
      '<TICKER>,<DTYYYYMMDD>,<OPEN>,<HIGH>,<LOW>,<CLOSE>,<VOL>',
      STOCK,
      (bar) => ['KGHM', b.compact(bar.iso), ...ohlc(bar), bar.volume].join(','),
      '\r\n',
    ),
    expect: all(STOCK, ['KGHM']),
  },
  {
    name: 'historical AAPL.csv',
    from: 'Financial Times, long dates',
    text: table('Date,Open,High,Low,Close,Volume', newestFirst(STOCK), (bar) => {
      const day = ['Thursday', 'Friday', 'Monday', 'Tuesday', 'Wednesday'][STOCK.indexOf(bar) % 5]
      return [
        quoted(`${day}, January ${b.dayOfMonth(bar.iso)}, 2020`),
        ...ohlc(bar),
        quoted(b.english(bar.volume, 0)),
      ].join(',')
    }),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'h_sx5e.txt',
    from: 'STOXX, index history',
    text: table(
      'Date;Symbol;Indexvalue',
      STOCK,
      ({ iso, close }) => `${b.dmy(iso, '.')};SX5E;${b.dot(close)}`,
      '\r\n',
    ),
    expect: all(STOCK, ['SX5E']),
  },
  {
    name: 'SKEW_History.csv',
    from: 'Cboe, one index',
    text: table('DATE,SKEW', STOCK, ({ iso, close }) => `${b.mdy(iso, '/')},${close}`),
    expect: all(STOCK, ['SKEW']),
  },
]
