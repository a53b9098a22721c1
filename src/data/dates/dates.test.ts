import { describe, expect, test } from 'vitest'
import { dayOfIso, isoOfDay } from '../days'
import type { DateOrder } from '../reading'
import { dateClass, parseMoment } from './formats'
import { OrderEvidence } from './order'

const seen = (cells: string[]) => {
  const evidence = new OrderEvidence()
  cells.forEach((cell, i) => evidence.see(cell, i + 2))
  return evidence
}
const read = (cell: string, order: DateOrder = seen([cell]).resolve().order) => {
  const moment = parseMoment(cell, order)
  return moment && isoOfDay(moment.day) + (moment.seconds > 0 ? ` ${moment.seconds}` : '')
}

describe('a date alone', () => {
  test.each([
    ['2020-01-02', '2020-01-02'],
    [' 2020/1/2 ', '2020-01-02'],
    ['2020.01.02.', '2020-01-02'],
    ['2020. 01. 02.', '2020-01-02'],
    ['20200102', '2020-01-02'],
    ['20200102.0', '2020-01-02'],
    ['20200102 170000', '2020-01-02 61200'],
    ['202001021700', '2020-01-02 61200'],
    ['20200102170000', '2020-01-02 61200'],
    ['2020-01-02T17:00:00.123456789Z', '2020-01-02 61200'],
    ['2020-01-02 00:00:00-05:00', '2020-01-02'],
    ['2020-01-02T00:00:00+08:00[Asia/Shanghai]', '2020-01-02'],
    ['2020-01-02 (Thu)', '2020-01-02'],
    ['2020/01/02(木)', '2020-01-02'],
    ['2020-01-02 UTC', '2020-01-02'],
    ['2020年1月2日', '2020-01-02'],
    ['2020年01月02日 15:00', '2020-01-02 54000'],
    ['2020년 1월 2일', '2020-01-02'],
    ['2020年1月', '2020-01-01'],
    ['２０２０／０１／０２', '2020-01-02'],
    ['٢٠٢٠-٠١-٠٢', '2020-01-02'],
    ['="2020-01-02"', '2020-01-02'],
    ["'2020-01-02", '2020-01-02'],
    ['13/01/2020', '2020-01-13'],
    ['1/13/2020 4:00 PM', '2020-01-13 57600'],
    ['mar. 16/01/2018', '2018-01-16'],
    ['Thu 01/16/2020', '2020-01-16'],
    ['Do, 16.01.2020', '2020-01-16'],
    ['16.01.2020.', '2020-01-16'],
    ['16.01.2563', '2020-01-16'],
    ['01.02.2020 00:00:00.000 GMT+0100', '2020-02-01'],
    ['1577923200', '2020-01-02'],
    ['1577923200.0', '2020-01-02'],
    ['1577923200123', '2020-01-02'],
    ['946684800000', '2000-01-01'],
    ['1577923200000000000', '2020-01-02'],
    ['-631152000', '1950-01-01'],
    ['2020-01', '2020-01-01'],
    ['2020M04', '2020-04-01'],
    ['04/2020', '2020-04-01'],
    ['2020Q2', '2020-04-01'],
    ['2020-Q2', '2020-04-01'],
    ['Q2 2020', '2020-04-01'],
    ['2T2020', '2020-04-01'],
    ['T2 2020', '2020-04-01'],
    ['2Q20', '2020-04-01'],
    ['2020-W03', '2020-01-13'],
    ['2020W01', '2019-12-30'],
    ['2020-W03-4', '2020-01-16'],
  ])('%s', (cell, expected) => expect(read(cell)).toBe(expected))

  test.each([
    ['Jan 2, 2020', '2020-01-02'],
    ['January 2nd, 2020', '2020-01-02'],
    ['Thursday, January 2, 2020', '2020-01-02'],
    ['02-JAN-2020', '2020-01-02'],
    ['02JAN2020', '2020-01-02'],
    ['2-Jan-20', '2020-01-02'],
    ['2020-Jan-02', '2020-01-02'],
    ['Sept. 2, 2020', '2020-09-02'],
    ['Thu Jan 02 2020 00:00:00 GMT+0100 (Central European Standard Time)', '2020-01-02'],
    ['Thu Jan  2 17:00:00 EST 2020', '2020-01-02 61200'],
    ['2 Jan 2020 16:00', '2020-01-02 57600'],
    ['Jan 2020', '2020-01-01'],
    ['Jan-20', '2020-01-01'],
    ["Jan'20", '2020-01-01'],
    ['2. Januar 2020', '2020-01-02'],
    ['Do. 2. Jän. 2020', '2020-01-02'],
    ['2. März 2020', '2020-03-02'],
    ['2 janv. 2020', '2020-01-02'],
    ['jeudi 2 août 2018', '2018-08-02'],
    ['2 de enero de 2020', '2020-01-02'],
    ['02-ene-2020', '2020-01-02'],
    ['2 de fevereiro de 2020', '2020-02-02'],
    ['mar 2 gen 2018', '2018-01-02'],
    ['2 mar 2018', '2018-03-02'],
    ['mar. 6 mars 2018', '2018-03-06'],
    ['2 mei 2020', '2020-05-02'],
    ['2 stycznia 2020', '2020-01-02'],
    ['2 paź 2020', '2020-10-02'],
    ['2. ledna 2020', '2020-01-02'],
    ['2020. január 2.', '2020-01-02'],
    ['2 Ocak 2020', '2020-01-02'],
    ['02 Ağu 2020', '2020-08-02'],
    ['2 января 2020 г.', '2020-01-02'],
    ['2 травня 2020', '2020-05-02'],
    ['2 Ιανουαρίου 2020', '2020-01-02'],
    ['2 januari 2020', '2020-01-02'],
    ['2. tammikuuta 2020', '2020-01-02'],
    ['2 Mei 2020', '2020-05-02'],
    ['2 Agustus 2020', '2020-08-02'],
    ['2 tháng 5, 2020', '2020-05-02'],
    ['2 ม.ค. 2563', '2020-01-02'],
    ['2 يناير 2020', '2020-01-02'],
    ['2 ינואר 2020', '2020-01-02'],
    ['2 जनवरी 2020', '2020-01-02'],
  ])('%s', (cell, expected) => expect(read(cell, 'named')).toBe(expected))

  test.each([
    'Jan 2',
    '2-Jan',
    '02.01.',
    '31',
    'soon',
    'May Corp',
    'A 1',
    '2020-02-30',
    '2020-13',
    'Close 2',
    '99-16',
  ])('%s is none', (cell) => expect(read(cell, 'named')).toBeNull())

  test.each(['12.5', '100', '43831', '2020', '600000', '1,234', 'AAPL', 'Q5 2020'])(
    '%s is not taken for one',
    (cell) => expect(dateClass(cell)).toBeNull(),
  )
})

