import { scaleLinear, scaleUtc } from 'd3-scale'
import { day, monthYear } from '../format'

const DAY_MS = 86_400_000

export interface Tick {
  at: number
  text: string
}

export function numberTicks(
  domain: [number, number],
  count: number,
  format: (value: number) => string,
): Tick[] {
  const scale = scaleLinear().domain(domain)
  return scale.ticks(count).map((at) => ({ at, text: format(at) }))
}

/** Round dates in UTC: years over a long span, then months, then days. */
export function dayTicks(domain: [number, number], count: number): Tick[] {
  const scale = scaleUtc().domain([domain[0] * DAY_MS, domain[1] * DAY_MS])
  const span = domain[1] - domain[0]
  return scale.ticks(count).map((date) => {
    const at = date.getTime() / DAY_MS
    if (span > 1000) return { at, text: String(date.getUTCFullYear()) }
    return { at, text: span > 90 ? monthYear(at) : day(at) }
  })
}
