import type { HeadlineLabel } from '../../../data/headlines/headline'
import { percent, THIN } from '../../format'

/** In the order of every triple of numbers about a headline. */
export const LABELS: readonly HeadlineLabel[] = ['negative', 'neutral', 'positive']

/** No model is certain: what would round to 0 or 100 % is shown as less or more than the nearest that is neither. */
export function chance(share: number, digits = 0): string {
  const step = 10 ** -(digits + 2)
  if (share < 1 && share > 1 - step / 2) return `>${THIN}${percent(1 - step, digits)}`
  if (share > 0 && share < step / 2) return `<${THIN}${percent(step, digits)}`
  return percent(share, digits)
}
