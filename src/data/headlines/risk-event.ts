export const RISK_EVENTS = [
  'default',
  'downgrade',
  'investigation',
  'lawsuit',
  'guidance-cut',
  'layoffs',
  'liquidity',
  'policy',
] as const
export type RiskEventName = (typeof RISK_EVENTS)[number]

/** A risk event that a text mentions, with the words that say so. */
export interface RiskEvent {
  event: RiskEventName
  /** UTF-16 span [from, to) of the trigger in the text. */
  from: number
  to: number
}
