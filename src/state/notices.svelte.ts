/** How long a notice stays at least; after that it goes when another screen is opened. */
const LEAST_MILLISECONDS = 10_000

export interface Notice {
  id: number
  /** When it was told, in milliseconds since the page was opened. */
  time: number
  message: { code: string; detail: Record<string, string | number> }
  action: 'undo' | null
}

/** Short messages with an undo: what was done can be taken back instead of being asked about first. */
class Notices {
  #list = $state<Notice[]>([])
  #actions = new Map<number, () => void | Promise<void>>()
  #nextId = 1

  constructor() {
    addEventListener('hashchange', () => {
      const now = performance.now()
      for (const { id, time } of this.#list) if (now - time > LEAST_MILLISECONDS) this.dismiss(id)
    })
  }

  get list(): readonly Notice[] {
    return this.#list
  }

  tell(code: string, detail: Notice['message']['detail'] = {}, undo?: () => void | Promise<void>): void {
    const id = this.#nextId++
    if (undo) {
      // Only the latest change can be taken back: an older one may have been built on.
      for (const { id: older, action } of this.#list) if (action) this.dismiss(older)
      this.#actions.set(id, undo)
    }
    this.#list.push({ id, time: performance.now(), message: { code, detail }, action: undo ? 'undo' : null })
  }

  async act(id: number): Promise<void> {
    const action = this.#actions.get(id)
    this.dismiss(id)
    await action?.()
  }

  dismiss(id: number): void {
    this.#actions.delete(id)
    this.#list = this.#list.filter((notice) => notice.id !== id)
  }
}

export const notices = new Notices()
