import * as b from './bars'
import { INDEX, STOCK, OF_FILE, all, newestFirst, quoted, table } from './bars'
import type { Bar } from './bars'
import type { Shape } from './shape'

const ohlc = ({ open, high, low, close }: Bar) => [open, high, low, close].map((x) => b.dot(x))
const commas = ({ open, high, low, close }: Bar) => [open, high, low, close].map((x) => b.comma(x))
const two = (tickers: string[]) => all(STOCK, tickers, { rows: 20, imported: 20 })

export const WORLD: Shape[] = [
  {
    name: '20200115.txt',
    from: 'ASX, all stocks day by day, no header',
    text: table(
      '',
      STOCK,
      (bar) =>
        ['BHP', 'CBA']
          .map((code) => [code, b.compact(bar.iso), ...ohlc(bar), bar.volume].join(','))
          .join('\r\n'),
      '\r\n',
    ),
    expect: two(['BHP', 'CBA']),
  },
  {
    name: 'xao20200115.csv',
    from: 'Market Index Australia, months in words',
    text: table('Date,Open,High,Low,Close,Volume', newestFirst(INDEX), (bar) =>
      [`${b.dayOfMonth(bar.iso)} Jan 2020`, ...ohlc(bar), bar.volume].join(','),
    ),
    expect: all(INDEX, OF_FILE),
  },
  {
    name: 'PETR4.csv',
    from: 'InfoMoney, Brazil',
    text: table(
      '"DATA","ABERTURA","FECHAMENTO","VARIAÇÃO","MÍNIMO","MÁXIMO","VOLUME"',
      newestFirst(STOCK),
      (bar) => {
        const [o, h, l, c] = commas(bar)
        return quoted(b.dmy(bar.iso, '/'), o, c, b.percent(bar).replace('.', ','), l, h, '1,20B')
      },
    ),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'IBOV_b3.csv',
    from: 'B3, an index with a title, windows-1252',
    encoding: 'windows-1252',
    text: `IBOVESPA - Evolução diária\r\n${table(
      'Data;Valor de Abertura;Valor Mínimo;Valor Máximo;Valor de Fechamento',
      INDEX,
      (bar) =>
        [b.dmy(bar.iso, '/'), ...[bar.open, bar.low, bar.high, bar.close].map((x) => b.german(x))].join(';'),
      '\r\n',
    )}`,
    expect: all(INDEX, OF_FILE),
  },
  {
    name: 'GGAL.csv',
    from: 'Rava, Argentina',
    text: table('especie,fecha,apertura,maximo,minimo,cierre,volumen,openint', STOCK, (bar) =>
      ['GGAL', bar.iso, ...ohlc(bar), bar.volume, 0].join(','),
    ),
    expect: all(STOCK, ['GGAL']),
  },
  {
    name: 'TRM.csv',
    from: 'Colombia, open data, valid from and valid to',
    text: table(
      'VALOR,UNIDAD,VIGENCIADESDE,VIGENCIAHASTA',
      newestFirst(INDEX),
      ({ iso, close }) => `"$${b.english(close)}",COP,${b.dmy(iso, '/')},${b.dmy(iso, '/')}`,
    ),
    expect: all(INDEX, OF_FILE),
  },
  {
    name: 'securityHistory.csv',
    from: 'Tel Aviv, English, two lines above, adjusted and plain closing price',
    bom: true,
    text: [
      ...['"Historical EOD Data, LEUMI"', '"01/01/2020 - 15/01/2020"', ''],
      table(
        '"Date","Adjusted Closing Price","Closing Price","Change (%)","Opening Price","Base Price","High","Low","Turnover (NIS Thousands)","Volume"',
        newestFirst(STOCK),
        (bar) => {
          const [o, h, l, c] = ohlc(bar)
          return quoted(
            b.dmy(bar.iso, '/'),
            c,
            b.dot(bar.close + 2),
            b.percent(bar),
            o,
            o,
            h,
            l,
            bar.volume,
            bar.volume,
          )
        },
        '\r\n',
      ),
    ].join('\r\n'),
    expect: all(STOCK, OF_FILE, { adjusted: true }),
  },
  {
    name: 'נתוני מניה.csv',
    from: 'Tel Aviv, Hebrew, windows-1255',
    encoding: 'windows-1255',
    text: table(
      'תאריך,שער נעילה,שינוי (%),שער פתיחה,גבוה,נמוך,מחזור',
      newestFirst(STOCK),
      (bar) =>
        [b.dmy(bar.iso, '/'), b.dot(bar.close), b.percent(bar), bar.open, bar.high, bar.low, bar.volume].join(
          ',',
        ),
      '\r\n',
    ),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: '2222_SR.csv',
    from: 'Tadawul',
    text: table(
      'Date,Open,High,Low,Close,Change,% Change,Volume Traded,Value Traded (SAR),No. of Trades',
      newestFirst(STOCK),
      (bar) =>
        [
          b.dmy(bar.iso, '/'),
          ...ohlc(bar),
          0.31,
          b.percent(bar),
          quoted(b.english(bar.volume, 0)),
          quoted(b.english(bar.volume * 71)),
          quoted('8,123'),
        ].join(','),
    ),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'بيانات أرامكو.csv',
    from: 'Saudi Arabia, in Arabic, windows-1256',
    encoding: 'windows-1256',
    text: table(
      'التاريخ,الافتتاح,الأعلى,الأدنى,الإغلاق,الحجم',
      newestFirst(STOCK),
      (bar) => [b.ymd(bar.iso, '/'), ...ohlc(bar), bar.volume].join(','),
      '\r\n',
    ),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'THYAO.csv',
    from: 'İş Yatırım, Turkish, windows-1254',
    encoding: 'windows-1254',
    text: table(
      'Tarih;Kapanış(TL);Min(TL);Maks(TL);AOF(TL);Hacim(TL);Sermaye(mn TL);USDTRY;BIST 100',
      STOCK,
      (bar) => {
        const [o, h, l, c] = commas(bar)
        return [
          b.dmy(bar.iso, '-'),
          c,
          l,
          h,
          o,
          b.comma(bar.volume),
          '1.380,00',
          '5,9402',
          '115.230,54',
        ].join(';')
      },
      '\r\n',
    ),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'excel_hpg.csv',
    from: 'CafeF, Vietnam, DTYYYYMMDD',
    text: table(
      '<Ticker>,<DTYYYYMMDD>,<OpenFixed>,<HighFixed>,<LowFixed>,<CloseFixed>,<Volume>',
      newestFirst(STOCK),
      (bar) => ['HPG', b.compact(bar.iso), ...ohlc(bar), bar.volume].join(','),
    ),
    expect: all(STOCK, ['HPG']),
  },
  {
    name: 'Foolad.csv',
    from: 'Tehran, first and last beside the close',
    text: table(
      '<TICKER>,<DTYYYYMMDD>,<FIRST>,<HIGH>,<LOW>,<CLOSE>,<VALUE>,<VOL>,<OPENINT>,<PER>,<OPEN>,<LAST>',
      newestFirst(INDEX),
      (bar) => {
        const [o, h, l, c] = ohlc(bar)
        return [
          'S*Mobarakeh.Steel',
          b.compact(bar.iso),
          o,
          h,
          l,
          c,
          bar.volume * 71,
          bar.volume,
          812,
          'D',
          o,
          b.dot(bar.close - 25),
        ].join(',')
      },
    ),
    expect: all(INDEX, ['S*Mobarakeh.Steel']),
  },
  {
    name: 'set_PTT.csv',
    from: 'SET Thailand, the average between low and close',
    text: `Historical Trading: PTT\n\n${table(
      "Date,Open,High,Low,Average,Close,Change,%Change,Total Volume ('000 Shares),Total Value (MB)",
      newestFirst(STOCK),
      (bar) => {
        const [o, h, l, c] = ohlc(bar)
        return [
          b.dmy(bar.iso, '/'),
          o,
          h,
          l,
          b.dot(bar.close - 0.2),
          c,
          0.31,
          b.percent(bar),
          quoted(b.english(bar.volume)),
          quoted(b.english(bar.volume / 7)),
        ].join(',')
      },
    )}`,
    expect: all(STOCK, OF_FILE),
  },
]
