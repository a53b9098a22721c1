import { Failure, type FailureReport } from '../../numerics/failure'
import type { MeasureTable } from './measure'
import type { FittedModel, Holdings, HorizonRoute, RiskModel } from './method'
import { byConfidence, tableOf } from './method'
import type { HorizonTables } from './risk'

/** The longest horizon of the tables, in observations. */
export const LONGEST_HORIZON = 20

export interface Present {
  horizons: HorizonTables
  fitted: FittedModel
}

/**
 * Fits a method to the whole history and asks it about tomorrow and, on request, the days after.
 *
 * What it cannot say becomes a note for the screen instead of a number: `risk/method-too-short` {method, ticker, needed,
 * have}, or the failure of the fit. Every note of the fit is passed on with {method, ticker}; ticker is empty for the
 * portfolio; `risk/more-than-all` where a measure is above 1. A table with a number that is not finite is a bug of the method and is refused as `risk/method-failed`.
 */
export function present(
  model: RiskModel,
  history: { ticker: string; returns: Float64Array; holdings: Holdings },
  notes: FailureReport[],
  ahead: 'tomorrow' | 'all horizons' = 'tomorrow',
): Present | null {
  const { name: method, minimumObservations: needed } = model
  const { ticker, returns, holdings } = history
  const note = ({ code, detail }: FailureReport) =>
    notes.push({ code, detail: { ...detail, method, ticker } })
  if (returns.length < needed) {
    note({ code: 'risk/method-too-short', detail: { needed, have: returns.length } })
    return null
  }
  try {
    const fitted = model.fit(returns, holdings)
    const tomorrow = tableOf(fitted.next(), (level) => fitted.standardError(level))
    const longer = ahead === 'tomorrow' ? [] : fitted.horizons(LONGEST_HORIZON).slice(1)
    const tables = [
      tomorrow,
      ...longer.map((prediction, i) => withError(tableOf(prediction), tomorrow, i + 2, fitted.route)),
    ]
    if (!tables.every(isFinite)) throw new Failure('risk/method-failed', { reason: 'not finite' })
    if (beyondEverything(tomorrow)) note({ code: 'risk/more-than-all', detail: {} })
    // Read last: longer horizons may leave notes of their own.
    fitted.notes.forEach(note)
    return { horizons: { route: fitted.route, tables }, fitted }
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    note(error.report())
    return null
  }
}

/**
 * Over h days the standard error is, to first order, in the same proportion to the VaR as over one day: what is uncertain
 * is the scale. Of overlapping spans only every h-th tells something new, so there it is sqrt h times as much. A VaR of
 * nothing tomorrow has no proportion, and leaves the longer ones without an error.
 */
function withError(
  table: MeasureTable,
  tomorrow: MeasureTable,
  days: number,
  route: HorizonRoute,
): MeasureTable {
  const factor = route === 'overlapping' ? Math.sqrt(days) : 1
  return byConfidence((confidence) => {
    const measure = table[confidence]!
    const { valueAtRisk, standardError } = tomorrow[confidence]!
    if (valueAtRisk === 0 || standardError === undefined) return measure
    const error = factor * standardError * Math.abs(measure.valueAtRisk / valueAtRisk)
    return { ...measure, standardError: error }
  })
}

/** A loss of more than all there is: the distribution knows no floor, the holdings do. */
const beyondEverything = (table: MeasureTable) =>
  Object.values(table).some(({ expectedShortfall }) => expectedShortfall > 1)

function isFinite(table: MeasureTable): boolean {
  return Object.values(table).every(
    ({ valueAtRisk, expectedShortfall, standardError }) =>
      Number.isFinite(valueAtRisk) &&
      Number.isFinite(expectedShortfall) &&
      Number.isFinite(standardError ?? 0),
  )
}
