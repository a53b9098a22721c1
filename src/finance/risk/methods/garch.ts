import { garchModel } from '../garch/model'

/**
 * GARCH(1,1) with normal errors: tomorrow's variance is a fixed part, a share of today's squared surprise and a share
 * of today's variance, so that calm and storm both last.
 *
 * h' = omega + alpha e^2 + beta h, e = r - mean; VaR and ES of a normal return with that mean and variance.
 *
 * Convention: quasi-maximum likelihood with a constant mean, the start at the sample mean of the squared residuals, and
 * robust standard errors (garch/likelihood.ts, garch/covariance.ts).
 * Source: T. Bollerslev (1986), free: https://public.econ.duke.edu/~boller/Published_Papers/joe_86.pdf
 * Arguments: simple returns, oldest first, at least 250. Throws and notes: garch/estimate.ts, garch/model.ts.
 */
export const garch = garchModel('garch', { asymmetric: false, errors: 'normal' })
