import type { CalendarSplit } from '../forecast'

/** What a network sees beside prices. */
export type TowerSet = 'price' | 'news' | 'macro' | 'both'

/** `earns` its place, `hurts`, or the difference may be `luck`: Diebold-Mariano, 5 %, with Holm's correction. */
export type TowerVerdict = 'earns' | 'luck' | 'hurts'

/** One-day scores of a network with some towers on the untouched test days, mean over series, days and seeds. */
export interface TowerScore {
  towers: TowerSet
  /** Mean tick loss over the 11 levels, and over 1, 2.5 and 5 %, of log returns. */
  pinball: number
  tailPinball: number
  byLevel: Record<string, number>
  /** Of these to the network of prices alone; 1 for that network itself. */
  ratio: number
  tailRatio: number
  /** Of the tick loss over all levels against prices alone; negative favours the towers. Null for prices alone. */
  dieboldMariano: { statistic: number; pValue: number; adjusted: number } | null
  verdict: TowerVerdict | null
  parameters: number
  /** Mean over seeds: the lowest validation loss and the seconds of training. */
  validationLoss: number
  seconds: number
}

/** Networks with and without towers on the same windows, seeds and days. The first row is that of prices alone. */
export interface TowerComparison {
  rows: TowerScore[]
  split: CalendarSplit
  testDays: number
  testSeries: number
  seeds: number[]
  /** The headlines were moved to other days: nothing should earn its place. */
  shuffledNews: boolean
}
