import { plainName } from '../../columns/names'
import { VOCABULARY } from '../../columns/vocabulary'
import { CHINESE, JAPANESE, KOREAN, TRADITIONAL } from './east-asian'
import { CENTRAL, TURKISH, WESTERN } from './latin'
import { lower, unknownWord, wordCost } from './letters'
import type { WordCost } from './letters'
import { CYRILLIC, GREEK } from './other'
import { signCost } from './signs'
import { symbolCost } from './symbols'
import { listed } from './vocabulary'
import type { Signs, Vocabulary } from './vocabulary'

interface Language {
  cost: WordCost
  /** Its words in ASCII: beside an accent, they say which language the file is in. */
  plain: ReadonlySet<string>
}

/** Names of columns as they are written, accents and all. */
const COLUMN_NAMES = new Set(
  Object.values(VOCABULARY)
    .flat()
    .filter((name) => !isAscii(name)),
)
/** Languages of which only the names of columns are known. */
const THAI = namesIn('Thai', /\p{Script=Thai}/u)
const HEBREW = namesIn('Hebrew', /\p{Script=Hebrew}/u)
const ARABIC = namesIn('Arabic', /\p{Script=Arabic}/u)

/** The languages that are written in an encoding. */
const WRITTEN_IN: Readonly<Record<string, readonly (Vocabulary | Signs)[]>> = {
  ...{ 'windows-1252': WESTERN, 'iso-8859-15': WESTERN, macintosh: WESTERN },
  ...{ 'windows-1250': CENTRAL, 'iso-8859-2': CENTRAL },
  ...{
    'windows-1251': CYRILLIC,
    'koi8-r': CYRILLIC,
    'koi8-u': CYRILLIC,
    ibm866: CYRILLIC,
    'iso-8859-5': CYRILLIC,
  },
  ...{ 'windows-1254': [TURKISH], 'windows-1253': [GREEK], 'iso-8859-7': [GREEK] },
  ...{
    gb18030: [CHINESE],
    big5: [TRADITIONAL],
    shift_jis: [JAPANESE],
    'euc-jp': [JAPANESE],
    'euc-kr': [KOREAN],
  },
  ...{ 'windows-874': [THAI], 'windows-1255': [HEBREW], 'windows-1256': [ARABIC] },
  'utf-8': [...WESTERN, ...CENTRAL, TURKISH, ...CYRILLIC, GREEK, CHINESE, TRADITIONAL, JAPANESE, KOREAN],
}

/** Bits of a word of another language than the file's. */
const OTHER_LANGUAGE = 4
/** Bits of a cell that is the name of a column, and the share of its own that tells whose name it is. */
const COLUMN_NAME = 9
const OF_LANGUAGE = 0.1
/** Bits for another script within one word; capitals beside Chinese signs (A股) are usual. */
const MIXED = 10
const MIXED_WITH_SIGNS = 3
/** Words of English tables that are also in another language say nothing. */
const ENGLISH = new Set(
  listed(
    'data date time volume open high low close price name value bank total dollar euro real maximum minimum index fund rate',
  ),
)
/** Bits that a word in ASCII of the language takes off, and all of them together. */
const CONTEXT = 4
const MOST_CONTEXT = 16

const TOKENS = /[\p{L}\p{M}]+|[^\p{L}\p{M}]/gu
const RUNS =
  /\p{Script=Latin}+|\p{Script=Cyrillic}+|\p{Script=Greek}+|\p{Script=Thai}+|\p{Script=Hebrew}+|\p{Script=Arabic}+|[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー]+|[^]/gu
const SIGNS = /[\u2e80-\u9fff\uac00-\ud7af\uff66-\uff9f]/

const models = new Map<Vocabulary | Signs, Language>()

/** Bits of the cells as text of the likeliest language of that encoding; cells in ASCII only count as context. */
export function readingCost(encoding: string, cells: readonly string[]): number {
  const languages = WRITTEN_IN[encoding].map(languageOf)
  const totals = languages.map(({ plain }) => -contextOf(cells, plain))
  for (const cell of cells) {
    if (isAscii(cell)) continue
    const costs = cellCosts(cell, languages)
    const named = COLUMN_NAMES.has(plainName(cell))
    costs.forEach((bits, i) => (totals[i] += named ? Math.min(bits, COLUMN_NAME + OF_LANGUAGE * bits) : bits))
  }
  return Math.min(...totals)
}

function cellCosts(cell: string, languages: readonly Language[]): number[] {
  const totals = languages.map(() => 0)
  const add = (bits: number) => totals.forEach((_, i) => (totals[i] += bits))
  const tokens = cell.match(TOKENS) ?? []
  tokens.forEach((token, at) => {
    if (!/[\p{L}\p{M}]/u.test(token)) {
      if (!isAscii(token)) add(symbolCost(token, tokens[at - 1] ?? '', tokens[at + 1] ?? ''))
      return
    }
    const runs = token.match(RUNS) ?? []
    add((runs.length - 1) * (SIGNS.test(token) && !/[a-z]/.test(token) ? MIXED_WITH_SIGNS : MIXED))
    for (const run of runs) {
      const costs = languages.map(({ cost }) =>
        isAscii(run) ? Math.min(cost(run), unknownWord(run)) : cost(run),
      )
      const least = Math.min(...costs) + OTHER_LANGUAGE
      costs.forEach((bits, i) => (totals[i] += Math.min(bits, least)))
    }
  })
  return totals
}

function contextOf(cells: readonly string[], plain: ReadonlySet<string>): number {
  const words = new Set(cells.filter(isAscii).flatMap((cell) => lower(cell).match(/[a-z]{3,}/g) ?? []))
  return Math.min(MOST_CONTEXT, CONTEXT * [...words].filter((word) => plain.has(word)).length)
}

function languageOf(known: Vocabulary | Signs): Language {
  const made = models.get(known)
  if (made) return made
  const language = {
    cost: 'signs' in known ? signCost(known) : wordCost(known),
    plain: new Set(
      'signs' in known
        ? []
        : listed(known.words).filter((word) => isAscii(word) && word.length > 2 && !ENGLISH.has(word)),
    ),
  }
  models.set(known, language)
  return language
}

function namesIn(language: string, script: RegExp): Vocabulary {
  return { language, words: [...COLUMN_NAMES].filter((name) => script.test(name)).join(' ') }
}

function isAscii(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- ASCII begins with control characters
  return /^[\x00-\x7f]*$/.test(text)
}
