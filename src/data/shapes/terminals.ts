import * as b from './bars'
import { INDEX, STOCK, OF_FILE, all, newestFirst, quoted, table } from './bars'
import type { Shape } from './shape'

const other = (value: number) => (value * 2.25).toFixed(2)

export const TERMINALS: Shape[] = [
  {
    name: 'AAPL US Equity.csv',
    from: 'Bloomberg, a price table below its parameters',
    text: [
      ...[
        'Security,AAPL US Equity',
        'Start Date,1/2/2020',
        'End Date,1/15/2020',
        'Period,D',
        'Currency,USD',
        ',',
      ],
      table('Date,PX_LAST', STOCK, ({ iso, close }) => `${b.shortMdy(iso)},${close}`, '\r\n'),
    ].join('\r\n'),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'bdh.csv',
    from: 'Bloomberg, BDH of two securities, fields in a second row',
    text: table(
      'Dates,AAPL US Equity,MSFT US Equity\r\n,PX_LAST,PX_LAST',
      STOCK,
      ({ iso, close }) => `${b.shortMdy(iso)},${close},${other(close)}`,
      '\r\n',
    ),
    expect: all(STOCK, ['AAPL US Equity', 'MSFT US Equity'], { aside: 1 }),
  },
  {
    name: 'bdh blocks.csv',
    from: 'Bloomberg, two blocks side by side, each with its own dates',
    text: table(
      'AAPL US Equity,,,MSFT US Equity,\r\nDate,PX_LAST,,Date,PX_LAST',
      STOCK,
      ({ iso, close }) => `${b.shortMdy(iso)},${close},,${b.shortMdy(iso)},${other(close)}`,
      '\r\n',
    ),
    expect: all(STOCK, ['AAPL US Equity', 'MSFT US Equity'], { aside: 1 }),
  },
  {
    name: 'SPX Index.csv',
    from: 'Bloomberg, #N/A N/A in the volume',
    text: table(
      'Date,PX_LAST,PX_VOLUME',
      INDEX,
      ({ iso, close }) => `${b.shortMdy(iso)},${close},#N/A N/A`,
      '\r\n',
    ),
    expect: all(INDEX, OF_FILE),
  },
  {
    name: 'eikon.csv',
    from: 'Refinitiv Eikon, three RICs',
    text: table(
      'Date,AAPL.O,MSFT.O,VOD.L',
      STOCK,
      ({ iso, close }) => `${iso},${close},${other(close)},${other(close)}`,
    ),
    expect: all(STOCK, ['AAPL.O', 'MSFT.O', 'VOD.L']),
  },
  {
    name: '_OnD_0x0741fca0aabb.csv',
    from: 'Refinitiv Tick History',
    text: table('#RIC,Domain,Date-Time,GMT Offset,Type,Open,High,Low,Last,Volume', STOCK, (bar) =>
      [
        'AAPL.O',
        'Market Price',
        `${bar.iso}T00:00:00.000000000Z`,
        '-5',
        'Intraday 1Day',
        bar.open,
        bar.high,
        bar.low,
        bar.close,
        bar.volume,
      ].join(','),
    ),
    expect: all(STOCK, ['AAPL.O']),
  },
  {
    name: 'datastream.csv',
    from: 'Datastream, names, codes and currencies above',
    text: table(
      'Name,APPLE,MICROSOFT\r\nCode,@AAPL(P),@MSFT(P)\r\nCURRENCY,U$,U$',
      STOCK,
      ({ iso, close }) => `${b.dmy(iso, '/')},${close},${other(close)}`,
      '\r\n',
    ),
    expect: all(STOCK, ['APPLE', 'MICROSOFT'], { aside: 2 }),
  },
  {
    name: 'crsp_dsf.csv',
    from: 'CRSP daily, a negative price is the middle of a quote',
    text: table('PERMNO,date,TICKER,PRC,VOL,RET,SHROUT', STOCK, ({ iso, close, volume }, i) =>
      [14593, b.compact(iso), 'AAPL', i === 4 ? -close : close, volume, 0.0101, 4384958].join(','),
    ),
    expect: all(STOCK, ['AAPL'], { imported: 9, rejected: 1 }),
  },
  {
    name: 'compustat_secd.csv',
    from: 'Compustat daily',
    text: table('gvkey,iid,datadate,tic,cusip,conm,ajexdi,cshtrd,prccd,prchd,prcld,prcod', STOCK, (bar) =>
      [
        '001690',
        '01',
        b.compact(bar.iso),
        'AAPL',
        '037833100',
        'APPLE INC',
        '1.000000',
        bar.volume,
        bar.close,
        bar.high,
        bar.low,
        bar.open,
      ].join(','),
    ),
    expect: all(STOCK, ['AAPL']),
  },
  {
    name: 'PriceHistory.csv',
    from: 'FactSet, several kinds of return beside the price',
    text: [
      'Price History: AAPL-US',
      '',
      table(
        'Date,Price,CVol,Change,% Change,% Return,Total Return (Gross),Cumulative Return %,Open,High,Low',
        newestFirst(STOCK),
        (bar) =>
          [
            b.shortMdy(bar.iso),
            bar.close,
            bar.volume,
            -0.31,
            b.percent(bar),
            b.percent(bar),
            b.percent(bar),
            6.47,
            bar.open,
            bar.high,
            bar.low,
          ].join(','),
        '\r\n',
      ),
    ].join('\r\n'),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'CapIQ.csv',
    from: 'S&P Capital IQ, Jan-02-2020',
    text: table(
      'Pricing Date,NasdaqGS:AAPL - Share Pricing (USD)',
      newestFirst(STOCK),
      ({ iso, close }) => `Jan-${b.dayOfMonth(iso)}-2020,${close}`,
      '\r\n',
    ),
    expect: all(STOCK, ['NasdaqGS:AAPL - Share Pricing (USD)']),
  },
  {
    name: 'historyIndex.csv',
    from: 'MSCI, market and currency above, terms below',
    text: [
      ...['Market :,Developed Markets (DM)', 'Currency :,USD', 'Index Level :,Price', ''],
      table(
        'Date,WORLD Standard (Large+Mid Cap)',
        INDEX,
        ({ iso, close }) => `"Jan ${b.dayOfMonth(iso)}, 2020","${b.english(close, 3)}"`,
      ),
      '"Copyright MSCI 2020. All rights reserved. Unpublished. PROPRIETARY TO MSCI."',
      '"This information is the property of MSCI, Inc., and may not be reproduced, 2020, without permission."',
      '',
    ].join('\n'),
    expect: all(INDEX, ['WORLD Standard (Large+Mid Cap)'], { aside: 2 }),
  },
  {
    name: 'PerformanceGraphExport.csv',
    from: 'S&P Dow Jones Indices, saved from its workbook',
    text: [
      ...['S&P Dow Jones Indices,', '"Index Name: S&P 500, USD",', ',', ''],
      table('Effective date ,S&P 500 (TR)', INDEX, ({ iso, close }) => `${b.shortMdy(iso)},${close}`, '\r\n'),
      ',',
      'Source: S&P Dow Jones Indices LLC,',
      '',
    ].join('\r\n'),
    expect: all(INDEX, ['S&P 500 (TR)'], { aside: 2 }),
  },
  {
    name: 'morningstar AAPL.csv',
    from: 'Morningstar, a title, volumes as words',
    text: `Apple Inc AAPL_historical_price\n\n${table(
      'Date,Open,High,Low,Close,Volume',
      newestFirst(STOCK),
      (bar) =>
        [
          b.mdy(bar.iso, '/'),
          bar.open,
          bar.high,
          bar.low,
          bar.close,
          bar === STOCK[9] ? '???' : quoted(b.english(bar.volume, 0)),
        ].join(','),
    )}`,
    expect: all(STOCK, OF_FILE),
  },
]
