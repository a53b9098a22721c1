import { ewma } from './ewma'
import { gaussian } from './gaussian'
import { historical } from './historical'
import type { RiskModel } from './method'

/** Every method that needs nothing but returns, in the order of the screen. */
export const RISK_MODELS: readonly RiskModel[] = [historical, gaussian, ewma]
