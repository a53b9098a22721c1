import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readFiles } from '../read-files'
import { COLLECTION } from './collection'
import { encode } from '../bytes/testing/encoder'
import type { Shape } from './shape'

const SHAPES = Object.values(COLLECTION)
  .flat()
  .filter(({ reader }) => reader !== 'macro')

/** What a file says, without what it is made of. */
async function contentOf(shape: Shape, bytes: Uint8Array<ArrayBuffer>, ending = ''): Promise<unknown> {
  const file = new File([bytes], shape.name + ending)
  const [outcome] = await readFiles([file], { [file.name]: shape.question?.answer ?? {} })
  if (!outcome.ok) return outcome.error.code
  const { rows, imported, rejected, skipped, series } = outcome.reading
  return { rows, imported, rejected, skipped, series }
}

const bytesOf = ({ text, encoding, bom }: Shape) => encode(text, encoding ?? 'utf-8', bom)
const again = (change: (text: string) => string) => (shape: Shape) =>
  bytesOf({ ...shape, text: change(shape.text) })
const unix = (text: string) => text.replace(/\r\n/g, '\n')

/** What a program or a transfer may do to a file without changing what it says. */
const RESAVED: [string, (shape: Shape) => Uint8Array<ArrayBuffer>][] = [
  ['LF line ends', again(unix)],
  ['CRLF line ends', again((text) => unix(text).replaceAll('\n', '\r\n'))],
  ['CR line ends', again((text) => unix(text).replaceAll('\n', '\r'))],
  ['no line end at the end', again((text) => text.replace(/\s+$/, ''))],
  ['blank lines at the end', again((text) => `${text}\n\n\n`)],
  ['UTF-8', ({ text }) => encode(text, 'utf-8')],
  ['UTF-8 with a mark', ({ text }) => encode(text, 'utf-8', true)],
  ['UTF-16 with a mark', ({ text }) => encode(text, 'utf-16le', true)],
]

describe('the same comes out of every shape as', () => {
  test.each(RESAVED)('%s', async (_, resave) => {
    const differing: string[] = []
    for (const shape of SHAPES) {
      const [before, after] = [await contentOf(shape, bytesOf(shape)), await contentOf(shape, resave(shape))]
      if (!sameContent(before, after)) differing.push(`${shape.from}: ${shape.name}`)
    }
    expect(differing).toEqual([])
  })

  test('gzip', async () => {
    const differing: string[] = []
    for (const shape of SHAPES) {
      const packed = Uint8Array.from(gzipSync(bytesOf(shape)))
      const [before, after] = [await contentOf(shape, bytesOf(shape)), await contentOf(shape, packed, '.gz')]
      if (!sameContent(before, after)) differing.push(`${shape.from}: ${shape.name}`)
    }
    expect(differing).toEqual([])
  })
})

/** Equal with NaN equal to NaN, as typed arrays are printed. */
function sameContent(a: unknown, b: unknown): boolean {
  const print = (value: unknown) =>
    JSON.stringify(value, (_, part: unknown) =>
      part instanceof Float64Array || part instanceof Int32Array ? Array.from(part, String) : part,
    )
  return print(a) === print(b)
}
