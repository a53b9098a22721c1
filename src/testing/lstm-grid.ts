import { expect } from 'vitest'
import { disagreement } from '../learning/lstm/agreement'
import type { ReferenceShape } from '../learning/lstm/reference'
import { slopeDisagreement } from '../learning/lstm/slope-agreement'
import { FLOAT32_LONG_LSTM, FLOAT32_SLOPE, SAME_MODEL } from './tolerance'
import { goldenDifferences } from './lstm-golden'

/** Single units and rows, sizes around and beyond every tile and vector width, two steps and two months. */
export const GRID: ReferenceShape[] = [1, 3, 17, 65, 128].flatMap((units) =>
  [1, 5, 33].flatMap((batch) => [2, 61].map((time) => ({ time, batch, units, inputs: units === 3 ? 1 : 8 }))),
)

/** Forward and every gradient of the backend in use: against float64, and against the slope of its own forward pass. */
export async function checkShape(shape: ReferenceShape): Promise<void> {
  for (const [name, difference] of Object.entries(await disagreement(shape, { initial: true }))) {
    expect(difference, name).toBeLessThan(FLOAT32_LONG_LSTM)
  }
  expect(await slopeDisagreement(shape, 0.02), 'slope').toBeLessThan(FLOAT32_SLOPE)
}

export async function checkGolden(): Promise<void> {
  const differences = await goldenDifferences()
  expect(Object.keys(differences)).toHaveLength(12)
  for (const [name, difference] of Object.entries(differences)) {
    expect(difference, name).toBeLessThan(SAME_MODEL)
  }
}
