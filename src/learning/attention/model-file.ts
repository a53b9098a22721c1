import { Failure } from '../../numerics/failure'
import { textLayout } from './layout'
import { checkedHeader, type Header } from './model-header'
import { sha256, versionOf } from './model-version'
import { packWeights, packedSize, unpackWeights, type Encoding } from './packed-weights'
import type { TextModel, Vocabulary } from './text-model'

/**
 * A text model as a file.
 *
 *     bytes 0-7    "TWTEXT01"
 *     8-39         SHA-256 of all that follows
 *     40-43        length of the header, uint32
 *     header       JSON in UTF-8: see `model-header.ts`
 *     merges       two uint16 a merge
 *     weights      block after block of `layout.ts`: see `packed-weights.ts`
 * Numbers are little-endian. A merged token is its two parts joined, so that only the others are stored as text.
 */
const MAGIC = 'TWTEXT01'
const HEADER_AT = 44
/** No model of ours is near it; a file that is cannot be one, and is not looked into. */
export const MOST_BYTES = 64 * 1024 * 1024

export interface WriteOptions {
  /** One byte a weight, or the four it has. */
  int8: boolean
  /** For whoever opens the file: where the model is from. */
  notes?: Record<string, string | number>
}

/** The file of a model. With `int8` each matrix row is rounded to 255 steps, so that the weights read back differ. */
export async function writeModel(model: TextModel, { int8, notes = {} }: WriteOptions): Promise<Uint8Array> {
  const encoding: Encoding = int8 ? 'int8' : 'float32'
  const { shape, temperature, vocabulary, weights } = model
  const { merges } = vocabulary
  const header: Header = {
    ...{ format: 1, encoding, shape, temperature, merges: merges.length, notes },
    tokens: vocabulary.tokens.slice(0, vocabulary.tokens.length - merges.length),
  }
  if (!sameTokens(vocabulary, joined(header.tokens, merges))) {
    throw new RangeError('a merged token that is not its parts joined cannot be stored')
  }
  const text = new TextEncoder().encode(JSON.stringify(header))
  const { blocks } = textLayout(shape)
  const weightsAt = HEADER_AT + text.length + 4 * merges.length
  const bytes = new Uint8Array(weightsAt + packedSize(blocks, encoding))
  const view = new DataView(bytes.buffer)
  bytes.set(new TextEncoder().encode(MAGIC))
  view.setUint32(HEADER_AT - 4, text.length, true)
  bytes.set(text, HEADER_AT)
  merges.flat().forEach((id, i) => view.setUint16(HEADER_AT + text.length + 2 * i, id, true))
  packWeights(weights, blocks, encoding, view, weightsAt)
  bytes.set(await sha256(bytes.subarray(MAGIC.length + 32)), MAGIC.length)
  return bytes
}

/**
 * The model of a file. Throws `text-model/damaged` { what } where it is none of ours or not as it was written: `what` is
 * too-large, not-a-model, cut-short, checksum, format, header, vocabulary, length or not-finite.
 */
export async function readModel(bytes: Uint8Array): Promise<TextModel> {
  if (bytes.length > MOST_BYTES) throw damaged('too-large')
  if (new TextDecoder().decode(bytes.subarray(0, MAGIC.length)) !== MAGIC) throw damaged('not-a-model')
  if (bytes.length < HEADER_AT) throw damaged('cut-short')
  const written = bytes.subarray(MAGIC.length, MAGIC.length + 32)
  const found = await sha256(bytes.subarray(MAGIC.length + 32))
  if (!found.every((byte, i) => byte === written[i])) throw damaged('checksum')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const headerEnd = HEADER_AT + view.getUint32(HEADER_AT - 4, true)
  const header = checkedHeader(bytes.subarray(HEADER_AT, headerEnd))
  const { blocks, size } = textLayout(header.shape)
  const weightsAt = headerEnd + 4 * header.merges
  if (weightsAt + packedSize(blocks, header.encoding) !== bytes.length) throw damaged('length')
  const vocabulary = readVocabulary(header, view, headerEnd)
  const weights = unpackWeights(new Float32Array(size), blocks, header.encoding, view, weightsAt)
  if (!weights.every(Number.isFinite)) throw damaged('not-finite')
  const { shape, temperature } = header
  return {
    ...{ shape, vocabulary, weights, temperature },
    version: await versionOf({ vocabulary, weights, temperature }),
  }
}

/** Every merge may join only what stands before it. */
function readVocabulary({ tokens, merges }: Header, view: DataView, at: number): Vocabulary {
  const pairs = Array.from({ length: merges }, (_, i): [number, number] => [
    view.getUint16(at + 4 * i, true),
    view.getUint16(at + 4 * i + 2, true),
  ])
  if (pairs.some((pair, i) => Math.max(...pair) >= tokens.length + i)) throw damaged('vocabulary')
  return { tokens: joined(tokens, pairs), merges: pairs }
}

function joined(first: string[], merges: [number, number][]): string[] {
  const tokens = [...first]
  for (const [a, b] of merges) tokens.push(tokens[a] + tokens[b])
  return tokens
}

function sameTokens({ tokens }: Vocabulary, others: string[]): boolean {
  return tokens.length === others.length && tokens.every((token, i) => token === others[i])
}

function damaged(what: string): Failure {
  return new Failure('text-model/damaged', { what })
}
