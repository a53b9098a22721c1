import fc from 'fast-check'
import { calendarDate, dayOf } from '../../days'
import type { Day } from '../../series'

/** A way to write days. */
export interface DateStyle {
  name: string
  write: (day: Day) => string
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

const pad = (value: number, width = 2) => String(value).padStart(width, '0')

/** A style from a pattern: `Y` year, `y` its last two digits, `M` and `D` two digits, `m` and `d` without zeros, `N` month's name. */
function pattern(text: string): DateStyle {
  const write = (at: Day) => {
    const { year, month, day } = calendarDate(at)
    const parts: Record<string, string> = {
      ...{ Y: pad(year, 4), y: pad(year % 100), M: pad(month), m: String(month) },
      ...{ D: pad(day), d: String(day), N: MONTHS[month - 1].slice(0, 3), L: MONTHS[month - 1] },
    }
    return text.replace(/%(\w)/g, (_, letter: string) => parts[letter])
  }
  return { name: text, write }
}

/** Styles that a cell alone decides. */
const CLEAR = [
  ...['%Y-%M-%D', '%Y/%m/%d', '%Y.%M.%D', '%Y%M%D', '%Y-%M-%DT00:00:00Z', '%Y-%M-%D 00:00:00'],
  ...['%d-%N-%Y', '%D %L %Y', '%N %d, %Y', '%D-%N-%y'],
].map(pattern)

/** Styles that only the whole file can decide, if at all. */
const DOUBTFUL = ['%D/%M/%Y', '%M/%D/%Y', '%d.%m.%Y', '%D-%M-%Y', '%m/%d/%Y', '%D/%M/%y', '%m/%d/%y'].map(
  pattern,
)

const EPOCHS: DateStyle[] = [1, 1000].map((scale) => ({
  name: `epoch ${scale}`,
  write: (day) => String(day * 86_400 * scale),
}))

export const dateStyle = fc.constantFrom(...CLEAR, ...DOUBTFUL, ...EPOCHS)

/** Days as a market has them: 2 to 40 of them, ascending, from a start within 1990 to 2029 and in one rhythm. */
export const tradingDays: fc.Arbitrary<Day[]> = fc
  .record({
    start: fc.integer({ min: dayOf(1990, 1, 1)!, max: dayOf(2029, 1, 1)! }),
    count: fc.integer({ min: 2, max: 40 }),
    rhythm: fc.constantFrom('daily', 'weekdays', 'weekly', 'monthly', 'holidays'),
  })
  .map(({ start, count, rhythm }) => Array.from({ length: count }, (_, i) => nth(start, i, rhythm)))

function nth(start: Day, i: number, rhythm: string): Day {
  if (rhythm === 'weekly') return start + 7 * i
  if (rhythm === 'weekdays') return start + 7 * Math.floor(i / 5) + (i % 5)
  if (rhythm === 'holidays') return start + i + Math.floor((i * i) / 7)
  if (rhythm === 'daily') return start + i
  const { year, month } = calendarDate(start)
  return dayOf(year + Math.floor((month - 1 + i) / 12), ((month - 1 + i) % 12) + 1, 1)!
}
