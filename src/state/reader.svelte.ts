import type { Device, JobName } from '../engine/contract'
import type { JobRun } from '../engine/client'
import type { HeadlineVerdict } from '../engine/news-contract'
import type { FailureReport } from '../numerics/failure'
import { engine } from './engine'
import { explanations } from './explanations.svelte'
import type { Explanation } from './explanations.svelte'
import { headlines } from './headlines.svelte'
import type { UnreadSlice } from './headlines.svelte'
import { textModels } from './text-models.svelte'
import { reportOf, visibly } from './trouble'
import { textDevice } from './where'

/** The model in use reads what it has not read, a slice after the other, each kept as soon as it is there. */
class Reader {
  #running = $state(false)
  #progress = $state.raw<{ done: number; total: number } | null>(null)
  #device = $state.raw<Device | null>(null)
  #seconds = $state<number | null>(null)
  #readCount = $state(0)
  #error = $state.raw<FailureReport | null>(null)
  #job: JobRun<JobName> | null = null
  #cancelled = false
  /** The shipped model was asked for its version since this page was opened. */
  #met = false

  get running(): boolean {
    return this.#running
  }
  /** Headlines of the running reading. */
  get progress(): { done: number; total: number } | null {
    return this.#progress
  }
  get etaSeconds(): number | null {
    const { done, total } = this.#progress ?? { done: 0, total: 0 }
    return done > 0 && this.#seconds !== null ? ((total - done) * this.#seconds) / done : null
  }
  /** The device that read last. */
  get device(): Device | null {
    return this.#device
  }
  /** Seconds of computing in the latest reading, and the headlines it read. */
  get seconds(): number | null {
    return this.#seconds
  }
  get readCount(): number {
    return this.#readCount
  }
  /** Of the model in use; empty until it is known. */
  get version(): string {
    return textModels.version
  }
  /** Headlines that the model in use has not read. */
  get pending(): number {
    return headlines.unread.reduce((sum, { texts }) => sum + texts.length, 0)
  }
  get error(): FailureReport | null {
    return this.#error
  }

  /** When the screen is opened: an update may have brought another model, and some headlines may not be read yet. */
  async open(): Promise<void> {
    if (headlines.entries.length > 0) await this.run()
  }

  /** Reads what is not read. Headlines that come meanwhile are read too. */
  async run(): Promise<void> {
    if (this.#running) return
    this.#running = true
    this.#cancelled = false
    this.#error = null
    try {
      await this.#meet()
      if (headlines.unread.length > 0) await this.#readAll()
    } catch (error) {
      this.#error = reportOf(error)
    } finally {
      this.#running = false
      this.#progress = null
      this.#job = null
    }
  }

  /** What was read so far stays. */
  cancel(): void {
    this.#cancelled = true
    this.#job?.cancel()
  }
  dismissError(): void {
    this.#error = null
  }

  /** Null until it was asked for. */
  explanation(id: string): Explanation | null {
    const text = headlines.entry(id)?.text
    return text === undefined ? null : explanations.of(text)
  }
  async explain(id: string): Promise<void> {
    const text = headlines.entry(id)?.text
    if (text !== undefined) await explanations.ask(text)
  }
  /** Of a sentence of one's own. */
  explanationOfText(text: string): Explanation | null {
    return explanations.of(text)
  }
  explainText(text: string): Promise<void> {
    return explanations.ask(text)
  }

  /** Asks the shipped model which one it is, once a page; it reads nothing for it. */
  async #meet(): Promise<void> {
    if (this.#met || textModels.current) return
    const failure = await this.#classify([], () => {})
    if (!('code' in failure)) this.#met = true
    else if (failure.code !== 'job/cancelled') this.#error = failure
    if ('code' in failure) this.#cancelled = true
  }

  async #readAll(): Promise<void> {
    this.#seconds = 0
    this.#readCount = 0
    let last = ''
    for (let slice = headlines.unread[0]; slice && !this.#cancelled; slice = headlines.unread[0]) {
      const attempt = `${this.version} ${slice.batch}:${slice.position}`
      if (attempt === last) throw new Error(`Read and still unread: ${attempt}`)
      last = attempt
      const failure = await this.#readSlice(slice)
      if (failure && failure.code !== 'job/cancelled') this.#error = failure
      if (failure) return
    }
  }

  /** Texts that another batch has too are not read again. */
  async #readSlice(slice: UnreadSlice): Promise<FailureReport | null> {
    const verdicts = slice.texts.map(
      (_, i) => headlines.entry(`${slice.batch}:${slice.position + i}`)?.verdict ?? null,
    )
    const texts = slice.texts.filter((_, i) => !verdicts[i])
    const before = this.#readCount
    const total = before + this.pending
    const answer = await this.#classify(texts, (done) => (this.#progress = { done: before + done, total }))
    if ('code' in answer) return answer
    const read = answer.verdicts.values()
    const all = verdicts.map((known) => known ?? (read.next().value as HeadlineVerdict))
    await headlines.addVerdicts(answer.version, slice, all)
    this.#readCount += slice.texts.length
    this.#progress = { done: this.#readCount, total }
    return null
  }

  async #classify(
    texts: string[],
    tell: (done: number) => void,
  ): Promise<{ verdicts: HeadlineVerdict[]; version: string } | FailureReport> {
    const model = textModels.current
    const input = { texts, model, ...(await textDevice()) }
    const run = engine.run('classify-headlines', input, ({ done }) => tell(done))
    this.#job = run as unknown as JobRun<JobName>
    if (this.#cancelled) run.cancel()
    const outcome = await run.outcome
    if (!outcome.ok) return outcome.error
    const { device, seconds, version } = outcome.value
    this.#device = device
    if (texts.length > 0) this.#seconds = (this.#seconds ?? 0) + seconds
    if (!model) await textModels.meetShipped(version)
    return outcome.value
  }
}

export const reader = new Reader()

/** Reading goes on by itself; what stops it is told by the reader. */
export const readOn = (): void => void visibly(() => reader.run())
