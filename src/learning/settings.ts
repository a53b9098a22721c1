import { Failure } from '../numerics/failure'
import type { ForecastSettings } from './forecast'

type Limits = Record<Exclude<keyof ForecastSettings, 'preset' | 'layers'>, [number, number]>

/** Smallest and largest allowed value of each setting. */
export const LIMITS: Limits = {
  window: [2, 512],
  horizon: [1, 10],
  batch: [1, 1024],
  steps: [1, 100_000],
  learningRate: [1e-6, 1],
  weightDecay: [0, 1],
  dropout: [0, 0.9],
  seed: [0, 0xffffffff],
}
const WHOLE = ['window', 'horizon', 'batch', 'steps', 'seed']
const MOST_LAYERS = 4
const UNITS = [1, 256]

/** Throws `settings/out-of-range` { field, min, max } for the first setting that is not allowed. */
export function checkSettings(settings: ForecastSettings): void {
  const check = (field: string, value: number, [min, max]: number[], whole: boolean) => {
    if (!(value >= min && value <= max) || (whole && !Number.isInteger(value))) {
      throw new Failure('settings/out-of-range', { field, min, max })
    }
  }
  check('layers', settings.layers.length, [1, MOST_LAYERS], true)
  for (const units of settings.layers) check('units', units, UNITS, true)
  for (const [field, limits] of Object.entries(LIMITS)) {
    check(field, settings[field as keyof Limits], limits, WHOLE.includes(field))
  }
}
