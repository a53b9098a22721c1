import { Inflate } from 'fflate'
import { turns } from './turns'

export interface ZipEntry {
  method: number
  packed: number
  bytes: number
  /** Where its local header begins. */
  at: number
}

const DIRECTORY_END = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
/** The end of the directory, and the longest comment behind it. */
const LONGEST_TAIL = 22 + 65_535
const LOCAL_HEADER = 30
const STORED = 0
const DEFLATED = 8
/** Packed bytes that are unpacked without letting the page draw. */
const SLICE = 32_768
/** No entry that we write comes near it: a text model is a few megabytes. */
const LARGEST_ENTRY = 256_000_000

/** The entries of a zip by name, from its directory at the end; null for what is no zip, or ends too early. */
export async function zipEntries(file: Blob): Promise<Map<string, ZipEntry> | null> {
  const tail = await view(file, Math.max(0, file.size - LONGEST_TAIL), file.size)
  let end = tail.byteLength - 22
  while (end >= 0 && tail.getUint32(end, true) !== DIRECTORY_END) end--
  if (end < 0) return null
  const start = tail.getUint32(end + 16, true)
  const directory = await view(file, start, start + tail.getUint32(end + 12, true))
  const entries = new Map<string, ZipEntry>()
  for (let at = 0, left = tail.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > directory.byteLength || directory.getUint32(at, true) !== DIRECTORY_ENTRY) return null
    const length = directory.getUint16(at + 28, true)
    if (at + 46 + length > directory.byteLength) return null
    const name = new TextDecoder().decode(new Uint8Array(directory.buffer, at + 46, length))
    entries.set(name, {
      method: directory.getUint16(at + 10, true),
      packed: directory.getUint32(at + 20, true),
      bytes: directory.getUint32(at + 24, true),
      at: directory.getUint32(at + 42, true),
    })
    at += 46 + length + directory.getUint16(at + 30, true) + directory.getUint16(at + 32, true)
  }
  return entries
}

/** The name of the first entry, which a file that was cut off still has; empty for what is no zip. */
export async function firstName(file: Blob): Promise<string> {
  const head = await view(file, 0, 300)
  if (head.byteLength < LOCAL_HEADER || head.getUint32(0, true) !== 0x04034b50) return ''
  const length = Math.min(head.getUint16(26, true), head.byteLength - LOCAL_HEADER)
  return new TextDecoder().decode(new Uint8Array(head.buffer, LOCAL_HEADER, length))
}

/** An entry, unpacked; null where it cannot be. */
export async function unzip(file: Blob, entry: ZipEntry): Promise<Uint8Array<ArrayBuffer> | null> {
  if (entry.bytes > LARGEST_ENTRY) return null
  const header = await view(file, entry.at, entry.at + LOCAL_HEADER)
  if (header.byteLength < LOCAL_HEADER) return null
  const start = entry.at + LOCAL_HEADER + header.getUint16(26, true) + header.getUint16(28, true)
  const packed = new Uint8Array(await file.slice(start, start + entry.packed).arrayBuffer())
  if (packed.length !== entry.packed) return null
  if (entry.method === STORED) return packed.length === entry.bytes ? packed : null
  return entry.method === DEFLATED ? inflate(packed, entry.bytes) : null
}

async function inflate(packed: Uint8Array, bytes: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const unpacked = new Uint8Array(bytes)
  const turn = turns()
  let at = 0
  const stream = new Inflate((chunk) => {
    if (at + chunk.length <= bytes) unpacked.set(chunk, at)
    at += chunk.length
  })
  try {
    for (let from = 0; from === 0 || from < packed.length; from += SLICE) {
      stream.push(packed.subarray(from, from + SLICE), from + SLICE >= packed.length)
      if (at > bytes) return null
      await turn()
    }
  } catch {
    return null
  }
  return at === bytes ? unpacked : null
}

const view = async (file: Blob, from: number, to: number) =>
  new DataView(await file.slice(from, to).arrayBuffer())
