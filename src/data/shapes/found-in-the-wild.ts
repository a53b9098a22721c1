import { OF_FILE, RATE, STOCK, all, comma, dmy, newestFirst, quoted, table, ymd } from './bars'
import type { Shape } from './shape'

/** A header and rows as they stand. */
const lines = (...rows: string[]) => rows.join('\n') + '\n'
/** Made-up returns, a third of them zero. */
const SMALL = [0, 0.004, -0.006, 0, 0.011, -0.003, 0, 0.002, -0.008, 0.005]

/** What people keep in public beside their programs: exports as they were found, and what they made of them. */
export const FOUND_IN_THE_WILD: Shape[] = [
  {
    name: 'Historyczne ceny KGH.csv',
    from: 'Investing.com in Polish, an older title',
    text: table(
      '"Data","Ostatnio","Otwarcie","Max.","Min.","Wol.","Zmiana%"',
      newestFirst(STOCK),
      ({ iso, open, high, low, close }) =>
        quoted(dmy(iso, '.'), comma(close), comma(open), comma(high), comma(low), '324,90K', '-0,12%'),
    ),
    expect: all(STOCK, ['KGH']),
  },
  {
    name: 'cleaned.csv',
    from: 'a cleaned table of an exchange, its tickers as they were and as they are',
    text: lines(
      'ticker_raw,ticker_clean,date,close,source_sheet,raw_value,value_status',
      ...['AAA ', 'BBB '].flatMap((raw, i) =>
        STOCK.map(({ iso, close }) =>
          [raw, raw.trim(), iso, i === 0 ? close : close + 10, '2020', close, 'parsed'].join(','),
        ),
      ),
    ),
    expect: all(STOCK, ['AAA', 'BBB'], { rows: 20, imported: 20 }),
  },
  {
    name: 'USDPLN.csv',
    from: 'a Polish table whose letters were lost, with the change of the day',
    text: table('Data,Kurs ?redni,Zmiana', RATE, ({ iso, close }, i) =>
      [dmy(iso, '/'), close, i % 2 === 0 ? -0.004 : 0.003].join(','),
    ),
    expect: all(RATE, ['Kurs ?redni']),
  },
  {
    name: 'output.csv',
    from: 'R, prices with their log returns beside them',
    text: table('"","Data","sp500","dax","logReturnSP500","logReturnDax"', STOCK, ({ iso, close }, i) =>
      [`"${i + 40}"`, `"${iso}"`, close, close + 10, SMALL[i], -SMALL[i]].join(','),
    ),
    expect: all(STOCK, ['sp500', 'dax']),
  },
  {
    name: 'merkmale.csv',
    from: 'pandas, prices with day, month and year in German beside them',
    text: table('Date,Goldpreis,Dollar_Index,Tag,Monat,Jahr', STOCK, ({ iso, close }) =>
      [iso, close, close + 20, Number(iso.slice(8)), 1, 2020].join(','),
    ),
    expect: all(STOCK, ['Goldpreis', 'Dollar_Index']),
  },
  {
    name: 'tweets.csv',
    from: 'short messages with how many follow who wrote them',
    text: table('"screen_name","created_at","text","followers_count","verified"', STOCK, ({ iso }, i) =>
      [
        `"writer${i}"`,
        `${iso} 20:40:14`,
        '"A made-up message about a mine and what it may bring up next year"',
        510 + i,
        'FALSE',
      ].join(','),
    ),
    expect: { error: 'csv/not-prices' },
  },
  {
    name: 'option_chain.csv',
    from: 'a chain of options',
    text: lines(
      'strike_price,expiry_date,open_interest',
      ...['2020-01-16', '2020-01-30'].flatMap((expiry) =>
        [100, 105, 110].map((strike) => `${strike},${expiry},${strike * 37}`),
      ),
    ),
    expect: { error: 'csv/not-prices' },
  },
  {
    name: 'trades.csv',
    from: 'the trades of a backtest, one a row',
    text: table(
      'entry_index,side,entry_price,shares,entry_time,exit_index,exit_price,exit_time,pnl',
      STOCK,
      ({ iso, open, close }, i) =>
        [i, 'long', open, 4, `${iso} 09:30:00`, i + 5, close, `${iso} 15:30:00`, 4 * (close - open)].join(
          ',',
        ),
    ),
    expect: { error: 'csv/not-prices' },
  },
  {
    name: 'rekening.csv',
    from: 'a Dutch broker, what was done in the account',
    text: table('Datum;Transactietype;Waarde (netto);ISIN;Aantal', STOCK, ({ iso, close }, i) =>
      [iso, ['Storting', 'Aankoop', 'Verkoop'][i % 3], comma(close), 'XX0000000000', '0,05'].join(';'),
    ),
    expect: { error: 'csv/not-prices' },
  },
  {
    name: 'statement.csv',
    from: 'a British broker, purchases with a price each',
    text: table(
      'Security / ISIN,Transaction Type,Quantity,Share Price,Total Trade Value,Trade Date/Time',
      STOCK,
      ({ iso, close }) =>
        [
          'A Fund / ISIN XX0000000000',
          'Buy',
          2,
          `£${close}`,
          `£${2 * close}`,
          `${dmy(iso, '/')} 15:18:12`,
        ].join(','),
    ),
    expect: { error: 'csv/not-prices' },
  },
  {
    name: 'usd-myr.csv',
    from: 'pandas, a web page whose title became the name of the dates',
    text: table('Historical USD to MYR Exchange Rates,Unnamed: 1', RATE, ({ iso, close }) =>
      [iso, close].join(','),
    ),
    expect: all(RATE, OF_FILE),
    notYet: 'a column that pandas calls "Unnamed: 1" has no name',
  },
  {
    name: 'selic.csv',
    from: 'a spreadsheet with no name over its only values',
    text: table('Data,', RATE, ({ iso, close }) => [iso, close].join(',')),
    expect: all(RATE, OF_FILE),
    notYet: 'the only column of values, without a name, is called as the file is',
  },
  {
    name: 'USDJPY.csv',
    from: 'MetaTrader, days of old with one price each',
    text: STOCK.map(
      ({ iso, close }) =>
        `${ymd(iso, '.')},${[close, close, close, close].map((value) => value.toFixed(5)).join(',')},1,0\n`,
    ).join(''),
    expect: all(STOCK, OF_FILE),
    notYet: 'four equal columns without a header are open, high, low and close',
  },
  {
    name: 'NPM.csv',
    from: 'a margin in per cent, more often below zero than above',
    text: table('No,Periode,NPM%', STOCK, ({ iso }, i) =>
      [i + 111, iso, [-514, -494, 20, -327, 17, -88, -5, 12, -60, -31][i]].join(','),
    ),
    expect: { error: 'csv/looks-like-returns' },
    notYet: 'where most rows are rejected as not positive, the column holds no prices',
  },
  {
    name: 'backtest.csv',
    from: 'a backtest, the return of each day beside the index',
    text: table('date,portfolio_daily_return,portfolio_cumulative_return', STOCK, ({ iso, close }, i) =>
      [iso, SMALL[i], close / STOCK[0].close].join(','),
    ),
    expect: { error: 'csv/looks-like-returns' },
    notYet: 'signs are counted over all columns together, so that one of levels hides one of returns',
  },
  {
    name: 'normalised.txt',
    from: 'a set for research, movements of the prices and no header',
    text: STOCK.map(({ iso, volume }, i) =>
      [iso, ...[0, 1, 2, 3].map((k) => SMALL[(i + k) % 10].toFixed(6)), '0.619999', volume].join('\t'),
    ).join('\n'),
    expect: { error: 'csv/looks-like-returns' },
    notYet: 'signs are counted over all columns together, so that one of levels hides one of returns',
  },
  {
    name: 'demand.csv',
    from: 'R, a value every half an hour, with the moment and the local day',
    text: lines(
      'Time,Price,Temperature,Date,Holiday',
      ...STOCK.flatMap(({ iso, open, close }) => [
        `${iso}T01:00:00Z,${open},21.4,${iso},FALSE`,
        `${iso}T01:30:00Z,${close},21.2,${iso},FALSE`,
      ]),
    ),
    expect: all(STOCK, OF_FILE, { rows: 20, imported: 10, skipped: 10 }),
    notYet: 'the moment beside the day says which row of the day is the last',
  },
]
