/**
 * A stored value as JSON and back, exactly. What JSON cannot say is an object with the key `$`:
 *   { "$": "number", "is": "NaN" | "Infinity" | "-Infinity" | "-0" }   { "$": "undefined" }
 *   { "$": "Float64Array", "at": <first byte in the part's .bin>, "length": <values> }   and the other typed arrays
 *   { "$": "object", "of": [[key, value], …] }   for an object that has a key `$` of its own
 */
const ARRAYS = {
  Int8Array,
  Uint8Array,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
}

type ArrayName = keyof typeof ARRAYS

/** Takes the bytes of a typed array; returns where they begin. */
export type TakeBytes = (bytes: Uint8Array) => number

export function encodeValue(value: unknown, take: TakeBytes): unknown {
  if (value === undefined) return { $: 'undefined' }
  if (typeof value === 'number')
    return Number.isFinite(value) && !Object.is(value, -0) ? value : { $: 'number', is: numberName(value) }
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (Array.isArray(value)) return value.map((one) => encodeValue(one, take))
  if (ArrayBuffer.isView(value)) return encodeArray(value, take)
  if (Object.getPrototypeOf(value) !== Object.prototype) throw new Error('A record holds what no backup can')
  const entries = Object.entries(value).map(([key, one]) => [key, encodeValue(one, take)] as const)
  return Object.hasOwn(value, '$') ? { $: 'object', of: entries } : Object.fromEntries(entries)
}

export function decodeValue(value: unknown, bytes: Uint8Array): unknown {
  if (Array.isArray(value)) return value.map((one) => decodeValue(one, bytes))
  if (typeof value !== 'object' || value === null) return value
  const decoded = (entries: [string, unknown][]) =>
    Object.fromEntries(entries.map(([key, one]) => [key, decodeValue(one, bytes)]))
  if (!('$' in value)) return decoded(Object.entries(value))
  if (value.$ === 'undefined') return undefined
  if (value.$ === 'number') return Number((value as { is?: string }).is)
  if (value.$ === 'object') return decoded((value as unknown as { of: [string, unknown][] }).of)
  return decodeArray(value as unknown as EncodedArray, bytes)
}

const numberName = (value: number) => (Object.is(value, -0) ? '-0' : String(value))

interface EncodedArray {
  $: ArrayName
  at: number
  length: number
}

function encodeArray(view: ArrayBufferView, take: TakeBytes): EncodedArray {
  const name = Object.prototype.toString.call(view).slice(8, -1) as ArrayName
  if (!(name in ARRAYS)) throw new Error(`A record holds a ${name}, which no backup can`)
  const at = take(new Uint8Array(view.buffer, view.byteOffset, view.byteLength))
  return { $: name, at, length: view.byteLength / ARRAYS[name].BYTES_PER_ELEMENT }
}

/** A copy of its own, so that no larger buffer is stored with it. */
function decodeArray({ $: name, at, length }: EncodedArray, bytes: Uint8Array) {
  if (!Object.hasOwn(ARRAYS, name)) throw new Error(`No such array: ${name}`)
  const size = length * ARRAYS[name].BYTES_PER_ELEMENT
  const own = bytes.slice(at, at + size)
  if (own.length !== size) throw new Error('A column ends too early')
  return new ARRAYS[name](own.buffer)
}
