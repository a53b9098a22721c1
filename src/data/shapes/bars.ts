import { dayOfIso } from '../days'
import type { Read } from './shape'

/** One made-up trading day. */
export interface Bar {
  iso: string
  open: number
  high: number
  low: number
  close: number
  volume: number
}

const DAYS = [
  ...['2020-01-02', '2020-01-03', '2020-01-06', '2020-01-07', '2020-01-08'],
  ...['2020-01-09', '2020-01-10', '2020-01-13', '2020-01-14', '2020-01-15'],
]

function bars(closes: number[], range: number, volume: number, digits: number): Bar[] {
  const to = (value: number) => Number(value.toFixed(digits))
  return DAYS.map((iso, i) => {
    const open = i === 0 ? to(closes[0] - range / 2) : closes[i - 1]
    const [high, low] = [to(Math.max(open, closes[i]) + range), to(Math.min(open, closes[i]) - range)]
    return { iso, open, high, low, close: closes[i], volume: volume + 137 * i * i }
  })
}

/** A stock with two decimals, below 100. */
export const STOCK = bars(
  [71.84, 72.15, 71.27, 73.06, 72.91, 74.38, 74.12, 75.66, 75.03, 76.49],
  0.42,
  1_204_300,
  2,
)
/** An index above 10,000, so that thousands are grouped. */
export const INDEX = bars(
  [
    ...[13385.93, 13219.14, 13126.99, 13226.83, 13320.18],
    ...[13495.06, 13483.31, 13451.52, 13456.49, 13432.3],
  ],
  38.25,
  84_512_700,
  2,
)
/** An exchange rate with four decimals. */
export const RATE = bars(
  [1.1193, 1.1147, 1.1194, 1.1172, 1.1115, 1.1108, 1.1091, 1.1126, 1.1117, 1.1142],
  0.0021,
  81_200,
  4,
)

/** One ticker, called after the file. */
export const OF_FILE = ['(after the file)']

/** All of it read, under these tickers. */
export function all(of: Bar[], tickers: string[], change: Partial<Read> = {}): Read {
  const [first, last] = [of[0], of[of.length - 1]]
  return {
    ...{ rows: of.length, imported: of.length, rejected: 0, skipped: 0, tickers },
    first: [first.iso, first.close],
    last: [last.iso, last.close],
    ...change,
  }
}

export const newestFirst = (of: Bar[]): Bar[] => [...of].reverse()

export function table(header: string, of: Bar[], row: (bar: Bar, i: number) => string, end = '\n'): string {
  return [...(header === '' ? [] : [header]), ...of.map(row)].join(end) + end
}

const part = (iso: string) => ({ y: iso.slice(0, 4), m: iso.slice(5, 7), d: iso.slice(8, 10) })
export const compact = (iso: string) => iso.replaceAll('-', '')
export const ymd = (iso: string, mark: string) => iso.replaceAll('-', mark)
export const dmy = (iso: string, mark: string) => [part(iso).d, part(iso).m, part(iso).y].join(mark)
export const mdy = (iso: string, mark: string) => [part(iso).m, part(iso).d, part(iso).y].join(mark)
/** `1/2/2020`, without leading zeros. */
export const shortMdy = (iso: string) => mdy(iso, '/').replace(/\b0/g, '')
export const shortYmd = (iso: string, mark: string) => ymd(iso, mark).replace(/(?<=\D)0/g, '')
export const dayOfMonth = (iso: string) => part(iso).d
export const seconds = (iso: string) => dayOfIso(iso)! * 86_400

/** `1234.56`, and with a decimal comma. */
export const dot = (value: number, digits = 2) => value.toFixed(digits)
export const comma = (value: number, digits = 2) => dot(value, digits).replace('.', ',')
/** `1,234.56`. */
export const english = (value: number, digits = 2) => grouped(dot(value, digits), ',')
/** `1.234,56`. */
export const german = (value: number, digits = 2) => grouped(comma(value, digits), '.')
/** `1 234,56` with the space given. */
export const spaced = (value: number, space: string, digits = 2) => grouped(comma(value, digits), space)
/** `1'234.56`. */
export const swiss = (value: number, digits = 2) => grouped(dot(value, digits), "'")
export const percent = (bar: Bar) => (100 * (bar.close / bar.open - 1)).toFixed(2)
/** `84.51M`. */
export const millions = (value: number) => `${(value / 1e6).toFixed(2)}M`
export const quoted = (...cells: (string | number)[]) => cells.map((cell) => `"${cell}"`).join(',')

function grouped(text: string, mark: string): string {
  const [whole, ...rest] = text.split(/(?=[.,])/)
  return whole.replace(/\B(?=(\d{3})+$)/g, mark) + rest.join('')
}
