import * as b from './bars'
import { INDEX, STOCK, OF_FILE, all, newestFirst, quoted, table } from './bars'
import type { Bar } from './bars'
import type { Shape } from './shape'

const ohlc = ({ open, high, low, close }: Bar) => [open, high, low, close].map((x) => b.dot(x))
/** Years are counted from 1911 in Taiwan. */
const minguo = (iso: string) => `${Number(iso.slice(0, 4)) - 1911}${iso.slice(4).replaceAll('-', '/')}`

export const CHINA: Shape[] = [
  {
    name: 'STOCK_DAY_2330_202001.csv',
    from: 'TWSE, a stock, Big5, title above, notes below, years of the Republic',
    encoding: 'big5',
    text: [
      '"109年01月 2330 台積電           各日成交資訊"',
      table(
        '"日期","成交股數","成交金額","開盤價","最高價","最低價","收盤價","漲跌價差","成交筆數",',
        STOCK,
        (bar) =>
          `${quoted(minguo(bar.iso), b.english(bar.volume, 0), b.english(bar.volume * 71, 0), ...ohlc(bar), bar.close > bar.open ? '+0.31' : 'X0.00', '15,082')},`,
        '\r\n',
      ) + '"說明:"',
      ...[
        '"符號說明:+/-/X表示漲/跌/不比價"',
        '"當日統計資訊含一般、零股、盤後定價、鉅額交易，不含拍賣、標購。"',
        '',
      ],
    ].join('\r\n'),
    expect: all(STOCK, OF_FILE, { aside: 3 }),
  },
  {
    name: 'MI_5MINS_HIST202001.csv',
    from: 'TWSE, the index, Big5',
    encoding: 'big5',
    text: `"109年01月 發行量加權股價指數歷史資料"\r\n${table(
      '"日期","開盤指數","最高指數","最低指數","收盤指數",',
      INDEX,
      (bar) =>
        `${quoted(minguo(bar.iso), ...[bar.open, bar.high, bar.low, bar.close].map((x) => b.english(x)))},`,
      '\r\n',
    )}`,
    expect: all(INDEX, OF_FILE),
  },
  {
    name: 'ST43_3105_202001.csv',
    from: 'TPEx, Big5, four lines above, the number of rows below',
    encoding: 'big5',
    text: [
      ...['個股日成交資訊', '股票代號:3105', '股票名稱:穩懋', '資料日期:109/01'],
      table(
        '日 期,成交張數,成交仟元,開盤,最高,最低,收盤,漲跌,筆數',
        STOCK,
        (bar) =>
          [
            minguo(bar.iso),
            quoted(b.english(bar.volume, 0)),
            quoted(b.english(bar.volume * 71, 0)),
            ...ohlc(bar),
            '0.31',
            quoted('8,123'),
          ].join(','),
        '\r\n',
      ) + '共10筆',
      '',
    ].join('\r\n'),
    expect: all(STOCK, OF_FILE, { aside: 1 }),
  },
  {
    name: '0600519.csv',
    from: '163.com, GBK, an apostrophe before the code, zeros when trading is halted',
    encoding: 'gbk',
    text: table(
      "日期,股票代码,名称,收盘价,最高价,最低价,开盘价,前收盘,涨跌额,涨跌幅,换手率,成交量,成交金额,总市值,流通市值\r\n2020-01-16,'600519,贵州茅台,0.0,0.0,0.0,0.0,76.49,None,None,0.0,0,0.0,2.3e+12,2.3e+12",
      newestFirst(STOCK),
      (bar) =>
        [
          bar.iso,
          "'600519",
          '贵州茅台',
          bar.close,
          bar.high,
          bar.low,
          bar.open,
          bar.open,
          0.31,
          b.percent(bar),
          0.2412,
          bar.volume,
          bar.volume * 71,
          '2.3e+12',
          '2.3e+12',
        ].join(','),
      '\r\n',
    ),
    expect: all(STOCK, ['600519'], { rows: 11, rejected: 1 }),
  },
  {
    name: 'Table.xls',
    from: '同花顺, GBK with tabs although it is called xls, the weekday behind the day',
    encoding: 'gbk',
    text: table(
      '时间\t开盘\t最高\t最低\t收盘\t涨幅\t振幅\t总手\t金额\t换手%',
      STOCK,
      (bar, i) =>
        [
          `${bar.iso},${'四五一二三'[i % 5]}`,
          ...ohlc(bar),
          `${b.percent(bar)}%`,
          '1.84%',
          b.english(bar.volume, 0),
          b.english(bar.volume * 71, 0),
          '0.24',
        ].join('\t'),
      '\r\n',
    ),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'SH#600519.txt',
    from: '通达信, GBK, title above, source below',
    encoding: 'gbk',
    text: [
      '600519 贵州茅台 日线 前复权',
      table(
        '      日期\t    开盘\t    最高\t    最低\t    收盘\t    成交量\t    成交额',
        STOCK,
        (bar) => [b.ymd(bar.iso, '/'), ...ohlc(bar), bar.volume, `${bar.volume * 71}.00`].join('\t'),
        '\r\n',
      ) + '数据来源:通达信',
      '',
    ].join('\r\n'),
    expect: all(STOCK, OF_FILE, { aside: 1 }),
  },
  {
    name: '31#01093.txt',
    from: '通达信, GBK, tabs in the header and commas below it',
    encoding: 'gbk',
    text: [
      '01093 石药集团 日线 不复权',
      table(
        '      日期\t    开盘\t    最高\t    最低\t    收盘\t    成交量\t    成交额',
        STOCK,
        (bar) => [b.ymd(bar.iso, '/'), ...ohlc(bar), bar.volume, `${bar.volume * 71}.00`].join(','),
        '\r\n',
      ) + '#数据来源:通达信',
      '',
    ].join('\r\n'),
    expect: all(STOCK, OF_FILE, { aside: 1 }),
  },
  {
    name: '600519.SH.csv',
    from: 'Wind, GBK, units in the headers, source below',
    encoding: 'gbk',
    text: [
      table(
        '代码,简称,日期,开盘价(元),最高价(元),最低价(元),收盘价(元),成交额(百万),成交量(股)',
        STOCK,
        (bar) =>
          ['600519.SH', '贵州茅台', bar.iso, ...ohlc(bar), b.dot(bar.volume / 1e4), bar.volume].join(','),
        '\r\n',
      ),
      '\r\n数据来源：Wind资讯\r\n',
    ].join(''),
    expect: all(STOCK, ['600519.SH'], { aside: 1 }),
  },
  {
    name: 'ricequant.csv',
    from: 'RiceQuant, two stocks',
    text: table('order_book_id,date,open,close,high,low,total_turnover,volume,prev_close', STOCK, (bar) =>
      ['000001.XSHE', '600519.XSHG']
        .map((id) =>
          [
            id,
            bar.iso,
            bar.open,
            bar.close,
            bar.high,
            bar.low,
            bar.volume * 71,
            `${bar.volume}.0`,
            bar.open,
          ].join(','),
        )
        .join('\n'),
    ),
    expect: all(STOCK, ['000001.XSHE', '600519.XSHG'], { rows: 20, imported: 20 }),
  },
  {
    name: '600848.csv',
    from: 'Tushare, older interface, moving averages behind',
    text: table(
      'date,open,high,close,low,volume,price_change,p_change,ma5,ma10,ma20,v_ma5,v_ma10,v_ma20,turnover',
      newestFirst(STOCK),
      (bar) =>
        [
          bar.iso,
          bar.open,
          bar.high,
          bar.close,
          bar.low,
          bar.volume,
          -0.31,
          b.percent(bar),
          72.1,
          71.9,
          71.2,
          bar.volume,
          bar.volume,
          bar.volume,
          0.24,
        ].join(','),
    ),
    expect: all(STOCK, OF_FILE),
  },
  {
    name: 'daily_basic.csv',
    from: 'Tushare Pro, two stocks, compact days, newest first',
    text: table(
      ',ts_code,trade_date,open,high,low,close,pre_close,change,pct_chg,vol,amount',
      newestFirst(STOCK),
      (bar, i) =>
        ['600519.SH', '000858.SZ']
          .map((code, j) =>
            [
              2 * i + j,
              code,
              b.compact(bar.iso),
              ...ohlc(bar),
              bar.open,
              -0.31,
              b.percent(bar),
              bar.volume,
              bar.volume * 7,
            ].join(','),
          )
          .join('\n'),
    ),
    expect: all(STOCK, ['600519.SH', '000858.SZ'], { rows: 20, imported: 20 }),
  },
  {
    name: '000300perf.csv',
    from: 'CSI, headers in two languages, compact days',
    bom: true,
    text: table(
      '日期Date,指数代码Index Code,指数中文全称Index Chinese Name(Full),指数英文简称Index English Name,开盘Open,最高High,最低Low,收盘Close,涨跌Change,涨跌幅(%)Change(%),成交量（万手）Volume(M Shares),成交金额（亿元）Turnover,样本数量ConsNumber',
      INDEX,
      (bar) =>
        [
          b.compact(bar.iso),
          '000300',
          '沪深300指数',
          'CSI 300',
          ...ohlc(bar),
          12.31,
          b.percent(bar),
          b.dot(bar.volume / 1e4),
          2211.53,
          300,
        ].join(','),
    ),
    expect: all(INDEX, ['000300']),
  },
  {
    name: '恒生指数.csv',
    from: 'East Money, GB18030, volumes in words',
    encoding: 'gbk',
    text: table(
      '日期,开盘,收盘,最高,最低,成交量,成交额,振幅',
      INDEX,
      ({ iso, open, high, low, close, volume }) =>
        [
          b.ymd(iso, '/'),
          open,
          close,
          high,
          low,
          `${(volume / 1e4).toFixed(2)}万`,
          `${(volume / 1e6).toFixed(2)}亿`,
          '1.84%',
        ].join(','),
    ),
    expect: all(INDEX, OF_FILE),
  },
]