describe('what a column of digits is', () => {
  test.each<[string, string[], DateOrder, string]>([
    ['spreadsheet days', ['43832', '43833'], 'serial', '2020-01-02'],
    ['spreadsheet days with a time', ['43832.7291666667', '43833.5'], 'serial', '2020-01-02 63000'],
    ['years', ['2019', '2020', '2021'], 'year', '2019-01-01'],
    ['quarters as fractions', ['1974', '1974.25', '1974.5'], 'year', '1974-01-01'],
    ['months as fractions', ['1974.0833', '1974.1667'], 'year', '1974-02-01'],
    ['days as fractions', ['1991.4961', '1991.5', '1991.5038'], 'yearFraction', '1991-07-01'],
    ['year dot month', ['1871.01', '1871.02', '1871.1', '1871.11'], 'ymd', '1871-01-01'],
    ['year and month', ['202001', '202002', '202012'], 'ymd', '2020-01-01'],
    ['short years', ['200102', '200103', '200131'], 'yymmdd', '2020-01-02'],
    ['Taiwan', ['99/12/31', '100/01/03', '111/01/03'], 'roc', '2010-12-31'],
    ['Taiwan without marks', ['1110103', '1110104'], 'roc', '2022-01-03'],
    ['Taiwan in words', ['民國111年1月3日', '民國111年1月4日'], 'roc', '2022-01-03'],
  ])('%s', (_name, cells, order, first) => {
    expect(seen(cells).resolve()).toEqual({ order, notes: [] })
    expect(read(cells[0], order)).toBe(first)
  })

  test('a fraction a day gives days that differ, and one a month their first days', () => {
    const days = ['1991.4961', '1991.5', '1991.5038']
    expect(days.map((cell) => read(cell, 'yearFraction'))).toEqual(['1991-07-01', '1991-07-02', '1991-07-03'])
    expect(['1974', '1974.25', '1974.9167'].map((cell) => read(cell, 'year'))).toEqual([
      ...['1974-01-01', '1974-04-01', '1974-12-01'],
    ])
  })

  test('October is written .1 where months follow a dot', () => {
    expect(read('1871.1', 'ymd')).toBe('1871-10-01')
  })
})

