import { describe, expect, test } from 'vitest'
import type { TableRecord } from '../table/records'
import { columnContent } from './content'
import { findLayout } from './find-layout'
import { columnRoles } from './layout'
import { readName } from './names'

const role = (name: string) => {
  const reading = readName(name)
  return reading && (reading.adjusted ? `adjusted ${reading.role}` : reading.role)
}

describe('names', () => {
  test.each<[string, string]>([
    [
      'date',
      'Date <DATE> Datum Fecha Дата 日期 날짜 Tarih Ημερομηνία Päivämäärä Ngày วันที่ التاريخ dateTime Trade_Date',
    ],
    [
      'open',
      'Open 1._open Eröffnung Apertura Otwarcie Açılış Откр. 始値 시가 开盘价 Öppningskurs Åpning Avaus openPrice',
    ],
    ['high', 'High Hoch Plus_Haut Máximo Najwyższy Yüksek Макс. 高値 고가 最高价 Högst Høyest Ylin Hoogste'],
    ['low', 'Low Tief Plus_Bas Mínimo Najniższy Düşük Мин. 安値 저가 最低价 Lägst Lavest Alin Laagste'],
    [
      'price',
      'Close Close/Last Price NAV Settle Mid Schlusskurs Dernier Último Zamknięcie Şimdi Цена 終値 종가 收盘价 Bid',
    ],
    ['volume', 'Volume Vol. Volumen Wolumen Объём 出来高 거래량 成交量 Hacim Stück'],
    ['symbol', 'Symbol Ticker <TICKER> ts_code 股票代码 銘柄コード ISIN'],
    ['adjusted price', 'Adj_Close adjClose Adj._Close** Adjusted_Close 調整後終値 수정주가'],
  ])('%s', (expected, names) => {
    for (const name of names.split(' '))
      expect([name, role(name.replaceAll('_', ' '))]).toEqual([name, expected])
  })

  test.each([
    ['High Price in Rs.', 'high'],
    ['Open (USD)', 'open'],
    ['4a. close (USD)', 'price'],
    ['Kurs in EUR', 'price'],
    ['开盘Open', 'open'],
    ['成交量（股）', 'volume'],
    ['MAXIMO', 'high'],
    ['BidClose', 'price'],
  ])('%s', (name, expected) => expect(role(name)).toBe(expected))

  test.each([
    'Prev Close',
    'Change',
    'Change %',
    '52 Week High',
    'VWAP',
    'Market Cap',
    'Volume USD',
    'Open Interest',
    'Ask Size',
    'AAPL',
    'Turnover',
  ])('%s is none', (name) => expect(role(name)).toBeNull())

  test.each([
    ['AAPL.Close', 'AAPL'],
    ['Close AAPL', 'AAPL'],
    ["('Adj Close', 'MSFT')", 'MSFT'],
    ['BRK.B_close', 'BRK.B'],
  ])('%s is of %s', (name, ticker) => expect(readName(name)?.prefix).toBe(ticker))
})

const DAYS = ['2020-01-02', '2020-01-03', '2020-01-06', '2020-01-07', '2020-01-08']

/** Roles and shape of a table given as lines, the first of them the header ('' for none). */
function layoutOf(head: string, rows: string[]) {
  const table: TableRecord[] = rows.map((row, i) => ({ line: i + 2, cells: row.split(';') }))
  const names = head === '' ? table[0].cells.map(() => '') : head.split(';')
  const columns = names.map((name, index) => ({
    index,
    name: name || `Column ${index + 1}`,
    named: name !== '',
  }))
  const contents = columns.map(({ index }) => columnContent(table, index))
  const layout = findLayout(table, columns, contents, 'FILE', {})
  return { layout, roles: columnRoles(layout, columns).join(' ') }
}
const each = (row: (day: string, i: number) => string) => DAYS.map(row)
const bar = (i: number) => [100 + i, 102 + i, 99 + i, 101 + i]

