import { randomStream } from '../numerics/random'
import { FEATURES } from './features'
import type { PanelSeries } from './panel'

/** A window: the rows [start, start + time) of one series. */
export interface Window {
  series: PanelSeries
  start: number
}

/** Number of windows of `time` rows that fit into the training part of a series. */
export function windowCount({ train }: PanelSeries, time: number): number {
  return Math.max(0, train[1] - train[0] - time + 1)
}

/**
 * The windows of one training step: every window of every series is equally likely. They depend on the seed and the
 * step alone, so that a resumed run draws what the uninterrupted one would have drawn.
 */
export function drawBatch(
  series: PanelSeries[],
  time: number,
  batch: number,
  seed: number,
  step: number,
): Window[] {
  const counts = series.map((one) => windowCount(one, time))
  const total = counts.reduce((a, b) => a + b, 0)
  const stream = randomStream(seed, 'batch', step)
  return Array.from({ length: batch }, () => {
    let position = stream.integer(total)
    let which = 0
    while (position >= counts[which]) position -= counts[which++]
    return { series: series[which], start: series[which].train[0] + position }
  })
}

/**
 * Windows that score every validation day about once: `context` rows, then `scored` rows that belong to validation.
 * At most `most` of them, evenly spread. Empty when no series has `scored` validation days.
 */
export function validationWindows(
  series: PanelSeries[],
  context: number,
  scored: number,
  most: number,
): Window[] {
  const windows: Window[] = []
  for (const one of series) {
    const [from, to] = one.validation
    if (to - from < scored || from < context) continue
    for (let row = from; row + scored <= to; row += scored)
      windows.push({ series: one, start: row - context })
    if ((to - from) % scored > 0) windows.push({ series: one, start: to - scored - context })
  }
  if (windows.length <= most) return windows
  return Array.from({ length: most }, (_, i) => windows[Math.floor((i * windows.length) / most)])
}

/** Inputs of the windows, time-major [T B, F]. */
export function gatherInputs(windows: Window[], time: number): Float32Array {
  const width = FEATURES.length
  const result = new Float32Array(time * windows.length * width)
  windows.forEach(({ series, start }, b) => {
    for (let t = 0; t < time; t++) {
      const at = (start + t) * width
      const to = (t * windows.length + b) * width
      for (let k = 0; k < width; k++) result[to + k] = series.inputs[at + k]
    }
  })
  return result
}

/** What the towers see of the steps from `from` on, time-major [(T - from) B, E]; undefined without towers. */
export function gatherExogenous(windows: Window[], time: number, from: number): Float32Array | undefined {
  if (!windows[0]?.series.exogenous) return undefined
  const width = windows[0].series.exogenous.length / (windows[0].series.returns.length + 1)
  const result = new Float32Array((time - from) * windows.length * width)
  windows.forEach(({ series: { exogenous }, start }, b) => {
    for (let t = from; t < time; t++) {
      const row = exogenous!.subarray((start + t) * width, (start + t + 1) * width)
      result.set(row, ((t - from) * windows.length + b) * width)
    }
  })
  return result
}

/** Targets of the steps from `from` on, time-major [(T - from) B, D]. */
export function gatherTargets(windows: Window[], time: number, from: number, horizon: number): Float32Array {
  const result = new Float32Array((time - from) * windows.length * horizon)
  windows.forEach(({ series, start }, b) => {
    for (let t = from; t < time; t++) {
      const to = ((t - from) * windows.length + b) * horizon
      for (let d = 0; d < horizon; d++) result[to + d] = series.targets[(start + t) * horizon + d]
    }
  })
  return result
}
