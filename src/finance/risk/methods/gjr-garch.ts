import type { GarchShape } from '../garch/parameters'
import { garchModel } from '../garch/model'

/**
 * GJR-GARCH(1,1) with Student-t errors: as garch-t.ts, but a loss may raise tomorrow's variance more than a gain of
 * the same size does.
 *
 * h' = omega + alphaPlus e^2 [e >= 0] + alphaMinus e^2 [e < 0] + beta h.
 *
 * Convention: both alphas are at least 0 (Glosten, Jagannathan and Runkle's gamma is alphaMinus - alphaPlus).
 * Source: https://vlab.stern.nyu.edu/docs/volatility/GJR-GARCH
 * Arguments: simple returns, oldest first, at least 250. Throws and notes: garch/estimate.ts, garch/model.ts.
 */
export const GJR_STUDENT_T: GarchShape = { asymmetric: true, errors: 'studentT' }

export const gjrGarch = garchModel('gjrGarch', GJR_STUDENT_T)
