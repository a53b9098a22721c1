import { mean, standardDeviation } from '../../../numerics/moments'
import { Failure, type FailureReport } from '../../../numerics/failure'
import { fitStudentT } from '../methods/student-t'
import { fitCopula } from './copula'
import { fitMultivariateT } from './multivariate-t'
import type { PathSpec } from './paths'
import { quantileMap } from './quantile-map'

/**
 * What the standardised returns of several holdings are drawn from: a distribution for each, and how they depend.
 *
 * `tCopula`: each margin is location + scale T with degrees of its own (maximum likelihood), joined by a t copula.
 * `multivariateT`: one number of degrees for all, which is the same copula with margins of its own degrees.
 *
 * Convention: a constant column contributes its constant; a column whose likelihood has no maximum (more than half of
 * its days are the same, usually zero) is taken as normal, with the note `risk/margin-normal` {columns}. A correlation
 * matrix that had to be mended has the note `risk/correlation-repaired` {clipped}, its most negative eigenvalue.
 * Arguments: columns of equal length, at least 30 rows. Cost: see student-t.ts, copula.ts and multivariate-t.ts.
 */
export type DependenceKind = 'tCopula' | 'multivariateT'

export interface MovesFit {
  /** Margins, in units of each holding's volatility. */
  locations: Float64Array
  scales: Float64Array
  factor: Float64Array
  degrees: number
  maps: Float64Array
  notes: FailureReport[]
}

export function fitMoves(columns: readonly Float64Array[], kind: DependenceKind): MovesFit {
  return kind === 'tCopula' ? copulaOfMargins(columns) : jointly(columns)
}

/** The portfolio of tomorrow: `exposures` are weight x volatility of each holding. */
export function pathSpec(
  { locations, scales, factor, degrees, maps }: MovesFit,
  exposures: Float64Array,
): PathSpec {
  let location = 0
  for (let i = 0; i < exposures.length; i++) location += exposures[i] * locations[i]
  return { factor, degrees, maps, location, scales: exposures.map((exposure, i) => exposure * scales[i]) }
}

function copulaOfMargins(columns: readonly Float64Array[]): MovesFit {
  const margins = columns.map(fitMargin)
  const { factor, degrees, clipped } = fitCopula(columns)
  const notes: FailureReport[] = []
  if (clipped < 0) notes.push({ code: 'risk/correlation-repaired', detail: { clipped } })
  const normal = margins.filter((margin) => margin.degrees === Infinity && margin.scale > 0).length
  if (normal > 0) notes.push({ code: 'risk/margin-normal', detail: { columns: normal } })
  return {
    locations: Float64Array.from(margins, ({ location }) => location),
    scales: Float64Array.from(margins, ({ scale }) => scale),
    factor: factor.values,
    degrees,
    maps: Float64Array.from(margins.flatMap((margin) => [...quantileMap(degrees, margin.degrees)])),
    notes,
  }
}

interface Margin {
  location: number
  scale: number
  degrees: number
}

function fitMargin(column: Float64Array): Margin {
  if (column.every((value) => value === column[0])) {
    return { location: column[0], scale: 0, degrees: Infinity }
  }
  try {
    const margin = fitStudentT(column)
    // Without a variance a million paths have no volatility to be scaled to.
    return margin.degrees > 2 ? margin : normalMargin(column)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return normalMargin(column)
  }
}

function normalMargin(column: Float64Array): Margin {
  return { location: mean(column), scale: standardDeviation(column), degrees: Infinity }
}

function jointly(columns: readonly Float64Array[]): MovesFit {
  const { locations, scales, factor, degrees } = fitMultivariateT(columns)
  return { locations, scales, factor: factor.values, degrees, maps: new Float64Array(0), notes: [] }
}
