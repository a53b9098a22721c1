/** The numbers of the forecaster's loss; the formulas are below. */
export interface ForecastLossNumbers {
  levels: readonly number[]
  tailLevels: readonly number[]
  floor: number
  scaleLimit: number
  fisslerZiegel: number
  squaredError: number
  direction: number
  outlier: number
  highestQuantile: number
  shortfallGap: number
}

/**
 * The forecaster's heads and loss with its gradient, as plain float64 loops: what the fused kernels are tested against.
 *
 * A row has 17 D raw outputs, D each: scale s, median m, increments a_0 .. a_9, shortfall steps b_0 .. b_2, mean mu,
 * direction r. With S = exp(L tanh(s / L)), L the scale limit, and softplus+ = softplus + floor, for every day ahead
 *     q_5 = S m,   q_(k+1) - q_k = S softplus+(a_k),   ES_j = q_j - S softplus+(b_j)
 * and the row adds to the loss, w_d the day's weight, p_kd the pinball weight, y the target, N the rows:
 *     w_d / N [ 1/11 sum_k p_kd (y - q_k)(A_k - 1{y < q_k})
 *             + FZ / 3 sum_j ( (v - 1{y <= v}(v - y) / A_j) / e + ln(-e) - 1 )
 *             + SE (mu - clip(y))^2 + DIR (softplus(r) - r 1{y > 0}) ]
 * with v = min(q_j, highest quantile) and e = min(ES_j, v - gap). Sources: see `learning/heads.ts` and `losses.ts`.
 * Conventions at ties: y = q counts as y < q for the slope of the pinball loss; a clamp passes no gradient.
 */
export function forecastLossReference(
  raw: ArrayLike<number>,
  targets: ArrayLike<number>,
  /** Pinball weights [11, D], then day weights [D]. */
  weights: ArrayLike<number>,
  { rows, horizon }: { rows: number; horizon: number },
  numbers: ForecastLossNumbers,
): { loss: Float64Array; gradient: Float64Array } {
  const { levels, tailLevels, floor, scaleLimit, highestQuantile, shortfallGap } = numbers
  const [K, J] = [levels.length, tailLevels.length]
  const median = (K - 1) / 2
  const width = (K + J + 3) * horizon
  const loss = new Float64Array(rows)
  const gradient = new Float64Array(rows * width)
  for (let n = 0; n < rows; n++) {
    for (let d = 0; d < horizon; d++) {
      const at = (block: number) => n * width + block * horizon + d
      const y = targets[n * horizon + d]
      const dayWeight = weights[K * horizon + d] / rows
      const bend = Math.tanh(raw[at(0)] / scaleLimit)
      const scale = Math.exp(scaleLimit * bend)
      // Quantiles and shortfalls in units of the scale, from the median outwards.
      const q = new Float64Array(K)
      const es = new Float64Array(J)
      q[median] = raw[at(1)]
      for (let k = median; k + 1 < K; k++) q[k + 1] = q[k] + softplus(raw[at(2 + k)]) + floor
      for (let k = median - 1; k >= 0; k--) q[k] = q[k + 1] - softplus(raw[at(2 + k)]) - floor
      for (let j = 0; j < J; j++) es[j] = q[j] - softplus(raw[at(1 + K + j)]) - floor
      // Slopes by the scaled quantiles S q and S ES.
      const byQ = new Float64Array(K)
      const byES = new Float64Array(J)
      for (let k = 0; k < K; k++) {
        const side = levels[k] - (y > scale * q[k] ? 0 : 1)
        const weight = (dayWeight * weights[k * horizon + d]) / K
        loss[n] += weight * side * (y - scale * q[k])
        byQ[k] = -weight * side
      }
      for (let j = 0; j < J; j++) {
        const weight = (dayWeight * numbers.fisslerZiegel) / J
        const v = Math.min(scale * q[j], highestQuantile)
        const e = Math.min(scale * es[j], v - shortfallGap)
        const hit = y <= v ? 1 / tailLevels[j] : 0
        const ratio = (v - hit * (v - y)) / e
        loss[n] += weight * (ratio + Math.log(-e) - 1)
        const byE = (1 - ratio) / e
        const free = scale * es[j] < v - shortfallGap
        if (free) byES[j] += weight * byE
        if (scale * q[j] < highestQuantile) byQ[j] += weight * ((1 - hit) / e + (free ? 0 : byE))
      }
      const error = raw[at(K + J + 1)] - Math.min(numbers.outlier, Math.max(-numbers.outlier, y))
      const r = raw[at(K + J + 2)]
      const rises = y > 0 ? 1 : 0
      loss[n] += dayWeight * numbers.squaredError * error * error
      loss[n] += dayWeight * numbers.direction * (softplus(r) - r * rises)
      gradient[at(K + J + 1)] = 2 * dayWeight * numbers.squaredError * error
      gradient[at(K + J + 2)] = dayWeight * numbers.direction * (sigmoid(r) - rises)
      // Back through the scale and the sums: a level moves with the median and every increment between.
      let byScale = 0
      const whole = Float64Array.from(byQ)
      for (let k = 0; k < K; k++) byScale += byQ[k] * q[k]
      for (let j = 0; j < J; j++) {
        byScale += byES[j] * es[j]
        whole[j] += byES[j]
        gradient[at(1 + K + j)] = -byES[j] * scale * sigmoid(raw[at(1 + K + j)])
      }
      gradient[at(0)] = byScale * scale * (1 - bend * bend)
      gradient[at(1)] = scale * whole.reduce((a, b) => a + b, 0)
      let outside = 0
      for (let k = 0; k < median; k++) {
        outside += whole[k]
        gradient[at(2 + k)] = -outside * scale * sigmoid(raw[at(2 + k)])
      }
      outside = 0
      for (let k = K - 2; k >= median; k--) {
        outside += whole[k + 1]
        gradient[at(2 + k)] = outside * scale * sigmoid(raw[at(2 + k)])
      }
    }
  }
  return { loss, gradient }
}

const softplus = (x: number) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))
const sigmoid = (x: number) => 1 / (1 + Math.exp(-x))
