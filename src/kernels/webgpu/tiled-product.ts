import { isWhole, unrolled } from './unrolled'

/**
 * The matrix product that all three products of a kernel set are made of. An invocation keeps a tile of 8 rows times
 * 4 columns in registers, so that 12 loads feed 32 multiplications; the 16 x 4 invocations of a workgroup read
 * neighbouring columns (coalesced) and shared rows (broadcast) through the cache. Copying slices to workgroup memory
 * first would save loads on some GPUs, but needs barriers, which cost more than they save at our sizes.
 */
export interface TiledProduct {
  columns: number
  sections: Section[]
  /** The depth is cut into this many pieces, one a workgroup along z. */
  pieces: number
  /** What to do with the float `value` of (`row`, `column`) in piece `piece`. */
  store: string
}

/** Rows of the result that are computed alike: the sum over the terms. Sections follow one another. */
export interface Section {
  rows: number
  terms: Term[]
}

/** The sum over k in [from, to) of left times right. */
export interface Term {
  from: number
  to: number
  /** A WGSL expression of `row`, counted in the section, and `k`. */
  left: string
  /** A WGSL expression of `k` and `column`. */
  right: string
}

const ROWS = 8
const COLUMNS = 4
const GROUP = { x: 16, y: 4 }

export function tiledProduct({ columns, sections, pieces, store }: TiledProduct) {
  const depth = Math.max(...sections.flatMap(({ terms }) => terms.map(({ to }) => to)))
  const piece = pieces === 1 ? depth : 4 * Math.ceil(depth / pieces / 4)
  const across = range(COLUMNS)
  /** Workgroups and rows before the section at hand. */
  const before = { groups: 0, rows: 0 }
  const bodies = sections.map(({ rows, terms }, s) => {
    const down = range(Math.min(ROWS, rows))
    const height = GROUP.y * down.length
    const sums = (line: (r: number, c: number) => string) =>
      down.flatMap((r) => across.map((c) => line(r, c)))
    // Rows and columns beyond the end repeat the last one; only their results are dropped.
    const text = `
fn section${s}(tile: u32, piece: u32, x: u32, y: u32) {
  let top = (tile * ${GROUP.y} + y) * ${down.length};
  if (top >= ${rows}) { return; }
  ${down.map((r) => `let row${r} = min(top + ${r}, ${rows - 1});`).join(' ')}
  ${across.map((c) => `let column${c} = min(x + ${c * GROUP.x}, ${columns - 1});`).join(' ')}
  ${sums((r, c) => `var sum${r}_${c} = 0.0;`).join(' ')}
${terms.map((term) => accumulate(term, piece, down, across)).join('')}
  ${sums((r, c) => `store(${before.rows}, top + ${r}, ${rows}, x + ${c * GROUP.x}, piece, sum${r}_${c});`).join('\n  ')}
}`
    const start = before.groups
    before.groups += Math.ceil(rows / height)
    before.rows += rows
    return {
      text,
      call: `if (group.y < ${before.groups}) { section${s}(group.y - ${start}, group.z, x, local.y); return; }`,
    }
  })
  const body = `
fn store(above: u32, inner: u32, rows: u32, column: u32, piece: u32, value: f32) {
  if (inner >= rows || column >= ${columns}) { return; }
  let row = above + inner;
  ${store}
}
${bodies.map(({ text }) => text).join('\n')}

@compute @workgroup_size(${GROUP.x}, ${GROUP.y})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_id) local: vec3u) {
  begin();
  let x = group.x * ${GROUP.x * COLUMNS} + local.x;
  ${bodies.map(({ call }) => call).join('\n  ')}
}`
  return {
    body,
    workgroups: [Math.ceil(columns / (GROUP.x * COLUMNS)), before.groups, pieces] as [number, number, number],
  }
}

/** Adds a term to all the sums of an invocation. */
function accumulate(
  { from, to, left, right }: Term,
  piece: number,
  down: number[],
  across: number[],
): string {
  return unrolled(
    `max(${from}u, piece * ${piece})`,
    `min(${to}u, (piece + 1) * ${piece})`,
    isWhole(from, to, piece),
    (ks) => {
      const a = (r: number) => ks.map((k, i) => `let a${i}_${r} = ${at(left, { k, row: `row${r}` })};`)
      const b = (c: number) => ks.map((k, i) => `let b${i}_${c} = ${at(right, { k, column: `column${c}` })};`)
      const sum = (r: number, c: number) => ks.map((_, i) => `a${i}_${r} * b${i}_${c}`).join(' + ')
      return [
        ...across.flatMap(b),
        ...down.flatMap((r) => [...a(r), ...across.map((c) => `sum${r}_${c} += ${sum(r, c)};`)]),
      ].join('\n    ')
    },
  )
}

/** An expression with other names for its variables. */
const at = (expression: string, names: Record<string, string>) =>
  expression.replace(/\b(row|column|k)\b/g, (name) => names[name])

const range = (length: number) => Array.from({ length }, (_, i) => i)
