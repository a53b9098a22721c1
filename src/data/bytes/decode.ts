import { Failure } from '../../numerics/failure'
import { detectEncoding } from './encodings'
import { sampleOfBytes } from './sample'
import { wholeText } from './whole-text'

export interface DecodedText {
  text: string
  /** The label of the Encoding standard, such as `utf-8` or `windows-1252`. */
  encoding: string
}

/**
 * Bytes to text, without byte-order mark and with LF line ends (so that the tokeniser has nothing to guess).
 * @throws Failure `csv/unknown-encoding` when `override` is no encoding of this browser.
 */
export function decode(bytes: Uint8Array, override?: string): DecodedText {
  const encoding = override ?? detectEncoding(sampleOfBytes(bytes)).encoding
  const text = wholeText(decoder(encoding), bytes)
  return { text: text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text, encoding }
}

function decoder(label: string): TextDecoder {
  try {
    return new TextDecoder(label)
  } catch {
    throw new Failure('csv/unknown-encoding', { encoding: label })
  }
}
