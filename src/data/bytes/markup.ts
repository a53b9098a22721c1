/** Formats in text that are no table, by how they begin: without byte-order mark, leading blanks and the zeros of UTF-16. */
const BEGINNINGS: readonly (readonly [string, RegExp])[] = [
  // An error page saved under the name of the table, or a page that calls itself XLS.
  [
    'HTML',
    /^(<!--[^]*?-->\s*)?<(!doctype html|html|head|body|table|div|meta|script|style|center|title|form|h1|p|br)\b/i,
  ],
  ['OFX', /^(OFXHEADER:|<\?xml[^>]*>\s*<\?OFX|<OFX>)/i],
  ['HTML', /^<\?xml[^>]*>\s*<(!doctype html|html)\b/i],
  // Not `<DATE> <OPEN>`: MetaTrader writes its column names so.
  ['XML', /^(<\?xml\b|<[a-z][\w:.-]*(\s+[\w:.-]+\s*=\s*["'][^"']*["'])*\s*\/?>(\n\s*)?<)/i],
  ['JSON', /^(\{\s*["}]|\[\s*(\[|\{|\]|"[^"]*"\s*[,\]]\s*["\]]|-?\d[\d.e+-]*\s*,))/i],
  ['RTF', /^\{\\rtf/],
  ['QIF', /^!(Type|Account|Option):/i],
  [
    'email',
    /^(Return-Path|Received|MIME-Version|Message-ID|Delivered-To|X-[\w-]+|From|Subject):[^\n]*\n([\w-]+:[^\n]*\n|[ \t][^\n]*\n)*?(MIME-Version|Content-Type|Subject|Message-ID|Date):/i,
  ],
  ['PostScript', /^%!PS/],
  ['Git LFS pointer', /^version https:\/\/git-lfs\b/],
]

/** @param start the first bytes of a file, one character each */
export function markupKind(start: string): string | null {
  const text = start
    .replace(/^(ï»¿|ÿþ|þÿ)/, '')
    .replaceAll('\0', '')
    .replaceAll('\r\n', '\n')
    .trimStart()
  return BEGINNINGS.find(([, pattern]) => pattern.test(text))?.[0] ?? null
}
