import { Zip, ZipDeflate } from 'fflate'
import { Failure } from '../../numerics/failure'
import { turns } from './turns'

/** Bytes that are packed without letting the page draw: a few milliseconds. */
const SLICE = 32_768
/** What is packed goes to the browser's keeping in pieces of so many bytes, and leaves our memory. */
const PIECE = 2_000_000
/** Without the extension that nobody unpacks, a zip ends at 4 GB. */
const LARGEST = 0xffff_ffff
/** Prices shrink hardly more with more work. */
const LEVEL = 1

/** Writes a zip entry by entry, in slices between which the page can draw. */
export class ZipWriter {
  #pieces: Blob[] = []
  #chunks: Uint8Array<ArrayBuffer>[] = []
  #held = 0
  #written = 0
  #turn = turns()
  #zip = new Zip((error, chunk) => {
    if (error) throw error
    this.#keep(chunk)
  })

  /** @throws Failure `storage/backup-too-large` above 4 GB. */
  async add(name: string, bytes: Uint8Array): Promise<void> {
    const entry = new ZipDeflate(name, { level: LEVEL })
    this.#zip.add(entry)
    for (let at = 0; at === 0 || at < bytes.length; at += SLICE) {
      entry.push(bytes.subarray(at, at + SLICE), at + SLICE >= bytes.length)
      await this.#turn()
    }
    if (this.#written > LARGEST) throw new Failure('storage/backup-too-large')
  }

  finish(): Blob {
    this.#zip.end()
    return new Blob([...this.#pieces, ...this.#chunks], { type: 'application/zip' })
  }

  #keep(chunk: Uint8Array<ArrayBuffer>): void {
    this.#chunks.push(chunk)
    this.#held += chunk.length
    this.#written += chunk.length
    if (this.#held < PIECE) return
    this.#pieces.push(new Blob(this.#chunks))
    this.#chunks = []
    this.#held = 0
  }
}
