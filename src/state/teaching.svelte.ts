import type { JobRun } from '../engine/client'
import type { FineTuned, FineTuneMetric } from '../engine/news-contract'
import type { FailureReport } from '../numerics/failure'
import { engine } from './engine'
import { availableIn, examplesIn } from './examples'
import type { Available, Examples } from './examples'
import { headlines } from './headlines.svelte'
import { notices } from './notices.svelte'
import { preferences } from './preferences.svelte'
import { readOn } from './reader.svelte'
import { textModels } from './text-models.svelte'
import { reportOf, visibly } from './trouble'
import { textDevice } from './where'

/** What a model learned here, and what it was worth on texts it did not learn from. */
export interface Lesson extends Omit<FineTuned, 'model'> {
  examples: Examples
}

/** Fine-tuning: trains on labels, shows before and after, and puts the model in use only when the user takes it. */
class Teaching {
  #phase = $state<'idle' | 'teaching' | 'proposal'>('idle')
  #metrics = $state.raw<FineTuneMetric[]>([])
  #progress = $state.raw<{ done: number; total: number; message: string } | null>(null)
  #elapsed = $state(0)
  #error = $state.raw<FailureReport | null>(null)
  #result = $state.raw<{ examples: Examples; tuned: FineTuned } | null>(null)
  #job: JobRun<'fine-tune-text'> | null = null
  #cancelled = false

  readonly #examples = $derived({
    corrected: examplesIn(headlines.entries, 'corrected'),
    labelled: examplesIn(headlines.entries, 'labelled'),
  })
  readonly #available = $derived({
    corrected: availableIn(this.#examples.corrected),
    labelled: availableIn(this.#examples.labelled),
  })

  get phase(): 'idle' | 'teaching' | 'proposal' {
    return this.#phase
  }
  get running(): boolean {
    return this.#phase === 'teaching'
  }
  /** Distinct texts with a label. */
  get available(): Record<Examples, Available> {
    return this.#available
  }
  /** Of the running training, then of the last one. */
  get metrics(): FineTuneMetric[] {
    return this.#metrics
  }
  get progress(): { done: number; total: number; message: string } | null {
    return this.#progress
  }
  get elapsedSeconds(): number {
    return this.#elapsed
  }
  get error(): FailureReport | null {
    return this.#error
  }
  /** Trained and not in use: to be taken or dropped. */
  get proposal(): Lesson | null {
    if (!this.#result) return null
    const { examples, tuned } = this.#result
    return { ...withoutModel(tuned), examples }
  }
  /** Of the models that were taken, oldest first; the last is in use. */
  get lessons(): (Lesson & { id: string; time: number })[] {
    return textModels.records.map(({ id, time, examples, lesson }) => ({ ...lesson, id, time, examples }))
  }
  /** Null for the shipped model. */
  get inUse(): (Lesson & { id: string; time: number }) | null {
    return this.lessons.at(-1) ?? null
  }
  get canUndo(): boolean {
    return textModels.records.length > 0 && !this.running
  }

  /** Trains the model in use further on these examples; a former proposal is dropped. */
  async start(which: Examples): Promise<void> {
    if (this.running) return
    this.#phase = 'teaching'
    this.#result = null
    this.#error = null
    this.#metrics = []
    this.#elapsed = 0
    this.#cancelled = false
    const clock = setInterval(() => (this.#elapsed += 1), 1_000)
    try {
      await this.#train(which)
    } catch (error) {
      this.#error = reportOf(error)
    } finally {
      clearInterval(clock)
      this.#phase = this.#result ? 'proposal' : 'idle'
      this.#progress = null
      this.#job = null
    }
  }

  cancel(): void {
    this.#cancelled = true
    this.#job?.cancel()
  }
  dismissError(): void {
    this.#error = null
  }
  discard(): void {
    if (this.#phase !== 'proposal') return
    this.#result = null
    this.#phase = 'idle'
  }

  /** Puts the proposal in use; the headlines are read again by it. */
  async accept(): Promise<void> {
    const result = this.#result
    if (!result) return
    const { examples, tuned } = result
    await visibly(async () => {
      await textModels.keep({ model: tuned.model, examples, lesson: withoutModel(tuned) })
      this.#result = null
      this.#phase = 'idle'
      notices.tell('teaching/accepted', {}, () => this.undo())
    })
    readOn()
  }

  /** Back to the model before, for good; what that one has read is still there. */
  async undo(): Promise<void> {
    if (!this.canUndo) return
    await visibly(async () => {
      await textModels.drop()
      // It was trained further from the model that is gone.
      this.discard()
      notices.tell('teaching/undone', { left: textModels.records.length })
    })
    readOn()
  }

  async #train(which: Examples): Promise<void> {
    const examples = this.#examples[which]
    const input = { examples, model: textModels.current, seed: preferences.seed, ...(await textDevice()) }
    if (this.#cancelled) return
    this.#job = engine.run('fine-tune-text', input, ({ done, total, message, metric }) => {
      this.#progress = { done, total, message }
      if (metric) this.#metrics = [...this.#metrics, metric]
    })
    const outcome = await this.#job.outcome
    if (outcome.ok) this.#result = { examples: which, tuned: outcome.value }
    else if (outcome.error.code !== 'job/cancelled') this.#error = outcome.error
  }
}

function withoutModel(tuned: FineTuned): Omit<FineTuned, 'model'> {
  const { before, after, trained, heldOut, seconds, device, bestEpoch } = tuned
  return { before, after, trained, heldOut, seconds, device, bestEpoch }
}

export const teaching = new Teaching()
