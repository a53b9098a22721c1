import { Failure } from '../../numerics/failure'

export interface DecodedText {
  text: string
  /** The label of the Encoding standard, such as `utf-8` or `windows-1252`. */
  encoding: string
}

/** One guess: the label when the bytes are in that encoding, else null. The first that answers wins. */
type Guess = (bytes: Uint8Array) => string | null

const GUESSES: readonly Guess[] = [
  (bytes) => (bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : null),
  (bytes) => (bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null),
  (bytes) => (isUtf8(bytes) ? 'utf-8' : null),
  // More encodings (GBK, windows-1250, Shift JIS) go here, before the one that accepts everything.
  () => 'windows-1252',
]

/**
 * Bytes to text, without byte-order mark and with LF line ends (so that the tokeniser has nothing to guess).
 * @throws Failure `csv/unknown-encoding` when `override` is no encoding of this browser.
 */
export function decode(bytes: Uint8Array, override?: string): DecodedText {
  const encoding = override ?? GUESSES.reduce<string | null>((found, guess) => found ?? guess(bytes), null)!
  const text = decoder(encoding).decode(bytes)
  return { text: text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text, encoding }
}

function decoder(label: string): TextDecoder {
  try {
    return new TextDecoder(label)
  } catch {
    throw new Failure('csv/unknown-encoding', { encoding: label })
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
