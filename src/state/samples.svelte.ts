import { SAMPLES } from '../data/samples/catalogue'
import { analysis } from './analysis.svelte'
import { engine } from './engine'
import type { SampleId } from './flags'
import { importing } from './importing.svelte'
import { library } from './library.svelte'
import { notices } from './notices.svelte'
import { preferences } from './preferences.svelte'

/** The built-in data: two real files that go through the same import as the user's, and a synthetic market. */
class Samples {
  #opening = $state<SampleId | null>(null)

  readonly list = SAMPLES

  get opening(): SampleId | null {
    return this.#opening
  }

  /** Stores a sample next to what is there and, on request, does the whole main job on it. */
  async open(id: SampleId, { run }: { run: boolean }): Promise<void> {
    const sample = SAMPLES.find((one) => one.id === id)
    if (!sample || this.#opening) return
    this.#opening = id
    try {
      const stored = sample.url ? await this.#openFile(sample.url, sample) : await this.#openSynthetic()
      if (stored && run) await analysis.run()
    } finally {
      this.#opening = null
    }
  }

  async #openFile(url: string, sample: (typeof SAMPLES)[number]): Promise<boolean> {
    const response = await fetch(url)
    if (!response.ok) {
      notices.tell('sample/not-found', { name: sample.name, status: response.status })
      return false
    }
    const file = new File([await response.blob()], sample.file ?? sample.name)
    return importing.direct([file], sample.overrides ?? {}, sample.source)
  }

  async #openSynthetic(): Promise<boolean> {
    const { outcome } = engine.run('generate-market', { seed: preferences.seed })
    const result = await outcome
    if (!result.ok) {
      notices.tell(result.error.code, result.error.detail)
      return false
    }
    return library.save([], result.value.series, 'synthetic')
  }
}

export const samples = new Samples()
