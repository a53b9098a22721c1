import type { GateActivation } from '../../learning/lstm/attributes'
import type { Call, LstmForward } from '../kernel-set'
import { fitting, rowsOf, type Variant } from './lstm-rows'
import type { Machine } from './machine'
import { math } from './math'
import { isWhole, unrolled } from './unrolled'

/** sigma or its piecewise linear stand-in, of a pack of rows `z`. */
const GATE: Record<GateActivation, (type: string) => string> = {
  sigmoid: () => 'sigmoid(z)',
  hardSigmoid: (type) => `atMost(atLeast(0.2 * z + 0.5, ${type}()), ${type}(1))`,
}

/**
 * The whole recurrence in one dispatch. Each step has two halves with a barrier after each: first every thread adds
 * h' U to its columns of the gates and activates them, then one thread a unit makes c and h of the four.
 * h and the gates pass through workgroup memory, c never leaves its thread; neighbouring threads read neighbouring
 * columns of U.
 */
export function lstmForward(machine: Machine, what: LstmForward, wanted: Variant): Call {
  const { time, batch, units, activation, gates, recurrentKernel, initial, hidden, cell, masked } = what
  const columns = 4 * units
  const variant = fitting(wanted, what, 5 * units, machine.limits)
  const rows = rowsOf(variant.rowsPerWorkgroup, batch)
  const packs = rows.packs.length
  const threads = columns / variant.columnsPerThread
  const mine = Array.from({ length: variant.columnsPerThread }, (_, i) => i)
  const each = (line: (pack: number) => string) => rows.packs.map(line).join('\n      ')
  const eachColumn = (line: (column: number, pack: number) => string) =>
    mine.flatMap((column) => rows.packs.map((pack) => line(column, pack))).join('\n    ')
  const body = `${math(rows.type)}
fn activate(z: ${rows.type}, column: u32) -> ${rows.type} {
  if (column / ${units} == 2) { return tanhSafe(z); }
  return ${GATE[activation](rows.type)};
}

// Zero at the start, as WGSL promises.
var<workgroup> h: array<${rows.type}, ${units * packs}>;
var<workgroup> activated: array<${rows.type}, ${columns * packs}>;

@compute @workgroup_size(${threads})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) thread: u32) {
  begin();
  ${rows.declare}
  let u = thread;
  ${mine.map((i) => `let column${i} = thread + ${i * threads};`).join(' ')}
  ${each((n) => `var c${n} = ${rows.type}();`)}
${
  initial
    ? `  if (u < ${units}) {
      ${each(
        (
          n,
        ) => `h[u * ${packs} + ${n}] = ${rows.gather(n, (row) => `load_initialHidden(${row} * ${units} + u)`)};
      c${n} = ${rows.gather(n, (row) => `load_initialCell(${row} * ${units} + u)`)};`,
      )}
  }
  workgroupBarrier();`
    : ''
}
  for (var day = 0u; day < ${time * batch}; day += ${batch}) {
    ${eachColumn((i, n) => `let input${i}_${n} = ${rows.gather(n, (row) => `load_gates((day + ${row}) * ${columns} + column${i})`)};`)}
    ${eachColumn((i, n) => `var z${i}_${n} = ${rows.type}();`)}
    ${unrolled(
      '0u',
      `${units}u`,
      isWhole(units),
      (ks) => `
      ${ks.map((k, s) => rows.packs.map((n) => `let h${s}_${n} = h[${k} * ${packs} + ${n}];`).join(' ')).join('\n      ')}
      ${ks.map((k, s) => mine.map((i) => `let w${s}_${i} = load_recurrentKernel(${k} * ${columns} + column${i});`).join(' ')).join('\n      ')}
      ${eachColumn((i, n) => `z${i}_${n} += ${ks.map((_, s) => `w${s}_${i} * h${s}_${n}`).join(' + ')};`)}`,
    )}
    ${eachColumn(
      (i, n) => `
    let a${i}_${n} = activate(z${i}_${n} + input${i}_${n}, column${i});
    activated[column${i} * ${packs} + ${n}] = a${i}_${n};
    ${rows.scatter(n, `a${i}_${n}`, (row, part) => `store_gates((day + ${row}) * ${columns} + column${i}, ${part});`)}`,
    )}
    workgroupBarrier();
    if (u < ${units}) {
      ${each(
        (n) => `{
        let i = activated[u * ${packs} + ${n}];
        let f = activated[(${units} + u) * ${packs} + ${n}];
        let g = activated[(${2 * units} + u) * ${packs} + ${n}];
        let o = activated[(${3 * units} + u) * ${packs} + ${n}];
        c${n} = f * c${n} + i * g;
        let next = o * tanhSafe(c${n});
        h[u * ${packs} + ${n}] = next;
        ${rows.scatter(n, `c${n}`, (row, part) => `store_cell((day + ${row}) * ${units} + u, ${part});`)}
        ${rows.scatter(n, 'next', (row, part) => `store_hidden((day + ${row}) * ${units} + u, ${part});`)}
        ${
          masked
            ? rows.scatter(
                n,
                'next',
                (row, part) =>
                  `store_masked((day + ${row}) * ${units} + u, ${part} * load_mask(${row} * ${units} + u));`,
              )
            : ''
        }
      }`,
      )}
    }
    workgroupBarrier();
  }
}`
  return machine.prepare({
    reads: {
      recurrentKernel,
      initialHidden: initial?.hidden ?? null,
      initialCell: initial?.cell ?? null,
      mask: masked?.mask ?? null,
    },
    writes: { gates, hidden, cell, masked: masked?.out ?? null },
    body,
    workgroups: [Math.ceil(batch / rows.count)],
  })
}
