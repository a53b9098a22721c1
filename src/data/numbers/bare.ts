/** Zeros of the digit blocks that files are written in beside ASCII: Arabic, Persian, Devanagari, Bengali, Thai. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50]
/** Full-width forms stand at a fixed distance from ASCII. */
const FULL_WIDTH = { from: 0xff01, to: 0xff5e, distance: 0xfee0 }
/**
 * Marks that say in which direction text runs, byte order marks and zero-width spaces; not those that turn digits round
 * (U+202D and U+202E), because what is seen would not be what is read.
 */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202c\u2060-\u2069\ufeff]/g

/** Is every character plain ASCII, and none of them a guard of a spreadsheet? Most cells are, and stay as they are. */
function isBare(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code > 126 || code === 34 || code === 39 || code === 61) return false
  }
  return true
}

/**
 * A cell without what a spreadsheet or a keyboard put round it: trimmed, `="12.3"`, `'12.3` and `"12.3"` without their
 * guards, digits of other scripts and full-width ones as ASCII, minus signs as hyphens, Arabic decimal and thousands
 * marks as dot and nothing, every kind of space as a space.
 */
export function bareCell(cell: string): string {
  const text = cell.trim()
  if (isBare(text)) return text
  const ascii = Array.from(text.replace(INVISIBLE, ''), asciiOf).join('').trim()
  const guarded = /^=?\s*"(.*)"$/.exec(ascii)
  return (guarded ? guarded[1] : ascii).replace(/^'+(?=.)/, '').trim()
}

function asciiOf(character: string): string {
  const code = character.codePointAt(0)!
  if (code < 0x7f) return character
  if (code >= FULL_WIDTH.from && code <= FULL_WIDTH.to) return String.fromCharCode(code - FULL_WIDTH.distance)
  const zero = ZEROS.find((first) => code >= first && code <= first + 9)
  if (zero !== undefined) return String(code - zero)
  if (code === 0x2212 || code === 0x2010 || code === 0x2011) return '-'
  if (code === 0x66b) return '.'
  if (code === 0x66c) return ''
  // Line separators stay: what stands on two lines is not one number or date.
  return /[^\S\v\f\u2028\u2029]/.test(character) ? ' ' : character
}
