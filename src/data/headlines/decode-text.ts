import { decode } from '../bytes/decode'

/** Bytes of a legacy Chinese text that are above 127, at least; Western texts have a few accents. */
const LEAST_HIGH = 0.2
const CHINESE = 'gb18030'
const SAMPLE = 65_536

/** Bytes to text as for prices; beside that, the Chinese encoding that spreadsheets still write. */
export function decodeText(bytes: Uint8Array): string {
  const { text, encoding } = decode(bytes)
  return encoding === 'windows-1252' && looksChinese(bytes) ? decode(bytes, CHINESE).text : text
}

function looksChinese(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE)
  const high = sample.reduce((count, byte) => count + (byte > 127 ? 1 : 0), 0)
  if (high < LEAST_HIGH * sample.length) return false
  const text = new TextDecoder(CHINESE).decode(sample)
  const letters = text.match(/\p{L}/gu) ?? []
  // The sample may end within a character.
  if (text.indexOf('\ufffd') >= 0 && text.indexOf('\ufffd') < text.length - 2) return false
  return letters.filter((letter) => /\p{Script=Han}/u.test(letter)).length > letters.length / 2
}
