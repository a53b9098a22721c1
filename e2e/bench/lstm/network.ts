/** The network every subject builds: stacked LSTM, a dense head on the last step, mean squared error, Adam. */
export interface Network {
  layers: number
  units: number
  batch: number
}

export const WINDOW = 60
export const FEATURES = 8
export const OUTPUTS = 10
/** Rate, decays of the two moments, and what keeps the divisor from zero. */
export const ADAM = { rate: 1e-3, beta1: 0.9, beta2: 0.999, epsilon: 1e-7 }

export const NETWORKS: Network[] = [
  { layers: 1, units: 32 },
  { layers: 3, units: 64 },
  { layers: 3, units: 128 },
].flatMap((shape) => [32, 256].map((batch) => ({ ...shape, batch })))

export const nameOf = ({ layers, units, batch }: Network) => `${layers}x${units} T${WINDOW} B${batch}`

/** Inputs [batch, window, features] and targets [batch, outputs], about normal; the same numbers on every run. */
export function dataOf({ batch }: Network): {
  inputs: Float32Array<ArrayBuffer>
  targets: Float32Array<ArrayBuffer>
} {
  const next = numbers()
  return {
    inputs: Float32Array.from({ length: batch * WINDOW * FEATURES }, next),
    targets: Float32Array.from({ length: batch * OUTPUTS }, next),
  }
}

/** A generator of numbers with mean 0 and variance 1 (a sum of three uniform ones; the shape does not matter here). */
export function numbers(seed = 1): () => number {
  let state = seed
  const uniform = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32
  return () => 2 * (uniform() + uniform() + uniform() - 1.5)
}
