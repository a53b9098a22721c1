import type { HeadlineLabel } from '../../../data/headlines/headline'

/** In the order of every triple of numbers about a headline. */
export const LABELS: readonly HeadlineLabel[] = ['negative', 'neutral', 'positive']
