import * as b from './bars'
import { INDEX, STOCK, OF_FILE, all, newestFirst, table } from './bars'
import type { Bar } from './bars'
import type { Shape } from './shape'

const ohlc = ({ open, high, low, close }: Bar) => [open, high, low, close].map((x) => b.dot(x))
const shortDmy = (iso: string) => b.dmy(iso, '/').replace('/2020', '/20')
const commas = ({ open, high, low, close }: Bar) => [open, high, low, close].map((x) => b.comma(x))

export const EUROPE: Shape[] = [
  {
    name: 'AIRLIQUIDE_2020-01-15.txt',
    from: 'Boursorama, tabs',
    text: table(
      'date\touv\thaut\tbas\tclot\tvol\tdevise\t',
      STOCK,
      (bar) => [`${b.dmy(bar.iso, '/')} 00:00`, ...ohlc(bar), bar.volume, 'EUR', ''].join('\t'),
      '\r\n',
    ),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'Cotations20200115.txt',
    from: 'ABC Bourse, no header, ISIN first',
    text: table(
      '',
      STOCK,
      (bar) =>
        ['FR0000120073', 'FR0000131104']
          .map((isin) => [isin, shortDmy(bar.iso), ...commas(bar), bar.volume].join(';'))
          .join('\r\n'),
      '\r\n',
    ),
    expect: all(STOCK, ['FR0000120073', 'FR0000131104'], { rows: 20, imported: 20 }),
  },
  {
    name: 'AIR LIQUIDE_2020-01-15_price.csv',
    from: 'Euronext, three lines above, last and close',
    bom: true,
    text: [
      ...['"Historical Data"', '"From 2020-01-02 to 2020-01-15"', 'FR0000120073'],
      table(
        'Date;Open;High;Low;Last;Close;"Number of Shares";"Number of Trades";Turnover;vwap',
        newestFirst(STOCK),
        (bar) => {
          const [o, h, l, c] = ohlc(bar)
          return `${b.dmy(bar.iso, '/')};${o};${h};${l};${b.dot(bar.close - 0.07)};${c};${bar.volume};8123;${bar.volume * 71};${o}`
        },
      ),
    ].join('\n'),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'CW8_2020-01-15_price.csv',
    from: 'Euronext, every row one value longer than the header',
    bom: true,
    text: [
      ...['"Historical Data"', '"From 2020-01-02 to 2020-01-15"', 'LU1681043599'],
      table(
        'Date;Open;High;Low;Last;Close;"Number of Shares";"Number of Trades";Turnover',
        newestFirst(STOCK),
        (bar) =>
          [
            b.dmy(bar.iso, '/'),
            ...ohlc(bar),
            b.dot(bar.close),
            bar.volume,
            873,
            bar.volume * 71,
            `${bar.open}123`,
          ].join(';'),
      ),
    ].join('\n'),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'ENI.csv',
    from: 'Borsa Italiana, in Italian',
    text: table(
      'Data;Apertura;Massimo;Minimo;Chiusura;Quantità;Controvalore',
      newestFirst(STOCK),
      (bar) =>
        [b.dmy(bar.iso, '/'), ...commas(bar), b.german(bar.volume, 0), b.german(bar.volume * 71, 0)].join(
          ';',
        ),
      '\r\n',
    ),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'InfHistorica.csv',
    from: 'Bolsa de Madrid, in Spanish, closing before the last price',
    encoding: 'windows-1252',
    text: table(
      'Fecha;Cierre;Ref.;Volumen;Efectivo;Último;Máximo;Mínimo;Medio',
      STOCK,
      (bar) => {
        const [, h, l, c] = commas(bar)
        return `${b.dmy(bar.iso, '/')};${c};${c};${bar.volume};${b.german(bar.volume * 71)};${b.comma(bar.close - 0.05)};${h};${l};${l}`
      },
      '\r\n',
    ),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'VOLV-B-2020-01-02-2020-01-15.csv',
    from: 'Nasdaq Nordic, sep= line, semicolon at the end',
    text: `sep=;\n${table(
      'Date;Bid;Ask;Opening price;High price;Low price;Closing price;Average price;Total volume;Turnover;Trades;',
      newestFirst(STOCK),
      (bar) => {
        const [o, h, l, c] = commas(bar)
        return [
          bar.iso,
          l,
          h,
          bar === STOCK[3] ? '' : o,
          h,
          l,
          c,
          o,
          bar.volume,
          b.comma(bar.volume * 71),
          '8123',
          '',
        ].join(';')
      },
    )}`,
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'OMXS30-2020-01-02-2020-01-15.csv',
    from: 'Nasdaq Nordic, an index, closing value',
    text: `sep=;\n${table(
      'Date;High price;Low price;Closing value;Trading Turnover (SEK);',
      newestFirst(INDEX),
      (bar) =>
        [
          bar.iso,
          ...[bar.high, bar.low, bar.close].map((x) => b.spaced(x, ' ')),
          b.spaced(bar.volume, ' ', 0),
          '',
        ].join(';'),
    )}`,
    expect: all(INDEX, OF_FILE),
  },
  {
    name: 'EQNR.OSE.csv',
    from: 'Netfonds, Oslo',
    text: table('quote_date,paper,exch,open,high,low,close,volume,value', newestFirst(STOCK), (bar) =>
      [b.compact(bar.iso), 'EQNR', 'Oslo Bors', ...ohlc(bar), bar.volume, bar.volume * 71].join(','),
    ),
    expect: all(STOCK, ['EQNR']),
  },
  {
    name: '2020-01_akcje.csv',
    from: 'Warsaw GPW, windows-1250',
    encoding: 'windows-1250',
    text: table(
      'Data;Nazwa;ISIN;Waluta;Kurs otwarcia;Kurs max;Kurs min;Kurs zamknięcia;Zmiana;Wolumen;Liczba Transakcji;Obrót',
      STOCK,
      (bar) =>
        ['KGHM', 'ŻYWIEC']
          .map((name) =>
            [
              bar.iso,
              name,
              `PL${name.length}`,
              'PLN',
              ...commas(bar),
              b.percent(bar).replace('.', ','),
              bar.volume,
              812,
              b.comma(bar.volume / 7),
            ].join(';'),
          )
          .join('\r\n'),
      '\r\n',
    ),
    expect: all(STOCK, ['KGHM', 'ŻYWIEC'], { rows: 20, imported: 20 }),
  },
  {
    name: 'cez.csv',
    from: 'Prague, windows-1250, a dot and a space in the date',
    encoding: 'windows-1250',
    text: table(
      'Datum;Kurz;Změna %;Objem obchodů (ks)',
      newestFirst(STOCK),
      (bar) =>
        [
          `${Number(b.dayOfMonth(bar.iso))}. 1. 2020`,
          b.comma(bar.close),
          b.percent(bar).replace('.', ','),
          b.spaced(bar.volume, '\u00a0', 0),
        ].join(';'),
      '\r\n',
    ),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'OTP.csv',
    from: 'Budapest, a dot after every part of the date',
    encoding: 'windows-1250',
    text: table(
      'Dátum;Nyitóár;Maximum ár;Minimum ár;Záróár;Forgalom (db)',
      newestFirst(INDEX),
      (bar) =>
        [
          `${b.ymd(bar.iso, '.')}.`,
          ...[bar.open, bar.high, bar.low, bar.close].map((x) => b.spaced(x, ' ')),
          b.spaced(bar.volume, ' ', 0),
        ].join(';'),
      '\r\n',
    ),
    expect: all(INDEX, OF_FILE),
  },
  {
    name: 'historicaldata_AT0000937503.csv',
    from: 'Vienna, last close',
    bom: true,
    text: table('Date;Last Close;Chg.%;Open;High;Low;Total Volume1;Total Value1', newestFirst(INDEX), (bar) =>
      [
        b.dmy(bar.iso, '/'),
        ...[bar.close, 0.32, bar.open, bar.high, bar.low].map((x) => b.english(x)),
        b.english(bar.volume, 0),
        b.english(bar.volume),
      ].join(';'),
    ),
    expect: all(INDEX, OF_FILE),
  },
  {
    name: 'ΟΤΕ.csv',
    from: 'Athens, in Greek, windows-1253',
    encoding: 'windows-1253',
    text: table(
      'Ημερομηνία;Άνοιγμα;Υψηλό;Χαμηλό;Κλείσιμο;Όγκος',
      newestFirst(STOCK),
      (bar) => [b.dmy(bar.iso, '/'), ...commas(bar), b.german(bar.volume, 0)].join(';'),
      '\r\n',
    ),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'koersen ASML.csv',
    from: 'IEX.nl, in Dutch',
    text: table('Datum;Open;Hoog;Laag;Slot;Volume', newestFirst(STOCK), (bar) =>
      [b.dmy(bar.iso, '-'), ...commas(bar), b.german(bar.volume, 0)].join(';'),
    ),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'avanza_volvo.csv',
    from: 'Avanza, in Swedish',
    text: table('Datum;Öppning;Högst;Lägst;Stängning;Volym', STOCK, (bar) =>
      [bar.iso, ...commas(bar), bar.volume].join(';'),
    ),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'novo.csv',
    from: 'Copenhagen, in Danish',
    text: table('Dato;Åbningskurs;Høj;Lav;Lukkekurs;Omsætning', newestFirst(STOCK), (bar) =>
      [b.dmy(bar.iso, '-'), ...commas(bar), b.german(bar.volume, 0)].join(';'),
    ),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'nokia.csv',
    from: 'Kauppalehti, in Finnish',
    text: table('Päivämäärä;Ylin;Alin;Päätöskurssi;Vaihto (kpl)', newestFirst(STOCK), (bar) => {
      const [, h, l, c] = commas(bar)
      return `${b.dmy(bar.iso, '.').replace(/\b0/g, '')};${h};${l};${c};${b.spaced(bar.volume, ' ', 0)}`
    }),
    expect: all(STOCK, OF_FILE),
  },
]
