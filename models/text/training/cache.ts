import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const FOLDER = join(tmpdir(), 'tailwatch-text')

/**
 * Numbers that took long to compute, kept in the system's folder for temporary files under a hash of all that they depend
 * on, so that a run that broke off goes on where it was. The code is not among what they depend on: after a change of how training
 * works, delete the folder.
 */
export async function kept(
  name: string,
  inputs: unknown[],
  make: () => Promise<Float32Array> | Float32Array,
  tell: (line: string) => void,
): Promise<Float32Array> {
  const path = join(FOLDER, `${name}-${digest(inputs).slice(0, 24)}.bin`)
  if (existsSync(path)) {
    tell(`${name}: kept from an earlier run`)
    const bytes = readFileSync(path)
    return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
  }
  const values = await make()
  mkdirSync(FOLDER, { recursive: true })
  // Renamed when whole: a run that is ended while it writes leaves nothing that looks finished.
  writeFileSync(`${path}.part`, new Uint8Array(values.buffer, values.byteOffset, values.byteLength))
  renameSync(`${path}.part`, path)
  return values
}

/** Hex SHA-256 of values; typed arrays by their bytes. */
export function digest(inputs: unknown[]): string {
  const hash = createHash('sha256')
  for (const input of inputs) {
    if (ArrayBuffer.isView(input))
      hash.update(new Uint8Array(input.buffer, input.byteOffset, input.byteLength))
    else hash.update(JSON.stringify(input) ?? 'undefined')
    hash.update('\0')
  }
  return hash.digest('hex')
}
