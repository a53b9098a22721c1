import * as b from './bars'
import { INDEX, OF_FILE, STOCK, all, newestFirst, quoted, table } from './bars'
import type { Bar } from './bars'
import type { Shape } from './shape'

interface Language {
  name: string
  from: string
  header: string[]
  day: (iso: string) => string
  number?: (value: number) => string
  of?: Bar[]
  /** Open, high and low stand in this order behind the price. */
  volume?: (value: number) => string
}

const volumes = (value: number) => b.millions(value)

/** All of them: everything quoted, newest first, a byte-order mark, the price before the opening. */
function shapeOf({
  name,
  from,
  header,
  day,
  number = b.german,
  of = INDEX,
  volume = volumes,
}: Language): Shape {
  return {
    ...{ name, from: `Investing.com, ${from}`, bom: true },
    text: table(quoted(...header), newestFirst(of), (bar) => {
      const cells = [bar.close, bar.open, bar.high, bar.low].map((x) => number(x))
      const change = number === b.english ? `${b.percent(bar)}%` : `${b.percent(bar).replace('.', ',')}%`
      return quoted(day(bar.iso), ...cells, volume(bar.volume), change)
    }),
    expect: all(of, OF_FILE),
  }
}

const LANGUAGES: Language[] = [
  {
    ...{ name: 'DAX Historische Daten.csv', from: 'German' },
    header: ['Datum', 'Zuletzt', 'Eröffn.', 'Hoch', 'Tief', 'Vol.', '+/- %'],
    day: (iso) => b.dmy(iso, '.'),
  },
  {
    ...{ name: 'Datos históricos IBEX 35.csv', from: 'Spanish' },
    header: ['Fecha', 'Último', 'Apertura', 'Máximo', 'Mínimo', 'Vol.', '% var.'],
    day: (iso) => b.dmy(iso, '.'),
  },
  {
    ...{ name: 'FTSE MIB - Dati Storici.csv', from: 'Italian' },
    header: ['Data', 'Ultimo', 'Apertura', 'Massimo', 'Minimo', 'Vol.', 'Var. %'],
    day: (iso) => b.dmy(iso, '.'),
  },
  {
    ...{ name: 'BIST 100 Geçmiş Verileri.csv', from: 'Turkish' },
    header: ['Tarih', 'Şimdi', 'Açılış', 'Yüksek', 'Düşük', 'Hac.', 'Fark %'],
    day: (iso) => b.dmy(iso, '.'),
  },
  {
    ...{ name: 'WIG20 - dane historyczne.csv', from: 'Polish' },
    header: ['Data', 'Ostatnio', 'Otwarcie', 'Max.', 'Min.', 'Wol.', 'Zmiana%'],
    day: (iso) => b.dmy(iso, '.'),
  },
  {
    ...{ name: '日経平均 過去データ.csv', from: 'Japanese' },
    header: ['日付け', '終値', '始値', '高値', '安値', '出来高', '変化率 %'],
    day: (iso) => b.ymd(iso, '-'),
    number: b.english,
  },
  {
    ...{ name: '上证指数历史数据.csv', from: 'Chinese' },
    header: ['日期', '收盘', '开盘', '高', '低', '交易量', '涨跌幅'],
    day: (iso) => b.shortYmd(iso, '-'),
    number: b.english,
  },
  {
    ...{ name: 'Historische data AEX.csv', from: 'Dutch' },
    header: ['Datum', 'Laatste', 'Open', 'Hoog', 'Laag', 'Vol.', '+/- %'],
    day: (iso) => b.dmy(iso, '-'),
  },
  {
    ...{ name: 'OMX Stockholm 30 Historik.csv', from: 'Swedish' },
    header: ['Datum', 'Senaste', 'Öppen', 'Högst', 'Lägst', 'Vol.', '+/- %'],
    day: (iso) => b.ymd(iso, '-'),
  },
  {
    ...{ name: 'Dữ liệu Lịch sử VN Index.csv', from: 'Vietnamese' },
    header: ['Ngày', 'Lần cuối', 'Mở', 'Cao', 'Thấp', 'KL', '% Thay đổi'],
    day: (iso) => b.dmy(iso, '/'),
    number: b.english,
  },
  {
    ...{ name: 'US Dollar Index Futures Historical Data.csv', from: 'English, day first (United Kingdom)' },
    header: ['Date', 'Price', 'Open', 'High', 'Low', 'Vol.', 'Change %'],
    day: (iso) => b.dmy(iso, '/'),
    ...{ number: b.english, of: STOCK },
  },
  {
    ...{ name: 'EUR_USD Historical Data.csv', from: 'English, no volume at all' },
    header: ['Date', 'Price', 'Open', 'High', 'Low', 'Vol.', 'Change %'],
    day: (iso) => b.mdy(iso, '/'),
    ...{ number: b.english, of: STOCK, volume: () => '' },
  },
]

export const INVESTING: Shape[] = LANGUAGES.map(shapeOf)
