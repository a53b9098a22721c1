import { expect, test } from 'vitest'
import { likeliest, textScores } from './scores'
import { fitTemperature, meanLogLoss, softenedRows } from './temperature'
import { randomStream } from '../../numerics/random'

// Four texts by hand: said 0, 1, 2, 2; true 0, 1, 1, 2.
const PROBABILITIES = [0.8, 0.1, 0.1, 0.2, 0.5, 0.3, 0.1, 0.3, 0.6, 0.05, 0.05, 0.9]
const TRUTHS = [0, 1, 1, 2]

test('accuracy, macro-F1, confusion and log loss as worked out by hand', () => {
  const scores = textScores(PROBABILITIES, TRUTHS)
  expect(scores.count).toBe(4)
  expect(scores.accuracy).toBe(0.75)
  // truth 0: said 0; truth 1: said 1 and 2; truth 2: said 2
  expect(scores.confusion).toEqual([1, 0, 0, 0, 1, 1, 0, 0, 1])
  // F1: 2/2, 2*1/(1+2), 2*1/(2+1)
  expect(scores.macroF1).toBeCloseTo((1 + 2 / 3 + 2 / 3) / 3, 12)
  expect(scores.logLoss).toBeCloseTo(-(Math.log(0.8) + Math.log(0.5) + Math.log(0.3) + Math.log(0.9)) / 4, 12)
})

test('calibration error as worked out by hand, a bin edge included', () => {
  // Bins (0.7, 0.8]: 0.8 right; (0.4, 0.5]: 0.5 right; (0.5, 0.6]: 0.6 wrong; (0.8, 0.9]: 0.9 right.
  const { calibrationError } = textScores(PROBABILITIES, TRUTHS)
  expect(calibrationError).toBeCloseTo((0.2 + 0.5 + 0.6 + 0.1) / 4, 12)
  // In one bin what is too much here makes up for what is too little there.
  const oneBin = textScores([0.75, 0.25, 0, 0.75, 0.25, 0, 0.75, 0.25, 0, 0.75, 0.25, 0], [0, 0, 0, 1])
  expect(oneBin.calibrationError).toBeCloseTo(0, 12)
})

test('a label that is nowhere is left out of the mean of F1; a tie goes to the first', () => {
  expect(textScores([0.9, 0.1, 0, 0.2, 0.8, 0], [0, 1]).macroF1).toBe(1)
  expect(likeliest([0.4, 0.2, 0.4], 0)).toBe(0)
})

test('no text gives no score, and a probability of zero still a finite loss', () => {
  expect(textScores([], [])).toMatchObject({ count: 0, accuracy: NaN, macroF1: NaN, logLoss: NaN })
  expect(textScores([1, 0, 0], [2]).logLoss).toBeGreaterThan(80)
  expect(Number.isFinite(textScores([1, 0, 0], [2]).logLoss)).toBe(true)
})

test('the temperature of two labels is the one that algebra gives', () => {
  // Logits (1, 0, -inf) with the first label true three times of four: softmax(1/T) = 3/4, so T = 1 / log 3.
  const none = -1e9
  const logits = [1, 0, none, 1, 0, none, 1, 0, none, 1, 0, none]
  expect(fitTemperature(logits, [0, 0, 0, 1])).toBeCloseTo(1 / Math.log(3), 3)
})

test('labels drawn from softmax(z) and logits of 3 z ask for a temperature of 3', () => {
  const stream = randomStream(1, 'temperature')
  const texts = 20_000
  const truths: number[] = []
  const logits = Float64Array.from({ length: 3 * texts }, () => stream.normal())
  const chances = softenedRows(logits, 1)
  for (let i = 0; i < texts; i++) {
    const u = stream.uniform()
    truths.push(u < chances[3 * i] ? 0 : u < chances[3 * i] + chances[3 * i + 1] ? 1 : 2)
  }
  const sharp = logits.map((z) => 3 * z)
  const temperature = fitTemperature(sharp, truths)
  // Its standard error is about 1 / sqrt(texts) of itself; four of them.
  expect(Math.abs(temperature - 3)).toBeLessThan(0.1)
  const before = textScores(softenedRows(sharp, 1), truths)
  const after = textScores(softenedRows(sharp, temperature), truths)
  expect(after.calibrationError).toBeLessThan(before.calibrationError / 5)
  expect(after.logLoss).toBeLessThan(before.logLoss)
  expect(after.confusion).toEqual(before.confusion)
})

test('a model that is never wrong, or always, is held within bounds', () => {
  expect(fitTemperature([1, 0, 0], [0])).toBeCloseTo(1 / 20, 3)
  expect(fitTemperature([1, 0, 0], [1])).toBeCloseTo(20, 2)
  expect(fitTemperature([], [])).toBe(1)
})

test('the log loss is that of the probabilities, far logits included', () => {
  const logits = [2, -1, 0.5, 300, -300, 0]
  expect(meanLogLoss(logits, [1, 0], 2)).toBeCloseTo(textScores(softenedRows(logits, 2), [1, 0]).logLoss, 6)
})
