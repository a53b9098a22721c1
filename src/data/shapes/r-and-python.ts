import * as b from './bars'
import { STOCK, OF_FILE, all, quoted, table } from './bars'
import type { Bar } from './bars'
import type { Shape } from './shape'

const ohlc = ({ open, high, low, close }: Bar) => [open, high, low, close]
const half = (value: number) => (value * 2.25).toFixed(2)
/** Raw prices before a split of 4:1, the adjusted close of the bar itself. */
const raw = (bar: Bar) => ohlc(bar).map((x) => (x * 4).toFixed(2))
const adjusted = (tickers: string[], change = {}) => all(STOCK, tickers, { adjusted: true, ...change })
const two = (tickers: string[]) => adjusted(tickers, { rows: 20, imported: 20 })

export const R_AND_PYTHON: Shape[] = [
  {
    name: 'AAPL_xts.csv',
    from: 'R: quantmod, write.zoo',
    text: table(
      '"Index","AAPL.Open","AAPL.High","AAPL.Low","AAPL.Close","AAPL.Volume","AAPL.Adjusted"',
      STOCK,
      (bar) => [bar.iso, ...raw(bar), bar.volume, bar.close].join(','),
    ),
    expect: adjusted(['AAPL']),
  },
  {
    name: 'AAPL_frame.csv',
    from: 'R: quantmod, write.csv with days as row names',
    text: table(
      '"","AAPL.Open","AAPL.High","AAPL.Low","AAPL.Close","AAPL.Volume","AAPL.Adjusted"',
      STOCK,
      (bar) => [quoted(bar.iso), ...raw(bar), bar.volume, bar.close].join(','),
    ),
    expect: adjusted(['AAPL']),
  },
  {
    name: 'prices.txt',
    from: 'R: write.table, spaces, one header less than columns',
    text: table('"Open" "High" "Low" "Close"', STOCK, (bar) => [`"${bar.iso}"`, ...ohlc(bar)].join(' ')),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'zoo.txt',
    from: 'R: write.zoo, spaces',
    text: table('"Index" "AAPL" "MSFT"', STOCK, ({ iso, close }) => `${iso} ${close} ${half(close)}`),
    expect: all(STOCK, ['AAPL', 'MSFT']),
  },
  {
    name: 'tidy.csv',
    from: 'R: tidyquant, two symbols below each other',
    text: table(
      '"symbol","date","open","high","low","close","volume","adjusted"',
      ['AAPL', 'MSFT'].flatMap(() => STOCK),
      (bar, i) => [quoted(i < 10 ? 'AAPL' : 'MSFT'), bar.iso, ...raw(bar), bar.volume, bar.close].join(','),
    ),
    expect: two(['AAPL', 'MSFT']),
  },
  {
    name: 'rownames.csv',
    from: 'R: write.csv with numbers as row names, NA for a gap',
    text: table(
      '"","date","AAPL","MSFT"',
      STOCK,
      ({ iso, close }, i) => `"${i + 1}",${iso},${close},${i < 3 ? 'NA' : half(close)}`,
    ),
    expect: all(STOCK, ['AAPL', 'MSFT']),
  },
  {
    name: 'csv2.csv',
    from: 'R: write.csv2, semicolons and decimal commas',
    text: table(
      '"";"date";"close"',
      STOCK,
      ({ iso, close }, i) => `"${i + 1}";${iso};${String(close).replace('.', ',')}`,
    ),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'AAPL_yf.csv',
    from: 'yfinance, close first, as since 2024',
    text: table('Date,Close,High,Low,Open,Volume', STOCK, (bar) =>
      [bar.iso, bar.close, bar.high, bar.low, bar.open, bar.volume].join(','),
    ),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'prices_yf.csv',
    from: 'yfinance, two tickers, three header rows, by field',
    text: table(
      'Price,Adj Close,Adj Close,Close,Close,Volume,Volume\nTicker,AAPL,MSFT,AAPL,MSFT,AAPL,MSFT\nDate,,,,,,',
      STOCK,
      (bar) =>
        [bar.iso, bar.close, half(bar.close), half(bar.close), half(bar.open), bar.volume, bar.volume].join(
          ',',
        ),
    ),
    expect: adjusted(['AAPL', 'MSFT'], { aside: 2 }),
  },
  {
    name: 'prices_yf_old.csv',
    from: 'yfinance, two tickers, header without names',
    text: table(
      ',Adj Close,Adj Close,Close,Close,Volume,Volume\n,AAPL,MSFT,AAPL,MSFT,AAPL,MSFT\nDate,,,,,,',
      STOCK,
      (bar) =>
        [bar.iso, bar.close, half(bar.close), half(bar.close), half(bar.open), bar.volume, bar.volume].join(
          ',',
        ),
    ),
    expect: adjusted(['AAPL', 'MSFT'], { aside: 2 }),
  },
  {
    name: 'grouped.csv',
    from: 'yfinance, group_by ticker',
    text: table(
      'Ticker,AAPL,AAPL,AAPL,MSFT,MSFT,MSFT\nPrice,Open,Close,Volume,Open,Close,Volume\nDate,,,,,,',
      STOCK,
      (bar) =>
        [bar.iso, bar.open, bar.close, bar.volume, half(bar.open), half(bar.close), bar.volume].join(','),
    ),
    expect: all(STOCK, ['AAPL', 'MSFT'], { aside: 2 }),
  },
  {
    name: 'stacked.csv',
    from: 'yfinance, stacked',
    text: table('Date,Ticker,Adj Close,Close,High,Low,Open,Volume', STOCK, (bar) => {
      const [o, h, l, c] = raw(bar)
      return ['AAPL', 'MSFT']
        .map((ticker) => [bar.iso, ticker, bar.close, c, h, l, o, bar.volume].join(','))
        .join('\n')
    }),
    expect: two(['AAPL', 'MSFT']),
  },
  {
    name: 'yahoo_fin.csv',
    from: 'yahoo_fin, the day without a name, the ticker behind',
    text: table(',open,high,low,close,adjclose,volume,ticker', STOCK, (bar) =>
      [bar.iso, ...raw(bar), bar.close, bar.volume, 'AAPL'].join(','),
    ),
    expect: adjusted(['AAPL']),
  },
  {
    name: 'frame.tsv',
    from: 'pandas, tabs, times at midnight, no name of the index',
    text: table('\tAAPL\tMSFT', STOCK, ({ iso, close }) => `${iso} 00:00:00\t${close}\t${half(close)}`),
    expect: all(STOCK, ['AAPL', 'MSFT']),
  },
  {
    name: 'melted.csv',
    from: 'pandas, melted: variable and value',
    text: table(',Date,variable,value', STOCK, ({ iso, close }, i) =>
      [`${i},${iso},AAPL,${close}`, `${i + 10},${iso},MSFT,${half(close)}`].join('\n'),
    ),
    expect: all(STOCK, ['AAPL', 'MSFT'], { rows: 20, imported: 20 }),
  },
  {
    name: 'qlib.csv',
    from: 'Qlib, fields with a dollar sign',
    text: table('instrument,datetime,$open,$close,$high,$low,$volume,$factor', STOCK, (bar) =>
      ['SH600519', bar.iso, bar.open, bar.close, bar.high, bar.low, bar.volume, 0.0141].join(','),
    ),
    expect: all(STOCK, ['SH600519']),
  },
  {
    name: 'matlab.csv',
    from: 'MATLAB timetable',
    text: table('Time,Open,High,Low,Close', STOCK, (bar) =>
      [`${b.dayOfMonth(bar.iso)}-Jan-2020`, ...ohlc(bar)].join(','),
    ),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'stata.csv',
    from: 'Stata and SAS, 02jan2020',
    text: table('date,close', STOCK, ({ iso, close }) => `${b.dayOfMonth(iso)}jan2020,${close}`),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'eviews.txt',
    from: 'EViews, obs',
    text: table('obs\tAAPL', STOCK, ({ iso, close }) => `${b.shortMdy(iso)}\t${close}`, '\r\n'),
    expect: all(STOCK, ['AAPL']),
  },
]
