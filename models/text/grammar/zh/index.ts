/** All Chinese patterns, and how one of their sentences is written. */
import type { RandomStream } from '../../../../src/numerics/random'
import { expand, type Rules } from '../engine'
import type { Pattern, Register } from '../pattern'
import { ZH_EVENTS } from './events'
import { finishChinese } from './finish'
import { ZH_FORUM } from './forum'
import { ZH_FRAMED, ZH_FRAMES } from './frames'
import { ZH_MARKETS } from './markets'
import { ZH_RESULTS } from './results'
import { ZH_WORDS } from './words'

export const CHINESE: Pattern[] = [...ZH_RESULTS, ...ZH_EVENTS, ...ZH_MARKETS, ...ZH_FORUM]

/** Fills a template of `register`; forum posts often say the same thing twice, and some sentences get a frame. */
export function writeChinese(
  templates: string,
  register: Register,
  bound: Rules,
  random: RandomStream,
): string {
  let sentence = expand(templates, random, ZH_WORDS, bound)
  if (register === 'tweet' && random.uniform() < 0.3) {
    sentence = `${sentence.replace(/[。！？，]$/, '')}，${expand(templates, random, ZH_WORDS, bound)}`
  }
  if (random.uniform() < ZH_FRAMED[register]) {
    sentence = expand(ZH_FRAMES[register], random, ZH_WORDS, { sentence: () => sentence })
  }
  return finishChinese(sentence, register, random)
}
