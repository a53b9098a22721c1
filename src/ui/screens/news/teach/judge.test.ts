import { expect, test } from 'vitest'
import type { TextScores } from '../../../../learning/attention/text-model'
import { judgeLesson } from './judge'

/** So many of 100 right. */
function scores(right: number): TextScores {
  const confusion = [right, 100 - right, 0, 0, 0, 0, 0, 0, 0]
  return { count: 100, accuracy: right / 100, macroF1: 0, logLoss: 0, calibrationError: 0, confusion }
}
const judge = (before: number, after: number, bestEpoch = 3) =>
  judgeLesson({ before: scores(before), after: scores(after), bestEpoch })

test('a few more right may be luck, many are not', () => {
  expect(judge(60, 66)).toEqual({ verdict: 'perhaps', gained: 6 })
  expect(judge(60, 85)).toEqual({ verdict: 'better', gained: 25 })
  expect(judge(60, 60)).toEqual({ verdict: 'same', gained: 0 })
  expect(judge(60, 59)).toEqual({ verdict: 'worse', gained: -1 })
})

test('where nothing beat the old model it is said so', () => {
  expect(judge(60, 60, 0).verdict).toBe('kept')
})
