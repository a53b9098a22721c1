import * as b from './bars'
import { INDEX, STOCK, OF_FILE, all, newestFirst, quoted, table } from './bars'
import type { Bar } from './bars'
import type { Shape } from './shape'

const ohlc = ({ open, high, low, close }: Bar) => [open, high, low, close]
const commas = (bar: Bar) => ohlc(bar).map((x) => b.comma(x))

export const BROKERS: Shape[] = [
  {
    name: 'AAPL_ib.csv',
    from: 'Interactive Brokers, bars within the day, two spaces before the time',
    text: table('date,open,high,low,close,volume,barCount,average', STOCK, (bar) =>
      [
        `${b.compact(bar.iso)}  09:30:00,${bar.open},${bar.high},${bar.low},${bar.open},${bar.volume},512,${bar.open}`,
        `${b.compact(bar.iso)}  15:30:00,${bar.open},${bar.high},${bar.low},${bar.close},${bar.volume},498,${bar.open}`,
      ].join('\n'),
    ),
    expect: all(STOCK, OF_FILE, { rows: 20, skipped: 10 }),
  },
  {
    name: 'AAPL_daily_ib.csv',
    from: 'Interactive Brokers through ib_insync',
    text: table(',date,open,high,low,close,volume,average,barCount', STOCK, (bar, i) =>
      [i, bar.iso, ...ohlc(bar), `${bar.volume}.0`, bar.open + 0.013, 48_123].join(','),
    ),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'AAPL_schwab.csv',
    from: 'a broker, a title with the time of the download, dollars, volumes with commas',
    text: `"Price History for AAPL as of 09:41 AM ET, 01/16/2020"\r\n\r\n${table(
      '"Date","Open","High","Low","Close","Volume",',
      newestFirst(STOCK),
      (bar) =>
        `${quoted(b.mdy(bar.iso, '/'), ...ohlc(bar).map((x) => `$${b.dot(x)}`), b.english(bar.volume, 0))},`,
      '\r\n',
    )}`,
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'HistoricalPrices_FXAIX.csv',
    from: 'Fidelity, terms below',
    text: [
      table('Date,Open,High,Low,Close,Volume', newestFirst(STOCK), (bar) =>
        [b.mdy(bar.iso, '/'), ...ohlc(bar), bar.volume].join(','),
      ),
      '"The data and information in this spreadsheet is provided to you solely for your use and is not for distribution."',
      '"Date downloaded 01/16/2020 9:41 AM ET"',
      '',
    ].join('\n'),
    expect: all(STOCK, OF_FILE, { aside: 2 }),
  },
  {
    name: 'VFIAX.csv',
    from: 'Vanguard, net asset values in dollars',
    text: `Fund Name,500 Index Fund Admiral Shares\n\n${table('Date,NAV', newestFirst(STOCK), ({ iso, close }) => `${b.mdy(iso, '/')},$${close}`)}`,
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'IVV_historical.csv',
    from: 'iShares, fund name above, shares and dividends beside',
    bom: true,
    text: `iShares Core S&P 500 ETF\n"Jan 15, 2020"\n\n${table(
      '"As Of","NAV per Share","Ex-Dividends","Shares Outstanding"',
      newestFirst(STOCK),
      ({ iso, close }) => quoted(`Jan ${b.dayOfMonth(iso)}, 2020`, close, '--', '621,450,000.00'),
    )}`,
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'navhist-us-en-spy.csv',
    from: 'SPDR, four lines about the fund',
    text: [
      ...['Fund Name:,SPDR S&P 500 ETF Trust,,', 'Ticker Symbol:,SPY,,', 'As of 15-Jan-2020,,,'],
      table(
        'Date,NAV,Shares Outstanding,Total Net Assets',
        newestFirst(STOCK),
        ({ iso, close }) =>
          `${b.dayOfMonth(iso)}-Jan-2020,${close.toFixed(6)},932932116.000000,305113415234.64`,
        '\r\n',
      ),
    ].join('\r\n'),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'wkn_A1EWWW_historic.csv',
    from: 'comdirect, title line, windows-1252',
    encoding: 'windows-1252',
    text: `"adidas Aktie (WKN: A1EWWW Börse: Xetra)"\r\n\r\n${table(
      '"Datum";"Eröffnung";"Hoch";"Tief";"Schluss";"Volumen"',
      newestFirst(INDEX),
      (bar) =>
        [b.dmy(bar.iso, '.'), ...ohlc(bar).map((x) => b.german(x)), b.german(bar.volume, 0)]
          .map((x) => `"${x}"`)
          .join(';'),
      '\r\n',
    )}`,
    expect: all(INDEX, OF_FILE),
  },
  {
    name: 'history.csv',
    from: 'onvista, header without umlauts',
    text: table('Datum;Eroeffnung;Hoch;Tief;Schluss;Volumen', newestFirst(STOCK), (bar) =>
      [b.dmy(bar.iso, '.'), ...commas(bar), b.german(bar.volume, 0)].join(';'),
    ),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'wkn_865985_historic.csv',
    from: 'ariva.de, years first and decimal commas',
    text: table('Datum;Erster;Hoch;Tief;Schlusskurs;Stuecke;Volumen', newestFirst(STOCK), (bar) =>
      [bar.iso, ...commas(bar), b.german(bar.volume, 0), b.german(bar.volume * 71, 0)].join(';'),
    ),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'wkn_A0RPWH_historic.csv',
    from: 'ariva.de, a fund without volumes, one digit after the comma now and then',
    text: table('Datum;Erster;Hoch;Tief;Schlusskurs;Stuecke;Volumen', newestFirst(STOCK), (bar) =>
      [
        bar.iso,
        ...[bar.open, bar.high, bar.low, bar.close].map((x) => String(x).replace('.', ',')),
        '',
        '',
      ].join(';'),
    ),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'finanzen.txt',
    from: 'finanzen.net, the table pasted',
    text: table('Datum\tEröffnung\tSchluss\tTageshoch\tTagestief', newestFirst(INDEX), (bar) =>
      [b.dmy(bar.iso, '.'), ...[bar.open, bar.close, bar.high, bar.low].map((x) => b.german(x))].join('\t'),
    ),
    expect: all(INDEX, OF_FILE),
  },
  {
    name: 'price_history_DE0007164600.csv',
    from: 'Börse Frankfurt',
    bom: true,
    text: table(
      'Datum;Eröffnung;Schluss;Tageshoch;Tagestief;Umsatz (Stück);Umsatz (Euro)',
      newestFirst(STOCK),
      (bar) =>
        [
          b.dmy(bar.iso, '.'),
          ...[bar.open, bar.close, bar.high, bar.low].map((x) => b.comma(x)),
          b.german(bar.volume, 0),
          b.german(bar.volume * 71),
        ].join(';'),
    ),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'kurshistorie.csv',
    from: 'Börse Stuttgart, currency behind every price',
    text: table(
      '"Datum";"Erster";"Höchster";"Tiefster";"Letzter";"Umsatz (Stk.)"',
      newestFirst(STOCK),
      (bar) =>
        [b.dmy(bar.iso, '.'), ...commas(bar).map((x) => `${x} EUR`), b.german(bar.volume, 0)]
          .map((x) => `"${x}"`)
          .join(';'),
    ),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'Fondspreise UniGlobal.csv',
    from: 'Union Investment, issue and redemption price',
    encoding: 'windows-1252',
    text: table(
      'Datum;Währung;Ausgabepreis;Rücknahmepreis',
      newestFirst(STOCK),
      ({ iso, close }) => `${b.dmy(iso, '.')};EUR;${b.comma(close * 1.05)};${b.comma(close)}`,
      '\r\n',
    ),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'Swissquote_SMI.csv',
    from: 'Swissquote, apostrophes between thousands',
    text: table(
      'Datum;Eröffnung;Hoch;Tief;Schluss;Volumen',
      newestFirst(INDEX),
      (bar) => [b.dmy(bar.iso, '.'), ...ohlc(bar).map((x) => b.swiss(x)), b.swiss(bar.volume, 0)].join(';'),
      '\r\n',
    ),
    expect: all(INDEX, OF_FILE),
  },
  {
    name: 'AAPL.Last.txt',
    from: 'NinjaTrader, no header',
    text: table('', STOCK, (bar) => [b.compact(bar.iso), ...ohlc(bar), bar.volume].join(';'), '\r\n'),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: '$SPX.X.txt',
    from: 'TradeStation, ups and downs for the volume',
    text: table(
      '"Date","Time","Open","High","Low","Close","Up","Down"',
      INDEX,
      (bar) => [b.mdy(bar.iso, '/'), '16:00', ...ohlc(bar), bar.volume, bar.volume].join(','),
      '\r\n',
    ),
    expect: all(INDEX, OF_FILE),
  },
  {
    name: 'ESH20.dly_BarData.txt',
    from: 'Sierra Chart, a space after every comma',
    text: table(
      'Date, Time, Open, High, Low, Last, Volume, NumberOfTrades, BidVolume, AskVolume',
      INDEX,
      (bar) =>
        [
          b.shortYmd(bar.iso, '/'),
          '00:00:00.0',
          ...ohlc(bar),
          bar.volume,
          48_123,
          bar.volume,
          bar.volume,
        ].join(', '),
    ),
    expect: all(INDEX, OF_FILE),
  },
  {
    name: 'amibroker.csv',
    from: 'AmiBroker, Date/Time in one column',
    text: table(
      'Ticker,Date/Time,Open,High,Low,Close,Volume',
      STOCK,
      (bar) => ['AAPL', b.shortMdy(bar.iso), ...ohlc(bar), bar.volume].join(','),
      '\r\n',
    ),
    expect: all(STOCK, ['AAPL']),
  },
]
