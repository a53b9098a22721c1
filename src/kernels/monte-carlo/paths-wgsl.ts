import { HEAD } from './numbers'
import { PHILOX_WGSL } from './philox'

/**
 * One path a thread: normal numbers, the factor, the shared chi-squared number, the maps and the sum. What is computed is
 * said in finance/risk/monte-carlo/paths.ts; `reference.ts` does the same in plain float64.
 *
 * Bindings: `numbers` are those of numbers.ts; `factor` its rows, each filled up with
 * zeros to whole vectors of four, [d, ceil(d / 4)]; `job` is paths, 0, and the key; `returns` [paths].
 * Counters: (path, k, 0, 0) gives the normal numbers 4k to 4k + 3 of a path by Box and Muller's method; (path, k, 1, 0) the
 * k-th trial of Marsaglia and Tsang's gamma variable.
 */
export const THREADS = 64
/** Of the grid of workgroups, whose sides may have 65,535. */
export const GROUPS_A_ROW = 32_768
/** Where the knots of a map lie: q = |x| / (4 + |x|), as in finance/risk/monte-carlo/quantile-map.ts. */
export const MIDDLE = 4
/** 95 of 100 trials succeed. */
export const TRIALS = 64

export function pathsShader(holdings: number, knots: number): string {
  const scales = HEAD
  const maps = scales + holdings
  const vectors = Math.ceil(holdings / 4)
  return `
@group(0) @binding(0) var<storage, read> numbers: array<f32>;
@group(0) @binding(1) var<storage, read> factor: array<vec4f>;
@group(0) @binding(2) var<uniform> job: vec4u;
@group(0) @binding(3) var<storage, read_write> returns: array<f32>;
${PHILOX_WGSL}
// In (0, 1]: the largest rounds to 1.
fn uniform4(words: vec4u) -> vec4f { return (vec4f(words >> vec4u(8)) + 0.5) * ${2 ** -24}; }
fn normal2(u: vec2f) -> vec2f {
  let angle = ${2 * Math.PI} * (u.y - 0.5);
  // A device's log may be a little above 0 next to 1.
  return sqrt(max(-2 * log(u.x), 0)) * vec2f(cos(angle), sin(angle));
}
fn mixing(path: u32) -> f32 {
  let half = numbers[1];
  if (half == 0) { return 1; }
  let d = numbers[2];
  for (var trial = 0u; trial < ${TRIALS}; trial++) {
    let u = uniform4(philox(vec4u(path, trial, 1, 0), job.zw));
    let z = normal2(u.xy).x;
    let root = 1 + numbers[3] * z;
    let v = root * root * root;
    if (root > 0 && log(u.z) < 0.5 * z * z + d - d * v + d * log(v)) { return sqrt(half / (d * v)); }
  }
  return 1;
}
fn moved(x: f32, holding: u32) -> f32 {
  ${
    knots === 0
      ? 'return x;'
      : `let place = abs(x) / (${MIDDLE} + abs(x)) * ${knots};
  let left = min(u32(place), ${knots - 1}u);
  let at = ${maps}u + holding * ${knots + 1}u + left;
  return x * mix(numbers[at], numbers[at + 1], place - f32(left));`
  }
}
@compute @workgroup_size(${THREADS})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) thread: u32) {
  let path = (group.y * ${GROUPS_A_ROW}u + group.x) * ${THREADS}u + thread;
  if (path >= job.x) { return; }
  var z: array<vec4f, ${vectors}>;
  for (var k = 0u; k < ${vectors}; k++) {
    let u = uniform4(philox(vec4u(path, k, 0, 0), job.zw));
    z[k] = vec4f(normal2(u.xy), normal2(u.zw));
  }
  let together = mixing(path);
  var sum = numbers[0];
  for (var i = 0u; i < ${holdings}; i++) {
    var x = 0.0;
    for (var k = 0u; 4 * k <= i; k++) { x += dot(factor[i * ${vectors} + k], z[k]); }
    sum += numbers[${scales}u + i] * moved(together * x, i);
  }
  returns[path] = sum;
}`
}
