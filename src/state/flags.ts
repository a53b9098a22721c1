import type { SampleId } from '../data/samples/catalogue'
import type { BackendName } from '../engine/contract'
import type { Objective } from '../finance/allocation/proposal'
import type { Preset } from '../learning/forecast'

/** The URL flags of the report contract; what is absent is null. Data never travels in a URL. */
export interface Flags {
  sample: SampleId | null
  run: boolean
  backend: BackendName | null
  preset: Exclude<Preset, 'custom'> | null
  seed: number | null
  objective: Objective | null
  lang: 'en' | null
  /** What the link asks for and this version does not have, as written: said on screen, not passed over. */
  unsupported: string[]
}

const CHOICES = {
  sample: ['sp500', 'stocks', 'synthetic'],
  run: ['1', '0'],
  backend: ['webgpu', 'wasm', 'cpu'],
  preset: ['quick', 'standard', 'thorough'],
  objective: ['minimumVariance', 'maximumSharpe', 'equalWeight'],
  lang: ['en'],
} as const satisfies Record<string, readonly string[]>

export function readFlags(search: string): Flags {
  const query = new URLSearchParams(search)
  const unsupported: string[] = []
  function read<T>(name: string, parse: (text: string) => T | undefined): T | null {
    const text = query.get(name)
    if (text === null) return null
    const value = parse(text)
    if (value === undefined) unsupported.push(`${name}=${text.slice(0, 40)}`)
    return value ?? null
  }
  const choose = <N extends keyof typeof CHOICES>(name: N) =>
    read<(typeof CHOICES)[N][number]>(name, (text) => CHOICES[name].find((choice) => choice === text))
  return {
    sample: choose('sample'),
    run: choose('run') === '1',
    backend: choose('backend'),
    preset: choose('preset'),
    seed: read('seed', (text) => (/^\d{1,9}$/.test(text) ? Number(text) : undefined)),
    objective: choose('objective'),
    lang: choose('lang'),
    unsupported,
  }
}

export const flags = readFlags(location.search)
