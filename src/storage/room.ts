import { Failure } from '../numerics/failure'

/**
 * Runs a change that needs about so many bytes; where the disk space does not suffice, the failure says how many, and
 * what the browser takes for free where it says that.
 * @throws Failure `storage/quota` with `needed` and perhaps `free`, in bytes; anything else as it comes.
 */
export async function withRoomFor<T>(needed: number, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'storage/quota') throw error
    const free = await freeBytes()
    // Some browsers always say that ten gigabytes are left: what just failed knows better.
    const believable = free !== null && free < needed
    throw new Failure('storage/quota', { ...error.detail, needed, ...(believable && { free }) })
  }
}

/** What the browser says that is left, which is an estimate; null where it does not say. */
export async function freeBytes(): Promise<number | null> {
  try {
    const { quota, usage } = (await globalThis.navigator?.storage?.estimate?.()) ?? {}
    return quota === undefined || usage === undefined ? null : Math.max(0, quota - usage)
  } catch {
    return null
  }
}
