import { createHash } from 'node:crypto'
import type { Page } from 'playwright/test'
import type { PriceSeries } from '../../src/data/series'
import { checksum } from '../../src/storage/checksum'

/** What is stored of one ticker, without its prices. */
export interface Held {
  /** SHA-256 of the days (int32) and the closes (float64), one after the other, little-endian. */
  sha256: string
  /** As the store keeps them: of the days, then of the closes, a block after another. */
  checks: number[]
}

/** By ticker. */
export type HeldByTicker = Record<string, Held>

const BLOCK_LENGTH = 100_000

/** What must be held of these series, computed here from the prices that were made. */
export function expectedOf(series: PriceSeries[]): HeldByTicker {
  const entries = series.map(({ ticker, dates, close }) => {
    const hash = createHash('sha256')
      .update(new Uint8Array(dates.buffer))
      .update(new Uint8Array(close.buffer))
    const checks = [dates, close].flatMap((values) =>
      Array.from({ length: Math.ceil(values.length / BLOCK_LENGTH) }, (_, i) =>
        checksum(values.slice(i * BLOCK_LENGTH, (i + 1) * BLOCK_LENGTH)),
      ),
    )
    return [ticker, { sha256: hash.digest('hex'), checks }] as const
  })
  return Object.fromEntries(entries)
}

/** What is held, read straight from IndexedDB; with the tickers of all imports, and the series that nothing shows. */
export function readHeld(
  page: Page,
): Promise<{ held: HeldByTicker; imported: string[][]; leftOver: string[] }> {
  return page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const database = await answer(indexedDB.open('tailwatch'))
    const stores = () => database.transaction(['series', 'blocks', 'imports'])
    const records = await answer(stores().objectStore('series').getAll())
    const imports = await answer(stores().objectStore('imports').index('time').getAll())
    const keys = (await answer(stores().objectStore('blocks').getAllKeys())) as [string, string, number][]
    const shown = records.filter(({ hidden }) => hidden === 0)
    const held: Record<string, { sha256: string; checks: number[] }> = {}
    for (const { id, ticker, checks } of shown) {
      const parts: ArrayBuffer[] = []
      for (const column of ['dates', 'close'])
        for (const key of keys.filter(([of, name]) => of === id && name === column))
          parts.push((await answer(stores().objectStore('blocks').get(key))).values.buffer)
      const digest = await crypto.subtle.digest('SHA-256', await new Blob(parts).arrayBuffer())
      const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
      held[ticker] = { sha256: hex, checks }
    }
    database.close()
    const known = new Set(shown.map(({ id }) => id))
    const leftOver = new Set(
      [...records.map(({ id }) => id), ...keys.map(([id]) => id)].filter((id) => !known.has(id)),
    )
    return { held, imported: imports.map(({ tickers }) => tickers), leftOver: [...leftOver] }
  })
}
