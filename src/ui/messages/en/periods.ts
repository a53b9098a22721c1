/** How the data counts time: a monthly file speaks of months everywhere. */
export const periods = {
  day: { one: 'day', other: 'days', inOne: 'On one day', untilOne: 'one day', each: 'daily' },
  week: { one: 'week', other: 'weeks', inOne: 'In one week', untilOne: 'one week', each: 'weekly' },
  month: { one: 'month', other: 'months', inOne: 'In one month', untilOne: 'one month', each: 'monthly' },
  quarter: {
    ...{ one: 'quarter', other: 'quarters', inOne: 'In one quarter', untilOne: 'one quarter' },
    each: 'quarterly',
  },
  year: { one: 'year', other: 'years', inOne: 'In one year', untilOne: 'one year', each: 'yearly' },
}
export type Words = (typeof periods)['day']
