import { afterGood, books, lines, refused, rows, type BadFile } from './bad-file'

const bad = (value: string) => books(3, 1, 0, { rejects: [[5, 'date', value, 'bad-date']] })
/** A file of good rows with one date that is none, on line 5. */
const badDate = (name: string, value: string): BadFile => ({
  name,
  content: afterGood(`${value},13`),
  expect: bad(value),
})

/** Dates that are none, that could be two, and that contradict each other. */
export const dates: BadFile[] = [
  badDate('30 February', '2020-02-30'),
  badDate('29 February of a year that has none', '2021-02-29'),
  badDate('month 13', '2020-13-01'),
  badDate('day 0', '2020-01-00'),
  badDate('year 0', '0000-01-01'),
  badDate('year 1', '0001-01-01'),
  badDate('year 9999, as databases write for never', '9999-12-31'),
  badDate('a year of five digits', '12020-01-07'),
  badDate('words', 'next Tuesday'),
  badDate('a time without a day', '16:00:00'),
  badDate('a year alone', '2020'),
  badDate('a week that no year has', '2020-W54'),
  badDate('two days', '2020-01-07/2020-01-08'),
  badDate('hash signs, as of a column too narrow', '########'),
  badDate('a minus before the year', '-2020-01-07'),
  badDate('a letter O for a zero', '2O20-01-07'),
  badDate('an hour that no clock shows', '2020-01-07 25:99'),
  {
    name: 'no date',
    content: afterGood(',13'),
    expect: books(3, 1, 0, { rejects: [[5, 'date', '', 'no-date']] }),
  },
  {
    name: 'null for a date',
    content: afterGood('null,13'),
    expect: books(3, 1, 0, { rejects: [[5, 'date', 'null', 'no-date']] }),
  },
  {
    name: '31 April among days first',
    content: rows('30/04/2020,10', '31/04/2020,11', '01/05/2020,12'),
    expect: books(2, 1, 0, { rejects: [[3, 'date', '31/04/2020', 'bad-date']] }),
  },
  {
    name: 'two orders that contradict each other, one of them once',
    content: rows('14/01/2020,10', '15/01/2020,11', '16/01/2020,12', '01/17/2020,13'),
    expect: books(3, 1, 0, { rejects: [[5, 'date', '01/17/2020', 'bad-date']] }),
  },
  {
    name: 'two orders as often as each other',
    content: rows('13/01/2020,10', '14/01/2020,11', '01/15/2020,12', '01/16/2020,13'),
    expect: books(2, 2, 0, {
      rejects: [
        [4, 'date', '01/15/2020', 'bad-date'],
        [5, 'date', '01/16/2020', 'bad-date'],
      ],
    }),
  },
  {
    name: 'two days that could be either order',
    content: rows('01/02/2020,10', '02/03/2020,11'),
    expect: refused('csv/ambiguous-dates', {
      line: 2,
      value: '01/02/2020',
      dmy: '2020-02-01',
      mdy: '2020-01-02',
    }),
  },
  {
    name: 'a week that could be either order',
    content: rows('06/01/2020,10', '07/01/2020,11', '08/01/2020,12', '09/01/2020,13', '10/01/2020,14'),
    expect: refused('csv/ambiguous-dates', {
      line: 2,
      value: '06/01/2020',
      dmy: '2020-01-06',
      mdy: '2020-06-01',
    }),
  },
  {
    name: 'days of January in America, which could be first days of months',
    content: rows('01/02/1990,10', '01/03/1990,11', '01/04/1990,12', '01/05/1990,13', '01/08/1990,14'),
    expect: refused('csv/ambiguous-dates', { line: 2, value: '01/02/1990' }),
  },
  {
    name: 'two digits for day, month and year, each of which could be the year',
    content: rows('01/02/03,10', '02/03/04,11', '03/04/05,12'),
    expect: refused('csv/ambiguous-dates', { line: 2, value: '01/02/03' }),
  },
  {
    name: 'months with two-digit years over some years',
    content: rows(
      '01/10/15,10',
      '01/11/15,11',
      '01/12/15,12',
      '01/01/16,13',
      '01/02/16,14',
      '01/03/17,15',
      '01/04/18,16',
    ),
    expect: books(7, 0, 0, {
      prices: {
        ...{ '2015-10-01': 10, '2015-11-01': 11, '2015-12-01': 12, '2016-01-01': 13 },
        ...{ '2016-02-01': 14, '2017-03-01': 15, '2018-04-01': 16 },
      },
    }),
  },
  {
    name: 'years far back and far ahead',
    content: rows('1582-10-10,10', '2020-01-02,11', '2999-12-31,12'),
    expect: books(3, 0, 0, { prices: { '1582-10-10': 10, '2020-01-02': 11, '2999-12-31': 12 } }),
  },
  {
    name: 'two ways of writing in one column',
    content: rows('2020-01-02,10', '03 Jan 2020,11', 'Jan 6 2020,12', '20200107,13'),
    expect: books(4, 0, 0, {
      prices: { '2020-01-02': 10, '2020-01-03': 11, '2020-01-06': 12, '2020-01-07': 13 },
    }),
  },
  {
    name: 'serial numbers of Excel among dates',
    content: afterGood('43837,13', '43838,14', '2020-01-09,15'),
    expect: books(4, 2, 0, {
      rejects: [
        [5, 'date', '43837', 'bad-date'],
        [6, 'date', '43838', 'bad-date'],
      ],
    }),
  },
  {
    name: 'epochs among dates',
    content: afterGood('1578355200,13', '2020-01-08,14'),
    expect: books(4, 1, 0, { rejects: [[5, 'date', '1578355200', 'bad-date']] }),
  },
  {
    name: 'milliseconds across the day on which they got a digit more',
    content: rows('999734400000,10', '999820800000,11', '1000080000000,12', '1000166400000,13'),
    expect: books(4, 0, 0, {
      prices: { '2001-09-06': 10, '2001-09-07': 11, '2001-09-10': 12, '2001-09-11': 13 },
    }),
  },
  {
    name: 'times alone',
    content: lines('time,close', '10:00,10', '10:01,11', '10:02,12'),
    expect: refused('csv/no-valid-rows', { line: 2, value: '10:00', reason: 'row/bad-date' }),
  },
  {
    name: 'years alone',
    content: lines('year,close', '2018,10', '2019,11', '2020,12'),
    expect: books(3, 0, 0),
  },
  {
    name: 'no date that can be read',
    content: rows('soon,10', 'later,11', 'never,12'),
    expect: refused('csv/no-valid-rows', { line: 2, column: 'date', value: 'soon', reason: 'row/bad-date' }),
  },
  {
    name: 'no dates but row numbers',
    content: rows('1,10', '2,11', '3,12'),
    expect: refused('csv/no-date-column'),
  },
  {
    name: 'rows from the latest to the first',
    content: rows('2020-01-06,12', '2020-01-03,11', '2020-01-02,10'),
    expect: books(3, 0, 0, { prices: { '2020-01-02': 10, '2020-01-03': 11, '2020-01-06': 12 } }),
  },
  {
    name: 'rows in no order',
    content: rows('2020-01-03,11', '2020-01-06,12', '2020-01-02,10'),
    expect: books(3, 0, 0, {
      notes: { 'rows/sorted': { line: 4 } },
      prices: { '2020-01-02': 10, '2020-01-03': 11, '2020-01-06': 12 },
    }),
  },
  {
    name: 'zones of time, which do not move a day',
    content: rows('2020-01-02T23:30:00-11:00,10', '2020-01-03T00:30:00+14:00,11'),
    expect: books(2, 0, 0, { prices: { '2020-01-02': 10, '2020-01-03': 11 } }),
  },
  {
    name: 'dates that lost their day, among days',
    content: afterGood('2020-01,13', 'Jan 2020,14'),
    expect: books(3, 2, 0, {
      rejects: [
        [5, 'date', '2020-01', 'bad-date'],
        [6, 'date', 'Jan 2020', 'bad-date'],
      ],
    }),
  },
  {
    name: 'five days of trading, or five months',
    content: rows('06/01/2020,10', '07/01/2020,11', '08/01/2020,12', '09/01/2020,13', '10/01/2020,14'),
    expect: refused('csv/ambiguous-dates', { line: 2, dmy: '2020-01-06', mdy: '2020-06-01' }),
  },
]
