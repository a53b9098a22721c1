import type { Call, ForecastLoss, SquaredError } from '../kernel-set'
import type { Machine } from './machine'
import { math } from './math'

/** Threads of a row, each taking every so manieth day. */
const THREADS = 32

/**
 * The loss of `forecast-loss/reference.ts` with its slopes: a workgroup a row, a thread a day; the first thread adds
 * the days in order, so that a loss repeats. Raw outputs are read before any gradient of the same day is written,
 * because both may lie in one place.
 */
export function forecastLoss(machine: Machine, what: ForecastLoss): Call {
  const { rows, horizon, numbers, raw, targets, weights, loss, gradient } = what
  const [K, J] = [numbers.levels.length, numbers.tailLevels.length]
  const median = (K - 1) / 2
  const blocks = K + J + 3
  const body = `${math('f32')}
const levels = array<f32, ${K}>(${numbers.levels.join()});
const tailLevels = array<f32, ${J}>(${numbers.tailLevels.join()});
var<workgroup> shares: array<f32, ${THREADS}>;

fn lossOfDay(row: u32, d: u32) -> f32 {
  var x: array<f32, ${blocks}>;
  for (var i = 0u; i < ${blocks}; i++) { x[i] = load_raw(row * ${blocks * horizon} + i * ${horizon} + d); }
  let y = load_targets(row * ${horizon} + d);
  let dayWeight = load_weights(${K * horizon} + d) / ${rows};
  let bend = tanhSafe(x[0] / ${numbers.scaleLimit});
  let scale = exp(${numbers.scaleLimit} * bend);
  // Quantiles and shortfalls in units of the scale, from the median outwards.
  var q: array<f32, ${K}>;
  q[${median}] = x[1];
  for (var k = ${median}; k < ${K - 1}; k++) { q[k + 1] = q[k] + softplus(x[2 + k]) + ${numbers.floor}; }
  for (var k = ${median}; k > 0; k--) { q[k - 1] = q[k] - softplus(x[1 + k]) - ${numbers.floor}; }
  var loss = 0.0;
  var byScale = 0.0;
  // Slopes by the scaled quantiles and shortfalls.
  var byQ: array<f32, ${K}>;
  for (var k = 0; k < ${K}; k++) {
    let side = levels[k] - select(1.0, 0.0, y > scale * q[k]);
    let weight = dayWeight * load_weights(u32(k) * ${horizon} + d) / ${K};
    loss += weight * side * (y - scale * q[k]);
    byQ[k] = -weight * side;
    byScale += byQ[k] * q[k];
  }
  for (var j = 0; j < ${J}; j++) {
    let step = x[${1 + K} + j];
    let es = q[j] - softplus(step) - ${numbers.floor};
    let weight = dayWeight * ${numbers.fisslerZiegel / J};
    let v = atMost(scale * q[j], ${numbers.highestQuantile});
    let e = atMost(scale * es, v - ${numbers.shortfallGap});
    let hit = select(0.0, 1 / tailLevels[j], y <= v);
    let ratio = (v - hit * (v - y)) / e;
    loss += weight * (ratio + log(-e) - 1);
    let byE = (1 - ratio) / e;
    let free = scale * es < v - ${numbers.shortfallGap};
    let byES = select(0.0, weight * byE, free);
    let byTail = select(0.0, weight * ((1 - hit) / e + select(byE, 0.0, free)), scale * q[j] < ${numbers.highestQuantile});
    byScale += byTail * q[j] + byES * es;
    // The shortfall moves with its quantile.
    byQ[j] += byTail + byES;
    x[${1 + K} + j] = -byES * scale * sigmoid(step);
  }
  let error = x[${K + J + 1}] - atMost(atLeast(y, -${numbers.outlier}), ${numbers.outlier});
  let r = x[${K + J + 2}];
  let rises = select(0.0, 1.0, y > 0);
  loss += dayWeight * ${numbers.squaredError} * error * error;
  loss += dayWeight * ${numbers.direction} * (softplus(r) - r * rises);
  x[${K + J + 1}] = 2 * dayWeight * ${numbers.squaredError} * error;
  x[${K + J + 2}] = dayWeight * ${numbers.direction} * (sigmoid(r) - rises);
  // Back through the scale and the sums: a level moves with the median and every increment between.
  x[0] = byScale * scale * (1 - bend * bend);
  var below = 0.0;
  for (var k = 0; k < ${median}; k++) {
    below += byQ[k];
    x[2 + k] = -below * scale * sigmoid(x[2 + k]);
  }
  var above = 0.0;
  for (var k = ${K - 1}; k > ${median}; k--) {
    above += byQ[k];
    x[1 + k] = above * scale * sigmoid(x[1 + k]);
  }
  x[1] = scale * (below + byQ[${median}] + above);
  for (var i = 0u; i < ${blocks}; i++) { store_gradient(row * ${blocks * horizon} + i * ${horizon} + d, x[i]); }
  return loss;
}

@compute @workgroup_size(${THREADS})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) thread: u32) {
  begin();
  var share = 0.0;
  for (var d = thread; d < ${horizon}; d += ${THREADS}) { share += lossOfDay(group.x, d); }
  shares[thread] = share;
  workgroupBarrier();
  if (thread > 0) { return; }
  var sum = 0.0;
  for (var i = 0u; i < ${Math.min(horizon, THREADS)}; i++) { sum += shares[i]; }
  store_loss(group.x, load_loss(group.x) + sum);
}`
  return machine.prepare({
    reads: { raw, targets, weights },
    writes: { loss, gradient },
    body,
    workgroups: [rows],
  })
}

/** The loss of the control network; a thread a row, adding its columns in order. */
export function squaredError(machine: Machine, what: SquaredError): Call {
  const { rows, columns, output, targets, loss, gradient } = what
  return machine.prepare({
    reads: { output, targets },
    writes: { loss, gradient },
    body: `
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  begin();
  let row = id.x;
  if (row >= ${rows}) { return; }
  var sum = 0.0;
  for (var i = row * ${columns}; i < row * ${columns} + ${columns}; i++) {
    let error = load_output(i) - load_targets(i);
    sum += error * error;
    store_gradient(i, ${2 / (rows * columns)} * error);
  }
  store_loss(row, load_loss(row) + ${1 / (rows * columns)} * sum);
}`,
    workgroups: [Math.ceil(rows / 64)],
  })
}
