/**
 * Folding: characters that mean the same become the same, and every folded character remembers where it came from.
 *
 * Compatibility forms (full width, ligatures, letters with a separate accent) by Unicode's NFKC, one base letter with its
 * marks at a time; quotes, dashes and the Chinese full stop to their ASCII sisters; lower case without a locale;
 * characters that only steer the display (joiners, direction marks, skin tones) vanish. Nothing is looked up in the
 * environment's language, so that browser and Node agree.
 *
 * Source: Unicode Standard Annex 15, free: https://unicode.org/reports/tr15/. Cost: linear.
 */
export interface Folded {
  text: string
  /** UTF-16 unit i of `text` came from [from[i], to[i]) of the original. */
  from: Int32Array
  to: Int32Array
}

const ASCII = /^[\0-\x7f]*$/
/** A character with the marks that stand on it. */
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gsu
const INVISIBLE = /[\p{Cf}\p{Variation_Selector}\p{Emoji_Modifier}]/gu
const SAME: Record<string, string> = {
  ...each('\u2018\u2019\u201a\u201b\u2032\u00b4\u0060\uff07', "'"),
  ...each('\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\u300c\u300d', '"'),
  ...each('\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d', '-'),
  ...each('\u3002', '.'),
  ...each('\u3001', ','),
}

export function fold(original: string): Folded {
  if (ASCII.test(original)) return inPlace(original)
  let text = ''
  const from: number[] = []
  const to: number[] = []
  for (const { 0: cluster, index } of original.matchAll(CLUSTER)) {
    const folded = foldCluster(cluster)
    text += folded
    for (let i = 0; i < folded.length; i++) {
      from.push(index)
      to.push(index + cluster.length)
    }
  }
  return { text, from: Int32Array.from(from), to: Int32Array.from(to) }
}

function foldCluster(cluster: string): string {
  const same = SAME[cluster]
  if (same) return same
  if (cluster.length === 1 && cluster < '\x80') return cluster.toLowerCase()
  return cluster.replace(INVISIBLE, '').normalize('NFKC').toLowerCase()
}

function inPlace(original: string): Folded {
  const from = new Int32Array(original.length)
  const to = new Int32Array(original.length)
  for (let i = 0; i < original.length; i++) {
    from[i] = i
    to[i] = i + 1
  }
  return { text: original.toLowerCase(), from, to }
}

function each(characters: string, same: string): Record<string, string> {
  return Object.fromEntries([...characters].map((character) => [character, same]))
}
