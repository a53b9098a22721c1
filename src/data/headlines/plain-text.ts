/**
 * A headline as it is kept: plain text that is always shown as text. Tags are no markup here and stay as they were
 * written; character references are resolved once (`&amp;lt;` is `&lt;`), because feeds write them.
 */

const NAMED: ReadonlyMap<string, string> = new Map([
  ...pairs(
    'amp &  lt <  gt >  quot "  apos \'  hellip …  ndash –  mdash —  lsquo ‘  rsquo ’  ldquo “  rdquo ”',
  ),
  ...pairs(
    'euro €  pound £  yen ¥  cent ¢  copy ©  reg ®  trade ™  deg °  middot ·  bull •  laquo «  raquo »',
  ),
  ['nbsp', ' '],
])
const REFERENCE = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));/g
/** Control characters, byte-order marks, zero-width spaces, and marks that turn the direction of what stands around them. */
const INVISIBLE =
  // eslint-disable-next-line no-control-regex -- control characters are what is removed
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g

/** References resolved, invisible characters out, composed, spaces single. Right-to-left text and emoji stay whole. */
export function plainText(cell: string): string {
  return cell
    .replace(REFERENCE, resolve)
    .replace(INVISIBLE, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Two headlines with the same key say the same: case, width and spaces do not count. */
export function textKey(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}

function resolve(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return NAMED.get(name) ?? whole
  const code = decimal === undefined ? parseInt(hex!, 16) : Number(decimal)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
}

function pairs(text: string): [string, string][] {
  return text.split(/\s{2,}/).map((pair) => pair.split(' ') as [string, string])
}
