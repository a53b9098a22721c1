import { en } from './en'
import type { Catalogue } from './en'

/** The current catalogue. A second language is a second object of the same type, chosen here. */
export const m: Catalogue = en

export type Detail = Record<string, string | number>

/** The sentence for an expected failure, a row's reason or a note: what happened, where, what to do. */
export function failureText(code: string, detail: Detail = {}): string {
  const table: Record<string, (detail: Detail) => string> = m.codes
  const entry = Object.hasOwn(table, code) ? table[code] : undefined
  return entry ? entry(detail) : m.unknownCode(code, detail)
}

/** The sentence for a note: what was done about it, where the failure of that name says what to do. */
export function noteText(code: string, detail: Detail = {}): string {
  return failureText(Object.hasOwn(m.codes, `note:${code}`) ? `note:${code}` : code, detail)
}

/** Not an expected failure but a fault of this app, worth a report. */
export const isBug = (code: string): boolean => code === 'unexpected' || code === 'job/unexpected'

/** Progress texts come from the engine as keys; an unknown key is not worth a wrong sentence. */
export function progressText(key: string, fallback: string): string {
  const table: Record<string, string> = m.progress
  return Object.hasOwn(table, key) ? table[key] : fallback
}
