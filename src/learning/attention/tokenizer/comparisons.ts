import type { FoundNumber } from './numbers'

/**
 * Which way a value went, where a text says it with two numbers: "rose to 13.1 mn from 8.7 mn", "was 4.9 mn, compared to
 * 7.4 mn a year earlier", "由1.2亿元增至1.5亿元".
 *
 * Two numbers of one kind, close together in one sentence, are a comparison when the words around them say which is the
 * newer: "A from B", "A versus B", "A (B a year earlier)" name the newer first, "from A to B" names it second. A loss
 * counts as a negative number ("loss of 5 versus profit of 3" fell, "loss narrowed to 5 from 7" rose); a unit that only
 * one of the two carries holds for both ("13.1 from 8.7 mn").
 */
export interface Comparison {
  /** Place in the list of numbers of the second number of the pair. */
  second: number
  way: 'rise' | 'fall' | 'same'
}

/** The second number stands at most so many characters behind the first. */
const REACH = 90
/** Words about a number are looked for so far before and behind it. */
const AROUND = 40
const SENTENCE_END = /[.!?;](?:\s|$)/u
/** Its point ends no sentence. */
const VERSUS = /\bvs?\./gu
/** The marker, and then at most a few words such as "a loss of" before the older number. */
const OLDER_SECOND =
  /(?:\b(?:from|versus|vs|against|compar(?:ed|ing) (?:to|with)|v)\b|(?:上年|去年|同期|同比|此前|前值))(?![^\d]*\b(?:to|for|at|by|as|and|after|while)\b)[^\d,;()]{0,32}$/u
const NEWER_SECOND =
  /(?:\bto|[至到为])[^a-z\d]*(?:about |around |nearly |over |almost |some |a )?[^a-z\d]*(?:[a-z]{1,3}[. ]*)?$/u
const FROM = /(?:\bfrom|\bbetween|[由从自])[^.;]{0,24}$/u
const EARLIER =
  /^[^.;]{0,40}?(?:\b(?:year|quarter|month|period|week|time)[ -](?:earlier|ago|before)|\b(?:corresponding|comparable|same|previous|prior|preceding|last|earlier) (?:period|quarter|year|month|fiscal|time|week)|\b(?:year|quarter|month)-(?:earlier|ago)|上年|去年|同期)/u
/** A number of days, a size or a date and nothing that was measured: 16-month, May 29. */
const NAMED_BEHIND = /^-[a-z]/
const NAMED_BEFORE = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*[. ]*$/u
const LOSS = /(?:\b(?:loss|losses|deficit|lost|minus|negative)\b|亏损|净亏)/gu
const GAIN = /(?:\b(?:profit|profits|income|earnings|surplus|positive|gain)\b|盈利|净利|利润)/gu

export function comparisons(text: string, numbers: FoundNumber[]): Comparison[] {
  const found: Comparison[] = []
  for (let second = 1; second < numbers.length; second++) {
    const first = partner(text, numbers, second)
    if (first < 0) continue
    const newer = newerOf(text, numbers, first, second)
    if (!newer) continue
    const [a, b] = signed(text, numbers, first, second)
    const change = newer === 'first' ? a - b : b - a
    if (Number.isFinite(change))
      found.push({ second, way: change > 0 ? 'rise' : change < 0 ? 'fall' : 'same' })
  }
  return found
}

/** The nearest number before that measures the same thing, or -1. */
function partner(text: string, numbers: FoundNumber[], second: number): number {
  const b = numbers[second]
  if (b.kind === 'other' || named(text, b)) return -1
  for (let first = second - 1; first >= 0 && b.from - numbers[first].to <= REACH; first--) {
    if (alike(numbers[first], b)) return named(text, numbers[first]) ? -1 : first
  }
  return -1
}

function named(text: string, { kind, from, to }: FoundNumber): boolean {
  if (kind !== 'number') return false
  return (
    NAMED_BEHIND.test(text.slice(to, to + 2)) || NAMED_BEFORE.test(text.slice(Math.max(0, from - 12), from))
  )
}

function alike(a: FoundNumber, b: FoundNumber): boolean {
  // $5 and €4 say nothing of a change.
  if (a.currency && b.currency && a.currency !== b.currency) return false
  if (a.kind === b.kind) return true
  if (a.kind !== 'number' && b.kind !== 'number') return false
  // A plain number beside an amount or a percentage is one too when it is of the same size: "13.1 from 8.7 mn".
  if (a.kind === 'other' || b.kind === 'other') return false
  const ratio = Math.abs(a.value / a.scale / (b.value / b.scale))
  return ratio > 0.02 && ratio < 50
}

function newerOf(
  text: string,
  numbers: FoundNumber[],
  first: number,
  second: number,
): 'first' | 'second' | null {
  const [a, b] = [numbers[first], numbers[second]]
  const middle = text.slice(a.to, b.from)
  if (SENTENCE_END.test(middle.replace(VERSUS, 'vs'))) return null
  const before = text.slice(Math.max(0, a.from - AROUND, first ? numbers[first - 1].to : 0), a.from)
  const behind = text.slice(b.to, Math.min(b.to + AROUND, nextAmount(numbers, second)))
  if (FROM.test(before) && NEWER_SECOND.test(middle) && !/\bcompared\b/.test(middle)) return 'second'
  if (OLDER_SECOND.test(middle)) return 'first'
  if (EARLIER.test(behind) && /[(,]|\b(?:while|whereas|when|was|were)\b/u.test(middle)) {
    return EARLIER.test(middle) ? null : 'first'
  }
  // "EUR 1.9 mn (EUR 2.1 mn)": the older one in brackets.
  const bracket = /^\s*\([^\d)]{0,8}$/u.test(middle) && /^[^()\d]{0,24}(?:(?:19|20)\d\d\s*)?\)/u.test(behind)
  return bracket && a.kind !== 'percent' && a.currency === b.currency ? 'first' : null
}

function nextAmount(numbers: FoundNumber[], second: number): number {
  return numbers.find((number, i) => i > second && number.kind !== 'other')?.from ?? Infinity
}

/** The two values in one unit, losses negative. */
function signed(text: string, numbers: FoundNumber[], first: number, second: number): [number, number] {
  const [a, b] = [numbers[first], numbers[second]]
  const lone = (x: FoundNumber, y: FoundNumber) => (x.scale === 1 && y.scale > 1 ? unitOf(x, y) : 1)
  const before = text.slice(Math.max(0, a.from - AROUND), a.from)
  const middle = text.slice(a.to, b.from)
  const signA = a.kind === 'percent' ? 1 : (polarity(before) ?? 1)
  const signB = a.kind === 'percent' ? 1 : (polarity(middle) ?? signA)
  return [signA * a.value * lone(a, b), signB * b.value * lone(b, a)]
}

/** The other's unit, unless that makes the two more different than they look: "$900,000 from $1.1 million". */
function unitOf(lone: FoundNumber, other: FoundNumber): number {
  const asWritten = Math.abs(Math.log(Math.abs(lone.value / other.value)))
  const shared = Math.abs(Math.log(Math.abs((lone.value * other.scale) / other.value)))
  return shared < asWritten ? other.scale : 1
}

/** -1 after a word for a loss, 1 after one for a gain, the later one where both stand; null without. */
function polarity(words: string): number | null {
  const last = (pattern: RegExp) => [...words.matchAll(pattern)].at(-1)?.index ?? -1
  const [loss, gain] = [last(LOSS), last(GAIN)]
  return loss < 0 && gain < 0 ? null : loss > gain ? -1 : 1
}
