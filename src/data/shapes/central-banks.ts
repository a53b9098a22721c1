import * as b from './bars'
import { RATE, OF_FILE, all, newestFirst, quoted, table } from './bars'
import type { Shape } from './shape'

const comma = (value: number) => b.comma(value, 4)
/** A policy rate below zero, as it was. */
const interest = (i: number) => (-0.45 + 0.01 * i).toFixed(2)
const rates = (names: string[], change = {}) =>
  all(RATE, names, { first: ['2020-01-02', -0.45], last: ['2020-01-15', -0.36], ...change })
const two = (tickers: string[]) => all(RATE, tickers, { rows: 20, imported: 20 })

export const CENTRAL_BANKS: Shape[] = [
  {
    name: 'EXR.D.USD.EUR.SP00.A.csv',
    from: 'ECB, SDMX with every attribute',
    text: table(
      'KEY,FREQ,CURRENCY,CURRENCY_DENOM,EXR_TYPE,EXR_SUFFIX,TIME_PERIOD,OBS_VALUE,OBS_STATUS,OBS_CONF,COLLECTION,DECIMALS,TITLE,UNIT,UNIT_MULT',
      RATE,
      ({ iso, close }) =>
        [
          'EXR.D.USD.EUR.SP00.A',
          'D',
          'USD',
          'EUR',
          'SP00',
          'A',
          iso,
          close,
          'A',
          'F',
          'A',
          4,
          'US dollar/Euro',
          'USD',
          0,
        ].join(','),
    ),
    expect: all(RATE, ['EXR.D.USD.EUR.SP00.A']),
  },
  {
    name: 'ECB Data Portal_20200116.csv',
    from: 'ECB data portal, a period beside the day, the value under a title',
    reader: 'macro',
    text: table('"DATE","TIME PERIOD","Deposit facility (FM.D.U2.EUR.4F.KR.DFR.LEV)"', RATE, ({ iso }, i) =>
      quoted(iso, `${b.dayOfMonth(iso)} Jan 2020`, interest(i)),
    ),
    expect: rates(['Deposit facility (FM.D.U2.EUR.4F.KR.DFR.LEV)']),
  },
  {
    name: 'BBEX3.D.USD.EUR.BB.AC.000.csv',
    from: 'Bundesbank, description above, a dot where there is no value',
    text: [
      ...[
        ';BBEX3.D.USD.EUR.BB.AC.000;BBEX3.D.USD.EUR.BB.AC.000_FLAGS',
        ';Euro-Referenzkurs der EZB / 1 EUR = ... USD;',
      ],
      ...[
        'Einheit;USD;',
        'Dimension;Eins;',
        'Stand vom;15.01.2020 16:30:12;',
        '2020-01-01;.;Kein Wert vorhanden',
      ],
      table('', RATE, ({ iso, close }) => `${iso};${comma(close)};`),
    ].join('\n'),
    expect: all(RATE, ['BBEX3.D.USD.EUR.BB.AC.000'], { rows: 11, skipped: 1, aside: 4 }),
  },
  {
    name: 'BBEX3_en.csv',
    from: 'Bundesbank, English: commas, two series with their flags, a comment in quotes',
    bom: true,
    text: [
      '"",BBEX3.D.USD.EUR.BB.AC.000,BBEX3.D.USD.EUR.BB.AC.000_FLAGS,BBEX3.D.TRY.EUR.BB.AC.000,BBEX3.D.TRY.EUR.BB.AC.000_FLAGS',
      ...[
        '"",US dollar,,Turkish lira,',
        'Comment (in english),"The ECB publishes rates, on 2 January 1999 for the first time",,,',
        'decimals,4,,4,',
      ],
      ...['unit,USD,,TRY,', 'Last update,2020-01-15 16:30:12,,2020-01-15 16:30:12,'],
      table('', RATE, ({ iso, close }) => `${iso},${close},,${(close * 6).toFixed(4)},`),
    ].join('\n'),
    expect: all(RATE, ['BBEX3.D.USD.EUR.BB.AC.000', 'BBEX3.D.TRY.EUR.BB.AC.000'], { aside: 5 }),
  },
  {
    name: 'BBSIS.D.I.ZAR.csv',
    from: 'Bundesbank, a rate below zero, decimal commas',
    reader: 'macro',
    text: [
      ...[
        '"";BBSIS.D.I.ZAR;BBSIS.D.I.ZAR_FLAGS',
        '"";Zinsstrukturkurve / Tageswerte;',
        'Einheit;PROZENT;',
        'Stand vom;15.01.2020;',
      ],
      table('', RATE, ({ iso }, i) => `${iso};${interest(i).replace('.', ',')};`),
    ].join('\n'),
    expect: rates(['BBSIS.D.I.ZAR'], { aside: 3 }),
  },
  {
    name: 'results.csv',
    from: 'Bank of England, days as 02 Jan 2020',
    text: table('DATE,XUDLUSS', RATE, ({ iso, close }) => `${b.dayOfMonth(iso)} Jan 2020,${close}`, '\r\n'),
    expect: all(RATE, ['XUDLUSS']),
  },
  {
    name: 'IUDBEDR.csv',
    from: 'Bank of England, two-digit years, newest first, quoted',
    reader: 'macro',
    text: table(
      '"Date","Bank Rate"',
      newestFirst(RATE),
      ({ iso }) => `"${b.dayOfMonth(iso)} Jan 20","0.${RATE.findIndex((bar) => bar.iso === iso) + 10}"`,
      '\r\n',
    ),
    expect: all(RATE, ['Bank Rate'], { first: ['2020-01-02', 0.1], last: ['2020-01-15', 0.19] }),
  },
  {
    name: 'snb-data-devkum-en-selection-20200116_0900.csv',
    from: 'SNB, cube and date above, one row a day and currency',
    bom: true,
    text: [
      ...['"CubeId";"devkum"', '"PublishingDate";"2020-01-16 09:00"', ''],
      table(
        '"Date";"D0";"D1";"Value"',
        RATE,
        ({ iso, close }) =>
          ['EUR1', 'USD1'].map((currency) => `"${iso}";"M0";"${currency}";"${close}"`).join('\r\n'),
        '\r\n',
      ),
    ].join('\r\n'),
    expect: two(['EUR1', 'USD1']),
  },
  {
    name: 'archiwum_tab_a_2020.csv',
    from: 'NBP, table A, two lines of headers, totals below, windows-1250',
    encoding: 'windows-1250',
    text: [
      ...['data;1USD;1EUR;100HUF;nr tabeli;pełny numer tabeli', ';dolar amerykański;euro;forint (Węgry);;'],
      table(
        '',
        RATE,
        ({ iso, close }, i) =>
          `${b.compact(iso)};${comma(close * 3)};${comma(close)};${comma(close)};${i + 1};${i + 1}/A/NBP/2020`,
        '\r\n',
      ) + 'kod ISO;USD;EUR;HUF;;',
      ...['nazwa waluty;dolar amerykański;euro;forint (Węgry);;', 'liczba jednostek;1;1;100;;', ''],
    ].join('\r\n'),
    expect: all(RATE, ['1USD', '1EUR', '100HUF'], {
      first: ['2020-01-02', 3.3579],
      last: ['2020-01-15', 3.3426],
      aside: 4,
    }),
  },
  {
    name: 'rok.txt',
    from: 'Czech National Bank, bars between the columns',
    text: table(
      'Datum|1 EUR|100 HUF|1 USD',
      RATE,
      ({ iso, close }) => `${b.dmy(iso, '.')}|${b.comma(close * 20, 3)}|${comma(close)}|${comma(close)}`,
    ),
    expect: all(RATE, ['1 EUR', '100 HUF', '1 USD'], {
      first: ['2020-01-02', 22.386],
      last: ['2020-01-15', 22.284],
    }),
  },
  {
    name: 'f11.1-data.csv',
    from: 'Reserve Bank of Australia, ten lines about the series',
    encoding: 'windows-1252',
    text: [
      ...[
        'F11.1  EXCHANGE RATES ,,',
        'Title,A$1=USD,Trade-weighted Index May 1970 = 100',
        'Description,AUD/USD Exchange Rate; see notes for further detail.,Australian Dollar Trade-weighted Index',
      ],
      ...[
        'Frequency,Daily,Daily',
        'Type,Indicative,Indicative',
        'Units,USD,Index',
        ',,',
        ',,',
        'Source,WM/Reuters - RBA,RBA',
        'Publication date,15-Jan-2020,15-Jan-2020',
      ],
      table(
        'Series ID,FXRUSD,FXRTWI',
        RATE,
        ({ iso, close }) => `${b.dayOfMonth(iso)}-Jan-2020,${close},${(close * 53).toFixed(2)}`,
        '\r\n',
      ),
    ].join('\r\n'),
    expect: all(RATE, ['FXRUSD', 'FXRTWI']),
  },
  {
    name: 'FX_RATES_DAILY-sd-2020-01-02.csv',
    from: 'Bank of Canada, terms, names and series above the observations',
    text: [
      ...[
        '"TERMS AND CONDITIONS"',
        '"https://www.bankofcanada.ca/terms/"',
        '',
        '"NAME"',
        '"Daily exchange rates"',
        '',
      ],
      ...[
        '"DESCRIPTION"',
        '"Daily average exchange rates - published once each business day by 16:30 ET."',
        '',
        '"SERIES"',
        '"id","label","description"',
      ],
      ...[
        '"FXUSDCAD","USD/CAD","US dollar to Canadian dollar daily exchange rate"',
        '"FXEURCAD","EUR/CAD","European euro to Canadian dollar daily exchange rate"',
        '',
        '"OBSERVATIONS"',
      ],
      table('"date","FXUSDCAD","FXEURCAD"', RATE, ({ iso, close }) =>
        quoted(iso, close, (close * 1.1).toFixed(4)),
      ),
    ].join('\n'),
    expect: all(RATE, ['FXUSDCAD', 'FXEURCAD']),
  },
  {
    name: 'riksbank.csv',
    from: 'Riksbank, one row a day and currency',
    text: table(
      'Period;Grupp;Serie;Medel',
      RATE,
      ({ iso, close }) =>
        ['1 EUR', '1 USD']
          .map((one) => `${iso};Valutor mot svenska kronor;${one};${comma(close)}`)
          .join('\r\n'),
      '\r\n',
    ),
    expect: two(['1 EUR', '1 USD']),
  },
  {
    name: 'EXR_norges_bank.csv',
    from: 'Norges Bank, SDMX with codes and their names',
    text: table(
      'FREQ;Frequency;BASE_CUR;Base Currency;QUOTE_CUR;Quote Currency;TENOR;Tenor;DECIMALS;CALCULATED;UNIT_MULT;Unit Multiplier;COLLECTION;Collection Indicator;TIME_PERIOD;OBS_VALUE',
      RATE,
      ({ iso, close }) =>
        ['EUR;Euro', 'USD;US dollar']
          .map(
            (one) =>
              `B;Business;${one};NOK;Norwegian krone;SP;Spot;4;false;0;Units;C;ECB concertation time 14:15 CET;${iso};${comma(close)}`,
          )
          .join('\n'),
    ),
    expect: two(['EUR', 'USD']),
  },
  {
    name: 'fm08_d_1.csv',
    from: 'Bank of Japan, codes and names above, Shift JIS',
    encoding: 'shift_jis',
    text: [
      ...[
        "データコード,FM08'FXERD01,FM08'FXERD02",
        '系列名称,東京市場 ドル・円 スポット 9時時点,東京市場 ドル・円 スポット 最高値',
        '単位,円,円',
      ],
      table('', RATE, ({ iso, close }) => `${b.ymd(iso, '/')},${close},${(close + 0.01).toFixed(4)}`, '\r\n'),
    ].join('\r\n'),
    expect: all(RATE, ["FM08'FXERD01", "FM08'FXERD02"], { aside: 2 }),
  },
  {
    name: 'RC_F02_01_2020_T16_01_2020.csv',
    from: 'Bank of Russia, the nominal in front, windows-1251',
    encoding: 'windows-1251',
    text: table(
      'nominal;data;curs;cdx',
      newestFirst(RATE),
      ({ iso, close }) => `1;${b.dmy(iso, '.')};${comma(close)};Доллар США`,
      '\r\n',
    ),
    expect: all(RATE, ['Доллар США']),
  },
  {
    name: 'bcdata.sgs.1.csv',
    from: 'Banco Central do Brasil',
    text: table('"data";"valor"', RATE, ({ iso, close }) => `"${b.dmy(iso, '/')}";"${comma(close)}"`),
    expect: all(RATE, OF_FILE),
  },
  {
    name: 'Consulta_20200116.csv',
    from: 'Banco de México, ten lines above, N/E where there is none',
    encoding: 'windows-1252',
    text: [
      ...[
        '"Banco de México"',
        '"Sistema de Información Económica"',
        '"Fecha de consulta: 16/01/2020 09:00:00"',
        '"Tipo de cambio"',
        '',
        '"Título","Tipo de cambio Pesos por dólar"',
      ],
      ...[
        '"Periodo disponible","12/11/1991 - 15/01/2020"',
        '"Periodicidad","Diaria"',
        '"Unidad","Pesos por Dólar"',
        '',
      ],
      table(
        '"Fecha","SF43718"',
        RATE,
        ({ iso, close }) => `${b.dmy(iso, '/')},${close}${iso === '2020-01-03' ? '\r\n04/01/2020,N/E' : ''}`,
        '\r\n',
      ),
    ].join('\r\n'),
    expect: all(RATE, ['SF43718'], { rows: 11, skipped: 1 }),
  },
  {
    name: 'EVDS_istatistik.csv',
    from: 'TCMB EVDS, Turkey',
    bom: true,
    text: table(
      'Tarih;TP DK USD A YTL;TP DK EUR A YTL',
      RATE,
      ({ iso, close }) => `${b.dmy(iso, '-')};${comma(close * 5)};${comma(close * 6)}`,
      '\r\n',
    ),
    expect: all(RATE, ['TP DK USD A YTL', 'TP DK EUR A YTL'], {
      first: ['2020-01-02', 5.5965],
      last: ['2020-01-15', 5.571],
    }),
  },
  {
    name: 'FRB_H10.csv',
    from: 'Federal Reserve, six lines about the series, ND where there is none',
    text: [
      ...[
        '"Series Description","UNITED KINGDOM -- SPOT EXCHANGE RATE","EURO AREA -- SPOT EXCHANGE RATE"',
        '"Unit:","Currency:_Per_GBP","Currency:_Per_EUR"',
        '"Multiplier:","1","1"',
      ],
      ...['"Currency:","USD","USD"', '"Unique Identifier: ","H10/H10/RXI$US_N.B.UK","H10/H10/RXI$US_N.B.EU"'],
      table(
        '"Time Period","RXI$US_N.B.UK","RXI$US_N.B.EU"\n2020-01-01,ND,ND',
        RATE,
        ({ iso, close }) => `${iso},${close},${(close * 0.9).toFixed(4)}`,
      ),
    ].join('\n'),
    expect: all(RATE, ['RXI$US_N.B.UK', 'RXI$US_N.B.EU'], { rows: 11, skipped: 1 }),
  },
]
