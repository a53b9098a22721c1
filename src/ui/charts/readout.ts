import type { Band, LineSeries, MarkSet, Shape, Tone } from './marks'

/** One line of a readout: a name, its key and, at the cursor, its value. */
export interface ReadoutEntry {
  label: string
  value: string
  tone: Tone
  dash?: string
  shape?: Shape
  band?: 'outer' | 'inner'
}

/** What a line chart says at an entry: only what is there with a cursor (`live`), the whole key without one. */
export function readoutAt(
  index: number,
  { series, bands, marks }: { series: LineSeries[]; bands: Band[]; marks: MarkSet[] },
  format: (value: number) => string,
  live: boolean,
): ReadoutEntry[] {
  return [
    ...series
      .filter(({ values }) => Number.isFinite(values[index]) || !live)
      .map(({ label, values, tone, dash }) => ({ label, value: format(values[index]), tone, dash })),
    ...bands
      .filter(({ lower }) => Number.isFinite(lower[index]) || !live)
      .map(({ label, lower, upper, strength }) => ({
        ...{ label, tone: 'yours' as const, band: strength },
        value: `${format(lower[index])} … ${format(upper[index])}`,
      })),
    ...marks
      .filter(({ indices }) => !live || indices.includes(index))
      .map(({ label, shape, tone }) => ({ label, value: '', shape, tone })),
  ]
}
