import type { ForecastSettings, Preset } from '../learning/forecast'

const common = { learningRate: 3e-3, weightDecay: 1e-3, dropout: 0.1, seed: 42 }

/** What the three buttons mean; `custom` starts from Quick and is the user's own. */
export const PRESETS: Record<Exclude<Preset, 'custom'>, ForecastSettings> = {
  quick: { preset: 'quick', layers: [32], window: 30, horizon: 5, batch: 64, steps: 300, ...common },
  standard: {
    ...common,
    preset: 'standard',
    layers: [64, 64, 64],
    window: 60,
    horizon: 10,
    batch: 32,
    steps: 400,
    learningRate: 1e-3,
    dropout: 0.2,
  },
  thorough: {
    ...common,
    preset: 'thorough',
    layers: [64, 64, 64],
    window: 120,
    horizon: 10,
    batch: 64,
    steps: 1_200,
    learningRate: 1e-3,
    dropout: 0.2,
  },
}
