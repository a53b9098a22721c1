import type { Cure, Finding } from '../data/doctor/finding'
import type { FailureReport } from '../numerics/failure'
import { loadOriginal, saveCured } from '../storage/cures'
import { loadSetting, saveSetting } from '../storage/settings'
import { database } from './database'
import { engine } from './engine'
import { library } from './library.svelte'
import { notices } from './notices.svelte'
import { reportOf, visibly } from './trouble'

/** Ids of the findings that the user has looked at and left. */
const LEFT = 'doctor-left'

/** What is odd in the stored prices, what can be done about it, and what was done: originals are kept. */
class Doctor {
  #findings = $state.raw<Finding[]>([])
  #left = $state.raw<string[]>([])
  /** `dataHash` of what the findings are about. */
  #examined = $state('')
  #busy = $state(false)
  #error = $state.raw<FailureReport | null>(null)

  /** Findings that nobody has decided about yet. */
  readonly open = $derived(this.#findings.filter(({ id }) => !this.#left.includes(id)))
  readonly leftAlone = $derived(this.#findings.filter(({ id }) => this.#left.includes(id)))

  /** Whether the findings are about what is stored now. */
  get current(): boolean {
    return this.#examined !== '' && this.#examined === library.dataHash
  }
  get busy(): boolean {
    return this.#busy
  }
  get error(): FailureReport | null {
    return this.#error
  }

  /** Looks at everything that is stored; once for each state of it. */
  async examine(): Promise<void> {
    if (this.#busy) return
    this.#busy = true
    // What is stored may change meanwhile.
    while (library.dataHash !== '' && library.dataHash !== this.#examined)
      await this.#lookAt(library.dataHash).catch((error) => {
        this.#examined = library.dataHash
        this.#error = reportOf(error)
      })
    this.#busy = false
  }

  async #lookAt(dataHash: string): Promise<void> {
    this.#left = await loadSetting<string[]>(await database(), LEFT, [])
    const series = await library.readAll()
    const result = await engine.run('examine-prices', { series }, () => {}, series).outcome
    // Nobody cancels this: another job was, and did not stop, so that the worker under both was replaced.
    if (!result.ok && result.error.code === 'job/cancelled') return
    this.#error = result.ok ? null : result.error
    this.#findings = result.ok ? result.value : []
    this.#examined = dataHash
  }

  /** What was found and left is read again: the whole store was replaced. */
  forget(): void {
    this.#examined = ''
  }

  /** Takes the cure that a finding proposes. */
  async take({ ticker, cure }: Finding): Promise<void> {
    if (cure) await this.#change(ticker, (cures) => [...cures, cure])
  }

  /** Takes back one of the cures of a ticker; the others are taken again on the original. */
  async takeBack(ticker: string, index: number): Promise<void> {
    await this.#change(ticker, (cures) => cures.filter((_, i) => i !== index))
  }

  /** The finding stays as it is and is not asked about again, or is asked about again. */
  async leave({ id }: Finding, alone: boolean): Promise<void> {
    await visibly(async () => {
      const db = await database()
      // Another tab may have left others.
      const others = (await loadSetting<string[]>(db, LEFT, [])).filter((one) => one !== id)
      this.#left = alone ? [...others, id] : others
      await saveSetting(db, LEFT, this.#left)
    })
  }

  async #change(ticker: string, next: (cures: Cure[]) => Cure[]): Promise<void> {
    this.#busy = true
    await visibly(async () => {
      const db = await database()
      const kept = await loadOriginal(db, ticker)
      if (!kept) return
      const cures = next(kept.cures)
      const result = await engine.run('cure-prices', { original: kept.series, cures }).outcome
      if (!result.ok) return notices.tell(result.error.code, result.error.detail)
      const { undo } = await saveCured(db, { ticker, cured: result.value, cures })
      const code = cures.length > kept.cures.length ? 'doctor/cured' : 'doctor/taken-back'
      await library.changed(code, { ticker }, undo)
    })
    this.#busy = false
    await this.examine()
  }
}

export const doctor = new Doctor()
