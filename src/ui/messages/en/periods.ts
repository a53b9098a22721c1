/** How the data counts time: a monthly file speaks of months everywhere. */
export const periods = {
  day: { one: 'day', other: 'days', inOne: 'On one day', untilOne: 'one day', each: 'daily' },
  week: { one: 'week', other: 'weeks', inOne: 'In one week', untilOne: 'one week', each: 'weekly' },
  month: { one: 'month', other: 'months', inOne: 'In one month', untilOne: 'one month', each: 'monthly' },
}
export type Words = (typeof periods)['day']
