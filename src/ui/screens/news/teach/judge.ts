import type { Lesson } from '../../../../state/teaching.svelte'

export type LessonVerdict = 'better' | 'perhaps' | 'same' | 'kept' | 'worse'

const rightIn = (confusion: readonly number[]) => confusion[0] + confusion[4] + confusion[8]

/**
 * What teaching was worth on the held-out texts, and how many more of them are right. The texts whose answer changed are
 * at least as many as the difference d; if each change went either way like a coin, d would spread by the square root
 * of their number, which nobody recorded. The most there can be are those wrong before or after, so that the bound is
 * kept on the cautious side: `better` needs d > 1.96 sqrt(wrong before + wrong after).
 * Source: Q. McNemar (1947), https://doi.org/10.1007/BF02295996
 */
export function judgeLesson({ before, after, bestEpoch }: Pick<Lesson, 'before' | 'after' | 'bestEpoch'>): {
  verdict: LessonVerdict
  gained: number
} {
  const gained = rightIn(after.confusion) - rightIn(before.confusion)
  if (bestEpoch === 0) return { verdict: 'kept', gained }
  const wrong = before.count + after.count - rightIn(before.confusion) - rightIn(after.confusion)
  if (gained > 1.96 * Math.sqrt(wrong)) return { verdict: 'better', gained }
  if (gained === 0) return { verdict: 'same', gained }
  return { verdict: gained > 0 ? 'perhaps' : 'worse', gained }
}
