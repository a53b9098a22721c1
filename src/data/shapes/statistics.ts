import * as b from './bars'
import { OF_FILE, RATE, STOCK, all, newestFirst, quoted, table } from './bars'
import type { Read, Shape } from './shape'

/** Twelve months of a made-up rate that crosses zero: -0.3, -0.2, … 0.8. */
const MONTHS = Array.from({ length: 12 }, (_, i) => ({
  month: String(i + 1).padStart(2, '0'),
  value: (i - 3) / 10,
}))
const monthly = (row: (month: string, value: number) => string) =>
  MONTHS.map(({ month, value }) => row(month, value)).join('\n') + '\n'
const year = (tickers: string[], change: Partial<Read> = {}): Read => ({
  ...{ rows: 12, imported: 12, rejected: 0, skipped: 0, tickers },
  ...{ first: ['2020-01-01', -0.3], last: ['2020-12-01', 0.8] },
  ...change,
})
const yields = (tickers: string[], change: Partial<Read> = {}) =>
  all(RATE, tickers, { first: ['2020-01-02', 1.51], last: ['2020-01-15', 1.6], ...change })
const percent = (i: number) => (1.51 + 0.01 * i).toFixed(2)
const words = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

export const STATISTICS: Shape[] = [
  {
    name: 'DGS10.csv',
    from: 'FRED, newer headers, holidays blank',
    reader: 'macro',
    text: table('observation_date,DGS10\n2020-01-01,', RATE, ({ iso }, i) => `${iso},${percent(i)}`),
    expect: yields(['DGS10'], { rows: 11, skipped: 1 }),
  },
  {
    name: 'DEXUSEU.txt',
    from: 'FRED, text of older days: description above, spaces between the columns',
    text: [
      ...[
        'Title:               U.S. / Euro Foreign Exchange Rate',
        'Series ID:           DEXUSEU',
        'Frequency:           Daily',
      ],
      ...[
        'Units:               U.S. Dollars to One Euro',
        'Date Range:          2020-01-02 to 2020-01-15',
        'Last Updated:        2020-01-16 3:21 PM CST',
        '',
      ],
      table('DATE          VALUE', RATE, ({ iso, close }) => `${iso}   ${String(close).padStart(7)}`, '\r\n'),
    ].join('\r\n'),
    expect: all(RATE, OF_FILE),
  },
  {
    name: 'fredgraph.csv',
    from: 'FRED, a monthly and a quarterly series in one graph',
    reader: 'macro',
    text: `observation_date,T10Y2Y,A191RL1Q225SBEA\n${monthly((m, v) => `2020-${m}-01,${v},${Number(m) % 3 === 1 ? v * 10 : ''}`)}`,
    expect: year(['T10Y2Y', 'A191RL1Q225SBEA']),
  },
  {
    name: '2020-12.csv',
    from: 'FRED-MD, transformation codes in the second row',
    reader: 'macro',
    text: `sasdate,RPI,HOUST\r\nTransform:,5,4\r\n${monthly((m, v) => `${Number(m)}/1/2020,${v},${1500 + Number(m)}`).replaceAll('\n', '\r\n')}`,
    expect: year(['RPI', 'HOUST'], { aside: 1 }),
  },
  {
    name: 'daily-treasury-rates (1).csv',
    from: 'US Treasury, maturities quoted, newest first, a new maturity empty before its start',
    reader: 'macro',
    text: table('Date,"1 Mo","1.5 Month","10 Yr"', newestFirst(RATE), ({ iso }) => {
      const i = RATE.findIndex((bar) => bar.iso === iso)
      return `${b.mdy(iso, '/')},${percent(i)},${i < 5 ? '' : 1.55},${(1.88 - 0.01 * i).toFixed(2)}`
    }),
    expect: yields(['1 Mo', '1.5 Month', '10 Yr']),
  },
  {
    name: 'Cushing_OK_WTI_Spot_Price_FOB.csv',
    from: 'EIA, four lines above, newest first',
    text: [
      ...[
        'Cushing OK WTI Spot Price FOB',
        'https://www.eia.gov/dnav/pet/hist/LeafHandler.ashx?n=PET&s=RWTC&f=D',
        '09:12:11 GMT-0500 (EST)',
        'Source: Refinitiv, An LSEG Business',
        '',
      ],
      table(
        'Day,Cushing OK WTI Spot Price FOB  Dollars per Barrel',
        newestFirst(STOCK),
        ({ iso, close }) => `${b.mdy(iso, '/')},${close}`,
      ),
    ].join('\n'),
    expect: all(STOCK, ['Cushing OK WTI Spot Price FOB  Dollars per Barrel']),
  },
  {
    name: 'RWTCd.csv',
    from: 'EIA workbook saved, source keys above',
    text: [
      ...['Back to Contents,Data 1: Cushing OK WTI Spot Price FOB (Dollars per Barrel)', 'Sourcekey,RWTC'],
      table(
        'Date,Cushing OK WTI Spot Price FOB (Dollars per Barrel)',
        STOCK,
        ({ iso, close }) => `"Jan ${b.dayOfMonth(iso)}, 2020",${close}`,
        '\r\n',
      ),
    ].join('\r\n'),
    expect: all(STOCK, ['Cushing OK WTI Spot Price FOB (Dollars per Barrel)']),
  },
  {
    name: 'Exchange_Rate_Report.tsv',
    from: 'IMF, tabs, title above, notes below, NA where there is none',
    text: [
      ...['SDRs per Currency unit and Currency units per SDR', 'last five days', ''],
      table(
        'Date\tEuro   (EUR)\tJapanese yen   (JPY)',
        RATE,
        ({ iso, close }) =>
          `${b.dayOfMonth(iso)}-Jan-2020\t${close}\t${iso === '2020-01-03' ? 'NA' : (close * 108).toFixed(2)}`,
      ),
      'Notes:\n(1) Exchange rates are published daily except on IMF holidays\n',
    ].join('\n'),
    expect: all(RATE, ['Euro   (EUR)', 'Japanese yen   (JPY)'], { aside: 2 }),
  },
  {
    name: 'DP_LIVE_16012021.csv',
    from: 'OECD, one country, codes beside',
    reader: 'macro',
    bom: true,
    text: `"LOCATION","INDICATOR","SUBJECT","MEASURE","FREQUENCY","TIME","Value","Flag Codes"\n${monthly((m, v) => `"USA","CPI","TOT","AGRWTH","M","2020-${m}",${v},`)}`,
    expect: year(['DP_LIVE_16012021']),
  },
  {
    name: 'WS_CBPOL_csv_row.csv',
    from: 'BIS, a column a month',
    reader: 'macro',
    text: `"FREQ","Frequency","REF_AREA","Reference area","2020-01","2020-02","2020-03","2020-04","2020-05","2020-06"\n"M","Monthly","US","United States","1.625","1.625","0.125","0.125","0.125","0.125"\n"M","Monthly","XM","Euro area","-0.5","-0.5","-0.5","-0.5","-0.5","-0.5"\n`,
    expect: {
      ...{ rows: 2, imported: 2, rejected: 0, skipped: 0, tickers: ['United States', 'Euro area'] },
      ...{ first: ['2020-01-01', 1.625], last: ['2020-06-01', 0.125] },
    },
  },
  {
    name: 'irt_st_m.tsv',
    from: 'Eurostat, a column a month behind keys with commas',
    reader: 'macro',
    text: 'int_rt,geo\\TIME_PERIOD\t2020-01 \t2020-02 \t2020-03 \t2020-04 \t2020-05 \nIRT_M3,EA\t-0.39 \t-0.41 \t-0.42 p\t: \t-0.27 \nIRT_M3,US\t1.74 \t1.68 \t1.10 \t1.09 b\t0.40 \n',
    expect: {
      ...{ rows: 2, imported: 2, rejected: 0, skipped: 0, tickers: ['IRT_M3,EA', 'IRT_M3,US'] },
      ...{ first: ['2020-01-01', -0.39], last: ['2020-05-01', -0.27] },
    },
  },
  {
    name: 'estat_prc_hicp_manr.csv',
    from: 'Eurostat, SDMX-CSV, one country',
    reader: 'macro',
    text: `DATAFLOW,LAST UPDATE,freq,unit,coicop,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\r\n${monthly((m, v) => `ESTAT:PRC_HICP_MANR(1.0),16/01/21 11:00:00,M,RCH_A,CP00,DE,2020-${m},${v},\r`)}`,
    expect: year(['estat_prc_hicp_manr']),
  },
  {
    name: 'dbnomics.csv',
    from: 'DBnomics, a long title for its one series',
    reader: 'macro',
    text: `period,"Monthly – Euro area – Deposit facility [ECB/FM/M.U2.EUR]"\n${monthly((m, v) => `2020-${m},${v}`)}`,
    expect: year(['Monthly – Euro area – Deposit facility [ECB/FM/M.U2.EUR]']),
  },
  {
    name: 'imf_ifs.csv',
    from: 'IMF IFS, months as 2020M1',
    reader: 'macro',
    text: `"Country Name","Country Code","Indicator Name","Indicator Code","Time Period","Value","Status"\n${monthly((m, v) => `"Germany","134","Financial, Interest Rates","FIDR_PA","2020M${Number(m)}","${v}",""`)}`,
    expect: year(['imf_ifs']),
  },
  {
    name: '1810000401.csv',
    from: 'Statistics Canada, one product, codes beside',
    reader: 'macro',
    bom: true,
    text: `"REF_DATE","GEO","DGUID","Products","UOM","UOM_ID","SCALAR_FACTOR","SCALAR_ID","VECTOR","COORDINATE","VALUE","STATUS","SYMBOL","TERMINATED","DECIMALS"\n${monthly((m, v) => quoted(`2020-${m}`, 'Canada', '2016A000011124', 'All-items', '2002=100', 17, 'units', 0, 'v41690973', '2.2', v, '', '', '', 1))}`,
    expect: year(['1810000401']),
  },
  {
    name: 'ConsumerPrices.csv',
    from: 'a statistical office, months in words',
    reader: 'macro',
    text: `Month;Change on previous year\n${monthly((m, v) => `${words[Number(m) - 1]} 2020;${String(v).replace('.', ',')}`)}`,
    expect: year(['Change on previous year']),
  },
]
