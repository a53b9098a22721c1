import type { ForecastSettings } from './forecast'
import { buildPanel } from './panel'
import { garchSeries } from './simulated'
import { neededDays } from './split'
import { checkSettings } from './settings'
import { Trainer } from './trainer'

/** Steps are timed for about so long; at least one, beside a first one that compiles. */
const ENOUGH_MS = 120
const MOST_STEPS = 8

/** Seconds one training step takes with these settings on the backend in use, measured on simulated returns. */
export async function timeStep(settings: ForecastSettings): Promise<number> {
  checkSettings(settings)
  const panel = buildPanel([garchSeries('TIMED', 2 * neededDays(settings), settings.seed)], settings)
  const trainer = new Trainer(panel, settings, null)
  try {
    trainer.step(1)
    await trainer.meanLoss()
    const started = performance.now()
    const elapsed = () => performance.now() - started
    let steps = 0
    do {
      trainer.step(2 + steps++)
      await trainer.meanLoss()
    } while (steps < MOST_STEPS && elapsed() < ENOUGH_MS)
    return elapsed() / steps / 1000
  } finally {
    trainer.dispose()
  }
}
