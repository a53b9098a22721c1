/** Every method, in the order of the screen: history, distributions, volatility models, tails, simulation, the network. */
export const RISK_METHODS = [
  'historical',
  'ageWeighted',
  'gaussian',
  'cornishFisher',
  'studentT',
  'ewma',
  'garch',
  'garchT',
  'gjrGarch',
  'filteredHistorical',
  'extremeValue',
  'monteCarlo',
  'network',
] as const
/** Each name is also the key in the report file. */
export type RiskMethod = (typeof RISK_METHODS)[number]

export const CONFIDENCES = ['0.9', '0.95', '0.975', '0.99', '0.995', '0.999'] as const
export type Confidence = (typeof CONFIDENCES)[number]
/** Those that are backtested: rarer losses do not happen often enough to judge. */
export const TESTED_CONFIDENCES = ['0.95', '0.975', '0.99'] as const
export type TestedConfidence = (typeof TESTED_CONFIDENCES)[number]

/** 1 - confidence: the share of days on which the loss may exceed the VaR. Written out because 1 - 0.95 is not 0.05. */
export const TAIL_LEVEL: Readonly<Record<Confidence, number>> = {
  '0.9': 0.1,
  '0.95': 0.05,
  '0.975': 0.025,
  '0.99': 0.01,
  '0.995': 0.005,
  '0.999': 0.001,
}

/** Losses are positive fractions of today's value. */
export interface RiskMeasure {
  valueAtRisk: number
  expectedShortfall: number
  /** Of the VaR: how far it would move with another history of this length. Absent where it is not known. */
  standardError?: number
}

/** The tested confidences are always there; the network has learned no others. */
export type MeasureTable = Record<TestedConfidence, RiskMeasure> & Partial<Record<Confidence, RiskMeasure>>
