/** The beginning that is always in a sample, and the lines after it that have bytes above 127: bytes of each, at most. */
const HEAD = 65_536
const MOST_AFTER = 65_536
const LONGEST_LINE = 4096
/** Lines with bytes above 127 that are looked at after the head; most of them say the same again. */
const MOST_LINES = 20_000
/** Bytes read at a time. */
const SLICE = 2 ** 22
const LINE_END = 0x0a

/**
 * What shows the encoding of a file: its first 64 KB, and of the rest the lines that are not ASCII, each kind once (lines
 * that differ in digits only are one kind). The only Polish word of a table may stand in its footer.
 * @throws what `breathe` throws
 */
export async function sampleOf(
  blob: Blob,
  breathe: () => Promise<void> = async () => {},
): Promise<Uint8Array> {
  const sampler = new Sampler()
  for (let at = 0; at < blob.size && !sampler.full; at += SLICE) {
    sampler.see(new Uint8Array(await blob.slice(at, at + SLICE).arrayBuffer()))
    await breathe()
  }
  return sampler.sample()
}

/** As {@link sampleOf}, of bytes that are in memory. */
export function sampleOfBytes(bytes: Uint8Array): Uint8Array {
  const sampler = new Sampler()
  for (let at = 0; at < bytes.length && !sampler.full; at += SLICE)
    sampler.see(bytes.subarray(at, at + SLICE))
  return sampler.sample()
}

class Sampler {
  full = false
  private readonly pieces: Uint8Array[] = []
  private readonly kinds = new Set<string>()
  private started = false
  private size = 0
  private lines = 0
  /** The unfinished line at the end of the bytes seen. */
  private rest: Uint8Array = new Uint8Array(0)

  /** The next bytes of the file; at first more than the head or all there is. */
  see(bytes: Uint8Array): void {
    if (this.started) return this.seeLines(bytes)
    this.started = true
    if (bytes.length <= HEAD) return void this.pieces.push(bytes)
    // Zero bytes mean UTF-16, in which lines are not cut like this; the head shows it well enough.
    this.full = bytes.subarray(0, HEAD).includes(0)
    const end = this.full ? HEAD : bytes.subarray(0, HEAD).lastIndexOf(LINE_END) + 1 || HEAD
    this.pieces.push(bytes.subarray(0, end))
    if (!this.full) this.seeLines(bytes.subarray(end))
  }

  sample(): Uint8Array {
    if (isHigh(this.rest)) this.keep(this.rest)
    const whole = new Uint8Array(this.pieces.reduce((size, piece) => size + piece.length, 0))
    let at = 0
    for (const piece of this.pieces) {
      whole.set(piece, at)
      at += piece.length
    }
    return whole
  }

  private seeLines(bytes: Uint8Array): void {
    const last = bytes.lastIndexOf(LINE_END) + 1
    const first = bytes.indexOf(LINE_END) + 1
    const begun = this.rest
    if (last === 0) {
      this.rest = begun.length < LONGEST_LINE ? joined(begun, bytes.subarray(0, LONGEST_LINE)) : begun
      return
    }
    const line = joined(begun, bytes.subarray(0, first))
    if (isHigh(line)) this.keep(line)
    for (let at = nextHigh(bytes, first, last); at < last && !this.full;) {
      const start = bytes.lastIndexOf(LINE_END, at) + 1
      const end = bytes.indexOf(LINE_END, at) + 1
      this.keep(bytes.subarray(start, end))
      at = nextHigh(bytes, end, last)
    }
    this.rest = bytes.slice(last, last + LONGEST_LINE)
  }

  private keep(line: Uint8Array): void {
    const short = line.subarray(0, LONGEST_LINE)
    const kind = new TextDecoder('latin1').decode(short).replace(/\d+/g, '0')
    this.full = ++this.lines >= MOST_LINES
    if (this.kinds.has(kind)) return
    this.kinds.add(kind)
    this.pieces.push(short.slice())
    this.size += short.length
    if (this.size >= MOST_AFTER) this.full = true
  }
}

function isHigh(bytes: Uint8Array): boolean {
  return nextHigh(bytes, 0, bytes.length) < bytes.length
}

/** The first byte above 127 from `start`, or `end`; four bytes at a time, because nearly all of a table is ASCII. */
function nextHigh(bytes: Uint8Array, start: number, end: number): number {
  let at = start
  while (at < end && (bytes.byteOffset + at) % 4 !== 0) if (bytes[at++] > 127) return at - 1
  if (at >= end) return end
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset + at, (end - at) >> 2)
  let word = 0
  while (word < words.length && (words[word] & 0x80808080) === 0) word++
  at += 4 * word
  while (at < end && bytes[at] < 128) at++
  return at
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}
