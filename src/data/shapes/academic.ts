import * as b from './bars'
import { STOCK, all, table } from './bars'
import type { Shape } from './shape'

const RETURNS = [
  0.0159, 0.021, -0.0162, -0.0005, 0.0412, 0.0263, -0.0099, 0.0186, 0.0055, -0.0089, 0.0178, 0.0247,
]
const MONTH_ENDS = [
  '31/01',
  '28/02',
  '31/03',
  '30/04',
  '31/05',
  '30/06',
  '31/07',
  '31/08',
  '30/09',
  '31/10',
  '30/11',
  '31/12',
]
const question = { error: 'csv/looks-like-returns' }
const month = (i: number) => String(i + 1).padStart(2, '0')
const pad = (value: number) => value.toFixed(2).padStart(8)

export const ACADEMIC: Shape[] = [
  {
    name: 'F-F_Research_Data_Factors.CSV',
    from: 'Ken French, months above years',
    text: [
      ...[
        'This file was created by CMPT_ME_BEME_RETS using the 202012 CRSP database.',
        'The 1-month TBill return is from Ibbotson and Associates, Inc.',
        '',
      ],
      ...[
        ',Mkt-RF,SMB,HML,RF',
        ...RETURNS.map((r, i) => `2020${month(i)},${pad(100 * r)},${pad(-50 * r)},${pad(30 * r)},    0.13`),
      ],
      ...[
        '',
        ' Annual Factors: January-December ',
        ',Mkt-RF,SMB,HML,RF',
        '  2019,   28.28,   -6.16,  -10.41,    2.14',
        '  2020,   23.66,   13.18,  -46.56,    0.45',
      ],
      ...['', 'Copyright 2020 Kenneth R. French', ''],
    ].join('\r\n'),
    expect: question,
  },
  {
    name: '5_Industry_Portfolios_daily.CSV',
    from: 'Ken French, industries, -99.99 where there is none',
    text: [
      ...[
        'This file was created using the 202001 CRSP database.',
        'Missing data are indicated by -99.99 or -999.',
        '',
      ],
      ...['  Average Value Weighted Returns -- Daily', ',Cnsmr,Manuf,HiTec,Hlth ,Other'],
      ...STOCK.map(
        ({ iso }, i) =>
          `${b.compact(iso)},${pad(100 * RETURNS[i])},${pad(50 * RETURNS[i])},  -99.99,${pad(20 * RETURNS[i])},${pad(-90 * RETURNS[i])}`,
      ),
      '',
    ].join('\r\n'),
    expect: question,
  },
  {
    name: 'F-F_Research_Data_Factors_daily.txt',
    from: 'Ken French, text: columns of spaces',
    text: [
      ...[
        'This file was created using the 202001 CRSP database.',
        '',
        '             Mkt-RF     SMB     HML      RF',
      ],
      ...STOCK.map(
        ({ iso }, i) =>
          `${b.compact(iso)} ${pad(100 * RETURNS[i])}${pad(-50 * RETURNS[i])}${pad(30 * RETURNS[i])}   0.006`,
      ),
      ...['', 'Copyright 2020 Kenneth R. French', ''],
    ].join('\r\n'),
    expect: question,
  },
  {
    name: 'ie_data.csv',
    from: 'Shiller, October written as 2020.1',
    text: [
      ...[
        'Stock Market Data Used in "Irrational Exuberance" Princeton University Press,,,,',
        ',,,,',
        'Date,P,D,E,CPI',
      ],
      ...RETURNS.map(
        (_, i) =>
          `${['2020.01', '2020.02', '2020.03', '2020.04', '2020.05', '2020.06', '2020.07', '2020.08', '2020.09', '2020.1', '2020.11', '2020.12'][i]},${(3200 + 10 * i).toFixed(2)},58.${10 + i},139.${10 + i},257.${10 + i}`,
      ),
      '',
    ].join('\n'),
    reader: 'macro',
    expect: {
      ...{ rows: 12, imported: 12, rejected: 0, skipped: 0, tickers: ['P', 'D', 'E', 'CPI'] },
      ...{ first: ['2020-01-01', 3200], last: ['2020-12-01', 3310] },
    },
  },
  {
    name: 'Betting Against Beta Equity Factors Daily.csv',
    from: 'AQR, sixteen lines above, per cent signs',
    text: [
      ...[
        '"AQR Capital Management, LLC",,',
        '"Betting Against Beta: Equity Factors, Daily",,',
        ',,',
        'This file contains excess returns of long/short factors.,,',
        ',,',
      ],
      ...['Source: Frazzini and Pedersen (2014),,', ',,', 'DATE,USA,DEU'],
      ...STOCK.map(
        ({ iso }, i) =>
          `${b.mdy(iso, '/')},${(100 * RETURNS[i]).toFixed(4)}%,${(-70 * RETURNS[i]).toFixed(4)}%`,
      ),
      '',
    ].join('\n'),
    expect: question,
  },
  {
    name: 'history_indexes.csv',
    from: 'EDHEC, semicolons, per cent with decimal commas',
    text: [
      'Date;Convertible Arbitrage;CTA Global',
      ...RETURNS.map((r, i) => `${MONTH_ENDS[i]}/2021;${b.comma(100 * r)}%;${b.comma(-80 * r)}%`),
      '',
    ].join('\r\n'),
    expect: question,
  },
  {
    name: 'hfri.csv',
    from: 'HFR, parentheses for what was lost',
    text: [
      'Date,HFRI Fund Weighted',
      ...RETURNS.map(
        (r, i) =>
          `${MONTH_ENDS[i].slice(3)}/${MONTH_ENDS[i].slice(0, 2)}/2021,${r < 0 ? `(${(-100 * r).toFixed(2)}%)` : `${(100 * r).toFixed(2)}%`}`,
      ),
      '',
    ].join('\n'),
    expect: question,
  },
  {
    name: 'q5_factors_daily.csv',
    from: 'Global-q, year, month and day in one number',
    text: table(
      'DATE,R_F,R_MKT,R_ME',
      STOCK,
      ({ iso }, i) =>
        `${b.compact(iso)},0.0059,${(100 * RETURNS[i]).toFixed(4)},${(-60 * RETURNS[i]).toFixed(4)}`,
    ),
    expect: question,
  },
  {
    name: 'gold_lbma.csv',
    from: 'LBMA, three currencies, one empty before the euro',
    text: table(
      'Date,USD (AM),GBP (AM),EUR (AM)',
      STOCK,
      ({ iso, close }, i) => `${b.dmy(iso, '/')},${(close * 20).toFixed(2)},${close},${i < 4 ? '' : close}`,
    ),
    expect: all(STOCK, ['USD (AM)', 'GBP (AM)', 'EUR (AM)'], {
      first: ['2020-01-02', 1436.8],
      last: ['2020-01-15', 1529.8],
    }),
  },
]
