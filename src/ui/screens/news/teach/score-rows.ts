import type { Lesson } from '../../../../state/teaching.svelte'
import { number, percent } from '../../../format'
import { m } from '../../../messages/messages'
import type { TableRow } from '../../../controls/table'

/** Scores before and after, each with which way is better. */
export function scoreRows({ before, after }: Pick<Lesson, 'before' | 'after'>): TableRow[] {
  const t = m.news.teach.result
  const share = (value: number) => percent(value)
  return [
    { id: 'accuracy', cells: [t.accuracy, share(before.accuracy), share(after.accuracy), t.better] },
    { id: 'macroF1', cells: [t.macroF1, share(before.macroF1), share(after.macroF1), t.better] },
    {
      id: 'calibration',
      cells: [t.calibration, share(before.calibrationError), share(after.calibrationError), t.lower],
    },
    { id: 'logLoss', cells: [t.logLoss, number(before.logLoss, 3), number(after.logLoss, 3), t.lower] },
  ]
}
