import { readingCost } from './languages/reading-cost'
import { distinctCells } from './cells'
import { wholeText } from './whole-text'
import { byteOrderMark, looksUtf16, utf8Fit } from './unicode'

export interface DetectedEncoding {
  /** The label of the Encoding standard, such as `utf-8` or `windows-1252`. */
  encoding: string
  /** False where another encoding gives another text that reads about as well. */
  certain: boolean
  /** What else it could be and would read differently, likeliest first. */
  alternatives: string[]
}

/**
 * Legacy encodings by how often files come in them, in bits against windows-1252: it decides between readings that are
 * the same text or equally likely.
 */
const LEGACY: Readonly<Record<string, number>> = {
  'windows-1252': 0,
  gb18030: 1,
  'windows-1251': 1,
  'windows-1250': 1,
  shift_jis: 1,
  'euc-kr': 1,
  big5: 1,
  'windows-1254': 2,
  'windows-1253': 3,
  'iso-8859-2': 4,
  'iso-8859-15': 4,
  'euc-jp': 9,
  'koi8-r': 12,
  'koi8-u': 13,
  ibm866: 10,
  'iso-8859-5': 14,
  'iso-8859-7': 6,
  macintosh: 6,
  'windows-874': 16,
  'windows-1255': 16,
  'windows-1256': 16,
}

/** Labels of the Encoding standard that a user may choose: what is detected, and what can only be chosen. */
export const ENCODINGS: readonly string[] = [
  ...['utf-8', 'utf-16le', 'utf-16be', ...Object.keys(LEGACY)],
  ...['windows-1257', 'windows-1258', 'iso-8859-4', 'iso-2022-jp'],
]

/** Bits by which the best reading must beat the next to be certain. */
const CERTAIN = 8
/** Bits within which another reading is worth offering, and how many at most. */
const WORTH_OFFERING = 40
const MOST_ALTERNATIVES = 4
/** So many different characters or fewer may be well-formed UTF-8 by accident. */
const FEW = 3
/** A text is UTF-8 with some damage where so many characters are well-formed for one that is not. */
const DAMAGED_RATIO = 20

/**
 * Which encoding the bytes are in: a byte-order mark, the zero bytes of UTF-16, well-formed UTF-8, or else the legacy
 * encoding in which they read most like a language.
 * @param sample the beginning of the file and lines with bytes above 127, as {@link sampleOf} finds them
 */
export function detectEncoding(sample: Uint8Array): DetectedEncoding {
  const unicode = byteOrderMark(sample) ?? looksUtf16(sample)
  if (unicode) return sure(unicode)
  const { characters, different, broken } = utf8Fit(sample)
  if (characters === 0 && broken === 0) return sure('utf-8')
  if (broken === 0 && different > FEW) return sure('utf-8')
  const found = bestLegacy(distinctCells(sample), broken === 0)
  if (broken === 0 || characters < DAMAGED_RATIO * broken) return found
  return {
    encoding: 'utf-8',
    certain: false,
    alternatives: [found.encoding, ...found.alternatives].slice(0, MOST_ALTERNATIVES),
  }
}

function sure(encoding: string): DetectedEncoding {
  return { encoding, certain: true, alternatives: [] }
}

function bestLegacy(joined: Uint8Array, utf8: boolean): DetectedEncoding {
  const candidates = Object.entries(utf8 ? { ...LEGACY, 'utf-8': -8 } : LEGACY)
  const readings = candidates
    .map(([encoding, prior]) => {
      const text = wholeText(new TextDecoder(encoding), joined)
      return { encoding, text, bits: prior + readingCost(encoding, text.split('\n')) }
    })
    .sort((a, b) => a.bits - b.bits)
  const [best] = readings
  const seen = new Set([best.text])
  const others = readings.filter(({ text }) => !seen.has(text) && seen.add(text))
  return {
    encoding: best.encoding,
    certain: others.length === 0 || others[0].bits - best.bits >= CERTAIN,
    alternatives: others
      .filter(({ bits }) => bits - best.bits < WORTH_OFFERING)
      .slice(0, MOST_ALTERNATIVES)
      .map(({ encoding }) => encoding),
  }
}
