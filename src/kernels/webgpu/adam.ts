import type { Adam, Call } from '../kernel-set'
import type { Machine } from './machine'

/** Parameters of one thread of the update, so that adding the shares of the norm is a small part of its work. */
const PARAMETERS = 16

/**
 * AdamW as in `learning/adam.ts`, in two dispatches. For the norm of n numbers, each of about sqrt(n) threads adds
 * about sqrt(n) squares; every thread of the update then adds those sums for itself, in the same order, so that no
 * thread waits for another and a step repeats to the last bit.
 */
export function adam(machine: Machine, what: Adam): Call {
  const { size, parameters, gradient, firstMoment, secondMoment, decays, schedule } = what
  const { beta1, beta2, epsilon, weightDecay, clipNorm } = what
  const count = 64 * Math.ceil(Math.sqrt(size) / 64)
  const shares = machine.scratch(count)
  const squares = machine.prepare({
    reads: { gradient },
    writes: { shares },
    body: `
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  begin();
  var sum = 0.0;
  for (var i = id.x; i < ${size}; i += ${count}) {
    let g = load_gradient(i);
    sum += g * g;
  }
  store_shares(id.x, sum);
}`,
    workgroups: [count / 64],
  })
  const groups = Math.ceil(size / (64 * PARAMETERS))
  const update = machine.prepare({
    reads: { gradient, decays, schedule, shares },
    writes: { parameters, firstMoment, secondMoment },
    body: `
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  begin();
  var sum = 0.0;
  for (var i = 0u; i < ${count}; i++) { sum += load_shares(i); }
  // Written so that a NaN of the norm reaches every parameter.
  let excess = sqrt(sum) / ${clipNorm};
  let clip = select(excess, 1.0, excess < 1);
  for (var i = id.x; i < ${size}; i += ${64 * groups}) {
    let g = load_gradient(i) / clip;
    let m = ${beta1} * load_firstMoment(i) + ${1 - beta1} * g;
    let v = ${beta2} * load_secondMoment(i) + ${1 - beta2} * g * g;
    store_firstMoment(i, m);
    store_secondMoment(i, v);
    let direction = m / load_schedule(1) / (sqrt(v / load_schedule(2)) + ${epsilon});
    let p = load_parameters(i);
    store_parameters(i, p - load_schedule(0) * (direction + ${weightDecay} * load_decays(i) * p));
  }
}`,
    workgroups: [groups],
  })
  return () => {
    squares()
    update()
  }
}
