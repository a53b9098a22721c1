import type { TextModel } from '../learning/attention/text-model'
import type { TextModelRecord } from '../storage/schema'
import { loadSetting, saveSetting } from '../storage/settings'
import { dropTextModel, keepTextModel, loadTextModels } from '../storage/text-models'
import { forgetVerdicts } from '../storage/verdicts'
import { database } from './database'
import { headlines } from './headlines.svelte'

/** Version of the shipped model when it last read something; another one may have come with an update. */
const SHIPPED = 'shipped-text-model'

/** The text models: the one that is shipped, and those that were fine-tuned here. */
class TextModels {
  #records = $state.raw<TextModelRecord[]>([])
  #shipped = $state('')

  /** Oldest first; the last is in use. */
  get records(): TextModelRecord[] {
    return this.#records
  }
  /** What jobs are given: null stands for the shipped model. */
  get current(): TextModel | null {
    return this.#records.at(-1)?.model ?? null
  }
  /** Version of the model in use; empty for the shipped one until it has been asked. */
  get version(): string {
    return this.current?.version ?? this.#shipped
  }

  /** Shows what the model in use has said. */
  async load(): Promise<void> {
    const db = await database()
    this.#shipped ||= await loadSetting(db, SHIPPED, '')
    this.#records = await loadTextModels(db)
    await headlines.useVersion(this.version)
  }

  /** The shipped model has said which one it is. */
  async meetShipped(version: string): Promise<void> {
    if (version === this.#shipped) return
    this.#shipped = version
    await saveSetting(await database(), SHIPPED, version)
    if (!this.current) await headlines.useVersion(version)
  }

  /** Puts a model in use. What models said that nobody can go back to is dropped. */
  async keep(model: Parameters<typeof keepTextModel>[1]): Promise<void> {
    const db = await database()
    await keepTextModel(db, model)
    await this.load()
    await forgetVerdicts(db, [this.#shipped, ...this.#records.map(({ model }) => model.version)])
  }

  /** Back to the model before; false where the shipped one is in use. */
  async drop(): Promise<boolean> {
    const last = this.#records.at(-1)
    if (!last) return false
    await dropTextModel(await database(), last.id)
    await this.load()
    return true
  }
}

export const textModels = new TextModels()
