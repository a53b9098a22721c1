import type { HeadlineExplanation } from '../engine/news-contract'
import type { FailureReport } from '../numerics/failure'
import { engine } from './engine'
import { textModels } from './text-models.svelte'
import { reportOf } from './trouble'
import { textDevice } from './where'

/** Why a text got its label: being worked out, there, or not to be had. */
export interface Explanation {
  value: HeadlineExplanation | null
  error: FailureReport | null
  running: boolean
}

/** An explanation holds every head's attention, some 100 kB: the latest are kept. */
const KEPT = 50

/** Explanations by text and model, since this page was opened. */
class Explanations {
  #kept = $state.raw<ReadonlyMap<string, Explanation>>(new Map())

  /** Null until it was asked for. */
  of(text: string): Explanation | null {
    return this.#kept.get(keyOf(text)) ?? null
  }

  /** What is known or being worked out is not asked again. */
  async ask(text: string): Promise<void> {
    const known = this.of(text)
    if (known && !known.error) return
    const key = keyOf(text)
    this.#keep(key, { value: null, error: null, running: true })
    try {
      const input = { text, model: textModels.current, ...(await textDevice()) }
      const outcome = await engine.run('explain-headline', input).outcome
      const [value, error] = outcome.ok ? [outcome.value, null] : [null, outcome.error]
      this.#keep(key, { value, error, running: false })
    } catch (error) {
      this.#keep(key, { value: null, error: reportOf(error), running: false })
    }
  }

  #keep(key: string, explanation: Explanation): void {
    const rest = [...this.#kept].filter(([other]) => other !== key).slice(1 - KEPT)
    this.#kept = new Map([...rest, [key, explanation]])
  }
}

/** An explanation belongs to one model. */
const keyOf = (text: string) => `${textModels.version}\n${text}`

export const explanations = new Explanations()
