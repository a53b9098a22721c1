import type { GateActivation } from '../../learning/lstm/attributes'
import type { Call, LstmBackward } from '../kernel-set'
import { fitting, rowsOf, type Variant } from './lstm-rows'
import type { Machine } from './machine'
import { math } from './math'
import { productTransposed } from './products'
import { isWhole, unrolled } from './unrolled'

/** The slope of a gate, from its activated value, a pack of rows `a`. */
const SLOPE: Record<GateActivation, (type: string) => string> = {
  sigmoid: () => 'a * (1 - a)',
  hardSigmoid: (type) => `select(${type}(), ${type}(0.2), (a > ${type}()) & (a < ${type}(1)))`,
}

/**
 * Back-propagation through time in one dispatch. Each step has two halves with a barrier after each: first one thread
 * a unit turns dL/dh and dL/dc into dL/dz of the four gates, then all threads compute dL/dz U^T, the gates in four
 * parts that the next step adds. dz and the parts pass through workgroup memory, dL/dc never leaves its thread.
 * U is transposed first, so that neighbouring threads read neighbouring numbers in the serial loop.
 */
export function lstmBackward(machine: Machine, what: LstmBackward, wanted: Variant): Call {
  const { time, batch, units, activation, upstream, mask, recurrentKernel, gates, cell, initialCell, dz } =
    what
  const columns = 4 * units
  const transposed = machine.scratch(units * columns)
  const transpose = machine.prepare({
    reads: { recurrentKernel },
    writes: { transposed },
    body: `
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  begin();
  if (id.x >= ${units * columns}) { return; }
  store_transposed((id.x % ${columns}) * ${units} + id.x / ${columns}, load_recurrentKernel(id.x));
}`,
    workgroups: [Math.ceil((units * columns) / 64)],
  })

  const variant = fitting(wanted, what, 9 * units + 16, machine.limits)
  const rows = rowsOf(variant.rowsPerWorkgroup, batch)
  const packs = rows.packs.length
  // Of the second half: threads of one part, a part's padded units.
  const team = Math.ceil(units / variant.columnsPerThread)
  const padded = team * variant.columnsPerThread
  const mine = Array.from({ length: variant.columnsPerThread }, (_, i) => i)
  const each = (line: (pack: number) => string) => rows.packs.map(line).join('\n      ')
  const eachUnit = (line: (unit: number, pack: number) => string) =>
    mine.flatMap((unit) => rows.packs.map((pack) => line(unit, pack))).join('\n      ')
  const ofUnit = (n: number, name: string) =>
    rows.gather(n, (row) => `load_${name}((day + ${row}) * ${units} + u)`)
  const ofRow = (n: number, name: string) => rows.gather(n, (row) => `load_${name}(${row} * ${units} + u)`)
  const gate = (n: number, g: number) =>
    rows.gather(n, (row) => `load_gates((day + ${row}) * ${columns} + ${g * units} + u)`)
  const part = (n: number, p: number) => `parts[(${p * padded} + u) * ${packs} + ${n}]`
  const body = `${math(rows.type)}
fn slope(a: ${rows.type}) -> ${rows.type} { return ${SLOPE[activation](rows.type)}; }

// Zero at the start, as WGSL promises.
var<workgroup> dGates: array<${rows.type}, ${columns * packs}>;
var<workgroup> parts: array<${rows.type}, ${4 * padded * packs}>;

@compute @workgroup_size(${4 * team})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) thread: u32) {
  begin();
  ${rows.declare}
  let u = thread;
  let part = thread / ${team};
  ${mine.map((i) => `let unit${i} = thread % ${team} + ${i * team};`).join(' ')}
  ${each((n) => `var dc${n} = ${rows.type}();`)}
  for (var after = ${time * batch}u; after > 0; after -= ${batch}) {
    let day = after - ${batch};
    if (u < ${units}) {
      // All rows before any is written: dz may lie over the gates, and the last row may come twice.
      ${each(
        (n) => `
      let i${n} = ${gate(n, 0)};
      let f${n} = ${gate(n, 1)};
      let g${n} = ${gate(n, 2)};
      let o${n} = ${gate(n, 3)};
      let squashed${n} = tanhSafe(${ofUnit(n, 'cell')});
      var before${n} = ${initialCell ? ofRow(n, 'initialCell') : `${rows.type}()`};
      if (day > 0) {
        before${n} = ${rows.gather(n, (row) => `load_cell((day - ${batch} + ${row}) * ${units} + u)`)};
      }`,
      )}
      ${each(
        (n) => `
      let dh${n} = ${ofUnit(n, 'upstream')}${mask ? ` * ${ofRow(n, 'mask')}` : ''} + (${part(n, 0)} + ${part(n, 1)}) + (${part(n, 2)} + ${part(n, 3)});
      dc${n} += dh${n} * o${n} * (1 - squashed${n} * squashed${n});
      let dz${n} = array(
        dc${n} * g${n} * slope(i${n}),
        dc${n} * before${n} * slope(f${n}),
        dc${n} * i${n} * (1 - g${n} * g${n}),
        dh${n} * squashed${n} * slope(o${n}),
      );
      dc${n} *= f${n};
      ${[0, 1, 2, 3]
        .map(
          (g) => `dGates[(${g * units} + u) * ${packs} + ${n}] = dz${n}[${g}];
      ${rows.scatter(n, `dz${n}[${g}]`, (row, x) => `store_dz((day + ${row}) * ${columns} + ${g * units} + u, ${x});`)}`,
        )
        .join('\n      ')}`,
      )}
    }
    workgroupBarrier();
    {
      ${eachUnit((i, n) => `var sum${i}_${n} = ${rows.type}();`)}
      ${unrolled(
        `part * ${units}`,
        `(part + 1) * ${units}`,
        isWhole(units),
        (ks) => `
        ${ks.map((k, s) => rows.packs.map((n) => `let d${s}_${n} = dGates[${k} * ${packs} + ${n}];`).join(' ')).join('\n        ')}
        ${ks.map((k, s) => mine.map((i) => `let w${s}_${i} = load_transposed(${k} * ${units} + min(unit${i}, ${units - 1}));`).join(' ')).join('\n        ')}
        ${eachUnit((i, n) => `sum${i}_${n} += ${ks.map((_, s) => `w${s}_${i} * d${s}_${n}`).join(' + ')};`)}`,
      )}
      ${eachUnit((i, n) => `parts[(part * ${padded} + unit${i}) * ${packs} + ${n}] = sum${i}_${n};`)}
    }
    workgroupBarrier();
  }
${
  what.initial
    ? `  if (u < ${units}) {
      ${each((n) => rows.scatter(n, `dc${n}`, (row, x) => `store_dInitialCell(${row} * ${units} + u, ${x});`))}
  }`
    : ''
}
}`
  const recurrence = machine.prepare({
    reads: { upstream, mask, transposed, gates, cell, initialCell },
    writes: { dz, dInitialCell: what.initial?.cell ?? null },
    body,
    workgroups: [Math.ceil(batch / rows.count)],
  })
  // Eight buffers are bound already; dL/dh before the first step is a product of its own.
  const first = what.initial
    ? productTransposed(machine, {
        rows: batch,
        inner: units,
        columns,
        a: dz,
        b: recurrentKernel,
        out: what.initial.hidden,
      })
    : () => {}
  return () => {
    transpose()
    recurrence()
    first()
  }
}
