import { Failure } from '../../numerics/failure'

const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['GZIP', [0x1f, 0x8b]],
  ['ZIP', [0x50, 0x4b, 0x03, 0x04]],
  ['XLS', [0xd0, 0xcf, 0x11, 0xe0]],
  ['PARQUET', [0x50, 0x41, 0x52, 0x31]],
]

/** How much of the start is searched for NULs and for the names inside a ZIP. */
const HEAD = 65_536

/**
 * Refuses what is no text table.
 * @throws Failure `csv/empty` for no bytes; `csv/not-text` with `looksLike` (PNG, XLSX, HTML, …, binary).
 */
export function refuseNonText(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new Failure('csv/empty', { bytes: 0 })
  const looksLike = binaryKind(bytes) ?? markupKind(bytes)
  if (looksLike) throw new Failure('csv/not-text', { looksLike })
}

function binaryKind(bytes: Uint8Array): string | null {
  const found = SIGNATURES.find(([, magic]) => magic.every((byte, i) => bytes[i] === byte))?.[0]
  if (found === 'ZIP') return /xl\/|\[Content_Types\]\.xml/.test(latin(bytes, HEAD)) ? 'XLSX' : 'ZIP'
  if (found) return found
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  return !utf16 && bytes.subarray(0, HEAD).includes(0) ? 'binary' : null
}

/** An error page saved under the name of the table, or a JSON answer. */
function markupKind(bytes: Uint8Array): string | null {
  const start = latin(bytes, 200).replace(/^ï»¿/, '').trimStart().toLowerCase()
  if (/^(<!doctype html|<html|<head|<body)/.test(start)) return 'HTML'
  return /^(\{\s*"|\[\s*[[{])/.test(start) ? 'JSON' : null
}

function latin(bytes: Uint8Array, length: number): string {
  let text = ''
  for (const byte of bytes.subarray(0, length)) text += String.fromCharCode(byte)
  return text
}
