import type { Jobs } from '../engine/contract'
import type { FailureReport } from '../numerics/failure'
import { engine } from './engine'
import { holdings } from './holdings.svelte'
import { library } from './library.svelte'
import { nameOf, results } from './results.svelte'
import { reportOf } from './trouble'

type Job = Jobs['stress-portfolio']
/** The answer, and what it is the answer to. */
export interface Stressed {
  asked: Pick<Job['input'], 'shocks' | 'reverseLoss'>
  result: Job['result']
}

/** A stress that the user asked for, of the portfolio as it is now. It is not stored. */
class Stress {
  #kept = $state.raw<(Stressed & { identity: string }) | null>(null)
  #running = $state(false)
  #error = $state.raw<FailureReport | null>(null)

  get running(): boolean {
    return this.#running
  }
  get error(): FailureReport | null {
    return this.#error
  }
  /** Null once prices or weights are no longer those it was worked out for. */
  get answer(): Stressed | null {
    return this.#kept?.identity === nameOf(results.identity) ? this.#kept : null
  }

  async run(shocks: Job['input']['shocks'], reverseLoss: number | null): Promise<void> {
    if (this.#running) return
    this.#kept = null
    this.#error = holdings.error
    if (this.#error) return
    this.#running = true
    const identity = nameOf(results.identity)
    try {
      const book = { series: await library.readAll(), portfolio: holdings.portfolio }
      const outcome = await engine.run('stress-portfolio', { book, shocks, reverseLoss }).outcome
      if (outcome.ok) this.#kept = { identity, asked: { shocks, reverseLoss }, result: outcome.value }
      else this.#error = outcome.error
    } catch (error) {
      this.#error = reportOf(error)
    } finally {
      this.#running = false
    }
  }
}

export const stress = new Stress()
