// Numbers, money and days as text, through Intl. Days are whole days since 1970-01-01, always read in UTC.

/** Narrow no-break space: keeps a unit on its number's line. */
export const THIN = '\u202f'
const DAY_MS = 86_400_000
const DASH = '–'

const numbers = typeof navigator === 'undefined' ? 'en' : navigator.language || 'en'
// Month names follow the language of the sentences around them; only a matching region may refine it.
const words = /^en\b/.test(numbers) ? numbers : 'en-GB'

const cache = new Map<string, Intl.NumberFormat>()
function formatter(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = JSON.stringify(options)
  const found = cache.get(key) ?? new Intl.NumberFormat(numbers, options)
  cache.set(key, found)
  return found
}

/** A typographic minus instead of a hyphen. */
const minus = (text: string) => text.replace('-', '\u2212')

type Sign = 'auto' | 'exceptZero'

/** Fixed decimals, so that columns align on the decimal mark. */
export function number(value: number, digits = 2, sign: Sign = 'auto'): string {
  if (!Number.isFinite(value)) return DASH
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits, signDisplay: sign }
  return minus(formatter(options).format(Math.abs(value) < 0.5 * 10 ** -digits ? 0 : value))
}

export const integer = (value: number): string => number(value, 0)

/** A fraction as a percentage without its sign: for columns whose header carries the unit. */
export const hundredths = (fraction: number, digits = 2, sign: Sign = 'auto'): string =>
  number(fraction * 100, digits, sign)

export function percent(fraction: number, digits = 1, sign: Sign = 'auto'): string {
  return Number.isFinite(fraction) ? `${number(fraction * 100, digits, sign)}${THIN}%` : DASH
}

/** A return or change: always with its sign. */
export const change = (fraction: number, digits = 1): string => percent(fraction, digits, 'exceptZero')

/** A p-value: two significant places are all it is worth. */
export function probability(value: number): string {
  if (!Number.isFinite(value)) return DASH
  return value < 0.001 ? `<${THIN}${number(0.001, 3)}` : number(value, value < 0.1 ? 3 : 2)
}

/** Money in whole units from 100 upwards. */
export function money(value: number, currency: string, sign: Sign = 'auto'): string {
  if (!Number.isFinite(value)) return DASH
  const digits = Math.abs(value) >= 100 ? 0 : 2
  const common = { minimumFractionDigits: digits, maximumFractionDigits: digits, signDisplay: sign }
  try {
    return minus(
      formatter({ style: 'currency', currency, currencyDisplay: 'narrowSymbol', ...common }).format(value),
    )
  } catch {
    return `${number(value, digits, sign)} ${currency}`
  }
}

const dates = new Map<string, Intl.DateTimeFormat>()
function dateFormatter(key: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const found = dates.get(key) ?? new Intl.DateTimeFormat(words, { ...options, timeZone: 'UTC' })
  dates.set(key, found)
  return found
}

export function day(value: number): string {
  if (!Number.isFinite(value)) return DASH
  return dateFormatter('day', { day: 'numeric', month: 'short', year: 'numeric' }).format(value * DAY_MS)
}

export const dayMonth = (value: number): string =>
  dateFormatter('short', { day: 'numeric', month: 'short' }).format(value * DAY_MS)

export const monthYear = (value: number): string =>
  dateFormatter('month', { month: 'short', year: 'numeric' }).format(value * DAY_MS)

export const period = (from: number, to: number): string => `${day(from)} ${DASH} ${day(to)}`

export function duration(seconds: number): string {
  const unit = (value: number, name: 'second' | 'minute' | 'hour') =>
    formatter({ style: 'unit', unit: name, unitDisplay: 'short', maximumFractionDigits: 0 }).format(value)
  const whole = Math.max(1, Math.round(seconds))
  if (whole < 60) return unit(whole, 'second')
  if (whole < 3600) {
    const rest = whole % 60
    return unit(Math.floor(whole / 60), 'minute') + (rest && whole < 600 ? ` ${unit(rest, 'second')}` : '')
  }
  return `${unit(Math.floor(whole / 3600), 'hour')} ${unit(Math.floor((whole % 3600) / 60), 'minute')}`
}

export function bytes(count: number): string {
  const kilo = count / 1024
  if (kilo < 1) return `${integer(count)} B`
  return kilo < 1024 ? `${number(kilo, kilo < 10 ? 1 : 0)} kB` : `${number(kilo / 1024, 1)} MB`
}

/** Significant figures, for losses and learning rates. */
export function significant(value: number, figures = 3): string {
  if (!Number.isFinite(value)) return DASH
  return minus(formatter({ maximumSignificantDigits: figures }).format(value))
}

/** The first formatter of each kind loads the browser's language data; better while nothing else is going on. */
export const warmUps = [() => number(0), () => day(0), () => monthYear(0), () => duration(1)]
