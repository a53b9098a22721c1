import type { FailureReport } from '../numerics/failure'
import { readBackup, type BackupContents } from '../storage/backup/read-backup'
import { restoreBackup, type Restored } from '../storage/backup/restore-backup'
import { writeBackup } from '../storage/backup/write-backup'
import { checkStore, type Damage } from '../storage/check'
import { eraseAll } from '../storage/erase'
import { currentPersistence, requestPersistence, type Persistence } from '../storage/persistence'
import { whatTakesSpace, type SpaceUse } from '../storage/space'
import { freeUndoCopies } from '../storage/undo-copies'
import { onChange } from '../storage/changes'
import { analysis } from './analysis.svelte'
import { database } from './database'
import { downloadBlob } from './download'
import { notices } from './notices.svelte'
import { reader } from './reader.svelte'
import { reload } from './reload'
import { dayStamp } from './today'
import { reportOf } from './trouble'

export type Chore = 'backing-up' | 'opening' | 'restoring' | 'checking' | 'erasing' | 'freeing'

/** What is held on this machine, and what can be done so that it is never lost: backup, restore, check. */
class Keeping {
  #held = $state.raw<SpaceUse | null>(null)
  #persistence = $state<Persistence | null>(null)
  #chore = $state<Chore | null>(null)
  #progress = $state.raw<{ done: number; total: number } | null>(null)
  #opened = $state.raw<{ name: string; contents: BackupContents } | null>(null)
  #damage = $state.raw<Damage[] | null>(null)
  #error = $state.raw<FailureReport | null>(null)
  /** What the last restoring or erasing replaced: held by the page, whatever becomes of the notice. */
  #before = $state.raw<Restored | null>(null)
  #follows = false
  #working: Promise<void> = Promise.resolve()

  get held(): SpaceUse | null {
    return this.#held
  }
  get persistence(): Persistence | null {
    return this.#persistence
  }
  get chore(): Chore | null {
    return this.#chore
  }
  get progress(): { done: number; total: number } | null {
    return this.#progress
  }
  /** A backup that was read, is whole, and waits for the word to be put in place. */
  get opened(): { name: string; contents: BackupContents } | null {
    return this.#opened
  }
  /** What the last check found; null before there was one. */
  get damage(): Damage[] | null {
    return this.#damage
  }
  get error(): FailureReport | null {
    return this.#error
  }
  /** Can what was there before the last restoring or erasing be brought back? */
  get canBringBack(): boolean {
    return this.#before !== null
  }

  /** Counts what is held, and again when another tab changes it. */
  async look(): Promise<void> {
    if (!this.#follows) onChange(() => void this.look())
    this.#follows = true
    try {
      this.#persistence = await currentPersistence()
      this.#held = await whatTakesSpace(await database())
    } catch (error) {
      this.#error = reportOf(error)
    }
  }

  async askToPersist(): Promise<void> {
    this.#persistence = await requestPersistence()
  }

  backUp(): Promise<void> {
    return this.#do('backing-up', async () => {
      const blob = await writeBackup(await database(), this.#report)
      downloadBlob(`tailwatch-backup-${dayStamp()}.zip`, blob)
    })
  }

  /** Reads a backup and shows what is in it; nothing is replaced yet. */
  open(file: File): Promise<void> {
    return this.#do('opening', async () => {
      this.#opened = null
      this.#opened = { name: file.name, contents: await readBackup(file, this.#report) }
    })
  }

  close(): void {
    this.#opened = null
  }

  /** Puts the opened backup in place of everything that is stored. */
  restore(): Promise<void> {
    return this.#do('restoring', async () => {
      if (!this.#opened) return
      const { name, contents } = this.#opened
      stopRuns()
      this.#before = await restoreBackup(await database(), contents)
      this.#opened = null
      await this.#replaced('storage/restored', { name })
    })
  }

  /** Puts back what the last restoring or erasing replaced; what came since can be brought back in the same way. */
  async bringBack(): Promise<void> {
    // An undo that comes while something else is done waits for it, and is not forgotten.
    while (this.#chore) await this.#working
    await this.#do('restoring', async () => {
      if (!this.#before) return
      stopRuns()
      this.#before = await restoreBackup(await database(), await readBackup(this.#before.before))
      await this.#replaced('storage/brought-back', {})
    })
  }

  check(): Promise<void> {
    return this.#do('checking', async () => {
      this.#damage = null
      this.#damage = await checkStore(await database())
    })
  }

  /** Gives up what is only kept for an undo. */
  free(): Promise<void> {
    return this.#do('freeing', async () => {
      await freeUndoCopies(await database())
    })
  }

  /** Everything goes, settings included; what was there can be brought back as long as the page is open. */
  erase(): Promise<void> {
    return this.#do('erasing', async () => {
      stopRuns()
      this.#before = await eraseAll(await database(), this.#report)
      await this.#replaced('storage/erased', {})
    })
  }

  /** Another store is in place: every screen reads it again, and findings about the former are no one's. */
  async #replaced(code: string, detail: Record<string, string>): Promise<void> {
    this.#damage = null
    notices.tell(code, detail, () => this.bringBack())
    await reload()
  }

  #report = (done: number, total: number) => {
    this.#progress = { done, total }
  }

  #do(chore: Chore, work: () => Promise<void>): Promise<void> {
    if (!this.#chore) this.#working = this.#run(chore, work)
    return this.#working
  }

  async #run(chore: Chore, work: () => Promise<void>): Promise<void> {
    this.#chore = chore
    this.#error = null
    try {
      await work()
    } catch (error) {
      this.#error = reportOf(error)
    } finally {
      this.#chore = null
      this.#progress = null
    }
    await this.look()
  }
}

/** What still runs would write its results beside data that are not theirs. */
function stopRuns(): void {
  analysis.cancel()
  reader.cancel()
}

export const keeping = new Keeping()
