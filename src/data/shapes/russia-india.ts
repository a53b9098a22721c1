import * as b from './bars'
import { INDEX, STOCK, OF_FILE, all, newestFirst, quoted, table } from './bars'
import type { Bar } from './bars'
import type { Shape } from './shape'

const ohlc = ({ open, high, low, close }: Bar) => [open, high, low, close].map((x) => b.dot(x))
const named = (iso: string, month: string) => `${b.dayOfMonth(iso)}-${month}-2020`

export const RUSSIA_AND_INDIA: Shape[] = [
  {
    name: 'SBER_200102_200115.txt',
    from: 'Finam, semicolons, two-digit years',
    text: table(
      '<TICKER>;<PER>;<DATE>;<TIME>;<OPEN>;<HIGH>;<LOW>;<CLOSE>;<VOL>',
      STOCK,
      (bar) =>
        [
          'SBER',
          'D',
          b.dmy(bar.iso, '/').replace('/2020', '/20'),
          '00:00',
          ...[bar.open, bar.high, bar.low, bar.close].map((x) => x.toFixed(7)),
          bar.volume,
        ].join(';'),
      '\r\n',
    ),
    expect: all(STOCK, ['SBER']),
  },
  {
    name: 'GAZP_200102_200115.csv',
    from: 'Finam, no header',
    text: table(
      '',
      STOCK,
      (bar) => ['GAZP', 'D', b.compact(bar.iso), '000000', ...ohlc(bar), bar.volume].join(','),
      '\r\n',
    ),
    expect: all(STOCK, ['GAZP']),
  },
  {
    name: 'SBER.csv',
    from: 'Moscow Exchange ISS, a cursor table below',
    encoding: 'windows-1251',
    text: [
      ...['history', ''],
      table(
        'BOARDID;TRADEDATE;SHORTNAME;SECID;NUMTRADES;VALUE;OPEN;LOW;HIGH;LEGALCLOSEPRICE;WAPRICE;CLOSE;VOLUME;MARKETPRICE2;MARKETPRICE3;ADMITTEDQUOTE',
        STOCK,
        (bar) => {
          const [o, h, l, c] = ohlc(bar)
          return `TQBR;${bar.iso};Сбербанк;SBER;81234;${bar.volume * 71};${o};${l};${h};${l};${o};${c};${bar.volume};${o};${o};${l}`
        },
      ),
      ...['history.cursor', '', 'INDEX;TOTAL;PAGESIZE', '0;10;100', ''],
    ].join('\n'),
    expect: all(STOCK, ['SBER'], { aside: 3 }),
  },
  {
    name: 'IMOEX.csv',
    from: 'Moscow Exchange, in Russian, windows-1251, decimal commas',
    encoding: 'windows-1251',
    text: table(
      'Дата;Открытие;Максимум;Минимум;Закрытие;Объем',
      INDEX,
      (bar) =>
        [
          b.dmy(bar.iso, '.'),
          ...[bar.open, bar.high, bar.low, bar.close].map((x) => b.spaced(x, '\u00a0')),
          b.spaced(bar.volume, '\u00a0', 0),
        ].join(';'),
      '\r\n',
    ),
    expect: all(INDEX, OF_FILE),
  },
  {
    name: '500325.csv',
    from: 'BSE India, a comma at the end of every line',
    text: table(
      'Date,Open Price,High Price,Low Price,Close Price,WAP,No.of Shares,No. of Trades,Total Turnover (Rs.),Deliverable Quantity,% Deli. Qty to Traded Qty,Spread High-Low,Spread Close-Open,',
      newestFirst(STOCK),
      (bar) =>
        [
          named(bar.iso, 'January'),
          ...ohlc(bar),
          71.123456789,
          bar.volume,
          8123,
          `${bar.volume * 71}.00`,
          402_123,
          33.39,
          1.26,
          0.31,
          '',
        ].join(','),
    ),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'CSVForDate.csv',
    from: 'BSE India, an index, commas at the end of the data only',
    text: table('Date,Open,High,Low,Close', INDEX, (bar) =>
      [named(bar.iso, 'January'), ...ohlc(bar), ''].join(','),
    ),
    expect: all(INDEX, OF_FILE),
  },
  {
    name: '532540_rs.csv',
    from: 'BSE India, rupees in the headers',
    text: table(
      '"Date","Open Price in Rs.","High Price in Rs.","Low Price in Rs.","Close Price in Rs.","No. of Shares"',
      STOCK,
      (bar) => quoted(named(bar.iso, 'Jan'), ...ohlc(bar), b.english(bar.volume, 0)),
    ),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'cm_bhav.csv',
    from: 'NSE India, two days of bhavcopies joined',
    text: table(
      'SYMBOL,SERIES,OPEN,HIGH,LOW,CLOSE,LAST,PREVCLOSE,TOTTRDQTY,TOTTRDVAL,TIMESTAMP,TOTALTRADES,ISIN,',
      STOCK,
      (bar) =>
        ['INFY', 'TCS']
          .map((symbol) =>
            [
              symbol,
              'EQ',
              ...ohlc(bar),
              b.dot(bar.close - 0.1),
              b.dot(bar.open),
              bar.volume,
              bar.volume * 71,
              named(bar.iso, 'JAN'),
              8123,
              `INE${symbol}`,
              '',
            ].join(','),
          )
          .join('\n'),
    ),
    expect: all(STOCK, ['INFY', 'TCS'], { rows: 20, imported: 20 }),
  },
  {
    name: '01-01-2020-TO-15-01-2020RELIANCEALLN.csv',
    from: 'NSE India, security archive, last and average beside the close',
    text: table(
      '"Symbol","Series","Date","Prev Close","Open Price","High Price","Low Price","Last Price","Close Price","Average Price","Total Traded Quantity","Turnover","No. of Trades","Deliverable Qty","% Dly Qt to Traded Qty"',
      STOCK,
      (bar) => {
        const [o, h, l, c] = ohlc(bar)
        return quoted(
          'RELIANCE',
          'EQ',
          named(bar.iso, 'Jan'),
          o,
          o,
          h,
          l,
          b.dot(bar.close - 0.1),
          c,
          o,
          bar.volume,
          `${bar.volume * 71}.00`,
          8123,
          402_123,
          '33.39',
        )
      },
    ),
    expect: all(STOCK, ['RELIANCE']),
  },
  {
    name: 'Quote-Equity-TCS-EQ-01-01-2020-to-15-01-2020.csv',
    from: 'NSE India, newer page, spaces behind the headers',
    bom: true,
    text: table(
      '"Date ","series ","OPEN ","HIGH ","LOW ","PREV. CLOSE ","ltp ","close ","vwap ","52W H ","52W L ","VOLUME ","VALUE ","No of trades "',
      newestFirst(INDEX),
      (bar) => {
        const [o, h, l, c] = [bar.open, bar.high, bar.low, bar.close].map((x) => b.english(x))
        return quoted(
          named(bar.iso, 'Jan'),
          'EQ',
          o,
          h,
          l,
          o,
          b.english(bar.close - 3),
          c,
          o,
          '14,000.00',
          '9,000.00',
          b.english(bar.volume, 0),
          b.english(bar.volume * 9),
          '81,234',
        )
      },
    ),
    expect: all(INDEX, OF_FILE),
  },
  {
    name: 'moneycontrol.csv',
    from: 'moneycontrol, day first with dashes',
    text: table('Date,Open,High,Low,Close,Volume', STOCK, (bar) =>
      [b.dmy(bar.iso, '-'), ...ohlc(bar), bar.volume].join(','),
    ),
    expect: all(STOCK, OF_FILE),
  },
]
