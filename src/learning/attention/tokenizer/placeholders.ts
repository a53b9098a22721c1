/**
 * The words that stand for what is never twice the same: addresses, names of shares, numbers. They are written in angle
 * brackets, and no other word can be: a bracket in a text is a word of its own.
 */
export const PLACEHOLDERS = [
  '<url>',
  '<user>',
  '<ticker>',
  /** A news agency's story number. */
  '<story>',
  '<year>',
  '<date>',
  '<time>',
  '<ordinal>',
  /** 3x, 3 times, 3-fold. */
  '<times>',
  '<plus>',
  '<minus>',
  /** Below 2 %, below 10 %, the rest. */
  '<percent-small>',
  '<percent-medium>',
  '<percent-large>',
  /** Amounts: below a thousand (as a share's price), below a hundred million, the rest. */
  '<amount-small>',
  '<amount-medium>',
  '<amount-large>',
  /** Plain numbers by their digits before the point. */
  '<number-1>',
  '<number-2>',
  '<number-3>',
  '<number-4>',
  /** Which way the second of two compared numbers says that the value went. */
  '<rise>',
  '<fall>',
  '<same>',
] as const
export type Placeholder = (typeof PLACEHOLDERS)[number]

export function isPlaceholder(word: string): boolean {
  return word.length > 1 && word.startsWith('<')
}
