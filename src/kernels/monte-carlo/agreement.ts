import type { PathSimulator, PathSpec } from '../../finance/risk/monte-carlo/paths'
import { referenceReturn } from './reference'

/** Holdings of the example: no multiple of the four normal numbers that come together. */
const HOLDINGS = 5
const PATHS = 256
const SEED = 42
/**
 * Of the middle difference between a device and float64, in units of the spread (which is 1): WGSL asks for an error of the
 * sine below 2^-11 only (software adapters use that up), and good devices stay below 1e-6.
 */
export const DEVICE_ERROR = 2e-3

/** Five holdings of unequal weights, correlations 0.3, and maps that bend (ratio from 1 to 2 over 256 knots). */
export function exampleSpec(degrees: number): PathSpec {
  const [own, shared] = [Math.sqrt(0.7), Math.sqrt(0.3)]
  const factor = new Float64Array(HOLDINGS * HOLDINGS)
  for (let i = 0; i < HOLDINGS; i++) {
    factor[i * HOLDINGS] = i === 0 ? 1 : shared
    if (i > 0) factor[i * HOLDINGS + i] = own
  }
  return {
    ...{ factor, degrees, location: 0.1 },
    maps: Float64Array.from({ length: HOLDINGS * 257 }, (_, at) => 1 + ((at % 257) / 256) ** 2),
    scales: Float64Array.of(0.1, 0.2, 0.3, 0.1, 0.3),
  }
}

/** Whether a device draws the paths that the reference draws. */
export async function agrees(simulator: PathSimulator): Promise<boolean> {
  const spec = exampleSpec(4)
  const drawn = await simulator.simulate(spec, PATHS, SEED)
  const differences = Float64Array.from(drawn, (value, path) =>
    Math.abs(value - referenceReturn(spec, path, SEED)),
  ).sort()
  // A trial that float32 decides the other way gives another path, and that is no error: one in a thousand at most.
  return drawn.length === PATHS && differences[Math.floor(0.98 * PATHS)] < DEVICE_ERROR
}
