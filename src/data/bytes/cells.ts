/** Bytes looked at, at most: of the cells that are not ASCII, and of those that are. */
const MOST_HIGH = 8192
const MOST_ASCII = 2048
/** Line ends, tab, quotation mark, comma, semicolon: never the second byte of a character in any encoding here. */
const LINE_END = 0x0a
const CUTS = new Set([0x0a, 0x0d, 0x09, 0x22, 0x2c, 0x3b])
const LONGEST = 2000

/**
 * The cells of a text, each once and on a line of its own: first those with bytes above 127, then some in ASCII that have letters. Cells that
 * differ in digits only count once, so that a space within every number does not outweigh a word.
 */
export function distinctCells(bytes: Uint8Array): Uint8Array {
  const high: Uint8Array[] = []
  const ascii: Uint8Array[] = []
  const seen = new Set<string>()
  let [highSize, asciiSize, start, isHigh, hasLetter] = [0, 0, 0, false, false]
  for (let at = 0; at <= bytes.length && highSize < MOST_HIGH; at++) {
    const byte = bytes[at]
    if (at < bytes.length && at - start < LONGEST && !CUTS.has(byte)) {
      if (byte > 0x7f) isHigh = true
      else if ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) hasLetter = true
      continue
    }
    if (isHigh || (hasLetter && asciiSize < MOST_ASCII)) {
      const cell = bytes.subarray(start, at)
      const key = keyOf(cell)
      if (!seen.has(key)) {
        seen.add(key)
        if (isHigh) high.push(cell)
        else ascii.push(cell)
        if (isHigh) highSize += cell.length
        else asciiSize += cell.length
      }
    }
    start = at + 1
    isHigh = hasLetter = false
  }
  return lines([...high, ...ascii])
}

function lines(cells: Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(cells.reduce((size, cell) => size + cell.length + 1, 0)).fill(LINE_END)
  let at = 0
  for (const cell of cells) {
    joined.set(cell, at)
    at += cell.length + 1
  }
  return joined
}

function keyOf(cell: Uint8Array): string {
  let key = ''
  for (const byte of cell) key += byte >= 0x30 && byte <= 0x39 ? '0' : String.fromCharCode(byte)
  return key.replace(/0+/g, '0')
}
