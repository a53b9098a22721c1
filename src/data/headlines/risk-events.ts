import { CHINESE, CHINESE_HARMLESS } from './lexicon/chinese'
import { chineseDenied, englishDenied } from './lexicon/denied'
import { ENGLISH, ENGLISH_HARMLESS } from './lexicon/english'
import { anyOf, anyWordsOf } from './lexicon/patterns'
import type { RiskEvent, RiskEventName } from './risk-event'
import { RISK_EVENTS } from './risk-event'

/**
 * The risk events that a text mentions, by trigger phrases in English and Chinese (`lexicon/`): readable, repeatable,
 * and each with the words that say so. It finds phrases, it does not understand: a denied event ("denies fraud", "no
 * default", "lawsuit dismissed", 否认造假) and a harmless sense ("default settings", 违约金) do not count, a way of
 * saying it that no list has is missed.
 *
 * Result: in order of place; of triggers of the same event that overlap the longest. Spans count UTF-16 units of `text`,
 * which may be empty, hold markup or emoji, or be long: the cost grows with its length.
 */
export function findRiskEvents(text: string): RiskEvent[] {
  // Most headlines mention none, and one look says so.
  if (ANY.every((pattern) => text.search(pattern) < 0)) return []
  const blanked = blankHarmless(text)
  const found: RiskEvent[] = []
  for (const event of RISK_EVENTS) {
    const { english, chinese } = TRIGGERS[event]
    const spans = [
      ...spansOf(english, blanked).filter(
        ({ from, to }) => !englishDenied(blanked, from, to, event !== 'policy'),
      ),
      ...spansOf(chinese, blanked).filter(({ from, to }) => !chineseDenied(blanked, from, to)),
    ]
    for (const span of spans) found.push({ event, ...span })
  }
  return found.sort((a, b) => a.from - b.from || a.to - b.to)
}

interface Span {
  from: number
  to: number
}

const TRIGGERS = Object.fromEntries(
  RISK_EVENTS.map((event) => [
    event,
    { english: ENGLISH[event].map((phrase) => anyWordsOf([phrase])), chinese: [anyOf(CHINESE[event])] },
  ]),
) as Record<RiskEventName, { english: RegExp[]; chinese: RegExp[] }>
const ANY = [anyWordsOf(Object.values(ENGLISH).flat()), anyOf(Object.values(CHINESE).flat())]
const HARMLESS = [anyWordsOf(ENGLISH_HARMLESS), anyOf(CHINESE_HARMLESS)]

/** Puts spaces where a phrase has a harmless sense, so that places stay what they are. */
function blankHarmless(text: string): string {
  return HARMLESS.reduce((left, pattern) => left.replace(pattern, (match) => ' '.repeat(match.length)), text)
}

/** What any of the phrases matches; of overlapping matches the longest. */
function spansOf(phrases: RegExp[], text: string): Span[] {
  const all = phrases
    .flatMap((phrase) => Array.from(text.matchAll(phrase), ({ index, 0: match }) => spanOf(index, match)))
    .sort((a, b) => a.from - b.from || b.to - a.to)
  const kept: Span[] = []
  for (const span of all) {
    const last = kept.at(-1)
    if (!last || span.from >= last.to) kept.push(span)
    else if (span.to - span.from > last.to - last.from) kept[kept.length - 1] = span
  }
  return kept
}

function spanOf(index: number, match: string): Span {
  return { from: index, to: index + match.length }
}
