/** The encoding that the first bytes name, or null. */
export function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : null
}

/** What no text holds: controls other than tab, line ends and form feed, private use, code points without a meaning. */
const NO_TEXT = /(?![\t\n\r\f\u2028\u2029])[\p{Cc}\p{Co}\p{Cn}\p{Cs}]/u

/** One zero is damage. */
const LEAST_ZEROS = 2

/**
 * UTF-16 without a byte-order mark: every ASCII character (digits, separators, line ends) has a zero byte, always on the
 * same side, and what comes out is text.
 */
export function looksUtf16(bytes: Uint8Array): string | null {
  const zeros = [0, 0]
  const even = bytes.length - (bytes.length % 2)
  for (let at = 0; at < even; at++) if (bytes[at] === 0) zeros[at % 2]++
  if (zeros[0] + zeros[1] < LEAST_ZEROS || (zeros[0] > 0 && zeros[1] > 0)) return null
  const encoding = zeros[1] > 0 ? 'utf-16le' : 'utf-16be'
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, even))
  // A sample may end within a pair of surrogates.
  return NO_TEXT.test(text) || /\ufffd./su.test(text) ? null : encoding
}

export interface Utf8Fit {
  /** Characters beyond ASCII that are well-formed UTF-8, and how many of them are different. */
  characters: number
  different: number
  /** Places that are no UTF-8; a character cut off at the end is none. */
  broken: number
}

export function utf8Fit(bytes: Uint8Array): Utf8Fit {
  const text = new TextDecoder().decode(bytes, { stream: true })
  const seen = new Set<string>()
  let characters = 0
  let broken = 0
  for (const character of text) {
    if (character === '\ufffd') broken++
    else if (character > '\x7f') {
      characters++
      seen.add(character)
    }
  }
  return { characters, different: seen.size, broken }
}
