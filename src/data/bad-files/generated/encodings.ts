/** A way to write text as bytes. */
export interface Encoding {
  name: string
  encode: (text: string) => Uint8Array<ArrayBuffer>
}

const utf8 = (text: string) => new TextEncoder().encode(text)

/** UTF-16 with its byte-order mark. */
const utf16 = (littleEndian: boolean) => (text: string) => {
  const view = new DataView(new ArrayBuffer(2 * text.length + 2))
  Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)).forEach((unit, i) =>
    view.setUint16(2 * i + 2, unit, littleEndian),
  )
  view.setUint16(0, 0xfeff, littleEndian)
  return new Uint8Array(view.buffer)
}

/** windows-1252 where the text allows it (above 0xff nothing is looked up), else UTF-8. */
const latin = (text: string) =>
  /[\u0080-\u009f\u0100-\uffff]/.test(text) ? utf8(text) : Uint8Array.from(text, (c) => c.charCodeAt(0))

export const encodings: Encoding[] = [
  { name: 'utf-8', encode: utf8 },
  { name: 'utf-8 with mark', encode: (text) => utf8('\ufeff' + text) },
  { name: 'utf-16le', encode: utf16(true) },
  { name: 'utf-16be', encode: utf16(false) },
  { name: 'windows-1252', encode: latin },
]
