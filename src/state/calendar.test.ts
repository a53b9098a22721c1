import { expect, test } from 'vitest'
import { calendarOf } from './calendar'

const series = (dates: number[]) => ({
  ...{ ticker: 'A', adjusted: false },
  dates: Int32Array.from(dates),
  close: new Float64Array(dates.length).fill(1),
})
const weekdays = (count: number) =>
  Array.from({ length: count }, (_, i) => 4 + Math.floor(i / 5) * 7 + (i % 5))

test.each([
  ['weekdays', weekdays(300), { period: 'day', periodsPerYear: 252 }],
  ['every day of the week', Array.from({ length: 300 }, (_, i) => i), { period: 'day', periodsPerYear: 365 }],
  ['Fridays', Array.from({ length: 60 }, (_, i) => 1 + 7 * i), { period: 'week', periodsPerYear: 52 }],
  [
    'months',
    Array.from({ length: 60 }, (_, i) => Math.round(30.44 * i)),
    { period: 'month', periodsPerYear: 12 },
  ],
  ['quarters', Array.from({ length: 60 }, (_, i) => 91 * i), { period: 'quarter', periodsPerYear: 4 }],
  ['years', Array.from({ length: 40 }, (_, i) => 365 * i), { period: 'year', periodsPerYear: 1 }],
  ['days before 1970', weekdays(300).map((day) => day - 7000), { period: 'day', periodsPerYear: 252 }],
  ['too few to tell', [1, 40], { period: 'day', periodsPerYear: 252 }],
])('%s', (_, dates, expected) => {
  expect(calendarOf([series(dates)])).toEqual(expected)
})

test('a currency that trades at weekends has the year of the shares beside it', () => {
  const always = series(Array.from({ length: 400 }, (_, i) => i))
  expect(calendarOf([always, series(weekdays(280))]).periodsPerYear).toBe(252)
})

test('the longest series decides, and no data is daily', () => {
  expect(calendarOf([series([1, 31, 61]), series(weekdays(50))]).period).toBe('day')
  expect(calendarOf([])).toEqual({ period: 'day', periodsPerYear: 252 })
})
