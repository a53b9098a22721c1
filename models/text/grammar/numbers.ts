/** Numbers as the press of several countries writes them. One style is drawn a sentence, so that its amounts agree. */
import type { RandomStream } from '../../../src/numerics/random'

export function pickOf<T>(random: RandomStream, values: readonly T[]): T {
  return values[random.integer(values.length)]
}

export type Region = 'europe' | 'us' | 'uk' | 'india' | 'asia'

/** `#` is the number; all write millions or billions of some currency. */
const MONEY: Record<Region, string> = {
  europe: `EUR # mn|EUR # mn|EUR # million|EUR# mn|EUR#mn|EUR #m|EUR# million|€#m|€# million|# million euros|EUR # bn
    EUR # billion|SEK # mn|SEK # million|NOK # million|DKK # mn|CHF # million|mln euro #|# mln euros|USD # mn|€#bn
    euro # million|EUR # thousand|LVL # mn|EEK # mn|PLN # mn|# million kronor|€# billion|CHF #m`,
  us: `$# million|$# billion|$#M|$#B|$# mln|$# bln|$#m|$#bn|US$# million|# million dollars|USD # million|C$# million`,
  uk: `£#m|£#bn|£# million|£# billion|GBP # million|£#mn|GBP#m`,
  india: `Rs # crore|Rs # cr|Rs.# crore|₹# crore|₹# cr|Rs # lakh crore|Rs # lakh|Rs # million|Rs # bn|INR # crore`,
  asia: `# billion yen|¥# billion|# million yuan|# billion yuan|HK$# million|S$# million|S$#m|A$# million|RM# million
    # billion won|US$# million|NT$# billion|# trillion rupiah|RMB # million|¥#bn|# million ringgit|# trillion won`,
}
const STYLES = Object.fromEntries(
  Object.entries(MONEY).map(([region, styles]) => [
    region,
    styles.split(/[|\n]/).map((style) => style.trim()),
  ]),
) as Record<Region, string[]>

export const regionOf = (random: RandomStream): Region =>
  pickOf(random, ['europe', 'europe', 'us', 'us', 'uk', 'india', 'india', 'asia'] as const)

export const moneyStyle = (random: RandomStream, region = regionOf(random)): string =>
  pickOf(random, STYLES[region])

/** A positive number of 1 to 4 digits, small ones more often, with 0 to 2 decimals. */
export function magnitude(random: RandomStream): { value: number; decimals: number } {
  const value = Math.exp(random.uniform() * 6.2)
  return { value, decimals: value >= 100 ? random.integer(2) : 1 + Number(random.uniform() < 0.3) }
}

/** The number with its decimals; `thousands` sets the comma. */
export function plain(value: number, decimals: number): string {
  const [whole, part] = value.toFixed(decimals).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return part ? `${grouped}.${part}` : grouped
}

export const money = (random: RandomStream, region?: Region): string => {
  const { value, decimals } = magnitude(random)
  return moneyStyle(random, region).replace('#', plain(value, decimals))
}

const PERCENT = ['# %', '#%', '#%', '# percent', '# per cent', '# pct', '#-pct', '#pc', '#%']
export const percentStyle = (random: RandomStream): string => pickOf(random, PERCENT.slice(0, 6))

/** A percentage of ordinary size. */
export function percent(random: RandomStream, largest = 80): string {
  const value = 0.3 + largest * random.uniform() ** 2.2
  const decimals = random.uniform() < 0.5 ? 0 : 1 + Number(random.uniform() < 0.15)
  return pickOf(random, PERCENT).replace('#', Math.max(value, 1).toFixed(decimals))
}

export const count = (random: RandomStream, most = 3000): string =>
  plain(Math.max(2, Math.round(most ** random.uniform() * 3)), 0)

export const year = (random: RandomStream): string => String(2003 + random.integer(24))
