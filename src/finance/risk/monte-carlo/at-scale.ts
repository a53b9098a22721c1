import { tableOf } from '../method'
import { PRESENT_PATHS, simulatedPrediction, type FittedMonteCarlo } from '../methods/monte-carlo'
import type { HorizonTables, Risk } from '../risk'
import type { PathSimulator } from './paths'

/**
 * Puts tomorrow's measures from a million paths in the place of those from the few of a backtest.
 *
 * Result: who drew how many; null where the device gave anything but numbers: the few stay then, and the caller says so.
 */
export async function simulateAtScale(
  fitted: FittedMonteCarlo,
  simulator: PathSimulator,
  { tables }: HorizonTables,
): Promise<Risk['simulation']> {
  const prediction = await simulatedPrediction(fitted.spec(), simulator)
  const table = tableOf(prediction, (level) => fitted.standardError(level))
  const finite = Object.values(table).every(({ expectedShortfall }) => Number.isFinite(expectedShortfall))
  if (!finite) return null
  tables[0] = table
  return { device: simulator.name, paths: PRESENT_PATHS }
}
