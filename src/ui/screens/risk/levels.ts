import type { Confidence } from '../../../finance/risk/measure'

export const CONFIDENCES: Confidence[] = ['0.95', '0.99']
