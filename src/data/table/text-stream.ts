import { Failure } from '../../numerics/failure'

/** Bytes that are read, decoded and tokenised between two chances to cancel: about 5,000 rows of an OHLCV file. */
export const SLICE_BYTES = 262_144

/** A piece of the text, with LF line ends, and how many bytes of the file were read with it. */
export interface TextPiece {
  text: string
  bytes: number
}

/** Bytes that are not of the encoding; not a failure of the file, because another encoding may fit. */
export class NotInEncoding extends Error {
  /** The bytes in which it was found out. */
  readonly bytes: Uint8Array<ArrayBuffer>

  constructor(bytes: Uint8Array<ArrayBuffer>) {
    super('the bytes are in another encoding')
    this.bytes = bytes
  }
}

/**
 * The text of a blob in pieces, without byte-order mark, read with back-pressure: the next slice is asked for when this
 * one is handed out, and no other. A character or a CRLF that stands across a border comes whole with the later piece.
 * @param fatal throw {@link NotInEncoding} instead of putting replacement characters
 * @throws Failure `csv/unknown-encoding`; `csv/not-text` for NULs where the encoding has none
 */
export async function* textStream(
  blob: Blob,
  encoding: string,
  fatal: boolean,
  sliceBytes = SLICE_BYTES,
): AsyncGenerator<TextPiece, void, void> {
  const decoder = decoderFor(encoding, fatal)
  const wide = decoder.encoding.startsWith('utf-16')
  const read = (start: number) => {
    const bytes = blob.slice(start, start + sliceBytes).arrayBuffer()
    // Whoever stops before this one is awaited has nobody left to tell of its failure.
    bytes.catch(() => {})
    return bytes
  }
  let next = read(0)
  let held = ''
  for (let start = 0; start < blob.size; start += sliceBytes) {
    const bytes = new Uint8Array(await next)
    const end = start + sliceBytes
    next = read(end)
    if (!wide && bytes.includes(0)) throw new Failure('csv/not-text', { looksLike: 'binary' })
    let text = held + decoded(decoder, bytes, end < blob.size)
    held = ''
    if (end < blob.size && text.endsWith('\r')) {
      held = '\r'
      text = text.slice(0, -1)
    }
    yield {
      text: text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text,
      bytes: Math.min(end, blob.size),
    }
  }
}

function decoderFor(encoding: string, fatal: boolean): TextDecoder {
  try {
    return new TextDecoder(encoding, { fatal })
  } catch {
    throw new Failure('csv/unknown-encoding', { encoding })
  }
}

function decoded(decoder: TextDecoder, bytes: Uint8Array<ArrayBuffer>, stream: boolean): string {
  try {
    return decoder.decode(bytes, { stream })
  } catch {
    throw new NotInEncoding(bytes)
  }
}
