import type { Entry } from '../headline-entry'

/**
 * Tells one set of headlines from another: hex SHA-256 of day, ticker, text and the user's label of each, in an order
 * that does not depend on how they were brought in. What a model says of them is not part of it.
 */
export async function hashHeadlines(entries: readonly Entry[]): Promise<string> {
  const lines = entries.map(({ date, ticker, text, corrected }) =>
    JSON.stringify([date, ticker, text, corrected]),
  )
  const bytes = new TextEncoder().encode(lines.sort().join('\n'))
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
