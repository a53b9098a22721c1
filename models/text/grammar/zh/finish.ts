/** The last touches of a Chinese sentence: a full stop at times, half-width punctuation in some sources. */
import type { RandomStream } from '../../../../src/numerics/random'
import type { Register } from '../pattern'

export function finishChinese(raw: string, register: Register, random: RandomStream): string {
  let text = raw.trim().replace(/[，：；]+$/, '')
  const stop = register === 'prose' || register === 'company' ? 0.4 : 0.1
  if (random.uniform() < stop && !/[。！？：]$/.test(text)) text += '。'
  return random.uniform() < 0.08
    ? text.replaceAll('，', ',').replaceAll('：', ':').replaceAll('？', '?')
    : text
}
