/** All English patterns, and how one of their sentences is written. */
import type { RandomStream } from '../../../../src/numerics/random'
import { expand, type Rules } from '../engine'
import { finishEnglish } from '../finish'
import type { Pattern, Register } from '../pattern'
import { BROKERS } from './brokers'
import { CAPITAL, CAPITAL_TWEETS } from './capital'
import { CONTRAST } from './contrast'
import { DEALS_AND_PEOPLE } from './deals'
import { EVERYDAY_WORDS } from './everyday'
import { EXPECTATIONS } from './expectations'
import { EXPLAINERS } from './explainers'
import { COMPANY_FACTS } from './facts'
import { FRAMED, FRAMES, INTRODUCED, lowered } from './frames'
import { LOSSES } from './losses'
import { MACRO } from './macro'
import { NEGATED } from './negated'
import { OPINIONS } from './opinions'
import { ORDERS } from './orders'
import { PAIRED } from './pairs'
import { PRICES, TICKER_MOVES } from './prices'
import { PROSE } from './prose'
import { RESULTS } from './results'
import { TWEETS } from './tweets'
import { WORLD } from './world'

export const ENGLISH: Pattern[] = [
  ...RESULTS,
  ...PAIRED,
  ...LOSSES,
  ...EVERYDAY_WORDS,
  ...EXPECTATIONS,
  ...ORDERS,
  ...DEALS_AND_PEOPLE,
  ...CAPITAL,
  ...CAPITAL_TWEETS,
  ...BROKERS,
  ...OPINIONS,
  ...PRICES,
  ...TICKER_MOVES,
  ...MACRO,
  ...TWEETS,
  ...CONTRAST,
  ...NEGATED,
  ...PROSE,
  ...COMPANY_FACTS,
  ...EXPLAINERS,
]

const RELEASE: Rules = { ...WORLD, company: INTRODUCED }
/** Questions, quotations and what ends in a link stand alone. */
const ALONE = /[?":]|https|\.\s/

/** Fills a template of `register` and wraps some of the sentences in who said it, when and where. */
export function writeEnglish(
  templates: string,
  register: Register,
  bound: Rules,
  random: RandomStream,
): string {
  const rules = register === 'company' || register === 'prose' ? RELEASE : WORLD
  let sentence = expand(templates, random, rules, bound)
  if (random.uniform() < FRAMED[register] && !ALONE.test(sentence)) {
    const inside = { sentence: () => sentence, lowered: lowered(sentence) }
    sentence = expand(FRAMES[register], random, WORLD, inside)
  }
  return finishEnglish(sentence, register, random)
}
