import { partName, sha256 } from './format'
import type { ManifestEntry } from './format'
import type { StoredRecord } from './records'
import { encodeValue } from './value'
import type { ZipWriter } from './zip'

/** A part is closed when its text or its numbers reach so many characters or bytes. */
const TEXT_LIMIT = 1_000_000
const BYTES_LIMIT = 2_000_000

/** Gathers the records of a store into parts, and writes each with its checksum. */
export class PartWriter {
  readonly entries: ManifestEntry[] = []
  #zip: ZipWriter
  #store: StoredRecord['store'] | null = null
  #part = 0
  #lines: string[] = []
  #characters = 0
  #chunks: Uint8Array[] = []
  #bytes = 0

  constructor(zip: ZipWriter) {
    this.#zip = zip
  }

  /** Records of one store come one after another. */
  async add({ store, key, value }: StoredRecord): Promise<void> {
    if (store !== this.#store) {
      await this.flush()
      this.#store = store
      this.#part = 0
    }
    const record = encodeValue([key, value], (bytes) => {
      this.#chunks.push(bytes)
      this.#bytes += bytes.length
      return this.#bytes - bytes.length
    })
    const line = JSON.stringify(record)
    this.#lines.push(line)
    this.#characters += line.length
    if (this.#characters > TEXT_LIMIT || this.#bytes > BYTES_LIMIT) await this.flush()
  }

  /** Writes what was gathered. */
  async flush(): Promise<void> {
    if (this.#store === null || this.#lines.length === 0) return
    const text = new TextEncoder().encode(`[\n${this.#lines.join(',\n')}\n]\n`)
    await this.#write(partName(this.#store, this.#part, 'json'), text)
    if (this.#bytes > 0) await this.#write(partName(this.#store, this.#part, 'bin'), this.#joined())
    this.#part++
    this.#lines = []
    this.#characters = 0
    this.#chunks = []
    this.#bytes = 0
  }

  #joined(): Uint8Array<ArrayBuffer> {
    const all = new Uint8Array(this.#bytes)
    let at = 0
    for (const chunk of this.#chunks) {
      all.set(chunk, at)
      at += chunk.length
    }
    return all
  }

  async #write(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    this.entries.push({ name, bytes: bytes.length, sha256: await sha256(bytes) })
    await this.#zip.add(name, bytes)
  }
}
