import type { Confidence, TestedConfidence } from '../../../finance/risk/measure'
import { percent } from '../../format'

export const CONFIDENCES: Confidence[] = ['0.9', '0.95', '0.975', '0.99', '0.995', '0.999']
export const TESTED: TestedConfidence[] = ['0.95', '0.975', '0.99']

/** "95 %", "97.5 %". */
export const levelText = (confidence: Confidence): string =>
  percent(Number(confidence), confidence.length > 4 ? 1 : 0)

export const levelOptions = <T extends Confidence>(levels: T[]): { value: T; label: string }[] =>
  levels.map((value) => ({ value, label: levelText(value) }))
