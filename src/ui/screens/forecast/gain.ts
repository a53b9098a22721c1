import type { Forecast } from '../../../learning/forecast'

export interface LearningGain {
  /** Mean tail tick loss on the test days, after training and without any. */
  network: number
  withoutLearning: number
  pValue: number
  verdict: 'helped' | 'nothing' | 'hurt'
}

/** What training added to the network's own start, filtered historical simulation; null in older results. */
export function learningGain({ notes }: Forecast): LearningGain | null {
  const detail = notes.find(({ code }) => code === 'learning-gain')?.detail
  if (!detail) return null
  const [network, withoutLearning, statistic, pValue] = [
    detail.network,
    detail.withoutLearning,
    detail.statistic,
    detail.pValue,
  ].map(Number)
  // A test that could not be made tells nothing apart.
  const verdict = pValue <= 0.05 ? (statistic < 0 ? 'helped' : 'hurt') : 'nothing'
  return { network, withoutLearning, pValue, verdict }
}
