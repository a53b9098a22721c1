import type { SampleId } from '../data/samples/catalogue'
import type { BackendName } from '../engine/contract'
import type { Objective } from '../finance/allocation/proposal'
import type { Preset } from '../learning/forecast'

/** The URL flags of the report contract; what is absent or unknown is null. Data never travels in a URL. */
export interface Flags {
  sample: SampleId | null
  run: boolean
  backend: BackendName | null
  preset: Exclude<Preset, 'custom'> | null
  seed: number | null
  objective: Objective | null
}

function oneOf<T extends string>(value: string | null, allowed: readonly T[]): T | null {
  return allowed.find((name) => name === value) ?? null
}

export function readFlags(search: string): Flags {
  const query = new URLSearchParams(search)
  const seed = query.get('seed') ?? ''
  return {
    sample: oneOf(query.get('sample'), ['sp500', 'stocks', 'synthetic']),
    run: query.get('run') === '1',
    backend: oneOf(query.get('backend'), ['webgpu', 'wasm', 'cpu']),
    preset: oneOf(query.get('preset'), ['quick', 'standard', 'thorough']),
    seed: /^\d{1,9}$/.test(seed) ? Number(seed) : null,
    objective: oneOf(query.get('objective'), ['minimumVariance', 'maximumSharpe', 'equalWeight']),
  }
}

export const flags = readFlags(location.search)
