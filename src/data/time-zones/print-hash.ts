import { hashSeries } from '../hash'
import { readSeries } from './same-prices'

// Run by time-zones.test.ts in a process of its own: where it is, and what it read.
const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions()
console.log(JSON.stringify({ timeZone, locale, hash: await hashSeries(await readSeries()) }))
