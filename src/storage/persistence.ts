export type Persistence = 'granted' | 'denied' | 'unsupported'

/** Asks the browser to keep our data when the disk gets full; call it after the first import. */
export async function requestPersistence(): Promise<Persistence> {
  const storage = globalThis.navigator?.storage
  if (!storage?.persist) return 'unsupported'
  return (await storage.persist()) ? 'granted' : 'denied'
}

/** The current answer, without asking. */
export async function currentPersistence(): Promise<Persistence> {
  const storage = globalThis.navigator?.storage
  if (!storage?.persisted) return 'unsupported'
  return (await storage.persisted()) ? 'granted' : 'denied'
}

/** Bytes in use as the browser estimates them, or null; its quota is not to be believed and not returned. */
export async function estimateUsage(): Promise<number | null> {
  const estimate = await globalThis.navigator?.storage?.estimate?.()
  return estimate?.usage ?? null
}
