import fc from 'fast-check'
import type { KnownFile } from './table'

/** A damaged file; what should come out of it only the damage knows. */
export interface DamagedFile {
  name: string
  bytes: Uint8Array<ArrayBuffer>
}

type Bytes = Uint8Array<ArrayBuffer>
/** Damage at two places of a file, given as fractions of its length. */
type Damage = (bytes: Bytes, at: number, to: number) => Bytes

const join = (...parts: Uint8Array[]): Bytes => Uint8Array.from(parts.flatMap((part) => [...part]))
const place = (bytes: Bytes, at: number) => Math.floor(at * bytes.length)

const drop: Damage = (bytes, at) => {
  const i = place(bytes, at)
  return join(bytes.subarray(0, i), bytes.subarray(i + 1))
}

const truncate: Damage = (bytes, at) => bytes.slice(0, place(bytes, at))

/** One stray piece of text in the middle of everything. */
const insert =
  (text: string): Damage =>
  (bytes, at) => {
    const i = place(bytes, at)
    return join(bytes.subarray(0, i), new TextEncoder().encode(text), bytes.subarray(i))
  }

const STRAY = [
  '"',
  ',',
  ';',
  '\t',
  '\n',
  '\r',
  '0',
  '9',
  '-',
  '.',
  ' ',
  '\0',
  'é',
  'Total',
  '\n\n',
  '""',
  '%',
  '=',
]

/** Damage to whole lines (as far as the bytes have line ends of one byte), or between two cells. */
const onLines =
  (change: (lines: Uint8Array[], a: number, b: number) => Uint8Array[]): Damage =>
  (bytes, at, to) => {
    const lines = cut(bytes)
    return join(...change(lines, Math.floor(at * lines.length), Math.floor(to * lines.length)))
  }

function cut(bytes: Bytes): Uint8Array[] {
  const lines: Uint8Array[] = []
  let start = 0
  bytes.forEach((byte, i) => {
    if (byte !== 10 && byte !== 13) return
    lines.push(bytes.subarray(start, i + 1))
    start = i + 1
  })
  return [...lines, bytes.subarray(start)]
}

const duplicateRow = onLines((lines, a, b) => [...lines.slice(0, b), lines[a] ?? lines[0], ...lines.slice(b)])
const cutRow = onLines((lines, a) => lines.filter((_, i) => i !== a))
const swapRows = onLines((lines, a, b) =>
  lines.map((line, i) => (i === a ? lines[b] : i === b ? lines[a] : line)),
)
const cutRowShort = onLines((lines, a, b) =>
  lines.map((line, i) =>
    i === a ? join(line.subarray(0, Math.floor((b / lines.length) * line.length)), line.subarray(-1)) : line,
  ),
)

/** Two neighbouring digits change places. */
const swapBytes: Damage = (bytes, at) => {
  const i = place(bytes, at)
  if (i + 1 >= bytes.length) return bytes
  return join(bytes.subarray(0, i), Uint8Array.of(bytes[i + 1], bytes[i]), bytes.subarray(i + 2))
}

const damage = fc.constantFrom<Damage>(
  ...[drop, truncate, duplicateRow, cutRow, swapRows, cutRowShort, swapBytes],
  ...STRAY.map(insert),
)
const fraction = fc.nat(9999).map((n) => n / 10_000)

/** One to four kinds of damage, one after the other. */
export const damaged = (file: fc.Arbitrary<KnownFile>): fc.Arbitrary<DamagedFile> =>
  fc
    .tuple(file, fc.array(fc.tuple(damage, fraction, fraction), { minLength: 1, maxLength: 4 }))
    .map(([{ name, bytes }, all]) => ({
      name,
      bytes: all.reduce((before, [change, at, to]) => change(before, at, to), bytes),
    }))
