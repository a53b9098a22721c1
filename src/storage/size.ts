/** Roughly the bytes that a stored value takes: two a character, eight a number, its own length for a typed array. */
export function sizeOf(value: unknown): number {
  if (typeof value === 'string') return 2 * value.length
  if (typeof value !== 'object' || value === null) return 8
  if (ArrayBuffer.isView(value)) return value.byteLength
  if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + sizeOf(one), 0)
  return Object.entries(value).reduce((sum, [key, one]) => sum + 2 * key.length + sizeOf(one), 0)
}
