/** The methods of this release; each name is also the key in the report file. */
export type RiskMethod = 'historical' | 'gaussian' | 'ewma' | 'network'
export type Confidence = '0.95' | '0.99'
export const CONFIDENCES: readonly Confidence[] = ['0.95', '0.99']
/** 1 - confidence: the share of days on which the loss may exceed the VaR. Written out because 1 - 0.95 is not 0.05. */
export const TAIL_LEVEL: Readonly<Record<Confidence, number>> = { '0.95': 0.05, '0.99': 0.01 }

/** Losses are positive fractions of today's value. */
export interface RiskMeasure {
  valueAtRisk: number
  expectedShortfall: number
}

export type MeasureTable = Record<Confidence, RiskMeasure>

/** What a holding adds to the Gaussian VaR; components add up to the portfolio's. */
export interface RiskContribution {
  ticker: string
  weight: number
  marginal: number
  component: number
  percent: number
}
