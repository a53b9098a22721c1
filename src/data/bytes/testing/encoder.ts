import { wholeText } from '../whole-text'

/** The other way round of TextDecoder, for tests: text to the bytes of a legacy encoding. */

const TWO_BYTES = ['gb18030', 'gbk', 'big5', 'shift_jis', 'euc-jp', 'euc-kr']
const tables = new Map<string, Map<string, readonly number[]>>()

/**
 * @param mark whether the bytes begin with a byte-order mark
 * @throws RangeError for a character that the encoding does not have
 */
export function encode(text: string, encoding: string, mark = false): Uint8Array<ArrayBuffer> {
  if (mark) return encode(`\ufeff${text}`, encoding)
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  if (encoding.startsWith('utf-16')) return utf16(text, encoding === 'utf-16le')
  const table = tableOf(encoding)
  const bytes: number[] = []
  for (const character of text) {
    const code = table.get(character)
    if (!code) throw new RangeError(`${encoding} has no ${character}`)
    bytes.push(...code)
  }
  return Uint8Array.from(bytes)
}

function utf16(text: string, little: boolean): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(2 * text.length))
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), little)
  return new Uint8Array(view.buffer)
}

function tableOf(encoding: string): Map<string, readonly number[]> {
  const made = tables.get(encoding)
  if (made) return made
  const table = new Map<string, readonly number[]>()
  const decoder = new TextDecoder(encoding)
  const see = (...code: number[]) => {
    const text = wholeText(decoder, Uint8Array.from(code))
    if ([...text].length === 1 && text !== '\ufffd' && !table.has(text)) table.set(text, code)
  }
  for (let byte = 0; byte < 256; byte++) see(byte)
  if (TWO_BYTES.includes(encoding)) {
    for (let lead = 0x81; lead < 0xff; lead++) for (let trail = 0x40; trail < 0xff; trail++) see(lead, trail)
  }
  tables.set(encoding, table)
  return table
}
