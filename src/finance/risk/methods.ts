import type { RiskModel } from './method'
import { ageWeighted } from './methods/age-weighted'
import { cornishFisher } from './methods/cornish-fisher'
import { ewma } from './methods/ewma'
import { extremeValue } from './methods/extreme-value'
import { filteredHistorical } from './methods/filtered-historical'
import { garch } from './methods/garch'
import { garchT } from './methods/garch-t'
import { gaussian } from './methods/gaussian'
import { gjrGarch } from './methods/gjr-garch'
import { historical } from './methods/historical'
import { monteCarlo } from './methods/monte-carlo'
import { studentT } from './methods/student-t'

/** Every method that needs nothing but returns, in the order of the screen. */
export const RISK_MODELS: readonly RiskModel[] = [
  historical,
  ageWeighted,
  gaussian,
  cornishFisher,
  studentT,
  ewma,
  garch,
  garchT,
  gjrGarch,
  filteredHistorical,
  extremeValue,
  monteCarlo,
]
