import { Failure } from '../../numerics/failure'
import type { Encoding } from './packed-weights'
import type { TextShape } from './text-model'

/** What a model file says of itself before its numbers. */
export interface Header {
  format: 1
  encoding: Encoding
  shape: TextShape
  temperature: number
  /** The tokens that no merge makes: special ones, then characters. */
  tokens: string[]
  /** How many merges follow. */
  merges: number
  notes: Record<string, string | number>
}

/** The largest of each that is believed: the numbers decide how long loops run and what is allocated. */
const LIMITS = {
  vocabulary: 65_536,
  width: 2_048,
  heads: 64,
  layers: 24,
  feedForward: 8_192,
  positions: 1_024,
  buckets: 1_048_576,
  bucketWidth: 2_048,
}

/** The header of these bytes, with a shape that makes sense. Throws `text-model/damaged` { what }. */
export function checkedHeader(bytes: Uint8Array): Header {
  const header = parsed(bytes)
  if (header?.format !== 1) throw damaged('format')
  const { shape, temperature, tokens, merges, encoding } = header
  const right =
    (encoding === 'int8' || encoding === 'float32') &&
    typeof shape === 'object' &&
    shape !== null &&
    (Object.keys(LIMITS) as (keyof typeof LIMITS)[]).every((name) =>
      isCount(shape[name], LIMITS[name], name.startsWith('bucket') ? 0 : 1),
    ) &&
    shape.width % shape.heads === 0 &&
    typeof temperature === 'number' &&
    Number.isFinite(temperature) &&
    temperature > 0
  if (!right) throw damaged('header')
  const known =
    Array.isArray(tokens) &&
    tokens.every((token) => typeof token === 'string') &&
    isCount(merges, LIMITS.vocabulary, 0) &&
    tokens.length + merges === shape.vocabulary
  if (!known) throw damaged('vocabulary')
  return header
}

function parsed(bytes: Uint8Array): Header | null {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as Header | null
  } catch {
    throw damaged('header')
  }
}

function isCount(value: unknown, most: number, least: number): value is number {
  return Number.isInteger(value) && (value as number) >= least && (value as number) <= most
}

function damaged(what: string): Failure {
  return new Failure('text-model/damaged', { what })
}
