/** A stretch of a text, and the span it is, if any. */
export interface Piece<T> {
  text: string
  span: T | null
}

/**
 * Cuts a text at spans of UTF-16 positions, so that joining the pieces gives the text again. Spans may come in any order;
 * of those that overlap the first counts, and what lies outside the text is left out.
 */
export function cut<T extends { from: number; to: number }>(text: string, spans: readonly T[]): Piece<T>[] {
  const pieces: Piece<T>[] = []
  let at = 0
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const to = Math.min(span.to, text.length)
    if (span.from < at || to <= span.from) continue
    if (span.from > at) pieces.push({ text: text.slice(at, span.from), span: null })
    pieces.push({ text: text.slice(span.from, to), span })
    at = to
  }
  if (at < text.length) pieces.push({ text: text.slice(at), span: null })
  return pieces
}
