import { tableOf } from '../method'
import { PRESENT_PATHS, simulatedPrediction, type FittedMonteCarlo } from '../methods/monte-carlo'
import type { HorizonTables, Risk } from '../risk'
import type { PathSimulator } from './paths'

/**
 * Puts tomorrow's measures from a million paths in the place of those from the few of a backtest.
 *
 * The standard error is that of the few: their luck of the draw is in it, which a million do not have.
 * Result: who drew how many. Rejects where the device fails or gives anything but numbers: the few stay then.
 */
export async function simulateAtScale(
  fitted: FittedMonteCarlo,
  simulator: PathSimulator,
  { tables }: HorizonTables,
): Promise<NonNullable<Risk['simulation']>> {
  const prediction = await simulatedPrediction(fitted.spec(), simulator)
  tables[0] = tableOf(prediction, (level) => fitted.standardError(level))
  return { device: simulator.name, paths: PRESENT_PATHS }
}
