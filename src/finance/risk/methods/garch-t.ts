import { garchModel } from '../garch/model'

/**
 * GARCH(1,1) with Student-t errors: volatility follows the market as in garch.ts, and the surprises within a day have
 * heavier tails than the normal ones; how heavy is estimated too.
 *
 * Convention: errors of variance 1 with real degrees of freedom between 2.05 and 200; else as garch.ts.
 * Source: T. Bollerslev (1987), free: https://public.econ.duke.edu/~boller/Published_Papers/restat_87.pdf
 * Arguments: simple returns, oldest first, at least 250. Throws and notes: garch/estimate.ts, garch/model.ts.
 */
export const garchT = garchModel('garchT', { asymmetric: false, errors: 'studentT' })
