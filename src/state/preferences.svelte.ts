import type { BackendName } from '../engine/contract'
import type { Objective } from '../finance/allocation/proposal'
import type { ForecastSettings, Preset } from '../learning/forecast'
import { flags } from './flags'
import { atSpeed, PRESETS, trainingSeconds } from './presets'
import { loadSetting, saveSetting } from '../storage/settings'
import { database } from './database'
import { visibly } from './trouble'

export { PRESETS }
export type Theme = 'system' | 'light' | 'dark'

/** What the user can set; numbers are fractions (0.02 is 2 %). */
export interface PreferenceValues {
  preset: Preset
  custom: ForecastSettings
  seed: number
  /** null lets the device be chosen. */
  backend: BackendName | null
  objective: Objective
  maximumWeight: number
  riskFree: number
  costBasisPoints: number
  theme: Theme
  /** Daily 95 % VaR the user does not want to exceed. */
  limit: number | null
}

const DEFAULTS: PreferenceValues = {
  preset: 'quick',
  custom: { ...PRESETS.quick, preset: 'custom' },
  seed: 42,
  backend: null,
  objective: 'minimumVariance',
  maximumWeight: 1,
  riskFree: 0,
  costBasisPoints: 10,
  theme: 'system',
  limit: null,
}

const KEY = 'preferences'

class Preferences {
  #stored = $state.raw<PreferenceValues>(DEFAULTS)
  /** Flags in the address win over what is stored, for this page only. */
  readonly #fromFlags: Partial<PreferenceValues> = Object.fromEntries(
    Object.entries({
      backend: flags.backend,
      preset: flags.preset,
      seed: flags.seed,
      objective: flags.objective,
    }).filter(([, value]) => value !== null),
  )
  #overrides = $state.raw<Partial<PreferenceValues>>(this.#fromFlags)
  readonly #values = $derived({ ...this.#stored, ...this.#overrides })
  /** Seconds one training step takes on the device in use, by preset; what was not measured is absent. */
  measured = $state.raw<Partial<Record<Preset, number | null>>>({})

  get preset(): Preset {
    return this.#values.preset
  }
  get custom(): ForecastSettings {
    return this.#values.custom
  }
  get seed(): number {
    return this.#values.seed
  }
  get backend(): BackendName | null {
    return this.#values.backend
  }
  get objective(): Objective {
    return this.#values.objective
  }
  get maximumWeight(): number {
    return this.#values.maximumWeight
  }
  get riskFree(): number {
    return this.#values.riskFree
  }
  get costBasisPoints(): number {
    return this.#values.costBasisPoints
  }
  get theme(): Theme {
    return this.#values.theme
  }
  get limit(): number | null {
    return this.#values.limit
  }

  /** The settings the next training run will use. */
  get settings(): ForecastSettings {
    return { ...this.#chosen(), seed: this.seed }
  }

  /** About how many seconds that training will take at most, once the device was measured. */
  get estimate(): number | null {
    const secondsPerStep = this.measured[this.preset]
    return secondsPerStep ? trainingSeconds(this.settings, secondsPerStep) : null
  }

  async load(): Promise<void> {
    await visibly(async () => {
      const stored = await loadSetting<Partial<PreferenceValues>>(await database(), KEY, {})
      this.#stored = { ...DEFAULTS, ...stored }
    })
    this.#applyTheme()
  }

  set(change: Partial<PreferenceValues>): void {
    const overrides = { ...this.#overrides }
    for (const name of Object.keys(change)) delete overrides[name as keyof PreferenceValues]
    this.#overrides = overrides
    this.#stored = { ...this.#stored, ...change }
    this.#applyTheme()
    const values = this.#stored
    void visibly(async () => saveSetting(await database(), KEY, values))
  }

  /** Back to the defaults of a run; theme and limit stay. */
  resetRun(): void {
    const { theme, limit } = this.#stored
    this.set({ ...DEFAULTS, theme, limit })
  }

  #chosen(): ForecastSettings {
    const { preset } = this
    if (preset === 'custom') return this.custom
    // A link means the same for everyone who opens it, on whatever device.
    return this.#overrides.preset ? PRESETS[preset] : atSpeed(preset, this.measured[preset] ?? null)
  }

  #applyTheme(): void {
    if (this.theme === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = this.theme
  }
}

export const preferences = new Preferences()
