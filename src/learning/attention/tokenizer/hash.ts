/**
 * FNV-1a, 32 bits, of the UTF-8 bytes of a text; a lone surrogate counts as U+FFFD, as TextEncoder would have it.
 * Source: Fowler, Noll, Vo, free: http://www.isthe.com/chongo/tech/comp/fnv/. Test value: fnv1a('foobar') = 0xbf9cf968.
 */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  const byte = (value: number) => (hash = Math.imul(hash ^ value, 0x01000193))
  for (let i = 0; i < text.length; i++) {
    let code = text.charCodeAt(i)
    if (code < 0x80) {
      byte(code)
      continue
    }
    if (code >= 0xd800 && code < 0xe000) {
      code = text.codePointAt(i)!
      if (code < 0x10000) code = 0xfffd
      else i++
    }
    if (code < 0x800) byte(0xc0 | (code >> 6))
    else {
      if (code < 0x10000) byte(0xe0 | (code >> 12))
      else {
        byte(0xf0 | (code >> 18))
        byte(0x80 | ((code >> 12) & 63))
      }
      byte(0x80 | ((code >> 6) & 63))
    }
    byte(0x80 | (code & 63))
  }
  return hash >>> 0
}
