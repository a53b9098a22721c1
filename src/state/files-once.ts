import type { ImportedFile } from '../storage/schema'

/** Each file once, with all its tickers: a file that was appended to is named by the later import too. */
export function filesOnce(files: ImportedFile[]): ImportedFile[] {
  const found = new Map<string, ImportedFile>()
  for (const file of files) {
    const { sha256, name, source, returns, seed } = file
    const key = JSON.stringify([sha256, name, source, returns, seed])
    const tickers = new Set([...(found.get(key)?.tickers ?? []), ...file.tickers])
    found.set(key, { ...file, tickers: [...tickers] })
  }
  return [...found.values()]
}