describe('layouts', () => {
  test.each([
    [
      'bars without header',
      '',
      each((day, i) => `${day};${bar(i).join(';')};500`),
      'ohlcv',
      'date open high low price volume',
    ],
    [
      'bars of an unknown language',
      'Dato;aa;bb;cc;dd',
      each((day, i) => `${day};${bar(i).join(';')}`),
      'ohlcv',
      'date open high low price',
    ],
    [
      'letters',
      't;o;h;l;c;v',
      each((day, i) => `${day};${bar(i).join(';')};7`),
      'ohlcv',
      'date open high low price volume',
    ],
    [
      'letters behind a side',
      'time;mid.o;mid.h;mid.l;mid.c',
      each((day, i) => `${day};${bar(i).join(';')}`),
      'ohlcv',
      'date open high low price',
    ],
    ['spreadsheet days', 'Date;Close', ['43832;1', '43833;2', '43836;3'], 'ohlcv', 'date price'],
    ['years as fractions', 'time;DAX', ['1991.4961;5', '1991.5;6', '1991.5038;7'], 'wide', 'date price'],
    [
      'the time before the date',
      'Time;Date;Close',
      each((day, i) => `10:0${i};${day};${i + 1}`),
      'ohlcv',
      'ignored date price',
    ],
    [
      'a fixing among tickers',
      'Date;AAPL;MSFT;XOM;FIX;JNJ',
      each((day, i) => `${day};1;2;3;${i + 4};5`),
      'wide',
      'date price price price price price',
    ],
    ['a fixing', 'Date;Fix', each((day, i) => `${day};${i + 1}`), 'ohlcv', 'date price'],
    [
      'the unit of money',
      'Date;Currency;Close',
      each((day, i) => `${day};USD;${i + 1}`),
      'ohlcv',
      'date ignored price',
    ],
    [
      'market cap is no volume',
      'Date;Close;Market Cap',
      each((day, i) => `${day};${i + 1};900`),
      'ohlcv',
      'date price ignored',
    ],
  ])('%s', (_name, head, rows, shape, roles) => {
    const found = layoutOf(head, rows)
    expect([found.layout.shape, found.roles]).toEqual([shape, roles])
  })

  test('four tickers side by side are no bars, however they lie', () => {
    const { layout } = layoutOf(
      'Date;aa;bb;cc;dd',
      each((day, i) => `${day};${50 + i};${100 + i};${10 + i};${60 + i}`),
    )
    expect(layout.shape).toBe('wide')
  })

  test('a row a field: only the close is read, the adjusted one where there is one', () => {
    const fields = ['open', 'close', 'Adj Close', 'volume']
    const rows = DAYS.flatMap((day, i) =>
      ['A', 'B'].flatMap((ticker) => fields.map((field) => `${ticker};${day};${field};${i + 5}`)),
    )
    const { layout } = layoutOf('ticker;date;field;value', rows)
    expect(layout).toMatchObject({
      shape: 'long',
      symbol: 0,
      field: { column: 2, price: 'adj close' },
      adjusted: true,
      prices: [{ column: 3 }],
    })
  })

  test('which price was taken is said', () => {
    const adjusted = layoutOf(
      'Date;Close;Adj Close',
      each((day, i) => `${day};9;${i + 1}`),
    ).layout
    expect(adjusted.notes).toEqual([
      { code: 'columns/adjusted-close', detail: { column: 'Adj Close', instead: 'Close' } },
    ])
    const bid = layoutOf(
      'Date;Bid;Ask',
      each((day, i) => `${day};${i + 1};${i + 2}`),
    ).layout
    expect(bid.notes).toEqual([{ code: 'columns/one-side', detail: { column: 'Bid', side: 'bid' } }])
    expect(bid.prices).toEqual([{ column: 1, ticker: 'FILE' }])
  })

  test.each([
    [
      'days without a year',
      'Date;Close',
      ['02.01.;1', '03.01.;2'],
      { code: 'csv/dates-without-year', detail: { line: 2, value: '02.01.' } },
    ],
    [
      'row numbers only',
      'rownames;DAX',
      ['1;5', '2;6', '3;7'],
      { code: 'csv/no-date-column', detail: { counter: 'rownames' } },
    ],
    [
      'bonds in 32nds',
      'Date;Price',
      ['2020-01-02;99-16', '2020-01-03;99-17+'],
      { code: 'csv/thirty-seconds', detail: { line: 2, column: 'Price', value: '99-16' } },
    ],
  ])('%s', (_name, head, rows, failure) => {
    try {
      layoutOf(head, rows)
      expect.unreachable()
    } catch (error) {
      expect(error).toMatchObject(failure)
    }
  })
})
