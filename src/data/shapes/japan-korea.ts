import * as b from './bars'
import { INDEX, STOCK, OF_FILE, all, newestFirst, quoted, table } from './bars'
import type { Bar } from './bars'
import type { Shape } from './shape'

const whole = ({ open, high, low, close }: Bar) => [open, high, low, close].map((x) => Math.round(x * 100))
/** The stock in yen or won, which have no cents. */
const YEN: Bar[] = STOCK.map((bar) => {
  const [open, high, low, close] = whole(bar)
  return { ...bar, open, high, low, close }
})
const ohlc = ({ open, high, low, close }: Bar) => [open, high, low, close]
const wide = (digits: string) => digits.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0))

export const JAPAN_AND_KOREA: Shape[] = [
  {
    name: '7203.T.csv',
    from: 'Yahoo Japan, days as 2020年1月15日, the adjusted close behind',
    encoding: 'shift_jis',
    text: table(
      '日付,始値,高値,安値,終値,出来高,調整後終値*',
      newestFirst(YEN),
      (bar) =>
        [
          `2020年1月${Number(b.dayOfMonth(bar.iso))}日`,
          ...ohlc({ ...bar, close: bar.close * 5 }),
          bar.volume,
          bar.close,
        ].join(','),
      '\r\n',
    ),
    expect: all(YEN, OF_FILE, { adjusted: true }),
  },
  {
    name: 'stocks_7203-T.csv',
    from: 'k-db, Shift JIS',
    encoding: 'shift_jis',
    text: table(
      '日付,始値,高値,安値,終値,出来高,売買代金',
      newestFirst(YEN),
      (bar) => [bar.iso, ...ohlc(bar), bar.volume, bar.volume * 7000].join(','),
      '\r\n',
    ),
    expect: all(YEN, OF_FILE),
  },
  {
    name: '7203_2020.csv',
    from: 'kabuoji3, name of the stock above, quoted, Shift JIS',
    encoding: 'shift_jis',
    text: `"7203 東証1部 トヨタ自動車(株)"\r\n${table(
      '"日付","始値","高値","安値","終値","出来高","終値調整値"',
      YEN,
      (bar) => quoted(bar.iso, ...ohlc({ ...bar, close: bar.close * 5 }), bar.volume, bar.close),
      '\r\n',
    )}`,
    expect: all(YEN, OF_FILE, { adjusted: true }),
  },
  {
    name: 'kabutan.tsv',
    from: 'Kabutan, the table pasted, two-digit years first',
    text: table('日付\t始値\t高値\t安値\t終値\t前日比\t前日比%\t売買高(株)', newestFirst(YEN), (bar) =>
      [
        bar.iso.slice(2).replaceAll('-', '/'),
        ...ohlc(bar).map((x) => b.english(x, 0)),
        '+31',
        '+0.43',
        b.english(bar.volume, 0),
      ].join('\t'),
    ),
    expect: all(YEN, OF_FILE),
  },
  {
    name: 'nikkei_stock_average_daily_jp.csv',
    from: 'Nikkei, Shift JIS, its notice below',
    encoding: 'shift_jis',
    text: [
      table(
        'データ日付,終値,始値,高値,安値',
        INDEX,
        ({ iso, open, high, low, close }) => quoted(b.ymd(iso, '/'), close, open, high, low),
        '\r\n',
      ),
      '"本資料は日経の著作物であり、本資料の全部又は一部を、いかなる形式によっても日経に無断で複写、複製又は流通させることは禁止されています。"\r\n',
    ].join(''),
    expect: all(INDEX, OF_FILE, { aside: 1 }),
  },
  {
    name: 'jquants_72030.csv',
    from: 'J-Quants, raw and adjusted prices',
    text: table(
      'Date,Code,Open,High,Low,Close,UpperLimit,LowerLimit,Volume,TurnoverValue,AdjustmentFactor,AdjustmentOpen,AdjustmentHigh,AdjustmentLow,AdjustmentClose,AdjustmentVolume',
      YEN,
      (bar) =>
        [
          bar.iso,
          '72030',
          ...ohlc(bar).map((x) => x * 5),
          0,
          0,
          bar.volume,
          bar.volume * 7000,
          '1.0',
          ...ohlc(bar),
          bar.volume * 5,
        ].join(','),
    ),
    expect: all(YEN, ['72030'], { adjusted: true }),
  },
  {
    name: 'quote.csv',
    from: 'Mizuho, yen against other currencies, names and codes above, Shift JIS',
    encoding: 'shift_jis',
    text: `外国為替公示相場ヒストリカルデータ,,,\r\n${table(
      ',米ドル,英ポンド,ユーロ\r\n,USD,GBP,EUR',
      STOCK,
      ({ iso, close }) => [b.shortYmd(iso, '/'), close, (close * 1.3).toFixed(2), '*****'].join(','),
      '\r\n',
    )
      .replace('*****', b.dot(121.5))
      .replace('*****', b.dot(122.25))}`,
    expect: all(STOCK, ['USD', 'GBP', 'EUR']),
  },
  {
    name: 'マーケット 6758.csv',
    from: 'a broker of Japan, full-width digits',
    encoding: 'shift_jis',
    text: table(
      '日付,終値',
      YEN,
      ({ iso, close }) => `${wide(b.ymd(iso, '/')).replaceAll('/', '／')},${wide(String(close))}`,
      '\r\n',
    ),
    expect: all(YEN, OF_FILE),
  },
  {
    name: 'data_4213_20200116.csv',
    from: 'KRX, one stock, EUC-KR',
    encoding: 'euc-kr',
    text: table(
      '"일자","종가","대비","등락률","시가","고가","저가","거래량","거래대금","시가총액","상장주식수"',
      newestFirst(YEN),
      (bar) =>
        quoted(
          b.ymd(bar.iso, '/'),
          bar.close,
          31,
          b.percent(bar),
          bar.open,
          bar.high,
          bar.low,
          bar.volume,
          bar.volume * 7000,
          428_862_000_000,
          5_969_782_550,
        ),
    ),
    expect: all(YEN, OF_FILE),
  },
  {
    name: 'data_1234_20200115.csv',
    from: 'KRX, all stocks of a day, which has no date',
    encoding: 'euc-kr',
    text: table('"종목코드","종목명","시장구분","종가","대비","시가","고가","저가","거래량"', YEN, (bar, i) =>
      quoted(
        String(5930 + i).padStart(6, '0'),
        '삼성전자',
        'KOSPI',
        bar.close,
        31,
        bar.open,
        bar.high,
        bar.low,
        bar.volume,
      ),
    ),
    expect: { error: 'csv/no-date-column' },
  },
  {
    name: '005930.csv',
    from: 'FinanceDataReader, a change in fractions behind',
    text: table('Date,Open,High,Low,Close,Volume,Change', YEN, (bar) =>
      [bar.iso, ...ohlc(bar), bar.volume, (bar.close / bar.open - 1).toFixed(15)].join(','),
    ),
    expect: all(YEN, OF_FILE),
  },
  {
    name: '삼성전자.csv',
    from: 'pykrx, in Korean, UTF-8 with a mark',
    bom: true,
    text: table('날짜,시가,고가,저가,종가,거래량,등락률', YEN, (bar) =>
      [bar.iso, ...ohlc(bar), bar.volume, b.percent(bar)].join(','),
    ),
    expect: all(YEN, OF_FILE),
  },
]