describe('the order of 01/02/2003', () => {
  const months = Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0'))
  test.each<[string, string[], DateOrder | null]>([
    ['a part above 12', ['01/02/2020', '13/02/2020'], 'dmy'],
    ['dots', ['01.02.2020', '02.03.2020'], 'dmy'],
    ['ascending', ['11/12/2019', '01/01/2020', '02/01/2020', '01/02/2020'], 'dmy'],
    [
      'a long table starts again with every ticker',
      Array.from({ length: 5 }, () => [
        '11/12/2019',
        '12/12/2019',
        '02/01/2020',
        '03/01/2020',
        '01/02/2020',
      ]).flat(),
      'dmy',
    ],
    ['months of several years', ['2019', '2020'].flatMap((y) => months.map((m) => `${m}/01/${y}`)), 'mdy'],
    ['the first of months', [...months.map((m) => `01/${m}/2020`), '01/01/2021'], 'dmy'],
    ['the first of months, or days of one January', months.map((m) => `01/${m}/2020`), null],
    ['five days of trading, or five months', ['06', '07', '08', '09', '10'].map((d) => `${d}/01/2020`), null],
    [
      'trading days of one January, month first',
      ['01/02/2020', '01/03/2020', '01/06/2020', '01/07/2020'],
      null,
    ],
    [
      'trading days of one January, day first',
      ['02/01/2020', '03/01/2020', '06/01/2020', '07/01/2020'],
      null,
    ],
    ['the same either way', ['01/01/2020', '02/02/2020'], 'dmy'],
    ['nothing', ['03/04/2020', '04/05/2020'], null],
  ])('%s', (_name, cells, order) => {
    if (order) expect(seen(cells).resolve().order).toBe(order)
    else expect(() => seen(cells).resolve()).toThrow('csv/ambiguous-dates')
  })

  test('the question names the cell and both of its days', () => {
    try {
      seen(['01/01/2020', '03/04/2020']).resolve()
      expect.unreachable()
    } catch (error) {
      const detail = { line: 3, value: '03/04/2020', dmy: '2020-04-03', mdy: '2020-03-04' }
      expect(error).toMatchObject({ code: 'csv/ambiguous-dates', detail })
    }
    expect(seen(['03/04/2020']).assume()).toMatchObject({
      order: 'mdy',
      notes: [{ code: 'dates/assumed-mdy' }],
    })
  })

  test('a million cells cost no memory that grows: only counts are kept', () => {
    const evidence = new OrderEvidence()
    for (let i = 0; i < 1000; i++) evidence.see(isoOfDay(dayOfIso('2000-01-01')! + i), i)
    expect(evidence.resolve()).toEqual({ order: 'ymd', notes: [] })
  })
})
