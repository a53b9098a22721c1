/**
 * Short forms taken apart, so that "didn't" contains "not" as a word: the model must not have to learn negation once for
 * every verb. Forms without an apostrophe ("didnt") are frequent in short messages and unambiguous where listed.
 */
const STEMS: Record<string, string> = { ca: 'can', wo: 'will', ai: 'is', sha: 'shall' }
const WITHOUT_APOSTROPHE = new Set(
  'dont didnt doesnt isnt wasnt werent arent cant couldnt shouldnt wouldnt hasnt havent hadnt cannot'.split(
    ' ',
  ),
)
/** What may stand behind an apostrophe; anything else is a word by itself, as in o'neal. */
const TAIL = /'(s|re|ve|ll|d|m|t)(?![\p{L}\p{M}\p{N}])/uy

export interface Part {
  /** Offset and length in the folded text, from the word's start. */
  from: number
  to: number
  text: string
}

/** The parts of the word that stands at [from, to) of the folded text, with its tail if it has one. */
export function takeApart(folded: string, from: number, to: number): Part[] {
  const word = folded.slice(from, to)
  TAIL.lastIndex = to
  const tail = folded[to] === "'" ? TAIL.exec(folded) : null
  if (tail) {
    const end = to + tail[0].length
    if (tail[1] !== 't') return [part(from, to, word), part(to, end, tail[0])]
    if (word.length > 1 && word.endsWith('n')) return negation(word.slice(0, -1), from, end)
  }
  if (WITHOUT_APOSTROPHE.has(word)) return negation(word.replace(/(?:not|nt)$/, ''), from, to)
  return [part(from, to, word)]
}

function negation(written: string, from: number, to: number): Part[] {
  const middle = from + written.length
  return [part(from, middle, STEMS[written] ?? written), part(middle, to, 'not')]
}

function part(from: number, to: number, text: string): Part {
  return { from, to, text }
}
