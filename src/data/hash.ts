import type { PriceSeries } from './series'
import { Sha256 } from './sha256'

/** Larger blobs are not taken into memory as a whole, which crypto.subtle would need. */
const LARGE_BYTES = 2 ** 26
const SLICE_BYTES = 2 ** 20

/** Lower-case hex SHA-256 of some bytes. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * SHA-256 of a blob of any size; memory stays bounded.
 * @throws what `breathe` throws
 */
export async function sha256OfBlob(
  blob: Blob,
  breathe: () => Promise<void>,
  large = LARGE_BYTES,
): Promise<string> {
  if (blob.size <= large) return sha256(new Uint8Array(await blob.arrayBuffer()))
  const hash = new Sha256()
  for (let at = 0; at < blob.size; at += SLICE_BYTES) {
    hash.update(new Uint8Array(await blob.slice(at, at + SLICE_BYTES).arrayBuffer()))
    await breathe()
  }
  return hash.digest()
}

/**
 * The fingerprint of a set of series: SHA-256 over a canonical little-endian form, the same on every machine and
 * for every order of the series. For each ticker in code-unit order: length of its UTF-8 name (uint32), the name,
 * number of prices (uint32), the days (int32 each), the closes (float64 each). High, low and volume do not count.
 */
export async function hashSeries(series: PriceSeries[]): Promise<string> {
  const sorted = [...series].sort((a, b) => (a.ticker < b.ticker ? -1 : a.ticker > b.ticker ? 1 : 0))
  const names = sorted.map((one) => new TextEncoder().encode(one.ticker))
  const size = sorted.reduce((sum, one, i) => sum + 8 + names[i].length + 12 * one.dates.length, 0)
  const bytes = new Uint8Array(size)
  const view = new DataView(bytes.buffer)
  let at = 0
  sorted.forEach((one, i) => {
    view.setUint32(at, names[i].length, true)
    bytes.set(names[i], at + 4)
    at += 4 + names[i].length
    view.setUint32(at, one.dates.length, true)
    at += 4
    for (const day of one.dates) {
      view.setInt32(at, day, true)
      at += 4
    }
    for (const price of one.close) {
      view.setFloat64(at, price, true)
      at += 8
    }
  })
  return sha256(bytes)
}
