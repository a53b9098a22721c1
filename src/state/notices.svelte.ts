export interface Notice {
  id: number
  message: { code: string; detail: Record<string, string | number> }
  action: 'undo' | null
}

/** Short messages with an undo: what was done can be taken back instead of being asked about first. */
class Notices {
  #list = $state<Notice[]>([])
  #actions = new Map<number, () => void | Promise<void>>()
  #nextId = 1

  get list(): readonly Notice[] {
    return this.#list
  }

  tell(code: string, detail: Notice['message']['detail'] = {}, undo?: () => void | Promise<void>): void {
    const id = this.#nextId++
    if (undo) this.#actions.set(id, undo)
    this.#list.push({ id, message: { code, detail }, action: undo ? 'undo' : null })
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
