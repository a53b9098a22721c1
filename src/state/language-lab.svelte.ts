import type { JobName, Jobs } from '../engine/contract'
import type { JobRun } from '../engine/client'
import type { LanguageMetric } from '../engine/news-contract'
import type { TextModel } from '../learning/attention/text-model'
import type { FailureReport } from '../numerics/failure'
import { engine } from './engine'
import { headlines } from './headlines.svelte'
import { preferences } from './preferences.svelte'
import { reportOf } from './trouble'
import { textDevice } from './where'

type Trained = Jobs['train-language-model']['result']

export interface Completion extends ReturnType<() => Jobs['complete-sentence']['result']> {
  prompt: string
}

/** The causal language model, taught on one's own headlines to watch it learn. Nothing of it is stored. */
class LanguageLab {
  #model = $state.raw<TextModel | null>(null)
  #trained = $state.raw<Omit<Trained, 'model'> | null>(null)
  #metrics = $state.raw<LanguageMetric[]>([])
  #progress = $state.raw<{ done: number; total: number; message: string } | null>(null)
  #running = $state(false)
  #completing = $state(false)
  #completion = $state.raw<Completion | null>(null)
  #error = $state.raw<FailureReport | null>(null)
  #job: JobRun<JobName> | null = null

  readonly #texts = $derived([...new Set(headlines.entries.map(({ text }) => text))])

  /** Distinct texts to learn from. */
  get texts(): number {
    return this.#texts.length
  }
  get running(): boolean {
    return this.#running
  }
  get completing(): boolean {
    return this.#completing
  }
  get metrics(): LanguageMetric[] {
    return this.#metrics
  }
  get progress(): { done: number; total: number; message: string } | null {
    return this.#progress
  }
  /** Null for the shipped model as it is. */
  get trained(): Omit<Trained, 'model'> | null {
    return this.#trained
  }
  get completion(): Completion | null {
    return this.#completion
  }
  get error(): FailureReport | null {
    return this.#error
  }

  /** Goes on from what it has learned since the page was opened. */
  async train(steps: number): Promise<void> {
    if (this.#running) return
    this.#running = true
    this.#error = null
    this.#metrics = []
    try {
      const run = engine.run(
        'train-language-model',
        { texts: this.#texts, model: this.#model, steps, seed: preferences.seed, ...(await textDevice()) },
        ({ done, total, message, metric }) => {
          this.#progress = { done, total, message }
          if (metric) this.#metrics = [...this.#metrics, metric]
        },
      )
      this.#job = run as unknown as JobRun<JobName>
      const outcome = await run.outcome
      if (outcome.ok) {
        const { model, ...trained } = outcome.value
        this.#model = model
        this.#trained = trained
      } else if (outcome.error.code !== 'job/cancelled') this.#error = outcome.error
    } catch (error) {
      this.#error = reportOf(error)
    } finally {
      this.#running = false
      this.#progress = null
      this.#job = null
    }
  }

  cancel(): void {
    this.#job?.cancel()
  }
  dismissError(): void {
    this.#error = null
  }

  /** Back to the shipped model. */
  reset(): void {
    if (this.#running) return
    this.#model = null
    this.#trained = null
    this.#metrics = []
    this.#completion = null
  }

  async complete(
    prompt: string,
    options: Pick<Jobs['complete-sentence']['input'], 'temperature' | 'topK' | 'tokens'>,
  ): Promise<void> {
    if (this.#completing) return
    this.#completing = true
    this.#error = null
    try {
      const input = {
        prompt,
        model: this.#model,
        seed: preferences.seed,
        ...options,
        ...(await textDevice()),
      }
      const outcome = await engine.run('complete-sentence', input).outcome
      if (outcome.ok) this.#completion = { prompt, ...outcome.value }
      else this.#error = outcome.error
    } catch (error) {
      this.#error = reportOf(error)
    } finally {
      this.#completing = false
    }
  }
}

export const languageLab = new LanguageLab()
