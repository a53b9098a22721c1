import type { Device, GpuRecord } from '../engine/contract'
import type { ForecastSettings, Preset } from '../learning/forecast'
import { loadSetting, saveSetting } from '../storage/settings'
import { database } from './database'
import { engine } from './engine'
import { preferences } from './preferences.svelte'
import { PRESETS } from './presets'
import { visibly } from './trouble'

const KEY = 'gpus'
/** What is being typed is looked at once it stands. */
const SETTLED_MS = 500

/** The device that training would use now, and how fast it is: found before the user presses Train. */
class Devices {
  #found = $state.raw<Device | null>(null)
  #known: GpuRecord[] = []
  #inspecting: Promise<void> = Promise.resolve()

  /** Null until it was looked at, and when it cannot be had (training then says why). */
  get found(): Device | null {
    return this.#found
  }
  /** What is known of the GPUs seen so far. */
  get known(): GpuRecord[] {
    return this.#known
  }

  /**
   * Looks at the device as soon as `ready` says that there is something to train on and nobody trains, and again whenever another
   * one, or other settings of the user's own, are chosen. A first page without prices does not load the engine for it.
   */
  follow(ready: () => boolean): void {
    let seen = ''
    $effect.root(() => {
      $effect(() => {
        const chosen = JSON.stringify([preferences.backend, timed()])
        if (!ready() || chosen === seen) return
        const timer = setTimeout(() => {
          seen = chosen
          void this.inspect()
        }, SETTLED_MS)
        return () => clearTimeout(timer)
      })
    })
  }

  /** Times a step of each preset on the device that is chosen. One look after the other. */
  inspect(): Promise<void> {
    this.#inspecting = this.#inspecting.then(() => visibly(() => this.#look()))
    return this.#inspecting
  }

  /** Waits for a look that is under way: the steps of a preset depend on it. */
  async settled(): Promise<void> {
    await this.#inspecting
  }

  async #look(): Promise<void> {
    const { backend } = preferences
    this.#known = await loadSetting<GpuRecord[]>(await database(), KEY, [])
    const settings = timed()
    const run = engine.run('inspect-device', {
      backend,
      known: this.#known,
      settings: Object.values(settings),
    })
    const outcome = await run.outcome
    // A later look follows.
    if (preferences.backend !== backend) return
    this.#found = outcome.ok ? outcome.value.device : null
    const seconds = outcome.ok ? outcome.value.secondsPerStep : []
    preferences.measured = Object.fromEntries(
      Object.keys(settings).map((name, i) => [name, seconds[i] ?? null]),
    )
    const record = outcome.ok && outcome.value.record
    if (record) await this.#remember(record)
  }

  async #remember(record: GpuRecord): Promise<void> {
    if (this.#known.some(({ key }) => key === record.key)) return
    this.#known = [...this.#known, record]
    await saveSetting(await database(), KEY, this.#known)
  }
}

/** The three presets, and the user's own settings where those are chosen. */
function timed(): Partial<Record<Preset, ForecastSettings>> {
  return preferences.preset === 'custom' ? { ...PRESETS, custom: preferences.custom } : PRESETS
}

export const devices = new Devices()
