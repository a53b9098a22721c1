import { expect, test } from 'vitest'
import { atSpeed, PRESETS, trainingSeconds } from './presets'

test('an unknown speed leaves a preset as it is', () => {
  expect(atSpeed('standard', null)).toEqual(PRESETS.standard)
})

test.each(['quick', 'standard', 'thorough'] as const)(
  '%s: steps are doubled or halved towards its time',
  (name) => {
    const { steps } = PRESETS[name]
    const seconds = { quick: 10, standard: 60, thorough: 300 }[name]
    const exact = seconds / trainingSeconds(PRESETS[name], 1)
    expect(atSpeed(name, exact).steps).toBe(steps)
    expect(atSpeed(name, exact / 2).steps).toBe(2 * steps)
    expect(atSpeed(name, 2 * exact).steps).toBe(steps / 2)
    // Devices that differ by less than a third train alike.
    for (const factor of [0.75, 1.3]) expect(atSpeed(name, factor * exact).steps).toBe(steps)
  },
)

test('no device trains for ever or hardly at all', () => {
  const { steps } = PRESETS.quick
  expect(atSpeed('quick', 1e-9).steps).toBe(4 * steps)
  expect(atSpeed('quick', 1e3).steps).toBe(steps / 4)
})
