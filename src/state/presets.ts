import type { ForecastSettings, Preset } from '../learning/forecast'

const common = { learningRate: 3e-3, weightDecay: 1e-3, dropout: 0.1, seed: 42 }

export type NamedPreset = Exclude<Preset, 'custom'>

/**
 * What the three buttons mean; `custom` starts from Quick and is the user's own. The steps are those that WASM on one core
 * of a server of 2023 does in about ten seconds, one minute and five; early stopping mostly ends sooner.
 */
export const PRESETS: Record<NamedPreset, ForecastSettings> = {
  quick: { preset: 'quick', layers: [32], window: 30, horizon: 5, batch: 64, steps: 1_200, ...common },
  standard: {
    ...common,
    preset: 'standard',
    layers: [64, 64, 64],
    window: 60,
    horizon: 10,
    batch: 32,
    steps: 1_200,
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
    steps: 1_600,
    learningRate: 1e-3,
    dropout: 0.2,
  },
}

/** About how long each may train. */
const SECONDS: Record<NamedPreset, number> = { quick: 10, standard: 60, thorough: 300 }
/** Steps are doubled or halved as a whole, so that devices of one class train alike, and not more often than this. */
const MOST_DOUBLINGS = 2

/** Validation, checkpoints and the final scoring, over the time of the steps alone. */
const BESIDE_STEPS = 1.15

/** How long training takes at most. */
export function trainingSeconds({ steps }: ForecastSettings, secondsPerStep: number): number {
  return steps * secondsPerStep * BESIDE_STEPS
}

/** A preset with the steps that this device does in about its time; unchanged while the speed is not known. */
export function atSpeed(preset: NamedPreset, secondsPerStep: number | null): ForecastSettings {
  const settings = PRESETS[preset]
  if (!secondsPerStep) return settings
  const doublings = Math.round(Math.log2(SECONDS[preset] / trainingSeconds(settings, secondsPerStep)))
  const kept = Math.max(-MOST_DOUBLINGS, Math.min(MOST_DOUBLINGS, doublings))
  return { ...settings, steps: Math.round(settings.steps * 2 ** kept) }
}
