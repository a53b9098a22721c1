import { findSample, SAMPLES, sampleFile, type Sample, type SampleId } from '../data/samples/catalogue'
import { analysis } from './analysis.svelte'
import { engine } from './engine'
import { headlines } from './headlines.svelte'
import { importDirectly } from './import-directly'
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
    const sample = findSample(id)
    if (!sample || this.#opening) return
    this.#opening = id
    try {
      const stored = sample.file ? await this.#openFile(sample) : await this.#openSynthetic()
      if (stored && run) await analysis.run()
    } finally {
      this.#opening = null
    }
  }

  async #openFile(sample: Sample): Promise<boolean> {
    const file = await sampleFile(sample).catch(() => null)
    if (!file) {
      notices.tell('sample/not-found', { name: sample.name })
      return false
    }
    return importDirectly([file], { [file.name]: sample.file?.overrides ?? {} }, sample.source)
  }

  async #openSynthetic(): Promise<boolean> {
    const { seed } = preferences
    const { outcome } = engine.run('generate-market', { seed })
    const market = await outcome
    const saved = market.ok ? await library.saveSynthetic(market.value.series, seed) : market
    if (!saved.ok) notices.tell(saved.error.code, saved.error.detail)
    if (saved.ok && market.ok) await headlines.saveMarket(market.value.headlines, seed)
    return saved.ok
  }
}

export const samples = new Samples()
