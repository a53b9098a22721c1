import { moment, fullYear } from './moment'
import type { Moment } from './moment'
import { foldWord, isFiller, isWeekday, monthOf } from './months'

/** A time of day, and what stands round it. */
const CLOCK = /^(.*?)[\s,:T]+(\d{1,2}:\d{2}.*|\d{1,2}\s*[ap]\.?m\.?)$/i
/** `Thu Jan 02 00:00:00 EST 2020`: the year comes last. */
const YEAR_LAST = /^(\S+)(.*?)\s(\d{4})$/
const TOKENS = /\d+|[\p{L}\p{M}'’׳॰]+(?:\.\p{L}[\p{L}\p{M}]*)*/gu
/** `Jan-20`, `Jan'20`: a month of a year, as spreadsheets write it. `Jan 20` could be a day of any year. */
const MONTH_OF_YEAR = /^[^\d\s]+[-/'’.]\s*\d{2}$/
const MONTH_NUMBER = /th(?:áng|g)\.?\s*(\d{1,2})(?!\d)/i
const ENGLISH = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/**
 * Dates with a month in words, in about forty languages: `Jan 2, 2020`, `2. Januar 2020`, `2 de enero de 2020`,
 * `Thu, 02-Jan-20 16:00`, `2020-Jan-02`, and months alone (`Jan 2020`, `Jan-20`) as their first day. Null for anything
 * else, and for words that no date has.
 */
export function readNamed(text: string): Moment | null {
  if (!/\d/.test(text) || !/\p{L}/u.test(text)) return null
  const clocked = CLOCK.exec(text)
  let date = clocked ? clocked[1] : text
  let clock = clocked?.[2]
  if (clocked && !/\d{4}/.test(date)) {
    const yearLast = YEAR_LAST.exec(clocked[2])
    if (yearLast) [date, clock] = [`${date} ${yearLast[3]}`, yearLast[1]]
  }
  const tokens =
    date.replace(MONTH_NUMBER, (_, n: string) => ` ${ENGLISH[Number(n) - 1] ?? ''} `).match(TOKENS) ?? []
  let month = 0
  let monthAt = 0
  const numbers: string[] = []
  for (const token of tokens) {
    if (/\d/.test(token)) {
      numbers.push(token)
      continue
    }
    const word = foldWord(token)
    const found = month === 0 ? monthOf(word) : 0
    // "mar" is March, and Tuesday where a month follows: a second month takes its place.
    if (found > 0) [month, monthAt] = [found, numbers.length]
    else if (monthAt === 0 && monthOf(word) > 0) [month, monthAt] = [monthOf(word), numbers.length]
    else if (!isFiller(word) && !isWeekday(word)) return null
  }
  if (month === 0) return null
  if (numbers.length === 1) return monthAlone(date, month, numbers[0], monthAt)
  if (numbers.length !== 2) return null
  const [first, second] = numbers
  const yearFirst = first.length === 4
  if (!yearFirst && second.length !== 4 && (second.length !== 2 || monthAt === 2)) return null
  const [year, day] = yearFirst ? [first, second] : [second, first]
  return moment(fullYear(year), month, Number(day), clock)
}

function monthAlone(date: string, month: number, year: string, monthAt: number): Moment | null {
  const isYear = year.length === 4 || (monthAt === 0 && MONTH_OF_YEAR.test(date.trim()))
  return isYear ? moment(fullYear(year), month, 1) : null
}
