/** CRC-32 of the zip format (ISO 3309, polynomial 0xedb88320 reflected), of bytes that come in pieces. */
export class Crc32 {
  private state = ~0

  see(bytes: Uint8Array): void {
    let state = this.state
    for (let i = 0; i < bytes.length; i++) state = TABLE[(state ^ bytes[i]) & 0xff] ^ (state >>> 8)
    this.state = state
  }

  get value(): number {
    return ~this.state >>> 0
  }
}

const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte
  for (let bit = 0; bit < 8; bit++)
    remainder = remainder & 1 ? 0xedb88320 ^ (remainder >>> 1) : remainder >>> 1
  return remainder
})
