/**
 * The parameters of GJR-GARCH(1,1) with a constant mean:
 *
 * r[t] = mean + e[t], e[t] = sqrt(h[t]) z[t], h[t+1] = omega + alpha e[t]^2 + beta h[t],
 * alpha = alphaPlus for e[t] >= 0 and alphaMinus for e[t] < 0; z is normal or Student-t of variance 1.
 *
 * Convention: GARCH(1,1) has alphaPlus = alphaMinus; GJR's gamma is alphaMinus - alphaPlus. `degrees` is Infinity for
 * normal errors. Persistence (alphaPlus + alphaMinus) / 2 + beta is the share of a shock that is left after a day.
 * Source: L. Glosten, R. Jagannathan, D. Runkle (1993); free: https://vlab.stern.nyu.edu/docs/volatility/GJR-GARCH
 * Units: mean a return, omega a squared return, the others pure numbers.
 */
export interface GarchParameters {
  mean: number
  omega: number
  alphaPlus: number
  alphaMinus: number
  beta: number
  degrees: number
}

/** What is estimated: the same alpha for gains and losses or not; normal or Student-t errors. */
export interface GarchShape {
  asymmetric: boolean
  errors: 'normal' | 'studentT'
}

/** Bounds of the degrees of freedom: below, the variance is about to be infinite; above, the errors are normal. */
export const FEWEST_DEGREES = 2.05
export const MOST_DEGREES = 200

export function persistence({ alphaPlus, alphaMinus, beta }: GarchParameters): number {
  return 0.5 * (alphaPlus + alphaMinus) + beta
}

/** The variance of the next day after one of variance h and residual e. */
export function nextVariance(parameters: GarchParameters, h: number, e: number): number {
  return (
    parameters.omega + (e < 0 ? parameters.alphaMinus : parameters.alphaPlus) * e * e + parameters.beta * h
  )
}

/** The parameters of the returns times `scale`. */
export function rescaled(parameters: GarchParameters, scale: number): GarchParameters {
  return { ...parameters, mean: parameters.mean * scale, omega: parameters.omega * scale * scale }
}

/** What counts as on a bound: estimates this close to it are not told from it by some thousand days. */
const NEAR = 1e-4

/** Which parameters lie on the edge of what is allowed. */
export function boundaries(parameters: GarchParameters, { asymmetric, errors }: GarchShape): string[] {
  const { alphaPlus, alphaMinus, beta, degrees } = parameters
  const on: string[] = []
  if (asymmetric && alphaPlus < NEAR) on.push('alphaPlus')
  if (asymmetric && alphaMinus < NEAR) on.push('alphaMinus')
  if (!asymmetric && alphaPlus < NEAR) on.push('alpha')
  if (beta < NEAR) on.push('beta')
  if (persistence(parameters) > 1 - NEAR) on.push('persistence')
  if (errors === 'studentT' && (degrees < FEWEST_DEGREES + 0.01 || degrees > MOST_DEGREES - 5))
    on.push('degrees')
  return on
}

/** The nearest parameters well inside the bounds, from which a search can go anywhere. */
export function insideOf(parameters: GarchParameters): GarchParameters {
  const { alphaPlus, alphaMinus, beta, degrees } = parameters
  const clamped = {
    ...parameters,
    alphaPlus: Math.max(alphaPlus, 0.01),
    alphaMinus: Math.max(alphaMinus, 0.01),
    beta: Math.max(beta, 0.1),
    degrees: degrees === Infinity ? Infinity : Math.min(Math.max(degrees, 2.2), 60),
  }
  const shrink = Math.min(1, 0.995 / persistence(clamped))
  return {
    ...clamped,
    alphaPlus: clamped.alphaPlus * shrink,
    alphaMinus: clamped.alphaMinus * shrink,
    beta: clamped.beta * shrink,
  }
}
