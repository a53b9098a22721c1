import { expect, test } from 'vitest'
import { HAND_CALCULATION } from '../../testing/tolerance'
import { referenceAttention, referenceGelu, referenceLayerNorm, scaledDotProduct } from './reference'

/**
 * By hand. q = (2, 0), keys (1, 0) and (0, 1), d_k = 2: scores sqrt(2) and 0, so the first key gets
 * e^sqrt(2) / (e^sqrt(2) + 1) = 4.113250 / 5.113250 = 0.804430 and the second 0.195570. Of the values (1, 10) and (2, 20)
 * that is (0.804430 + 0.391140, 8.044296 + 3.911407).
 */
test('softmax(Q K^T / sqrt(d_k)) V, worked by hand', () => {
  const { context, probabilities } = scaledDotProduct(
    [[2, 0]],
    [
      [1, 0],
      [0, 1],
    ],
    [
      [1, 10],
      [2, 20],
    ],
  )
  expect(Math.abs(probabilities[0][0] - 0.80443)).toBeLessThan(HAND_CALCULATION)
  expect(Math.abs(probabilities[0][1] - 0.19557)).toBeLessThan(HAND_CALCULATION)
  expect(Math.abs(context[0][0] - 1.19557)).toBeLessThan(HAND_CALCULATION)
  expect(Math.abs(context[0][1] - 11.955703)).toBeLessThan(HAND_CALCULATION)
})

/** Two heads of one column each, a second text of one token: a head alone, then side by side; padding gives zeros. */
test('heads are attended apart and joined, padding is never seen', () => {
  // Columns: q of both heads, k, v. In text 0 both keys score 0 in head 0 (q = 0), ln 3 apart in head 1.
  const qkv = Float64Array.of(
    ...[0, 1, 1, Math.log(3), 4, 8],
    ...[0, 1, 2, 0, 6, 4],
    ...[1, 1, 1, 1, 5, 7],
    ...[9, 9, 9, 9, 9, 9],
  )
  const shape = { batch: 2, time: 2, heads: 2, causal: false }
  const { context } = referenceAttention(qkv, [2, 1], shape)
  const expected = [5, 7, 5, 7, 5, 7, 0, 0]
  expected.forEach((value, i) => expect(Math.abs(context[i] - value)).toBeLessThan(HAND_CALCULATION))
  const causal = referenceAttention(qkv, [2, 1], { ...shape, causal: true }).context
  ;[4, 8, 5, 7, 5, 7, 0, 0].forEach((value, i) =>
    expect(Math.abs(causal[i] - value)).toBeLessThan(HAND_CALCULATION),
  )
})

/** With a calculator: the tanh form, and the layer norm of (1, 2, 4) with gain 2 and bias 1. */
test('GELU and layer norm give what a calculator gives', () => {
  const said = referenceGelu(Float64Array.of(-1, 0, 0.5, 3))
  ;[-0.158808, 0, 0.345714, 2.996363].forEach((value, i) =>
    expect(Math.abs(said[i] - value)).toBeLessThan(HAND_CALCULATION),
  )
  // Mean 7/3, variance 14/9: (x - 7/3) / 1.247219 is -1.069, -0.267, 1.336.
  const normal = referenceLayerNorm(
    Float64Array.of(1, 2, 4),
    Float64Array.of(2, 2, 2),
    Float64Array.of(1, 1, 1),
  )
  ;[-1.138083, 0.465479, 3.672604].forEach((value, i) =>
    expect(Math.abs(normal[i] - value)).toBeLessThan(HAND_CALCULATION),
  )
})
