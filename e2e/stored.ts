import type { Page } from 'playwright/test'

/** Reads straight from IndexedDB, as the next start of the app would. */
export function storedCheckpointStep(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('tailwatch')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    const step = await new Promise<number>((resolve) => {
      const request = database.transaction('checkpoints').objectStore('checkpoints').getAll()
      request.onsuccess = () => resolve(request.result[0]?.step ?? 0)
    })
    database.close()
    return step
  })
}

/** SHA-256 of the stored forecast's weights, their number, and how many steps made them. */
export function storedWeights(page: Page): Promise<{ sha256: string; length: number; steps: number }> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('tailwatch')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    const { weights, model } = await new Promise<{ weights: Float32Array; model: { steps: number } }>(
      (resolve) => {
        const request = database.transaction('runs').objectStore('runs').get('forecast')
        request.onsuccess = () => resolve(request.result.result.forecast)
      },
    )
    database.close()
    const digest = await crypto.subtle.digest('SHA-256', Float32Array.from(weights))
    const sha256 = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    return { sha256, length: weights.length, steps: model.steps }
  })
}
