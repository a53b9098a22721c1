import type { Call, GateActivation, LstmBackward } from '../kernel-set'
import { fitting, rowsOf, type Variant } from './lstm-rows'
import type { Machine } from './machine'
import { MATH } from './math'
import { productTransposed } from './products'
import { isWhole, unrolled } from './unrolled'

/** The slope of a gate, from its activated value `a`. */
const SLOPE: Record<GateActivation, string> = {
  sigmoid: 'a * (1 - a)',
  hardSigmoid: 'select(0.0, 0.2, a > 0 && a < 1)',
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
  const initialCells = (n: number) => (initialCell ? ofRow(n, 'initialCell') : `${rows.type}()`)
  const body = `${MATH}
fn slope(a: f32) -> f32 { return ${SLOPE[activation]}; }

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
      ${each(
        (n) => `{
        let i = ${gate(n, 0)};
        let f = ${gate(n, 1)};
        let g = ${gate(n, 2)};
        let o = ${gate(n, 3)};
        var before = ${initialCells(n)};
        if (day > 0) { before = ${rows.gather(n, (row) => `load_cell((day - ${batch} + ${row}) * ${units} + u)`)}; }
        var squashed = ${ofUnit(n, 'cell')};
        ${rows.scatter(n, 'squashed', (_, x) => `${x} = tanhSafe(${x});`)}
        let dh = ${ofUnit(n, 'upstream')}${mask ? ` * ${ofRow(n, 'mask')}` : ''}
          + ((parts[u * ${packs} + ${n}] + parts[(${padded} + u) * ${packs} + ${n}])
          + (parts[(${2 * padded} + u) * ${packs} + ${n}] + parts[(${3 * padded} + u) * ${packs} + ${n}]));
        dc${n} += dh * o * (1 - squashed * squashed);
        var slopes = array(i, f, o);
        ${[0, 1, 2].map((a) => rows.scatter(n, `slopes[${a}]`, (_, x) => `${x} = slope(${x});`)).join('\n        ')}
        let di = dc${n} * g * slopes[0];
        let df = dc${n} * before * slopes[1];
        let dg = dc${n} * i * (1 - g * g);
        let do_ = dh * squashed * slopes[2];
        ${['di', 'df', 'dg', 'do_']
          .map(
            (name, g) => `dGates[(${g * units} + u) * ${packs} + ${n}] = ${name};
        ${rows.scatter(n, name, (row, x) => `store_dz((day + ${row}) * ${columns} + ${g * units} + u, ${x});`)}`,
          )
          .join('\n        ')}
        dc${n} *= f;
      }`,
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
