import type { TextModel } from './text-model'

/** What a model is told from others by: hex SHA-256 of its weights, vocabulary and temperature. */
export async function versionOf({
  weights,
  vocabulary,
  temperature,
}: Pick<TextModel, 'weights' | 'vocabulary' | 'temperature'>): Promise<string> {
  const text = new TextEncoder().encode(JSON.stringify([temperature, vocabulary.tokens, vocabulary.merges]))
  const bytes = new Uint8Array(text.length + 4 * weights.length)
  bytes.set(text)
  const view = new DataView(bytes.buffer, text.length)
  weights.forEach((weight, i) => view.setFloat32(4 * i, weight, true))
  return Array.from(await sha256(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** SHA-256 as 32 bytes. */
export async function sha256(bytes: Uint8Array): Promise<Uint8Array> {
  // A view of shared memory could change under the digest, so the type asks for a copy that none here needs.
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>))
}
