import * as b from './bars'
import { INDEX, STOCK, OF_FILE, all, quoted, table } from './bars'
import type { Bar } from './bars'
import type { Shape } from './shape'

const commas = ({ open, high, low, close }: Bar) => [open, high, low, close].map((x) => b.comma(x))
const WIN = '\r\n'
/** Two weeks' days from 3 to 10 February, which can be read as months from March to October. */
const FEBRUARY = ['03', '04', '05', '06', '07', '10']
const february = (row: (day: string, bar: Bar) => string) =>
  FEBRUARY.map((day, i) => row(day, STOCK[i])).join(WIN) + WIN

export const SPREADSHEETS: Shape[] = [
  {
    name: 'SAP deutsch.csv',
    from: 'Excel, German locale',
    encoding: 'windows-1252',
    text: table(
      'Datum;Eröffnung;Hoch;Tief;Schlusskurs;Volumen',
      STOCK,
      (bar) => [b.dmy(bar.iso, '.'), ...commas(bar), bar.volume].join(';'),
      WIN,
    ),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'export yahoo.csv',
    from: 'Excel, a Yahoo file saved again in Germany',
    text: table(
      'Date;Open;High;Low;Close;Adj Close;Volume',
      STOCK,
      (bar) =>
        [
          b.dmy(bar.iso, '.'),
          ...commas({ ...bar, close: bar.close * 4 }),
          b.comma(bar.close),
          bar.volume,
        ].join(';'),
      WIN,
    ),
    expect: all(STOCK, OF_FILE, { adjusted: true }),
  },
  {
    name: 'cac français.csv',
    from: 'Excel, French locale, narrow spaces between thousands',
    text: table(
      'Date;Ouverture;Plus haut;Plus bas;Clôture;Volume',
      INDEX,
      (bar) =>
        [
          b.dmy(bar.iso, '/'),
          ...[bar.open, bar.high, bar.low, bar.close].map((x) => b.spaced(x, '\u202f')),
          bar.volume,
        ].join(';'),
      WIN,
    ),
    bom: true,
    expect: all(INDEX, OF_FILE),
  },
  {
    name: 'us.csv',
    from: 'Excel, US locale',
    text: table(
      'Date,Open,High,Low,Close',
      STOCK,
      (bar) => [b.shortMdy(bar.iso), bar.open, bar.high, bar.low, bar.close].join(','),
      WIN,
    ),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'uk.csv',
    from: 'Excel, UK locale',
    text: table(
      'Date,Open,High,Low,Close',
      STOCK,
      (bar) => [b.dmy(bar.iso, '/'), bar.open, bar.high, bar.low, bar.close].join(','),
      WIN,
    ),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'february.csv',
    from: 'Excel, days that can be read both ways',
    text: `Date,Close${WIN}${february((day, { close }) => `${day}/02/2020,${close}`)}`,
    question: { code: 'csv/ambiguous-dates', answer: { dateOrder: 'dmy' } },
    expect: {
      rows: 6,
      imported: 6,
      rejected: 0,
      skipped: 0,
      tickers: OF_FILE,
      first: ['2020-02-03', 71.84],
      last: ['2020-02-10', 74.38],
    },
  },
  {
    name: 'february us.csv',
    from: 'Excel, two-digit years that can be read both ways',
    text: `Date;Close${WIN}${february((day, { close }) => `02/${day}/20;${b.comma(close)}`)}`,
    question: { code: 'csv/ambiguous-dates', answer: { dateOrder: 'mdy' } },
    expect: {
      rows: 6,
      imported: 6,
      rejected: 0,
      skipped: 0,
      tickers: OF_FILE,
      first: ['2020-02-03', 71.84],
      last: ['2020-02-10', 74.38],
    },
  },
  {
    name: 'serials.csv',
    from: 'Excel, days as serial numbers',
    text: table(
      'Date,AAPL,MSFT',
      STOCK,
      ({ iso, close }) => `${b.seconds(iso) / 86_400 + 25_569},${close},${(close * 2).toFixed(2)}`,
      WIN,
    ),
    expect: all(STOCK, ['AAPL', 'MSFT']),
  },
  {
    name: 'vlookup.csv',
    from: 'Excel, errors where a formula found nothing',
    text: table(
      'Date,AAPL,MSFT,IBM',
      STOCK,
      ({ iso, close }, i) =>
        `${b.shortMdy(iso)},${close},${i % 4 === 1 ? '#N/A' : close + 1},${i === 3 ? '#VALUE!' : i === 5 ? '#DIV/0!' : close + 2}`,
      WIN,
    ),
    expect: all(STOCK, ['AAPL', 'MSFT', 'IBM']),
  },
  {
    name: 'unicode text.txt',
    from: 'Excel, Unicode text: UTF-16 and tabs',
    encoding: 'utf-16le',
    bom: true,
    text: table(
      'Datum\tDürr\tKölnRück',
      STOCK,
      ({ iso, close }) => `${b.dmy(iso, '.')}\t${b.comma(close)}\t${b.comma(close * 2)}`,
      WIN,
    ),
    expect: all(STOCK, ['Dürr', 'KölnRück']),
  },
  {
    name: 'leftovers.csv',
    from: 'Excel, empty columns and rows that were once filled',
    text: `${table('Date,Close,,,', STOCK, ({ iso, close }) => `${b.shortMdy(iso)},${close},,,`, WIN)},,,,${WIN},,,,${WIN}`,
    expect: all(STOCK, OF_FILE, { aside: 2 }),
  },
  {
    name: 'accounting.csv',
    from: 'Excel, accounting format',
    text: table('Date,Close', INDEX, ({ iso, close }) => `${b.shortMdy(iso)}," $${b.english(close)} "`, WIN),
    expect: all(INDEX, OF_FILE),
  },
  {
    name: 'euro.csv',
    from: 'Excel, the euro behind the number',
    bom: true,
    text: table('Datum;Kurs', INDEX, ({ iso, close }) => `${b.dmy(iso, '.')};${b.german(close)} €`, WIN),
    expect: all(INDEX, OF_FILE),
  },
  {
    name: 'long dates.csv',
    from: 'Excel, long dates',
    text: table(
      'Date,Close',
      STOCK,
      ({ iso, close }, i) =>
        `"${['Thursday', 'Friday', 'Monday', 'Tuesday', 'Wednesday'][i % 5]}, January ${Number(b.dayOfMonth(iso))}, 2020",${close}`,
      WIN,
    ),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'short months.csv',
    from: 'Excel, 02-Jan-20',
    text: table('Date,Close', STOCK, ({ iso, close }) => `${b.dayOfMonth(iso)}-Jan-20,${close}`, WIN),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'März.csv',
    from: 'Excel, months in German',
    encoding: 'windows-1252',
    text: table(
      'Datum;Kurs',
      STOCK,
      ({ iso, close }) => `${b.dayOfMonth(iso)}. März 2020;${b.comma(close)}`,
      WIN,
    ),
    expect: all(STOCK, OF_FILE, { first: ['2020-03-02', 71.84], last: ['2020-03-15', 76.49] }),
  },
  {
    name: 'janvier.csv',
    from: 'Excel, months in French',
    encoding: 'windows-1252',
    text: table(
      'Date;Cours',
      STOCK,
      ({ iso, close }) => `${Number(b.dayOfMonth(iso))}-janv.-20;${b.comma(close)}`,
      WIN,
    ),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'enero.csv',
    from: 'Excel, months in Spanish',
    text: table(
      'Fecha;Precio',
      STOCK,
      ({ iso, close }) => `${Number(b.dayOfMonth(iso))} de enero de 2020;${b.comma(close)}`,
      WIN,
    ),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'calc.csv',
    from: 'LibreOffice, two-digit years, everything quoted',
    text: table('"Date","Close"', STOCK, ({ iso, close }) =>
      quoted(b.mdy(iso, '/').replace('/2020', '/20'), close),
    ),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'Prices-Table 1.csv',
    from: 'Apple Numbers, the name of the table above',
    text: `Table 1${WIN}${table('Date;AAPL;MSFT', STOCK, ({ iso, close }) => `${b.dmy(iso, '.')} 00:00;${b.comma(close)};${b.comma(close * 2)}`, WIN)}`,
    expect: all(STOCK, ['AAPL', 'MSFT']),
  },
  {
    name: 'average.csv',
    from: 'Excel, an average below',
    text: `${table('Date,AAPL,MSFT', STOCK, ({ iso, close }) => `${b.shortMdy(iso)},${close},${close + 1}`, WIN)}Average,73.69,74.69${WIN}`,
    expect: all(STOCK, ['AAPL', 'MSFT'], { aside: 1 }),
  },
  {
    name: 'pipe.txt',
    from: 'a database, bars round the cells, a line of dashes',
    text: `| Date       | Close |\n|------------|-------|\n${table('', STOCK, ({ iso, close }) => `| ${iso} | ${close} |`)}`,
    expect: all(STOCK, OF_FILE, { aside: 1 }),
  },
]
