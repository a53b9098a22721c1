import { area, curveLinear, curveStepAfter, line } from 'd3-shape'
import { decimate } from './decimate'
import type { Band, LineSeries } from './marks'

/** Where entries and values stand, in pixels. */
export interface Plane {
  x: (index: number) => number
  y: (value: number) => number
  /** Pixel columns that a path may use. */
  columns: number
}

/** A series as a path, with gaps where its values are not finite. */
export function linePath({ values, step }: LineSeries, { x, y, columns }: Plane): string | null {
  return line<number>(x, (index) => y(values[index]))
    .curve(step ? curveStepAfter : curveLinear)
    .defined((index) => Number.isFinite(values[index]))(decimate(values, columns))
}

/** A band as a closed path; it is thinned where its upper edge has least to lose. */
export function bandPath({ lower, upper }: Band, { x, y, columns }: Plane): string | null {
  return area<number>()
    .x(x)
    .y0((index) => y(lower[index]))
    .y1((index) => y(upper[index]))
    .defined((index) => Number.isFinite(lower[index]))(decimate(upper, columns))
}

/** What lies between a series and zero, where it is to be filled. */
export function fillPath(series: LineSeries, plane: Plane): string | null {
  if (!series.fill) return null
  const { values } = series
  return area<number>()
    .x(plane.x)
    .y0(() => plane.y(0))
    .y1((index) => plane.y(values[index]))
    .defined((index) => Number.isFinite(values[index]))(decimate(values, plane.columns))
}
