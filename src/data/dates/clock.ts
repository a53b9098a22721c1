const CLOCK =
  /^(\d{1,2})(?::(\d{2})(?::(\d{2})(?:[.,:]\d+)?)?)?\s*([ap]\.?\s?m\.?)?\s*(?:z|[a-z]{2,5}|(?:utc|gmt)?\s*[+-]\d{1,2}(?::?\d{2})?)?(?:\s*\[[^\]]*\]|\s*\([^)]*\))?$/i

/**
 * Seconds after midnight from `16:00`, `16:00:00.000Z`, `4:00 PM`, `00:00:00+08:00`, `100500` or `1005`; null for
 * anything else. The zone is read over: the day and time stay as written.
 */
export function parseClock(text: string): number | null {
  const trimmed = text.trim()
  if (/^\d{3,6}$/.test(trimmed)) {
    const padded = trimmed.length <= 4 ? trimmed.padStart(4, '0') + '00' : trimmed.padStart(6, '0')
    return seconds(Number(padded.slice(0, 2)), Number(padded.slice(2, 4)), Number(padded.slice(4, 6)))
  }
  const m = CLOCK.exec(trimmed)
  if (!m || (m[2] === undefined && !m[4])) return null
  const half = m[4]?.[0].toLowerCase()
  const hour = half ? (Number(m[1]) % 12) + (half === 'p' ? 12 : 0) : Number(m[1])
  return seconds(hour, Number(m[2] ?? 0), Number(m[3] ?? 0))
}

function seconds(hour: number, minute: number, second: number): number | null {
  return hour > 24 || minute > 59 || second > 60 ? null : hour * 3600 + minute * 60 + second
}
