import type { PwaListener } from '../pwa/register'
import { analysis } from './analysis.svelte'

/** Offline, installable, update waiting: what the browser told us about the app as an app. */
class Install {
  #online = $state(navigator.onLine)
  #offlineReady = $state(false)
  #prompt = $state.raw<(() => Promise<void>) | null>(null)
  #update = $state.raw<(() => void) | null>(null)

  constructor() {
    addEventListener('online', () => (this.#online = true))
    addEventListener('offline', () => (this.#online = false))
  }

  get online(): boolean {
    return this.#online
  }
  get offlineReady(): boolean {
    return this.#offlineReady
  }
  get canInstall(): boolean {
    return this.#prompt !== null
  }
  /** A new version waits and nothing is running: an update never interrupts a run. */
  get updateReady(): boolean {
    return this.#update !== null && !analysis.running
  }

  install(): void {
    void this.#prompt?.()
  }
  applyUpdate(): void {
    if (this.updateReady) this.#update?.()
  }

  readonly listener: PwaListener = {
    offlineReady: () => (this.#offlineReady = true),
    updateReady: (apply) => (this.#update = apply),
    installable: (prompt) => (this.#prompt = prompt),
    installed: () => (this.#prompt = null),
  }
}

export const install = new Install()
