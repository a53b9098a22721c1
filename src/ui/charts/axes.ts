import { scaleLinear, scaleUtc } from 'd3-scale'
import { dayMonth, monthYear } from '../format'

const DAY_MS = 86_400_000

export interface Tick {
  at: number
  text: string
}

/** Round values, about `count` of them; fewer where the format would give two of them the same text. */
export function numberTicks(
  domain: [number, number],
  count: number,
  format: (value: number) => string,
): Tick[] {
  const scale = scaleLinear().domain(domain)
  for (let wanted = count; ; wanted--) {
    const ticks = scale.ticks(wanted).map((at) => ({ at, text: format(at) }))
    if (wanted <= 2 || new Set(ticks.map(({ text }) => text)).size === ticks.length) return ticks
  }
}

/** Round dates in UTC, named as finely as they stand apart: days, months or years. */
export function dayTicks(domain: [number, number], count: number): Tick[] {
  const scale = scaleUtc().domain([domain[0] * DAY_MS, domain[1] * DAY_MS])
  const dates = scale.ticks(count)
  const apart = dates.length > 1 ? (dates[1].getTime() - dates[0].getTime()) / DAY_MS : 1
  return dates.map((date) => {
    const at = date.getTime() / DAY_MS
    if (apart > 330) return { at, text: String(date.getUTCFullYear()) }
    return { at, text: apart > 25 ? monthYear(at) : dayMonth(at) }
  })
}
