/** The fit of the generalised Pareto distribution to losses over a threshold, with the plots that justify it. */
export interface ExtremeValueFit {
  /** Loss over which it holds, and how many losses of all exceed it. */
  threshold: number
  exceedances: number
  observations: number
  /** Shape (xi) and scale (beta), with standard errors. */
  shape: number
  shapeError: number
  scale: number
  scaleError: number
  /** Mean excess over rising thresholds with a 95 % band: a straight line speaks for the fit. */
  meanExcess: { threshold: Float64Array; mean: Float64Array; low: Float64Array; high: Float64Array }
  /** The shape for rising numbers of exceedances with a 95 % band: a level stretch speaks for the fit. */
  stability: { exceedances: Int32Array; shape: Float64Array; low: Float64Array; high: Float64Array }
}
