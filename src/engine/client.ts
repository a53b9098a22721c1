/** The main thread's side of the engine: starts the worker, runs jobs, cancels them, replaces a dead worker. */
import { proxy, transfer, wrap, type Remote } from 'comlink'
import type { PriceSeries } from '../data/series'
import type { JobName, Jobs, Outcome, Progress } from './contract'
import { buffersOf } from './hand-over'
import type { engineApi } from './worker'

/** How long a job may take to stop by itself before its worker is terminated. */
const GRACE_MILLISECONDS = 2_000

export interface JobRun<N extends JobName> {
  outcome: Promise<Outcome<Jobs[N]['result']>>
  /** Asks the job to stop; `outcome` becomes `job/cancelled` within the grace period. */
  cancel(): void
  /** Holds the job between two batches, or lets it go on. */
  pause(hold: boolean): void
}

interface Running {
  id: number
  settle: (outcome: Outcome<never>) => void
}

export class Engine {
  readonly #start: () => Worker
  #worker: Worker | null = null
  #remote: Remote<typeof engineApi> | null = null
  #nextId = 1
  #running = new Map<number, Running>()

  /** @param start makes the worker; the caller knows its trusted address. */
  constructor(start: () => Worker) {
    this.#start = start
  }

  /** @param give series of the input that the page needs no more: they move to the worker, where others are copied */
  run<N extends JobName>(
    name: N,
    input: Jobs[N]['input'],
    onProgress: (update: Progress<Jobs[N]['metric']>) => void = () => {},
    give: readonly PriceSeries[] = [],
  ): JobRun<N> {
    const id = this.#nextId++
    const remote = this.#connect()
    let settle!: (outcome: Outcome<Jobs[N]['result']>) => void
    const outcome = new Promise<Outcome<Jobs[N]['result']>>((resolve) => (settle = resolve))
    this.#running.set(id, { id, settle })
    // Comlink cannot keep the link between a job's name and its types through `Remote`; the contract does.
    const call = remote.run as unknown as (
      id: number,
      name: N,
      input: Jobs[N]['input'],
      onProgress: unknown,
    ) => Promise<Outcome<Jobs[N]['result']>>
    call(id, name, transfer(input, buffersOf(give)), proxy(onProgress)).then(settle, (error: unknown) =>
      settle({ ok: false, error: { code: 'unexpected', detail: { job: name, message: String(error) } } }),
    )
    void outcome.finally(() => this.#running.delete(id))
    return { outcome, cancel: () => this.#cancel(id), pause: (hold) => void this.#remote?.pause(id, hold) }
  }

  #connect(): Remote<typeof engineApi> {
    if (this.#remote) return this.#remote
    this.#worker = this.#start()
    this.#worker.onerror = (event) => {
      event.preventDefault()
      this.#replace({
        code: 'unexpected',
        detail: { message: event.message || 'The engine could not start.' },
      })
    }
    this.#remote = wrap<typeof engineApi>(this.#worker)
    return this.#remote
  }

  #cancel(id: number): void {
    if (!this.#running.has(id)) return
    void this.#remote?.cancel(id)
    setTimeout(() => {
      if (this.#running.has(id)) this.#replace({ code: 'job/cancelled', detail: {} })
    }, GRACE_MILLISECONDS)
  }

  /** Terminates the worker; whatever ran there ends with `error`, and the next job starts a fresh one. */
  #replace(error: { code: string; detail: Record<string, string | number> }): void {
    this.#worker?.terminate()
    this.#worker = null
    this.#remote = null
    for (const { settle } of this.#running.values()) settle({ ok: false, error })
  }
}
