import { expect, test } from 'vitest'
import { failureText, m } from './messages'

test('a known failure says what happened, where, and what to do', () => {
  const text = failureText('csv/unclosed-quote', { file: 'a.csv', line: 7, column: 3 })
  expect(text).toContain('a.csv')
  expect(text).toContain('line 7')
})

test('an unknown code is named, never hidden', () => {
  expect(failureText('moon/eclipse', { phase: 2 })).toContain('moon/eclipse')
  expect(failureText('toString')).toContain('toString')
})

test('every sentence can be made without any detail', () => {
  for (const code of Object.keys(m.codes))
    expect(failureText(code), code).not.toMatch(/undefined|NaN|\[object/)
})
